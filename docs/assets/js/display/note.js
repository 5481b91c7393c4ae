// @ts-check
/** The note under the title of a page: at which rates and prices of which day its figures are shown, and by whom. */

import { button, el } from "../core/dom.js";

/**
 * @typedef {import("./start.js").Preference} Preference
 * @typedef {import("./start.js").DisplayData} DisplayData
 * @typedef {import("./apply.js").Told} Told
 */

export const NOTE = "display-note";

/** Rates that the note spells out; the table of its source has them all. */
const MOST_RATES = 3;

/**
 * @param {Preference} preference
 * @param {DisplayData} data
 * @param {Told} told
 * @param {() => void} asStated
 */
export function noteOf(preference, data, told, asStated) {
  const parts = [
    el("p", { text: told.shown > 0 ? "Beside each figure that its source states, this page shows:" : "No figure on this page can be shown in another way." }),
    el("ul", {}, rateLine(preference, data, told), monthLine(preference, told), priceLine(preference, data, told), missingLine(told)),
  ];
  return el("div", { id: NOTE, class: "cg-shown-note", role: "note" }, ...parts, button("As stated", asStated));
}

/**
 * @param {Preference} preference
 * @param {DisplayData} data
 * @param {Told} told
 */
function rateLine({ currency }, { rates }, told) {
  if (currency === null || !rates || told.currencies.size === 0) return null;
  const used = [...new Set([currency, ...told.currencies])].filter((code) => code !== rates.base);
  const spelled = used.slice(0, MOST_RATES).map((code) => `${rates.units[code]} ${code}`);
  const more = used.length > MOST_RATES ? " and others" : "";
  const text = `≈ ${currency}, in three figures, at ${spelled.join(", ")}${more} for 1 ${rates.base}: `;
  return el("li", {}, text, sourceOf(rates, `${rates.publisher}, ${dayText(rates.on)}`));
}

/**
 * @param {Preference} preference
 * @param {Told} told
 */
function monthLine({ per }, told) {
  return per === "month" && told.shown > 0 && el("li", { text: "“a month” is a twelfth of pay for a year, before tax; grants and sign-on pay are left as they are." });
}

/**
 * @param {Preference} preference
 * @param {DisplayData} data
 * @param {Told} told
 */
function priceLine(preference, { prices }, told) {
  if (!preference.price_level || !prices) return null;
  if (told.countries.size === 0) return el("li", { text: "No row here has a price level in its own currency, so nothing is shown by what it buys." });
  const text = "Int$: what the pay buys in its country, in what one US dollar buys in the United States; a country's average, no city's: ";
  return el("li", {}, text, sourceOf(prices, `${prices.publisher}, ${prices.series}, ${prices.year}`));
}

/** @param {Told} told */
function missingLine(told) {
  return told.without.size > 0 && el("li", { text: `Left as stated, for want of a rate: ${[...told.without].sort().join(", ")}.` });
}

/**
 * @param {{source_title: string, source_url: string}} source
 * @param {string} text
 */
function sourceOf({ source_title, source_url }, text) {
  return source_url ? el("a", { href: source_url, rel: "noopener nofollow ugc", title: source_title, text }) : text;
}

/** @param {string} day `2026-10-30` */
export function dayText(day) {
  const options = /** @type {const} */ ({ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return new Intl.DateTimeFormat("en-GB", options).format(new Date(`${day}T00:00:00Z`));
}
