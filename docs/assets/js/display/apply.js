// @ts-check
/** Puts what the reader asked for beside each figure of a page. The figure itself is never changed nor hidden. */

import { el } from "../core/dom.js";
import { div, mul, ratio } from "../core/ratio.js";
import { readShown, roughText3 } from "../core/shown.js";
import { isYearly, pricesOf } from "./levels.js";
import { NOTE, noteOf } from "./note.js";

/**
 * @typedef {import("./start.js").Preference} Preference
 * @typedef {import("./start.js").DisplayData} DisplayData
 * @typedef {import("../core/shown.js").ShownRange} ShownRange
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 *
 * @typedef {object} Told what the note on the page says of its figures
 * @property {number} shown
 * @property {Set<string>} currencies of the figures that were converted
 * @property {Set<string>} without currencies that have no rate
 * @property {Set<string>} countries whose prices were used
 */

/** Figures between two looks at whether the reader wants anything else. */
const SLICE = 200;
const INTERNATIONAL = { code: "Int$", symbol: "Int$", minor_units: 0 };
const ELSEWHERE = "dialog, svg, .cg-shown, [data-my], .cg-passage--say, .cg-refused, .cg-copy, cg-offers, cg-equity, cg-repayment, cg-plan, .cg-shown-note";

let run = 0;

/** @param {ParentNode} root */
export function clearDisplay(root) {
  run += 1;
  for (const shown of root.querySelectorAll(`.cg-shown, #${NOTE}`)) shown.remove();
}

/**
 * @param {ParentNode} root
 * @param {Preference} preference
 * @param {DisplayData} data
 * @param {{asStated: () => void, isQuiet: boolean}} options what the button of the note does; whether a page on which
 *   nothing is shown in another way says nothing of it
 */
export async function applyDisplay(root, preference, data, { asStated, isQuiet }) {
  clearDisplay(root);
  const own = run;
  /** @type {Told} */
  const told = { shown: 0, currencies: new Set(), without: new Set(), countries: new Set() };
  const figures = [...root.querySelectorAll("b, .cg-num")].filter((figure) => !figure.querySelector("b, .cg-num") && !figure.closest(ELSEWHERE));
  for (let from = 0; from < figures.length; from += SLICE) {
    if (from > 0) await idle();
    if (own !== run) return;
    for (const figure of figures.slice(from, from + SLICE)) if (figure.isConnected) addBeside(figure, preference, data, told);
  }
  const title = document.querySelector("article h1");
  const isSilent = isQuiet && told.shown === 0 && told.without.size === 0;
  if (title && isAsked(preference) && !isSilent) title.after(noteOf(preference, data, told, asStated));
}

/** @param {Preference} preference */
function isAsked(preference) {
  return preference.currency !== null || preference.per === "month" || preference.price_level;
}

/**
 * @param {Element} figure
 * @param {Preference} preference
 * @param {DisplayData} data
 * @param {Told} told
 */
function addBeside(figure, preference, data, told) {
  const read = readShown(figure.textContent ?? "", data.currencies);
  if (!read) return;
  const bought = preference.price_level && byPrices(figure, read, preference, data, told);
  const text = [converted(figure, read, preference, data, told), bought].filter(Boolean).join(" · ");
  if (!text) return;
  const shown = el("span", { class: "cg-shown", "aria-describedby": NOTE, text: `(${text})` });
  // A cell of a table can have nothing of the sort beside it.
  if (figure instanceof HTMLTableCellElement) figure.append(" ", shown);
  else figure.after(shown);
  told.shown += 1;
}

/**
 * @param {Element} figure
 * @param {ShownRange} read
 * @param {Preference} preference
 * @param {DisplayData} data
 * @param {Told} told
 */
function converted(figure, read, preference, data, told) {
  const yearly = isYearly(figure);
  const wanted = preference.currency ?? read.currency;
  const isMonthly = yearly && preference.per === "month";
  if (wanted === read.currency && !isMonthly) return "";
  const rate = rateOf(read.currency, wanted, data);
  if (!rate) {
    told.without.add(read.currency);
    return "";
  }
  if (wanted !== read.currency) told.currencies.add(read.currency);
  return `≈ ${scaled(read, isMonthly ? div(rate, ratio("12")) : rate, data.currencies[wanted])}${period(yearly, isMonthly)}`;
}

/**
 * @param {Element} figure
 * @param {ShownRange} read
 * @param {Preference} preference
 * @param {DisplayData} data
 * @param {Told} told
 */
function byPrices(figure, read, preference, data, told) {
  const prices = isYearly(figure) ? pricesOf(figure, read.currency, data) : null;
  if (!prices) return "";
  told.countries.add(prices.name);
  const isMonthly = preference.per === "month";
  const one = div(ratio(isMonthly ? "1/12" : "1"), ratio(prices.per_international_dollar));
  return `buys ${scaled(read, one, INTERNATIONAL)}${period(true, isMonthly)} in ${prices.name}`;
}

/**
 * @param {boolean} yearly
 * @param {boolean} isMonthly
 */
function period(yearly, isMonthly) {
  return isMonthly ? " a month" : yearly ? " a year" : "";
}

/**
 * @param {string} from
 * @param {string} to
 * @param {DisplayData} data
 */
function rateOf(from, to, data) {
  if (from === to) return ratio("1");
  const units = data.rates?.units ?? {};
  if (!Object.hasOwn(units, from) || !Object.hasOwn(units, to) || !Object.hasOwn(data.currencies, to)) return null;
  return div(ratio(units[to]), ratio(units[from]));
}

/**
 * @param {ShownRange} read
 * @param {Ratio} factor
 * @param {import("../money.js").Currency} currency
 */
function scaled(read, factor, currency) {
  const end = (/** @type {string | null} */ text) => (text === null ? null : mul(ratio(text), factor));
  return roughText3(end(read.low), end(read.high), read.isOpen, currency);
}

/** @returns {Promise<void>} */
function idle() {
  return new Promise((done) => (window.requestIdleCallback ? window.requestIdleCallback(() => done(), { timeout: 200 }) : setTimeout(done, 0)));
}
