// @ts-check
/** What a reader noted on this guide: numbers, blanks, conditions and answered questions, in memory or kept on the device. */

import { emptyNotes, forgetNotes, keepNotes, readNotes } from "../core/guide_notes.js";
import { loadStyle } from "../core/dom.js";
import { readGuidePage } from "../core/guide_page.js";
import { isKeeping, setKeeping } from "../core/storage.js";
import { doneQuestions, setDoneQuestions } from "./checklist.js";
import { blanksOf, fillPage } from "./fill.js";
import { setTrueConditions, trueConditions } from "./gates.js";

/**
 * @typedef {import("../core/guide_page.js").GuideData} GuideData
 * @typedef {import("../core/guide_notes.js").GuideNotes} GuideNotes
 * @typedef {{guide: GuideData, notes: GuideNotes, isKept: boolean}} State
 */

/** @type {State | null | undefined} `null` on a page that is no guide */
let state;

/**
 * Show what is kept on this guide, and go on from there.
 * @returns {State | null}
 */
export function startGuide() {
  if (state !== undefined) return state;
  const guide = readGuidePage(document, location.href.split(/[?#]/)[0]);
  const kept = guide && readNotes(guide.id);
  state = guide && { guide, notes: kept ?? emptyNotes(guide.id), isKept: kept !== null && isKeeping() };
  if (!state) return state;
  if (kept) show(kept);
  document.addEventListener("cg-words-change", () => take({ blanks: blanksOf(document), conditions: trueConditions() }));
  document.addEventListener("cg-done-change", () => take({ done: doneQuestions() }));
  return state;
}

/** Open the window with the reader's numbers. */
export async function openNumbers() {
  const own = startGuide();
  if (!own) return;
  const { openNumbersPanel } = await import("./numbers_panel.js");
  // What was ticked before this was loaded belongs to the notes too.
  take({ conditions: trueConditions(), done: doneQuestions() });
  fill(own);
  await openNumbersPanel({ guide: own.guide, notes: own.notes, isKept: own.isKept, changed: (change) => (take(change), fill(own)), keep });
}

/** @param {GuideNotes} kept */
function show(kept) {
  void loadStyle();
  setTrueConditions(kept.conditions);
  setDoneQuestions(kept.done);
  const isFilled = Object.values(kept.numbers).some((number) => number !== null) || kept.blanks.length > 0;
  // Notes of a day plan alone are no reason to turn blanks into fields.
  if (isFilled) fillPage(document, kept.numbers, kept.blanks);
}

/** @param {State} own */
function fill({ notes }) {
  fillPage(document, notes.numbers, notes.blanks);
}

/** @param {Partial<Omit<GuideNotes, "guide">>} change */
function take(change) {
  if (!state) return;
  const before = JSON.stringify(state.notes);
  Object.assign(state.notes, change);
  if (state.isKept && JSON.stringify(state.notes) !== before) keepNotes(state.guide.id, change);
}

/**
 * Keep the notes on this guide from now on, or forget what is kept of it.
 * @param {boolean} isOn
 * @returns {import("../core/keeper.js").Saved | "many" | "none"}
 */
function keep(isOn) {
  if (!state) return "off";
  state.isKept = isOn;
  if (!isOn) {
    forgetNotes(state.guide.id);
    return "none";
  }
  if (!isKeeping()) setKeeping(true);
  const { guide, deadline, ...own } = state.notes;
  return keepNotes(guide, own);
}
