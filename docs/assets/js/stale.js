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

/**
 * What stands beside something that has fallen due since the page was built, or nothing while it is not.
 * @param {Date} due the day itself, on which it is still in time
 * @param {Date} today
 */
export function overdueWords(due, today) {
  const days = Math.floor((today.getTime() - due.getTime()) / 86_400_000);
  if (!(days > 0)) return "";
  return days === 1 ? "overdue since yesterday" : `overdue by ${days} days`;
}

/** Mark what has fallen due since the page was built. */
export function enhanceDueNotes() {
  for (const note of document.querySelectorAll('[data-cg="due"]')) {
    const words = overdueWords(new Date(note.getAttribute("data-due") ?? ""), new Date());
    if (words && note instanceof HTMLElement) {
      note.textContent = words;
      note.hidden = false;
    }
  }
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
