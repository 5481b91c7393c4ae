// @ts-check
/** Amounts in another currency, at the dated rates that the page names. */

/**
 * Convert an amount at the rates of one day.
 * @param {number} amount
 * @param {string} from currency of the amount
 * @param {string} to
 * @param {Record<string, number>} rates units of each currency for one unit of their base
 * @returns {number | null} `null` without a rate
 */
export function convert(amount, from, to, rates) {
  if (from === to) return amount;
  const [own, wanted] = [rates[from], rates[to]];
  return own && wanted ? (amount / own) * wanted : null;
}

/**
 * A converted range in three figures, since a rate makes no cent exact.
 * @param {import("./reading.js").Total} total
 * @param {string} to
 * @param {Record<string, number>} rates
 */
export function roughRange(total, to, rates) {
  const format = new Intl.NumberFormat("en", {
    style: "currency",
    currency: to,
    notation: "compact",
    maximumSignificantDigits: 3,
  });
  const ends = [total.low, total.high].map((end) => (end === null ? null : convert(end, total.currency, to, rates)));
  const [low, high] = ends.map((end) => (end === null ? null : format.format(end)));
  if (low && high) return (low === high ? low : `${low}–${high}`) + (total.isOpen ? " or more" : "");
  return low ? `${low} or more` : high ? `up to ${high}` : "";
}
