// @ts-check
/** An offer as its form holds it, in exact numbers for the sums. Blank stays blank. */

import { add, div, mul, ratio, ZERO } from "../core/ratio.js";
import { curveProblem, evenCurve } from "./vested.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("../core/kinds.js").Offer} Offer
 * @typedef {import("./totals.js").TypedOffer} TypedOffer
 * @typedef {import("./vested.js").Curve} Curve
 *
 * @typedef {{months: number | null, yearly: string[], cliff?: number | null, every?: number | null}} Schedule
 */

const PERCENT = ratio("100");

/**
 * @param {Offer} offer
 * @returns {{offer: TypedOffer, problems: string[]}} with what is wrong with a curve, as sentences; such a grant is not counted
 */
export function typedOffer(offer) {
  const grant = curveOf(offer.equity);
  const more = curveOf(offer.refresher);
  const again = known(offer.refresher.amount);
  const refresher = again && more.curve ? { amount: again, firstYear: offer.refresher.first_year, curve: more.curve } : null;
  const isCounted = offer.refresher.counted && again !== null;
  return {
    offer: {
      base: known(offer.base),
      bonus: bonusOf(offer),
      variable: known(offer.variable),
      benefits: offer.benefits.reduce((sum, { amount, counted }) => (counted && amount !== null ? add(sum, ratio(amount)) : sum), ZERO),
      signOn: signOnOf(offer),
      grant: grantOf(offer),
      curve: grant.curve,
      refresher,
      holding: offer.equity.liquidity,
    },
    problems: [grant.problem, isCounted ? more.problem : null].filter((problem) => problem !== null),
  };
}

/**
 * The curve of a schedule: an even one where the shares of the years are not known. An unknown cliff counts as none, an
 * unknown rhythm as monthly.
 * @param {Schedule} schedule
 * @returns {{curve: Curve | null, problem: string | null}}
 */
export function curveOf({ months, yearly, cliff, every }) {
  if (months === null || months === 0) return { curve: null, problem: null };
  const rhythm = { cliff: cliff ?? 0, every: every ?? 1 };
  const shares = yearly.map((share) => div(ratio(share), PERCENT));
  const curve = shares.length === 0 ? evenCurve(months, rhythm) : { shares, months, ...rhythm };
  const problem = curveProblem(curve);
  return problem === null ? { curve, problem } : { curve: null, problem };
}

/**
 * Terms of paying back as the sums need them.
 * @param {Offer["repayment"]} repayment
 * @returns {import("../repayment/repay.js").Terms | null} `null` when something of the clause is not known
 */
export function termsOf({ kind, months, counted }) {
  if (kind === "none") return { kind, months: 1, counted: "gross" };
  if (kind === "unknown" || counted === "unknown" || !months) return null;
  return { kind, months, counted };
}

/**
 * @param {string | null} text
 * @returns {Ratio | null}
 */
function known(text) {
  return text === null ? null : ratio(text);
}

/** @param {Offer} offer */
function bonusOf({ base, bonus }) {
  if (bonus.amount !== null) return ratio(bonus.amount);
  return bonus.percent === null || base === null ? null : div(mul(ratio(bonus.percent), ratio(base)), PERCENT);
}

/** @param {Offer} offer */
function signOnOf({ sign_on: parts }) {
  const paid = parts.flatMap(({ amount, year }) => (amount === null ? [] : [{ year, amount: ratio(amount) }]));
  return paid.length === 0 ? null : paid;
}

/** @param {Offer} offer */
function grantOf({ equity }) {
  if (equity.value !== null) return ratio(equity.value);
  return equity.units === null || equity.price === null ? null : mul(ratio(equity.units), ratio(equity.price));
}
