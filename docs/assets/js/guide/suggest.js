// @ts-check
/**
 * Ask, target and floor from cited figures alone: the same sums as generator/derive/suggestion.py, checked by the same
 * vectors. There is no constant in it. All amounts are recurring totals in one currency.
 */

import { add, cmp, div, max, ratio, ZERO } from "../core/ratio.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {"plan" | "range-end" | "held" | "halfway"} Reason
 * @typedef {{amount: Ratio, reason: Reason}} Figure
 * @typedef {{ask: Ratio | null, target: Ratio | null, floor: Ratio | null}} CitedPlan
 *
 * @typedef {object} Cited
 * @property {Ratio | null} low ends of one row of the guide
 * @property {Ratio | null} high
 * @property {CitedPlan} plan what the guide's plan names
 * @property {Ratio[]} held the reader's other offers in writing
 * @property {Ratio | null} first what was offered here so far
 *
 * @typedef {{ok: true, ask: Figure, target: Figure, floor: Figure} | {ok: false, problem: "open-range" | "out-of-reach" | "crossed"}} Suggestion
 */

/** Why nothing is suggested, as sentences. */
export const PROBLEMS = {
  "open-range": "No source gives both ends of the range, so nothing can be derived from it. Ask for the range first.",
  "out-of-reach": "What is cited does not reach what you have been offered already, so nothing can be derived from it.",
  crossed: "The floor would not lie below the ask, so no three figures follow from what is cited.",
};

/**
 * Where a figure comes from, in words to go before its source.
 * @param {"ask" | "target" | "floor"} name
 * @param {Reason} reason
 */
export function reasonWords(name, reason) {
  if (reason === "plan") return `the guide's ${name}`;
  if (reason === "halfway") return "halfway between floor and ask";
  if (reason === "held") return "more than the best offer that you hold in writing";
  return name === "ask" ? "the upper end of the cited range" : "the lower end of the cited range";
}

/**
 * @param {Cited} cited
 * @returns {Suggestion} three figures with floor < target < ask, or why there are none
 */
export function suggest({ low, high, plan, held, first }) {
  if (low === null || high === null) return { ok: false, problem: "open-range" };
  const best = held.length > 0 ? held.reduce(max) : null;
  const beaten = [best, first].reduce((/** @type {Ratio} */ most, one) => (one ? max(most, one) : most), ZERO);
  const ask = askOf(high, plan, beaten);
  if (ask === null) return { ok: false, problem: "out-of-reach" };
  const floor = floorOf(low, plan, best);
  if (cmp(floor.amount, ask.amount) >= 0) return { ok: false, problem: "crossed" };
  return { ok: true, ask, target: targetOf(floor.amount, ask.amount, plan), floor };
}

/**
 * @param {Ratio} high
 * @param {CitedPlan} plan
 * @param {Ratio} beaten what an ask has to exceed
 * @returns {Figure | null}
 */
function askOf(high, plan, beaten) {
  if (plan.ask && cmp(plan.ask, beaten) > 0) return { amount: plan.ask, reason: "plan" };
  return cmp(high, beaten) > 0 ? { amount: high, reason: "range-end" } : null;
}

/**
 * @param {Ratio} low
 * @param {CitedPlan} plan
 * @param {Ratio | null} best
 * @returns {Figure}
 */
function floorOf(low, plan, best) {
  if (best && (plan.floor === null || cmp(best, plan.floor) > 0)) return { amount: best, reason: "held" };
  return plan.floor ? { amount: plan.floor, reason: "plan" } : { amount: low, reason: "range-end" };
}

/**
 * @param {Ratio} floor
 * @param {Ratio} ask
 * @param {CitedPlan} plan
 * @returns {Figure}
 */
function targetOf(floor, ask, plan) {
  const isBetween = plan.target && cmp(floor, plan.target) < 0 && cmp(plan.target, ask) < 0;
  if (plan.target && isBetween) return { amount: plan.target, reason: "plan" };
  return { amount: div(add(floor, ask), ratio("2")), reason: "halfway" };
}
