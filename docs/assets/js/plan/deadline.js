// @ts-check
/** The one field of the plan. The browser's own field for days brings its calendar, its keys and the reader's way to write. */

import { el } from "../core/dom.js";
import { dayOf, daysBetween } from "./dates.js";
import { LONGEST_PLAN } from "./days.js";

const ID = "tool-plan-deadline";

/** @param {(deadline: string | null) => void} changed `null` while there is none that a plan can be made for */
export function deadlineField(changed) {
  const input = el("input", { type: "date", id: ID, class: "cg-field__input", autocomplete: "off", "aria-describedby": `${ID}-hint ${ID}-error` });
  const error = el("p", { id: `${ID}-error`, class: "cg-field__error", role: "alert" });
  const hint = el("small", { id: `${ID}-hint`, class: "cg-field__hint", text: "The last day that still counts. When no day was named, ask for one, or choose your own." });
  const root = el("div", { class: "cg-fields" }, el("div", { class: "cg-field" }, el("label", { for: ID, text: "I have to answer by" }), hint, input, error));

  /** @param {boolean} isLeft a day that is being typed is often past or far away before it is right */
  function take(isLeft) {
    const why = input.validity.badInput ? "Write a whole date: day, month and year." : input.value && whyNot(input.value, dayOf(new Date()));
    const isBad = Boolean(why);
    if (isLeft || !isBad) setError(why || null);
    changed(isBad || !input.value ? null : input.value);
  }

  /** @param {string | null} why */
  function setError(why) {
    error.textContent = why ?? "";
    if (why) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  /** @param {string | null} deadline */
  function show(deadline) {
    input.value = deadline ?? "";
    setError(deadline && whyNot(deadline, dayOf(new Date())));
  }

  input.addEventListener("input", () => take(false));
  input.addEventListener("blur", () => take(true));
  return { root, input, show };
}

/**
 * @param {string} deadline
 * @param {string} today
 * @returns {string | null} why there is no plan for it
 */
export function whyNot(deadline, today) {
  const days = daysBetween(today, deadline);
  if (days < 0) return "This day is past. Choose today or a later day.";
  return days > LONGEST_PLAN ? "This day is more than a year away. A plan by the day is made for a year at most." : null;
}
