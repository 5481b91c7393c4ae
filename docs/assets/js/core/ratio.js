// @ts-check
/** Exact numbers. Money is computed with them from the field to the screen and rounded once, when it is shown. */

/**
 * @typedef {object} Ratio a number as a fraction in lowest terms
 * @property {bigint} n numerator, with the sign
 * @property {bigint} d denominator, above zero
 */

const WRITTEN = /^(-?)(\d{1,40})(?:\.(\d{1,40})|\/(\d{1,40}))?$/;
const MOST_POWER = 60;

export const ZERO = made(0n, 1n);
export const ONE = made(1n, 1n);

/**
 * Read a number as data write it: `100000`, `12.5`, `-3`, `1/48`.
 * @param {string} text
 * @returns {Ratio}
 * @throws {RangeError} for anything else: a file or a field has been checked before
 */
export function ratio(text) {
  const parts = WRITTEN.exec(text);
  if (!parts) throw new RangeError("not a number of digits");
  const [, sign, whole, places = "", divisor = "1"] = parts;
  const numerator = BigInt(whole + places);
  return made(sign ? -numerator : numerator, BigInt(divisor) * 10n ** BigInt(places.length));
}

/** @param {Ratio} a @param {Ratio} b */
export function add(a, b) {
  return made(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** @param {Ratio} a @param {Ratio} b */
export function sub(a, b) {
  return made(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** @param {Ratio} a @param {Ratio} b */
export function mul(a, b) {
  return made(a.n * b.n, a.d * b.d);
}

/**
 * @param {Ratio} a
 * @param {Ratio} b
 * @throws {RangeError} when b is zero
 */
export function div(a, b) {
  return made(a.n * b.d, a.d * b.n);
}

/**
 * A number times itself.
 * @param {Ratio} a
 * @param {number} times a whole number from 0 to 60
 * @throws {RangeError} for any other count, which would take for ever
 */
export function pow(a, times) {
  if (!Number.isInteger(times) || times < 0 || times > MOST_POWER) throw new RangeError("not a small whole number");
  return made(a.n ** BigInt(times), a.d ** BigInt(times));
}

/**
 * @param {Ratio} a
 * @param {Ratio} b
 * @returns {-1 | 0 | 1} whether a is below, equal to or above b
 */
export function cmp(a, b) {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** @param {Ratio} a @param {Ratio} b */
export function min(a, b) {
  return cmp(a, b) <= 0 ? a : b;
}

/** @param {Ratio} a @param {Ratio} b */
export function max(a, b) {
  return cmp(a, b) >= 0 ? a : b;
}

/**
 * The value × 10^places as a whole number; a half goes to the even neighbour, as wherever this site rounds.
 * @param {Ratio} a
 * @param {number} places
 */
export function rounded(a, places) {
  const scaled = a.n * 10n ** BigInt(places);
  const size = scaled < 0n ? -scaled : scaled;
  const whole = size / a.d;
  const twice = (size % a.d) * 2n;
  const up = twice > a.d || (twice === a.d && whole % 2n === 1n) ? whole + 1n : whole;
  return scaled < 0n ? -up : up;
}

/**
 * The value rounded to some decimal places, written plainly: `48750.00`. Zero has no sign.
 * @param {Ratio} a
 * @param {number} places
 */
export function decimal(a, places) {
  const value = rounded(a, places);
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  const cut = digits.length - places;
  return `${value < 0n ? "-" : ""}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ""}`;
}

/**
 * @param {bigint} n
 * @param {bigint} d
 * @returns {Ratio}
 */
function made(n, d) {
  if (d === 0n) throw new RangeError("division by zero");
  const shared = commonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return Object.freeze({ n: (sign * n) / shared, d: (sign * d) / shared });
}

/**
 * @param {bigint} a
 * @param {bigint} b
 */
function commonDivisor(a, b) {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
