// @ts-check
/** Reads the amounts, shares and counts that people type or paste, with the separators of their country. */

import { cmp, decimal, mul, ratio } from "./ratio.js";

/**
 * @typedef {{ok: true, value: string | null} | {ok: false, why: string}} Reading a decimal such as `48750.5`, `null`
 *   for a blank field; or a sentence that stands beside the field
 *
 * @typedef {object} AmountOptions
 * @property {string} currency code of the currency that the field is in
 * @property {number} minor_units decimal places of its smallest coin
 * @property {string[]} [symbols] other marks that stand for it, such as `€`
 * @property {string} [max] largest amount that is read
 */

export const LARGEST = "999999999999";
const LONGEST = 40;

/** Signs that several currencies share: in a field of one of them they are taken as its own. */
const SHARED_SIGNS = /** @type {Record<string, string>} */ ({
  $: "USD AUD CAD SGD HKD NZD MXN TWD ARS CLP COP UYU",
  "¥": "JPY CNY",
  kr: "SEK NOK DKK ISK",
});
/** @type {[RegExp, string, string][]} letters behind a number, their zeros, and how they are written back */
const SUFFIXES = [
  [/k$/i, "000", "K"],
  [/m$/i, "000000", "M"],
  [/b$/i, "000000000", "B"],
  [/(?:l|lakhs?)$/i, "00000", "L"],
  [/(?:cr|crores?)$/i, "0000000", "Cr"],
];

const IN_DIGITS = "Write the amount in digits, such as 100,000.";
const NEGATIVE = "An amount cannot be negative.";
const TOO_MUCH = "That is more than this tool counts.";
const ONE_AMOUNT = "One amount, please: the lower or the upper.";
const EITHER_WAY = "Add a zero behind it, or leave out the mark.";
const SEPARATORS = "The separators do not fit together.";

/**
 * Read an amount of money: `100,000`, `100.000`, `1 234,56`, `€100K`, `20L`.
 * @param {string} text
 * @param {AmountOptions} options
 * @returns {Reading}
 */
export function readAmount(text, { currency, minor_units: places, symbols = [], max = LARGEST }) {
  const typed = tidy(text);
  if (typed === "") return { ok: true, value: null };
  if (typed === null) return refused(IN_DIGITS);
  if (text.length > LONGEST) return refused(TOO_MUCH);
  const rest = withoutMarks(typed, [currency, ...symbols, ...signsOf(currency)]);
  if (isNegative(rest)) return refused(NEGATIVE);
  if (isRange(rest)) return refused(ONE_AMOUNT);
  if (namesOtherCurrency(rest)) return refused(`This is in ${currency}. Change the currency first.`);
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(rest));
  const digits = suffix ? rest.replace(suffix[0], "").trim() : rest;
  if (suffix && isThousandOrDecimal(digits)) return refused(bothReadings(digits, suffix));
  // A price of three decimals and more is as likely as one in thousands.
  if (places > 2 && isThousandOrDecimal(digits)) return refused(`${digits.replace(",", ".")} or ${digits.replace(/\D/, "")}? ${EITHER_WAY}`);
  const number = readNumber(digits);
  if (!number.ok) return number;
  const value = suffix ? plain(decimal(mul(ratio(number.value), ratio(`1${suffix[1]}`)), 15)) : number.value;
  if (placesOf(value) > places) return refused(tooManyPlaces(currency, places));
  return cmp(ratio(value), ratio(max)) > 0 ? refused(TOO_MUCH) : { ok: true, value };
}

/**
 * Read a share in percent: `15`, `12,5 %`.
 * @param {string} text
 * @param {{max: number}} options
 * @returns {Reading}
 */
export function readPercent(text, { max }) {
  const typed = tidy(text);
  const hint = `Write a percentage from 0 to ${max}, such as 15.`;
  if (typed === "") return { ok: true, value: null };
  if (typed === null || text.length > LONGEST) return refused(hint);
  const rest = typed.replace(/\s*%$/, "");
  if (isNegative(rest)) return refused("A percentage cannot be negative.");
  if (isRange(rest)) return refused("One percentage, please: the lower or the upper.");
  // A share has no thousands: its one mark stands before the decimals, however many there are.
  const parts = /^(\d{1,4})(?:[.,](\d{1,6}))?$/.exec(rest);
  // Three zeros behind a mark are thousands all the same, and more than any share.
  if (!parts || parts[2] === "000") return refused(hint);
  const value = plain(`${parts[1]}.${parts[2] ?? "0"}`);
  return cmp(ratio(value), ratio(String(max))) > 0 ? refused(hint) : { ok: true, value };
}

/**
 * Read a whole number, such as months or units.
 * @param {string} text
 * @param {{min: number, max: number}} options
 * @returns {Reading}
 */
