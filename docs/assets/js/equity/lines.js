// @ts-check
/** The figures of the private-equity sheet as lines of a table: what each is, how it came about, what it comes to. */
import { mul, ratio } from "../core/ratio.js";
import { moneyText, percentText } from "../core/shown.js";
import { hasStrike } from "./sheet.js";

/**
 * @typedef {import("./sheet.js").EquitySheet} EquitySheet
 * @typedef {import("./sheet.js").Currency} Currency
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {ReturnType<typeof import("./payoff.js").valued>} Valued
 *
 * @typedef {{name: string, sum: string, result: string | null}} Line `null` where something is not known
 */

const BLANK = "?";
/** Shares of a company are small: two decimals would hide most of them. */
const OWNERSHIP_PLACES = 6;

/**
 * @param {EquitySheet} sheet
 * @param {Valued} found
 * @param {Currency} currency
 * @returns {Line[]}
 */
export function figureLines(sheet, found, currency) {
  const price = (/** @type {string | null} */ value) => (value === null ? BLANK : priceText(value, currency));
  const money = (/** @type {Ratio | null} */ value) => (value === null ? null : moneyText(value, currency));
  const units = countText(sheet.units);
  if (sheet.instrument === "phantom") {
    return [{ name: "Value today", sum: `${units} × (${price(sheet.unit_price)} − ${price(sheet.strike)})`, result: money(found.notional) }];
  }
  if (sheet.instrument === "profit-units") {
    const cap = sheet.cap === null ? "" : `, at most ${price(sheet.cap)} each`;
    return [{ name: "Value today", sum: `${units} × ${price(sheet.unit_price)}${cap}`, result: money(found.notional) }];
  }
  const notional = { name: "Value at the investors' price", sum: `${units} × ${price(sheet.preferred)}`, result: money(found.notional) };
  return hasStrike(sheet.instrument)
    ? [notional, ...optionLines(sheet, found, units, price, money), ...ownershipLines(sheet, found, units)]
    : [notional, { name: "Value at the ordinary price", sum: `${units} × ${price(sheet.common)}`, result: money(found.spreadCommon) }, ...ownershipLines(sheet, found, units)];
}

/**
 * @param {EquitySheet} sheet
 * @param {Valued} found
 * @param {string} units
 * @param {(value: string | null) => string} price
 * @param {(value: Ratio | null) => string | null} money
 * @returns {Line[]}
 */
function optionLines(sheet, found, units, price, money) {
  const spread = (/** @type {string | null} */ of) => `${units} × (${price(of)} − ${price(sheet.strike)}), not below 0`;
  return [
    { name: "Spread at the investors' price", sum: spread(sheet.preferred), result: money(found.spreadPreferred) },
    { name: "Spread at the ordinary price", sum: spread(sheet.common), result: money(found.spreadCommon) },
    { name: "Cost of using the options", sum: `${units} × ${price(sheet.strike)}`, result: money(found.exerciseCost) },
  ];
}

/**
 * @param {EquitySheet} sheet
 * @param {Valued} found
 * @param {string} units
 * @returns {Line[]}
 */
function ownershipLines(sheet, found, units) {
  const { as, rounds } = sheet.dilution;
  const steps = rounds.map((round) => (as === "new" ? ` ÷ (1 + ${round ?? BLANK}%)` : ` × (1 − ${round ?? BLANK}%)`));
  const now = found.owned && ownershipText(found.owned);
  return [
    { name: "Ownership today", sum: `${units} ÷ ${countText(sheet.fully_diluted)}`, result: now },
    {
      name: "Ownership after dilution",
      sum: rounds.length === 0 ? "no further round counted" : `${now ?? BLANK}${steps.join("")}`,
      result: found.ownedAfter && ownershipText(found.ownedAfter),
    },
  ];
}

/** @param {Ratio} part of 1 */
function ownershipText(part) {
  return percentText(mul(part, ratio("100")), OWNERSHIP_PLACES);
}

/**
 * A number of shares; one from a file may have decimals.
 * @param {string | null} count
 */
export function countText(count) {
  if (count === null) return BLANK;
  const [whole, places] = count.split(".");
  return BigInt(whole).toLocaleString("en") + (places ? `.${places}` : "");
}

/**
 * A price of one share, with every decimal that was typed.
 * @param {string} value
 * @param {Currency} currency
 */
export function priceText(value, currency) {
  const places = (value.split(".")[1] ?? "").length;
  return moneyText(ratio(value), { ...currency, minor_units: Math.max(currency.minor_units, places) });
}
