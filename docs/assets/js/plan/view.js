// @ts-check
/** How a plan looks: one entry for each day that has something to do, and the questions of the guide to tick. */

import { el } from "../core/dom.js";
import { dayText, isWeekend } from "./dates.js";

/**
 * @typedef {object} Step
 * @property {string} id
 * @property {string} title
 * @property {string} text
 * @property {{text: string, href: string} | null} tool
 *
 * @typedef {{day: string, step: Step}} Due
 * @typedef {{text: string, reason: string | null}} Question
 */

/**
 * The steps as the page states them.
 * @param {ParentNode} page
 * @returns {Step[]}
 */
export function readSteps(page) {
  return [...page.querySelectorAll("li[data-step]")].map((item) => {
    const link = item.querySelector("a");
    return {
      id: item.getAttribute("data-step") ?? "",
      title: item.querySelector("strong")?.textContent ?? "",
      text: item.querySelector("span")?.textContent ?? "",
      tool: link && { text: link.textContent ?? "", href: link.href },
    };
  });
}

/** Steps that need somebody at the other end. */
const NEEDS_AN_ANSWER = new Set(["questions", "ask", "trade"]);
const CLOSED = "Few people answer at a weekend: do this on the Friday before.";

/**
 * @param {Due[]} plan
 * @param {string} today
 * @param {string} deadline
 */
export function planView(plan, today, deadline) {
  const days = [...new Set(plan.map(({ day }) => day))];
  return el("ul", { class: "cg-days" }, ...days.map((day) => dayView(day, plan, today, deadline)));
}

/**
 * @param {string} day
 * @param {Due[]} plan
 * @param {string} today
 * @param {string} deadline
 */
function dayView(day, plan, today, deadline) {
  const marks = [day === today && "today", day === deadline && "your deadline"].filter(Boolean);
  const head = el("p", { class: "cg-days__day" }, el("time", { datetime: day, text: dayText(day) }), marks.length > 0 && ` (${marks.join(", ")})`);
  const isFree = isWeekend(day) && day !== today;
  const steps = plan.filter((one) => one.day === day).map(({ step }) => el("li", {}, ...stepView(step, isFree)));
  return el("li", {}, head, el("ul", {}, ...steps));
}

/**
 * @param {Step} step
 * @param {boolean} isFree whether its day is one on which offices are closed
 */
function stepView({ id, title, text, tool }, isFree) {
  const hint = isFree && NEEDS_AN_ANSWER.has(id) && el("small", { text: CLOSED });
  return [el("strong", { text: title }), el("br"), text, ...(tool ? [" ", el("a", { href: tool.href, text: tool.text })] : []), hint && el("br"), hint];
}

/**
 * @param {Question[]} questions
 * @param {ReadonlySet<string>} done texts of those that are ticked
 * @param {(text: string, isDone: boolean) => void} ticked
 */
export function checklistView(questions, done, ticked) {
  const items = questions.map(({ text, reason }, index) => {
    const id = `tool-plan-question-${index + 1}`;
    const input = el("input", { type: "checkbox", id, checked: done.has(text) });
    input.addEventListener("change", () => ticked(text, input.checked));
    const why = reason && el("small", { text: reason });
    return el("li", {}, el("div", { class: "cg-check" }, input, el("label", { for: id }, el("span", {}, text, why && el("br"), why))));
  });
  return el("fieldset", { class: "cg-group" }, el("legend", { text: "Open questions: tick what was answered" }), el("ol", { class: "cg-checklist" }, ...items));
}
