// @ts-check
/** Amounts in another currency, by what they buy, and by the month (methodology: `#conversion`, `#display`). */

import { div, mul, ratio } from "../core/ratio.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 *
 * @typedef {object} Rates reference rates of one day
 * @property {string} base
 * @property {Record<string, string>} units of each currency for one unit of the base
 */

/**
 * @param {Ratio} amount
 * @param {string} from currency of the amount
 * @param {string} to
 * @param {Rates} rates
 * @returns {Ratio | null} `null` without a rate
 */
export function convert(amount, from, to, rates) {
  if (from === to) return amount;
  const [own, wanted] = [unitsOf(from, rates), unitsOf(to, rates)];
  return own && wanted && mul(div(amount, own), wanted);
}

/**
 * What an amount buys, in dollars at the prices of the United States.
 * @param {Ratio} amount in the country's own currency
 * @param {string} perInternationalDollar
 */
export function byWhatItBuys(amount, perInternationalDollar) {
  return div(amount, ratio(perInternationalDollar));
}

/** @param {Ratio} yearly */
export function perMonth(yearly) {
  return div(yearly, ratio("12"));
}

/**
 * @param {string} currency
 * @param {Rates} rates
 */
function unitsOf(currency, { base, units }) {
  if (currency === base) return ratio("1");
  return Object.hasOwn(units, currency) ? ratio(units[currency]) : null;
}
