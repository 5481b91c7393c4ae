// @ts-check
/** Vesting curves: those of the catalogue, and those that a reader types. */
import { readPercent } from "../core/amounts.js";

/**
 * @typedef {import("../core/amounts.js").Reading} Reading
 *
 * @typedef {object} CompanyCurve one line of `curves.json`
 * @property {string} company
 * @property {string} name
 * @property {string} instrument
 * @property {number | null} months
 * @property {string[]} yearly
 * @property {number | null} cliff_months
 * @property {number | null} every
 * @property {string} state
 * @property {string | null} dated
 * @property {string} source
 */

const MOST_YEARS = 20;

/** @returns {Promise<CompanyCurve[]>} empty when they cannot be had */
export async function loadCurves() {
  try {
    const response = await fetch(new URL("../../../curves.json", import.meta.url));
    return response.ok ? (await response.json()).data.curves : [];
  } catch {
    return [];
  }
}

/**
 * @param {CompanyCurve} curve
 * @returns {string}
 */
export function curveLabel({ name, yearly, state, dated, source }) {
  const told = [state, dated, source].filter(Boolean).join(", ");
  return `${name}: ${yearly.join("/")} (${told})`;
}

/**
 * Read shares of years: `25/25/25/25`, `38 32 20 10`, `33,3; 33,3; 33,4`.
 * @param {string} text
 * @returns {Reading} shares with `/` between them
 */
export function readShares(text) {
  const parts = text.trim().split(/\s*[/;|]\s*|\s+/).filter(Boolean);
  if (parts.length === 0) return { ok: true, value: null };
  if (parts.length > MOST_YEARS) return { ok: false, why: `At most ${MOST_YEARS} years, please.` };
  /** @type {string[]} */
  const shares = [];
  for (const part of parts) {
    const share = readPercent(part, { max: 100 });
    if (!share.ok || share.value === null) return { ok: false, why: "Write one share for each year, such as 25/25/25/25." };
    shares.push(share.value);
  }
  return { ok: true, value: shares.join("/") };
}
