// @ts-check
/** Where an amount lies in a range: the same sums and sentences as generator/derive/position.py, checked by the same vectors. */

import { add, cmp, div, mul, ONE, ratio, sub, ZERO } from "../core/ratio.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {{low: Ratio | null, high: Ratio | null, isOpen: boolean}} Ends
 *
 * @typedef {object} Position
 * @property {"below" | "within" | "above"} placement
 * @property {Ratio | null} penetration 0 at the low end, 1 at the high end; `null` for an open or single range
 * @property {Ratio | null} midpoint
 * @property {Ratio | null} compaRatio amount over midpoint
 * @property {Ratio | null} percentile share of people, in percent, who were reported below the amount
 * @property {string | null} refused why no percentile is given, as a sentence
 */

/** Which percentiles the ends of a range are, for the kinds of range whose ends are percentiles. */
const QUANTILES = new Map([["p25-p75", ["25", "75"]], ["p10-p90", ["10", "90"]]]);

const ENDS = new Map([
  ["posted", "the minimum and maximum that the employer published"],
  ["band", "the minimum and maximum of the employer's own pay range"],
  ["observed", "the lowest and highest figures that were reported"],
  ["offers", "the lowest and highest offers that were reported"],
  ["estimate", "an estimate"],
  ["unstated", "not explained by the source"],
]);

/**
 * @param {Ratio} amount in the currency of the range
 * @param {Ends} range
 * @param {string | null} kind what the ends of the range are; `null` for a computed total, whose ends are sums
 * @returns {Position}
 */
export function positionIn(amount, range, kind) {
  const { low, high, isOpen } = range;
  const ends = low && high && !isOpen ? { low, high } : null;
  const midpoint = ends && div(add(ends.low, ends.high), ratio("2"));
  const penetration = ends && cmp(ends.low, ends.high) !== 0 ? div(sub(amount, ends.low), sub(ends.high, ends.low)) : null;
  return {
    placement: placementOf(amount, range),
    penetration,
    midpoint,
    compaRatio: midpoint && midpoint.n !== 0n ? div(amount, midpoint) : null,
    ...percentileOf(penetration, kind),
  };
}

/**
 * @param {Ratio} amount
 * @param {Ends} range
 * @returns {Position["placement"]}
 */
function placementOf(amount, { low, high, isOpen }) {
  if (low && cmp(amount, low) < 0) return "below";
  return high && cmp(amount, high) > 0 && !isOpen ? "above" : "within";
}

/**
 * @param {Ratio | null} depth
 * @param {string | null} kind
 * @returns {{percentile: Ratio | null, refused: string | null}}
 */
function percentileOf(depth, kind) {
  const refused = (/** @type {string} */ why) => ({ percentile: null, refused: why });
  if (kind === null) return refused("A percentile needs a distribution, and the ends of this range are sums of parts.");
  const quantiles = QUANTILES.get(kind);
  if (!quantiles) return refused(`A percentile needs a distribution, and the ends of this range are ${ENDS.get(kind) ?? ENDS.get("unstated")}.`);
  const [low, high] = quantiles;
  if (depth === null) return refused("A percentile needs both ends of the range.");
  if (cmp(depth, ZERO) < 0) return refused(`The amount lies below the ${low}th percentile; how far below is not known.`);
  if (cmp(depth, ONE) > 0) return refused(`The amount lies above the ${high}th percentile; how far above is not known.`);
  return { percentile: add(ratio(low), mul(depth, sub(ratio(high), ratio(low)))), refused: null };
}
