// @ts-check
/** What a reader noted on one guide. Two tools write to the same store, so each change begins with what is kept now. */

import { openKept } from "./keeper.js";

/**
 * @typedef {import("./kinds.js").Guides["guides"][number]} GuideNotes
 */

/** Guides that there is room for. */
export const MOST_GUIDES = 30;

/**
 * Notes on a guide that nobody has noted anything on.
 * @param {string} guide `company/role`
 * @returns {GuideNotes}
 */
export function emptyNotes(guide) {
  const numbers = { currency: null, base: null, bonus: null, sign_on: null, equity: null, equity_years: null };
  return { guide, plan: null, row: null, numbers, blanks: [], conditions: [], done: [], deadline: null };
}

/**
 * @param {string} guide
 * @returns {GuideNotes | null} `null` when nothing is kept on it
 */
export function readNotes(guide) {
  return openKept("guides").value?.guides.find((one) => one.guide === guide) ?? null;
}

/**
 * Keep some of the notes on a guide; the others stay as they are.
 * @param {string} guide
 * @param {Partial<Omit<GuideNotes, "guide">>} change
 * @returns {import("./keeper.js").Saved | "many"} `many`: one of thirty guides has to go first
 */
export function keepNotes(guide, change) {
  const kept = openKept("guides");
  const { saved, guides } = kept.value ?? { saved: 0, guides: [] };
  const own = guides.find((one) => one.guide === guide);
  if (!own && guides.length >= MOST_GUIDES) return "many";
  const next = { ...(own ?? emptyNotes(guide)), ...change, guide };
  return kept.save({ saved, guides: own ? guides.map((one) => (one === own ? next : one)) : [...guides, next] });
}

/**
 * Forget what was noted on a guide.
 * @param {string} guide
 */
export function forgetNotes(guide) {
  const kept = openKept("guides");
  if (!kept.value) return;
  const others = kept.value.guides.filter((one) => one.guide !== guide);
  if (others.length === 0) kept.startAfresh();
  else kept.save({ ...kept.value, guides: others });
}
