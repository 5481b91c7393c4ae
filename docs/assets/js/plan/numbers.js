// @ts-check
/** The reader's own numbers in words, for a calendar that they asked for. */

const NAMES = /** @type {const} */ ([["base", "Base salary a year"], ["bonus", "Target bonus"], ["sign_on", "Sign-on bonus"], ["equity", "Equity grant, whole term"]]);

/**
 * @param {import("../core/kinds.js").Guides["guides"][number]["numbers"] | undefined} numbers
 * @returns {string[]} `Base salary a year: EUR 104,000`; empty when there are none
 */
export function numberWords(numbers) {
  return NAMES.flatMap(([key, name]) => {
    const figure = numbers?.[key];
    return figure ? [`${name}: ${[numbers.currency, grouped(figure)].filter(Boolean).join(" ")}`] : [];
  });
}

/** @param {string} figure a decimal */
function grouped(figure) {
  const [whole, cents] = figure.split(".");
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + (cents ? `.${cents}` : "");
}
