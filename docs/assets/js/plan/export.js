// @ts-check
/** A plan as the days of a calendar. Figures go in only when the reader asks for them. */

import { calendarText } from "./calendar.js";

/**
 * @typedef {import("./view.js").Due} Due
 *
 * @typedef {object} Exported
 * @property {Due[]} plan
 * @property {string} deadline
 * @property {{id: string, title: string, href: string} | null} guide
 * @property {string[]} open questions without an answer yet
 * @property {string[]} numbers the reader's own figures in words; empty when they are to stay out
 * @property {Date} now
 */

const MOST_QUESTIONS = 10;

/** @param {Exported} exported */
export function planCalendar({ plan, deadline, guide, open, numbers, now }) {
  const last = plan.at(-1)?.step.id;
  const events = plan.map(({ day, step }) => ({
    uid: [step.id, ...(guide ? guide.id.split("/").reverse() : []), "plan.open-pay-guides.invalid"].join(".").replace(".plan.", "@plan."),
    day,
    summary: step.title + (guide ? ` (${guide.title})` : ""),
    description: [step.text, ...listed(step.id, open, numbers), ...(guide ? [guide.href] : [])].join("\n\n"),
    alarm: step.id === last && day === deadline,
  }));
  // Higher with each minute, so that nothing has to be remembered from one export to the next.
  return calendarText({ events, now, sequence: Math.floor(now.getTime() / 60_000) });
}

/**
 * @param {string} step
 * @param {string[]} open
 * @param {string[]} numbers
 */
function listed(step, open, numbers) {
  if (step === "numbers" && numbers.length > 0) return [["My numbers:", ...numbers].join("\n")];
  if (step === "questions" && open.length > 0) return [open.slice(0, MOST_QUESTIONS).map((text) => `- ${text}`).join("\n")];
  return [];
}
