// @ts-check
/** Days as `2026-11-30`. Counted in UTC, where each day has 24 hours. */

const DAY = 86_400_000;

/**
 * The day that it is where the reader is.
 * @param {Date} now
 */
export function dayOf(now) {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * @param {string} day
 * @param {number} days
 */
export function dayAfter(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * How many days lie between two.
 * @param {string} from
 * @param {string} to
 */
export function daysBetween(from, to) {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}

/**
 * `Monday, 30 November 2026`
 * @param {string} day
 */
export function dayText(day) {
  return new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/**
 * Saturday or Sunday; what is free elsewhere, and holidays, nobody here knows.
 * @param {string} day
 */
export function isWeekend(day) {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
