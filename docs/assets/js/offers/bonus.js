// @ts-check
/** A target bonus as people write it: an amount a year, or a percentage of base salary. */
import { readAmount, readPercent } from "../core/amounts.js";

/** @typedef {import("../core/amounts.js").Reading} Reading */

/** Some plans pay several times the base salary. */
const MOST_PERCENT = 500;

/**
 * @param {string} text
 * @param {import("../core/amounts.js").AmountOptions} options
 * @returns {Reading} `15%` for a share, else an amount
 */
export function readBonus(text, options) {
  if (!/[%％]/.test(text)) return readAmount(text, options);
  const share = readPercent(text, { max: MOST_PERCENT });
  return share.ok && share.value !== null ? { ok: true, value: `${share.value}%` } : share;
}

/**
 * @param {{percent: string | null, amount: string | null}} bonus
 * @returns {string | null}
 */
export function bonusText({ percent, amount }) {
  return percent === null ? amount : `${percent}%`;
}
