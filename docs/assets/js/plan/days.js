// @ts-check
/** Spreads the steps of a preparation over the days until a deadline; the formula is in the methodology. */

import { dayAfter, daysBetween } from "./dates.js";

/** Days; whoever has more of them needs no plan by the day yet. */
export const LONGEST_PLAN = 365;

/**
 * The first step is due today and the last one on the deadline; several may share a day.
 * @template Step
 * @param {Step[]} steps in their order
 * @param {string} today `2026-11-22`
 * @param {string} deadline
 * @returns {{day: string, step: Step}[]}
 * @throws {RangeError} when the deadline is past, or more than a year away
 */
export function dayPlan(steps, today, deadline) {
  const days = daysBetween(today, deadline);
  if (!(days >= 0 && days <= LONGEST_PLAN)) throw new RangeError(`the deadline is ${days} days away, not 0 to ${LONGEST_PLAN}`);
  const last = Math.max(steps.length - 1, 1);
  return steps.map((step, index) => ({ day: dayAfter(today, Math.floor((index * days) / last)), step }));
}
