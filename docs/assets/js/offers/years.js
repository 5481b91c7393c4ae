// @ts-check
/** An offer year by year: the same sums as generator/derive/offer_years.py, checked by the same vectors. */

import { add, mul, ONE, pow, ZERO } from "../core/ratio.js";
import { countedGrant, signOnIn, yearlyCash } from "./totals.js";
import { shareOf } from "./vested.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("./totals.js").TypedOffer} TypedOffer
 * @typedef {import("./totals.js").Refresher} Refresher
 *
 * @typedef {object} TypedYear exact
 * @property {number} year
 * @property {Ratio} cash
 * @property {Ratio} liquid
 * @property {Ratio} paper
 * @property {Ratio} unclear
 * @property {Ratio} benefits
 * @property {Ratio} total of all columns
 */

export const LAST_YEAR = 6;

/**
 * The price of a year is that at its start, so growth never moves the first one.
 * @param {TypedOffer} offer
 * @param {{growth: Ratio, withRefreshers: boolean, last?: number}} assumed `growth` of the share price in a year, 0.15 for
 *   15 percent
 * @returns {TypedYear[]}
 */
export function typedYears(offer, { growth, withRefreshers, last = LAST_YEAR }) {
  return Array.from({ length: last }, (_, index) => yearOf(offer, index + 1, add(ONE, growth), withRefreshers));
}

/**
 * @param {TypedOffer} offer
 * @param {number} year
 * @param {Ratio} growing by what a price is multiplied in a year
 * @param {boolean} withRefreshers
 * @returns {TypedYear}
 */
function yearOf(offer, year, growing, withRefreshers) {
  const cash = add(yearlyCash(offer), signOnIn(offer, year));
  const first = mul(mul(countedGrant(offer) ?? ZERO, shareOf(offer.curve, year)), pow(growing, year - 1));
  const equity = withRefreshers && offer.refresher ? add(first, refreshersIn(offer.refresher, year, growing)) : first;
  const held = (/** @type {TypedOffer["holding"]} */ word) => (offer.holding === word ? equity : ZERO);
  const total = add(add(cash, equity), offer.benefits);
  return { year, cash, liquid: held("liquid"), paper: held("paper"), unclear: held("unclear"), benefits: offer.benefits, total };
}

/**
 * What vests in a year of all refreshers granted until then, each grown since its own day.
 * @param {Refresher} refresher
 * @param {number} year
 * @param {Ratio} growing
 */
function refreshersIn({ amount, firstYear, curve }, year, growing) {
  let sum = ZERO;
  for (let start = firstYear; start <= year; start += 1) {
    sum = add(sum, mul(mul(amount, shareOf(curve, year - start + 1)), pow(growing, year - start)));
  }
  return sum;
}
