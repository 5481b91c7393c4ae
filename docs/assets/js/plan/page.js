// @ts-check
/** The day plan: a deadline in, days with steps out. All of it is made on this device. */

import { announce, button, checkField, confirmDialog, download, el, loadStyle } from "../core/dom.js";
import { emptyNotes, forgetNotes, keepNotes, readNotes } from "../core/guide_notes.js";
import { fromAddress, loadGuide } from "../core/guide_page.js";
import { clearAll, isKeeping, setKeeping } from "../core/storage.js";
import { forgetPages } from "../offline/register.js";
import { dayOf } from "./dates.js";
import { dayPlan } from "./days.js";
import { deadlineField, whyNot } from "./deadline.js";
import { planCalendar } from "./export.js";
import { numberWords } from "./numbers.js";
import { checklistView, planView, readSteps } from "./view.js";

/** @typedef {NonNullable<Awaited<ReturnType<typeof loadGuide>>>} Guide */

const KEEP = "Keep this on the device";
const UNKEPT = "Nothing is kept yet. The plan is gone when you close this page.";
/** What the device says to a write, in words. @type {Record<string, string>} */
const ANSWERS = {
  kept: "Kept on this device, with every change. It is sent nowhere.",
  full: "There is no room left on this device. Save the plan as a calendar file.",
  off: "This browser keeps nothing for this site. The plan is gone when you close this page.",
  changed: "Not kept: this was changed in another tab. Reload the page to see it.",
  unreadable: "Not kept: what this device keeps of your guides cannot be read. Open the guide to save or to clear it.",
  many: "Not kept: this device keeps 30 guides already. Clear one of them first.",
};

class PlanTool extends HTMLElement {
  #steps = readSteps(document);
  /** @type {Guide | null} */
  #guide = null;
  /** @type {string | null} */
  #deadline = null;
  /** @type {Set<string>} */
  #done = new Set();
  #isKept = false;
  #withNumbers = false;
  #told = el("div");
  #field = deadlineField((deadline) => this.#change(() => (this.#deadline = deadline)));
  #checklist = el("div");
  #days = el("div", { class: "cg-results", "aria-live": "polite" });
  #options = el("div");
  #keep = button(KEEP, () => this.#toggle());
  #calendar = button("Save for my calendar", () => this.#export());
  #status = el("p", { class: "cg-status", role: "status" });

