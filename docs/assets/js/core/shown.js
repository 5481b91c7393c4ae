// @ts-check
/** Amounts as the pages print them: written exactly, and read back from a page without losing anything. */

import { cmp, decimal, div, mul, ratio, rounded, sub, ZERO } from "./ratio.js";

/**
 * @typedef {import("./ratio.js").Ratio} Ratio
 * @typedef {import("../money.js").Currency} Currency
 *
 * @typedef {object} ShownRange
 * @property {string | null} low exact decimal of whole units; an end that nobody stated is `null`
 * @property {string | null} high
 * @property {string} currency its code
 * @property {boolean} isOpen whether the high end is known to be exceeded
 */

/** @type {[string, string][]} size and letter, the largest first */
const SUFFIXES = [["1000000000", "B"], ["1000000", "M"], ["1000", "K"]];
/** @type {[string, string][]} */
const INDIAN_SUFFIXES = [["10000000", "Cr"], ["100000", "L"], ["1000", "K"]];

const LONGEST = 60;
const NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)([A-Za-z]{1,2})?";
const FIGURE = new RegExp(`^${NUMBER}$`);

/**
 * Read what the pages print: `€80K–€108K`, `CHF 100K–120K`, `€100K or more`, `up to €50K`.
 * @param {string} text
 * @param {Record<string, Currency>} currencies by code
 * @returns {ShownRange | null} `null` for percents, counts, days and whatever else a page prints
 */
export function readShown(text, currencies) {
  const shown = text.trim();
  const currency = shown.length <= LONGEST ? currencyOf(shown.replace(/^up to /, ""), currencies) : null;
  if (!currency) return null;
  const range = (/** @type {string | null} */ low, /** @type {string | null} */ high, isOpen = false) => ({ low, high, currency: currency.code, isOpen });
  if (shown.startsWith("up to ")) {
    const high = amountOf(shown.slice(6), currency);
    return high === null ? null : range(null, high);
  }
  const isMore = shown.endsWith(" or more");
  const [first, second, ...others] = (isMore ? shown.slice(0, -8) : shown).split("–");
  const low = amountOf(first, currency);
  if (low === null || others.length > 0) return null;
  // `€100K or more` is both a low end alone and an end that is exceeded; for a reader they are the same.
  if (second === undefined) return isMore ? range(low, null) : range(low, low);
  // A code stands once before both ends; a symbol stands before each.
  const high = isCode(currency) ? figureOf(second, currency) : amountOf(second, currency);
  return high === null || cmp(ratio(low), ratio(high)) > 0 ? null : range(low, high, isMore);
}

/**
 * An amount in full, rounded to the smallest coin, which is shown only where there is one: `€158,750`, `€83,854.17`.
 * @param {Ratio} value
 * @param {Currency} currency
 */
export function moneyText(value, currency) {
  const text = grouped(decimal(size(value), currency.minor_units)).replace(/\.0+$/, "");
  const isBelow = value.n < 0n && /[1-9]/.test(text);
  return `${isBelow ? "−" : ""}${markOf(currency)}${text}`;
}

/**
 * An amount as pages print it, with a letter where nothing is lost by it: `€158.75K`, `₹20L`, `€134,264`.
 * @param {Ratio} value
 * @param {Currency} currency
 */
export function shortText(value, currency) {
  return `${signOf(value)}${markOf(currency)}${short(size(value), currency)}`;
}

/**
 * A range as pages print it: both ends with a letter, or neither.
 * @param {Ratio | null} low
 * @param {Ratio | null} high
 * @param {boolean} isOpen
 * @param {Currency} currency
 */
export function rangeText(low, high, isOpen, currency) {
  if (low === null) return high === null ? "" : `up to ${shortText(high, currency)}`;
  if (high === null) return `${shortText(low, currency)} or more`;
  const tail = isOpen ? " or more" : "";
  if (cmp(low, high) === 0) return shortText(low, currency) + tail;
  const write = [low, high].every((end) => end.n === 0n || suffixed(size(end), currency)) ? short : inFull;
  const [lower, upper] = [low, high].map((end) => write(size(end), currency));
  return `${signOf(low)}${markOf(currency)}${lower}–${signOf(high)}${isCode(currency) ? "" : markOf(currency)}${upper}${tail}`;
}

