// @ts-check
/** Tells a reader when the figures have grown old since the page was built: the page itself knows no clock. */

/**
 * Whole months between two days.
 * @param {Date} from
 * @param {Date} to
 */
export function monthsBetween(from, to) {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

/**
 * The sentence for figures of that age, or an empty one while they are fresh.
 * @param {number} months
 */
export function staleSentence(months) {
  if (months < 12) return "";
  const years = Math.floor(months / 12);
  return `These figures were reviewed ${years === 1 ? "more than a year" : `${years} years`} ago. Ask for today's range before you rely on them.`;
}

/** Show the note on pages whose figures are older than a year today. */
export function enhanceStaleNotes() {
  for (const note of document.querySelectorAll('[data-cg="stale"]')) {
    const reviewed = new Date(note.getAttribute("data-reviewed") ?? "");
    const sentence = Number.isNaN(reviewed.getTime()) ? "" : staleSentence(monthsBetween(reviewed, new Date()));
    if (sentence && note instanceof HTMLElement) {
      note.textContent = sentence;
      note.hidden = false;
    }
  }
}
