// @ts-check
/**
 * What equity of a private company could come to: the same sums as generator/derive/private_equity.py, checked by the
 * same vectors. What depends on something blank is `null`, never zero, and what is blank becomes a question.
 */
import { add, cmp, div, max, min, mul, ONE, pow, ratio, sub, ZERO } from "../core/ratio.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("./sheet.js").EquitySheet} EquitySheet
 * @typedef {import("./sheet.js").Scenario} Scenario
 * @typedef {Ratio | null} Known `null` where something is not known
 *
 * @typedef {object} Valued
 * @property {Known} notional units at the investors' price; of phantom equity and profit units what they pay at today's
 * @property {Known} spreadPreferred
 * @property {Known} spreadCommon
 * @property {Known} exerciseCost zero for what costs nothing to use
 * @property {Known} owned part of the company, as a share of 1
 * @property {Known} ownedAfter
 * @property {Known[]} payoffs what each scenario leaves
 * @property {Known} expected `null` also while the probabilities do not come to exactly 100%, or give nothing to the first
 * @property {Known} expectedPerYear
 * @property {Known} discounted
 * @property {string[]} questions what to ask, as sentences to say
 */

const WHOLE = ratio("100");
const BY_UNIT = new Set(["phantom", "profit-units"]);
const WITHOUT_STRIKE = new Set(["rsu", "rsu-double-trigger", "shares"]);
const OPEN_FORMS = new Set(["unknown", "options", "options-or-rsu"]);

/**
 * @param {EquitySheet} sheet
 * @returns {Valued}
 */
export function valued(sheet) {
  const isByUnit = BY_UNIT.has(sheet.instrument);
  const units = known(sheet.units);
  const strike = strikeOf(sheet);
  const cost = times(units, strike);
  const owned = divided(units, known(sheet.fully_diluted));
  const after = diluted(owned, sheet);
  const payoffs = sheet.scenarios.map((one) => payoff(sheet, one, after, cost));
  const expected = expectation(sheet.scenarios, payoffs);
  return {
    notional: isByUnit ? unitValue(sheet, known(sheet.unit_price)) : times(units, known(sheet.preferred)),
    spreadPreferred: isByUnit ? null : spread(units, known(sheet.preferred), strike),
    spreadCommon: isByUnit ? null : spread(units, known(sheet.common), strike),
    exerciseCost: isByUnit ? null : cost,
    owned: isByUnit ? null : owned,
    ownedAfter: isByUnit ? null : after,
    payoffs,
    expected,
    expectedPerYear: times(expected, sheet.months ? ratio(`12/${sheet.months}`) : null),
    discounted: discounted(expected, sheet),
    questions: [...questions(sheet)],
  };
}

/** @param {string | null} text @returns {Known} */
function known(text) {
  return text === null ? null : ratio(text);
}

/** @param {EquitySheet} sheet */
function strikeOf(sheet) {
  return WITHOUT_STRIKE.has(sheet.instrument) ? ZERO : known(sheet.strike);
}

/** @param {Known} left @param {Known} right */
function times(left, right) {
  return left && right && mul(left, right);
}

/** @param {Known} part @param {Known} whole */
function divided(part, whole) {
  return part && whole && cmp(whole, ZERO) !== 0 ? div(part, whole) : null;
}

/** @param {Known} units @param {Known} price @param {Known} strike */
function spread(units, price, strike) {
  return price && strike && times(units, max(ZERO, sub(price, strike)));
}

/** @param {Known} owned @param {EquitySheet} sheet */
function diluted(owned, sheet) {
  return sheet.dilution.rounds.reduce((part, round) => {
    if (part === null || round === null) return null;
    const share = div(ratio(round), WHOLE);
    return sheet.dilution.as === "new" ? div(part, add(ONE, share)) : mul(part, sub(ONE, share));
  }, owned);
}

/**
 * @param {EquitySheet} sheet
 * @param {Scenario} scenario
 * @param {Known} owned
 * @param {Known} cost
 * @returns {Known}
 */
function payoff(sheet, scenario, owned, cost) {
  const exit = known(scenario.exit);
  if (exit && cmp(exit, ZERO) === 0) return ZERO;
  if (BY_UNIT.has(sheet.instrument)) return unitValue(sheet, exit);
  const preference = known(sheet.preference);
  if (!exit || !preference || !owned || !cost) return null;
  return max(ZERO, sub(mul(owned, max(ZERO, sub(exit, preference))), cost));
}

/**
 * What phantom equity or profit units pay at a price of one unit.
 * @param {EquitySheet} sheet
 * @param {Known} price
 */
function unitValue(sheet, price) {
  if (!price) return null;
  if (sheet.instrument === "phantom") return spread(known(sheet.units), price, known(sheet.strike));
  const cap = known(sheet.cap);
  return times(known(sheet.units), cap ? min(price, cap) : price);
}

/**
 * @param {Scenario[]} scenarios
 * @param {Known[]} payoffs
 * @returns {Known}
 */
function expectation(scenarios, payoffs) {
  const shares = scenarios.map((one) => known(one.share));
  const total = shares.reduce((/** @type {Ratio} */ sum, share) => add(sum, share ?? ZERO), ZERO);
  const nothing = shares[0];
  if (!nothing || cmp(nothing, ZERO) === 0 || cmp(total, WHOLE) !== 0) return null;
  return shares.reduce((/** @type {Known} */ sum, share, index) => {
    const part = times(share, payoffs[index]);
    return sum && part && add(sum, div(part, WHOLE));
  }, ZERO);
}

/** @param {Known} expected @param {EquitySheet} sheet */
function discounted(expected, sheet) {
  if (!expected || sheet.discount === null || sheet.discount_years === null) return null;
  return div(expected, pow(add(ONE, div(ratio(sheet.discount), WHOLE)), sheet.discount_years));
}

/** @param {EquitySheet} sheet */
function* questions(sheet) {
  if (OPEN_FORMS.has(sheet.instrument)) yield "What form does the equity take: options, restricted stock units, warrants or another?";
  if (sheet.units === null) yield "How many units is the grant?";
  yield* BY_UNIT.has(sheet.instrument) ? unitQuestions(sheet) : shareQuestions(sheet);
  if (sheet.months === null) yield "Over how many years is the equity granted?";
}

/** @param {EquitySheet} sheet */
function* unitQuestions(sheet) {
  if (sheet.unit_price === null) yield "What is one unit worth today, who set that price, and on which day?";
  if (sheet.instrument === "phantom" && sheet.strike === null) {
    yield "Is the whole value of a unit paid out, or only its rise above a starting price, and which?";
  }
  if (sheet.instrument === "profit-units" && sheet.cap === null) yield "Is there a cap on what one unit can pay?";
}

/** @param {EquitySheet} sheet */
function* shareQuestions(sheet) {
  const { rounds } = sheet.dilution;
  if (strikeOf(sheet) === null) yield "What is the strike price, and by when must I pay it?";
  if (sheet.preferred === null) yield "At which price did investors last buy, which class of share, and on which day?";
  if (sheet.common === null) yield "What is an ordinary share valued at today, and of which day is that valuation?";
  if (sheet.fully_diluted === null || /^0*(?:\.0*)?$/.test(sheet.fully_diluted)) yield "How many shares are there fully diluted?";
  if (rounds.length === 0 || rounds.includes(null)) yield "How many further rounds do you expect before a sale, and how large?";
  if (sheet.preference === null) yield "How much do investors take out first in a sale, and do they share in the rest as well?";
}