/**
 * A converted range in three figures, since a rate makes no cent exact: `€134K–€215K`.
 * @param {Ratio | null} low
 * @param {Ratio | null} high
 * @param {boolean} isOpen
 * @param {Currency} currency
 */
export function roughText3(low, high, isOpen, currency) {
  return rangeText(low && threeFigures(low), high && threeFigures(high), isOpen, currency);
}

/**
 * A share with at most so many decimals: `71.4%`, `−5.2%`, `0.05787%`.
 * @param {Ratio} percent
 * @param {number} [places]
 */
export function percentText(percent, places = 1) {
  const text = decimal(size(percent), places).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
  return `${percent.n < 0n && text !== "0" ? "−" : ""}${text}%`;
}

/** @param {Currency} currency */
function isCode(currency) {
  return currency.symbol === currency.code;
}

/** @param {Currency} currency */
function markOf(currency) {
  return isCode(currency) ? `${currency.code}\u00a0` : currency.symbol;
}

/** @param {Currency} currency */
function suffixesOf(currency) {
  return currency.code === "INR" ? INDIAN_SUFFIXES : SUFFIXES;
}

/**
 * @param {string} shown
 * @param {Record<string, Currency>} currencies
 */
function currencyOf(shown, currencies) {
  const mark = /^[^\d\s−-]+/.exec(shown)?.[0];
  const isMarked = (/** @type {Currency} */ one) => (isCode(one) ? mark === one.code && /\s/.test(shown[one.code.length]) : mark === one.symbol);
  return mark === undefined ? undefined : Object.values(currencies).find(isMarked);
}

/**
 * @param {string} text mark and figure
 * @param {Currency} currency
 */
function amountOf(text, currency) {
  const mark = markOf(currency);
  const plain = text.replace(/\s/, "\u00a0");
  return plain.startsWith(mark) ? figureOf(plain.slice(mark.length), currency) : null;
}

/**
 * @param {string} text
 * @param {Currency} currency
 * @returns {string | null} exact decimal
 */
function figureOf(text, currency) {
  const parts = FIGURE.exec(text);
  const times = parts?.[2] ? suffixesOf(currency).find(([, letter]) => letter === parts[2])?.[0] : "1";
  if (!parts || !times || parts[1].length > 20) return null;
  const value = mul(ratio(parts[1].replaceAll(",", "")), ratio(times));
  return decimal(value, 6).replace(/\.?0+$/, "");
}

/**
 * @param {Ratio} number not below zero
 * @param {Currency} currency
 */
function short(number, currency) {
  return suffixed(number, currency) || inFull(number, currency);
}

/**
 * Empty where a letter would take more than two decimals.
 * @param {Ratio} number not below zero
 * @param {Currency} currency
 */
function suffixed(number, currency) {
  for (const [one, letter] of suffixesOf(currency)) {
    // At most two decimals stand before a letter, and nothing is cut off.
    const hundredths = mul(div(number, ratio(one)), ratio("100"));
    if (cmp(number, ratio(one)) >= 0 && hundredths.d === 1n) return `${decimal(div(number, ratio(one)), 2).replace(/\.?0+$/, "")}${letter}`;
  }
  return "";
}

/**
 * @param {Ratio} number not below zero
 * @param {Currency} currency
 */
function inFull(number, currency) {
  return grouped(decimal(number, number.d === 1n ? 0 : currency.minor_units));
}

/** @param {Ratio} number not below zero */
function threeFigures(number) {
  const places = String(number.n / number.d).length - 3;
  if (places <= 0) return number;
  const unit = ratio(`1${"0".repeat(places)}`);
  return mul(ratio(String(rounded(div(number, unit), 0))), unit);
}

/** @param {string} digits */
function grouped(digits) {
  const [whole, places] = digits.split(".");
  const marked = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return places === undefined ? marked : `${marked}.${places}`;
}

/** @param {Ratio} value */
function signOf(value) {
  return value.n < 0n ? "−" : "";
}

/** @param {Ratio} value */
function size(value) {
  return value.n < 0n ? sub(ZERO, value) : value;
}