  connectedCallback() {
    // The element may be put in twice, as an engine that swaps pages does.
    if (this.childElementCount > 0) return;
    const print = button("Print", () => window.print());
    const clear = button("Clear all", () => this.#clear());
    const actions = el("div", { class: "cg-actions" }, this.#calendar, print, this.#keep, clear);
    this.append(this.#told, this.#field.root, this.#checklist, this.#days, this.#options, actions, this.#status);
    window.addEventListener("hashchange", () => void this.#start());
    void Promise.all([this.#start(), loadStyle()]).then(() => this.setAttribute("data-ready", ""));
  }

  async #start() {
    const address = fromAddress(location.hash);
    this.#guide = address && (await loadGuide(address.guide));
    const entry = this.#guide && readNotes(this.#guide.id);
    this.#isKept = entry !== null;
    this.#deadline = entry?.deadline ?? null;
    this.#done = new Set(entry?.done);
    this.#told.replaceChildren(this.#origin(location.hash.startsWith("#from=")));
    this.#show();
  }

  /** @param {boolean} isAsked whether the address names a guide */
  #origin(isAsked) {
    const guide = this.#guide;
    if (guide) return el("p", {}, "With the questions of ", el("a", { href: guideAddress(guide.id), text: guide.title }), ".");
    if (isAsked) return el("p", { class: "cg-problem", text: "The guide that the address names cannot be read here. The plan works without its questions." });
    return el("p", { class: "cg-note", text: "No guide is chosen, so the plan comes without questions." });
  }

  #show() {
    const guide = this.#guide;
    this.#field.show(this.#deadline);
    const tick = (/** @type {string} */ text, /** @type {boolean} */ isDone) => this.#change(() => void (isDone ? this.#done.add(text) : this.#done.delete(text)));
    this.#checklist.replaceChildren(...(guide && guide.questions.length > 0 ? [checklistView(guide.questions, this.#done, tick)] : []));
    const numbers = guide ? numberWords(readNotes(guide.id)?.numbers) : [];
    const box = checkField({ id: "tool-plan-numbers", label: "Put my numbers into the calendar file", checked: false, changed: (isOn) => (this.#withNumbers = isOn) });
    this.#options.replaceChildren(...(numbers.length > 0 ? [box.root] : []));
    this.#withNumbers = false;
    this.#keep.hidden = guide === null;
    this.#tell(this.#isKept ? "kept" : null);
    this.#showDays();
  }

  #plan() {
    const today = dayOf(new Date());
    if (this.#deadline === null || whyNot(this.#deadline, today)) return null;
    return dayPlan(this.#steps, today, this.#deadline);
  }

  #showDays() {
    const plan = this.#plan();
    const hint = el("p", { class: "cg-note", text: "Type the day by which you have to answer, and the days appear here." });
    this.#days.replaceChildren(plan && this.#deadline ? planView(plan, dayOf(new Date()), this.#deadline) : hint);
    this.#calendar.disabled = plan === null;
  }

  /** @param {() => void} change */
  #change(change) {
    change();
    this.#showDays();
    if (this.#isKept) this.#save();
  }

  #save() {
    if (this.#guide) this.#tell(keepNotes(this.#guide.id, { deadline: this.#deadline, done: [...this.#done] }));
  }

  /** @param {string | null} answer */
  #tell(answer) {
    this.#keep.textContent = this.#isKept ? "Keep nothing" : KEEP;
    this.#status.textContent = answer ? ANSWERS[answer] : UNKEPT;
  }

  #toggle() {
    this.#isKept = !this.#isKept;
    if (this.#isKept) {
      if (!isKeeping()) setKeeping(true);
      return this.#save();
    }
    if (this.#guide) forgetPlan(this.#guide.id);
    this.#tell(null);
  }

  #export() {
    const [plan, deadline, guide] = [this.#plan(), this.#deadline, this.#guide];
    if (!plan || !deadline) return;
    const numbers = this.#withNumbers && guide ? numberWords(readNotes(guide.id)?.numbers) : [];
    const open = guide ? guide.questions.map(({ text }) => text).filter((text) => !this.#done.has(text)) : [];
    const from = guide && { id: guide.id, title: guide.title, href: guideAddress(guide.id) };
    download(`day-plan-${deadline}.ics`, "text/calendar;charset=utf-8", planCalendar({ plan, deadline, guide: from, open, numbers, now: new Date() }));
    announce("Saved as a calendar file.");
  }

  async #clear() {
    const text = "Everything that this site keeps on this device is removed: offers, sheets, notes and pages saved for offline.";
    if (!(await confirmDialog({ title: "Clear all?", text, yes: "Clear all" }))) return;
    clearAll();
    await forgetPages();
    this.#isKept = false;
    this.#deadline = null;
    this.#done.clear();
    this.#show();
    this.#status.textContent = "Cleared. Nothing is kept on this device.";
  }
}

/** @param {string} id `company/role` */
function guideAddress(id) {
  return new URL(`../../../guides/${id}/`, import.meta.url).href;
}

/**
 * Forget a plan, and nothing else that is kept of the guide.
 * @param {string} guide
 */
function forgetPlan(guide) {
  keepNotes(guide, { deadline: null, done: [] });
  // Without a plan there may be nothing left that is worth a place.
  if (JSON.stringify(readNotes(guide)) === JSON.stringify(emptyNotes(guide))) forgetNotes(guide);
}

/** Let the element of the page come alive. */
export function enhancePlan() {
  customElements.define("cg-plan", PlanTool);
}