export function readCount(text, { min, max }) {
  const typed = tidy(text);
  const hint = `Write a whole number from ${min.toLocaleString("en")} to ${max.toLocaleString("en")}.`;
  if (typed === "") return { ok: true, value: null };
  if (typed === null || text.length > LONGEST) return refused(hint);
  const number = readNumber(typed);
  if (!number.ok) return refused(number.why === SEPARATORS ? SEPARATORS : hint);
  const isWhole = placesOf(number.value) === 0;
  const size = Number(number.value);
  return isWhole && size >= min && size <= max ? { ok: true, value: number.value } : refused(hint);
}

/**
 * Text in one form of blanks, digits and marks; `null` when it holds signs that only look like digits, such as ² or ½.
 * @param {string} text
 */
function tidy(text) {
  if (/\p{No}/u.test(text)) return null;
  // Blanks without a break and full-width digits become plain ones; minus signs and marks of thousands have many forms.
  return text.slice(0, 10 * LONGEST).normalize("NFKC").replace(/[’‘′ʼ]/g, "'").replace(/[−﹣]/g, "-").replace(/\s/g, " ").trim();
}

/**
 * @param {string} typed
 * @param {string[]} marks of the field's own currency
 */
function withoutMarks(typed, marks) {
  let rest = typed;
  for (const mark of marks.map((one) => one.normalize("NFKC").trim()).sort((a, b) => b.length - a.length)) {
    if (rest.toLowerCase().startsWith(mark.toLowerCase())) rest = rest.slice(mark.length).trim();
    else if (rest.startsWith("-") && rest.slice(1).startsWith(mark)) rest = `-${rest.slice(1 + mark.length)}`;
    else if (rest.toLowerCase().endsWith(mark.toLowerCase())) rest = rest.slice(0, -mark.length).trim();
    else continue;
    return rest;
  }
  return rest;
}

/** @param {string} currency */
function signsOf(currency) {
  return Object.keys(SHARED_SIGNS).filter((sign) => SHARED_SIGNS[sign].split(" ").includes(currency));
}

/** @param {string} rest */
function isNegative(rest) {
  return /^-\D{0,4}\d[^-–—]*$/.test(rest) || /^\([^()]*\d\)$/.test(rest);
}

/** @param {string} rest */
function isRange(rest) {
  return /\d\D{0,5}(?:[-–—~…/]|\.\.| to )\D{0,5}\d/.test(rest);
}

/** @param {string} rest */
function namesOtherCurrency(rest) {
  const letters = rest.replace(/[\d.,' ]+/g, " ").trim();
  return /\d/.test(rest) && (/\p{Sc}/u.test(letters) || /(?:^|[\d ])[A-Z]{3}$|^[A-Z]{3}[\d ]/.test(rest) || /^kr\.?$/i.test(letters));
}

/** @param {string} digits */
function isThousandOrDecimal(digits) {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}

/**
 * @param {string} digits
 * @param {[RegExp, string, string]} suffix
 */
function bothReadings(digits, [, zeros, letter]) {
  const whole = `${digits.replace(/[.,]/, "")}${zeros}`;
  return `${digits.replace(",", ".")}${letter} or ${Number(whole).toLocaleString("en")}? Write it out.`;
}

/**
 * Digits with marks of thousands and of decimals, as several countries write them.
 * @param {string} text
 * @returns {{ok: true, value: string} | {ok: false, why: string}}
 */
function readNumber(text) {
  if (!/^\d[\d.,' ]*$/.test(text)) return refused(IN_DIGITS);
  const marks = text.match(/[^\d]/g) ?? [];
  const last = marks.at(-1);
  const isAlone = marks.filter((mark) => mark === last).length === 1;
  const decimalAt = last !== undefined && /[.,]/.test(last) && isAlone && !isThousands(text) ? text.lastIndexOf(last) : text.length;
  const [whole, places] = [text.slice(0, decimalAt), text.slice(decimalAt + 1)];
  const isWhole = /^\d+$/.test(whole) || isThousands(whole);
  // A mark of decimals with nothing behind it is a number that was not finished.
  if (!isWhole || (decimalAt < text.length && places === "")) return refused(SEPARATORS);
  return { ok: true, value: plain(`${whole.replace(/\D/g, "")}.${places || "0"}`) };
}

/**
 * Whether all marks stand between thousands, as in `1,234,567` or, in India, `12,34,567`.
 * @param {string} text
 */
function isThousands(text) {
  return /^[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*$/.test(text) || /^[1-9]\d?(?:,\d\d)+,\d{3}$/.test(text);
}

/**
 * A decimal without zeros that say nothing.
 * @param {string} text digits, a point, digits
 */
function plain(text) {
  return text.replace(/^0+(?=\d)/, "").replace(/\.?0+$/, (zeros) => (text.includes(".") ? "" : zeros));
}

/** @param {string} value */
function placesOf(value) {
  return (value.split(".")[1] ?? "").length;
}

/**
 * @param {string} currency
 * @param {number} places
 */
function tooManyPlaces(currency, places) {
  if (places > 2) return `At most ${places} decimals, please.`;
  return places === 0 ? `${currency} has no decimals.` : `${currency} has ${places} decimals at most.`;
}

/**
 * @param {string} why
 * @returns {{ok: false, why: string}}
 */
function refused(why) {
  return { ok: false, why };
}
