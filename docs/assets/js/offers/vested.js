// @ts-check
/** How much of a grant has vested: the same sums as generator/derive/vested.py, checked by the same vectors. */

import { add, cmp, mul, ONE, ratio, sub, ZERO } from "../core/ratio.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 *
 * @typedef {object} Curve when a grant becomes its holder's own
 * @property {Ratio[]} shares part of the grant that vests in each begun year; they come to 1
 * @property {number} months length of the schedule, at least 1
 * @property {number} cliff full months before anything vests; at its end all that has accrued vests at once
 * @property {number} every months between two vestings
 */

/**
 * The curve by which the same part vests in each month.
 * @param {number} months
 * @param {{cliff?: number, every?: number}} [rhythm]
 * @returns {Curve}
 */
export function evenCurve(months, { cliff = 0, every = 1 } = {}) {
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, year) => Math.min(12, months - 12 * year));
  return { shares: years.map((length) => ratio(`${length}/${months}`)), months, cliff, every };
}

/**
 * What is wrong with a curve, as a sentence.
 * @param {Curve} curve
 * @returns {string | null} `null` when nothing is
 */
export function curveProblem({ shares, months, cliff, every }) {
  const years = Math.ceil(months / 12);
  if (!(months >= 1)) return "The grant vests over at least one month.";
  if (!(every >= 1 && every <= 12)) return "Equity vests at least once a year.";
  if (shares.length !== years) return `A grant over ${months} months needs ${years === 1 ? "one share" : `${years} shares`}, one for each begun year.`;
  const sum = shares.reduce(add, ZERO);
  if (cmp(sum, ONE) !== 0) return "The shares of the years must come to exactly 100%.";
  return cliff >= 0 && cliff <= months ? null : "The cliff is longer than the time over which the grant vests.";
}

/**
 * The part that vests in a year of the schedule, counted from 1; nothing after its end. It is the share of that year,
 * unless a cliff of more than a year puts off what accrues before it.
 * @param {Curve | null} curve
 * @param {number} year
 */
export function shareOf(curve, year) {
  return curve ? sub(vestedShare(curve, 12 * year), vestedShare(curve, 12 * (year - 1))) : ZERO;
}

/**
 * The part of a grant, from 0 to 1, that has vested after so many full months.
 * @param {Curve} curve
 * @param {number} months
 * @returns {Ratio}
 */
export function vestedShare(curve, months) {
  if (months < curve.cliff || months <= 0) return ZERO;
  if (months >= curve.months) return ONE;
  const counted = months - (months % curve.every);
  const full = Math.floor(counted / 12);
  const length = Math.min(12, curve.months - 12 * full);
  const begun = mul(curve.shares[full], ratio(`${counted - 12 * full}/${length}`));
  return curve.shares.slice(0, full).reduce(add, begun);
}
