// @ts-check
/** A total taken apart by how sure its money is. Nothing new is added up: what is no cash and no benefit is equity. */
import { sub, ZERO } from "../core/ratio.js";
import { yearlyCash } from "./totals.js";
import { typedYears } from "./years.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("./totals.js").TypedOffer} TypedOffer
 * @typedef {import("./totals.js").TypedTotals} TypedTotals
 * @typedef {"first-year" | "recurring" | "average"} Basis
 *
 * @typedef {{total: Ratio, cash: Ratio, equity: Ratio, benefits: Ratio}} Split
 */

/**
 * @param {TypedTotals} totals
 * @param {Basis} basis
 */
export function totalOn(totals, basis) {
  if (basis === "first-year") return totals.firstYear;
  return basis === "recurring" ? totals.recurring : totals.average;
}

/**
 * @param {TypedOffer} offer
 * @param {TypedTotals} totals
 * @param {Basis} basis
 * @returns {Split | null}
 */
export function splitOf(offer, totals, basis) {
  const total = totalOn(totals, basis);
  if (total === null || totals.recurring === null) return null;
  const { benefits } = offer;
  if (basis === "first-year") {
    const [first] = typedYears(offer, { growth: ZERO, withRefreshers: false, last: 1 });
    return { total, cash: first.cash, equity: sub(sub(total, first.cash), benefits), benefits };
  }
  // A part of the grant is in both; the average adds a part of the sign-on bonus, which is cash.
  const equity = sub(sub(totals.recurring, yearlyCash(offer)), benefits);
  return { total, cash: sub(sub(total, equity), benefits), equity, benefits };
}
