// @ts-check
/** Writes amounts as the pages print them. */

/**
 * @typedef {object} Range gross pay a year; an end that nobody stated is `null`
 * @property {number | null} low
 * @property {number | null} high
 * @property {string} currency its code
 * @property {boolean} isOpen whether the high end is known to be exceeded
 */

/**
 * @typedef {object} Currency
 * @property {string} code
 * @property {string} symbol the code itself where a symbol would be ambiguous
 * @property {number} minor_units decimal places of its smallest coin
 */

/** @type {[number, string][]} */
const SUFFIXES = [[1e9, "B"], [1e6, "M"], [1e3, "K"]];
/** @type {[number, string][]} */
const INDIAN_SUFFIXES = [[1e7, "Cr"], [1e5, "L"], [1e3, "K"]];

/**
 * Read a range from a file of data: `80000 108000 EUR`, `- 50000 EUR`, `240000 420000 USD +`.
 * @param {string} text
 * @returns {Range | null} `null` for an empty text
 */
export function readRange(text) {
  const [low, high, currency, more] = text.split(" ");
  if (!currency) return null;
  return { low: end(low), high: end(high), currency, isOpen: more === "+" };
}

/**
 * `€80K–€108K`, `CHF 100K–120K`, `€100K or more`, `up to €50K`.
 * @param {Range} range
 * @param {Currency} currency
 */
export function rangeText(range, currency) {
  const { low, high } = range;
  const isCode = currency.symbol === currency.code;
  const mark = isCode ? `${currency.code}\u00a0` : currency.symbol;
  if (low === null) return high === null ? "" : `up to ${mark}${short(high, currency)}`;
  if (high === null) return `${mark}${short(low, currency)} or more`;
  const tail = range.isOpen ? " or more" : "";
  if (low === high) return mark + short(low, currency) + tail;
  // A code stands once before both ends; a symbol stands before each. Both have a letter or neither.
  const write = [low, high].every((end) => end === 0 || suffixed(end, currency)) ? short : inFull;
  return `${mark}${write(low, currency)}–${isCode ? "" : mark}${write(high, currency)}${tail}`;
}

/**
 * A converted range to three figures, since a rate makes no cent exact.
 * @param {Range} range
 * @param {Currency} currency
 */
export function roughText(range, currency) {
  const [low, high] = [range.low, range.high].map((one) => (one === null ? null : threeFigures(one)));
  return rangeText({ ...range, low, high }, currency);
}

/**
 * The middle of the known ends, by which lines are ordered.
 * @param {Range | null} range
 */
export function middleOf(range) {
  const ends = [range?.low ?? null, range?.high ?? null].filter((one) => one !== null);
  return ends.length === 0 ? null : ends.reduce((sum, one) => sum + one, 0) / ends.length;
}

/** @param {string} text */
function end(text) {
  return text === "-" ? null : Number(text);
}

/**
 * @param {number} amount
 * @param {Currency} currency
 */
function short(amount, currency) {
  return suffixed(amount, currency) || inFull(amount, currency);
}

/**
 * Empty where a letter would take more than two decimals.
 * @param {number} amount
 * @param {Currency} currency
 */
function suffixed(amount, currency) {
  for (const [size, suffix] of currency.code === "INR" ? INDIAN_SUFFIXES : SUFFIXES) {
    if (amount >= size && amount % (size / 100) === 0) return `${Number((amount / size).toFixed(2))}${suffix}`;
  }
  return "";
}

/**
 * @param {number} amount
 * @param {Currency} currency
 */
function inFull(amount, currency) {
  const places = Number.isInteger(amount) ? 0 : currency.minor_units;
  return amount.toLocaleString("en", { minimumFractionDigits: places, maximumFractionDigits: places });
}

/** @param {number} amount */
function threeFigures(amount) {
  const places = Math.floor(Math.log10(Math.abs(amount) || 1)) - 2;
  return places <= 0 ? amount : rounded(amount / 10 ** places) * 10 ** places;
}

/**
 * Halves go to the even neighbour, as wherever this site rounds.
 * @param {number} number
 */
function rounded(number) {
  const up = Math.round(number);
  return up - number === 0.5 && up % 2 === 1 ? up - 1 : up;
}
