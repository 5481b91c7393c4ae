// @ts-check
/** Days as a calendar file (RFC 5545). Whole days and no time zone: a deadline is a day, wherever its reader is. */

import { dayAfter } from "./dates.js";

/**
 * @typedef {object} Day
 * @property {string} uid the same for each export, so that a second import moves a day and adds none
 * @property {string} day `2026-11-30`
 * @property {string} summary
 * @property {string} description
 * @property {boolean} [alarm] whether to remind its reader the day before
 *
 * @typedef {object} Calendar
 * @property {Day[]} events
 * @property {Date} now
 * @property {number} sequence higher for each export: programs drop what is older than what they hold
 */

const LONGEST_LINE = 75;
/** All control characters but the line feed, which has a form of its own. */
const CONTROLS = /[\0-\x09\x0b-\x1f\x7f-\x9f]/g;

/**
 * @param {Calendar} calendar
 * @returns {string} the text of the file, with the line ends that the format asks for
 */
export function calendarText({ events, now, sequence }) {
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, "")}`;
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Open Pay Guides//Day plan//EN", "CALSCALE:GREGORIAN"],
    ...events.flatMap((event) => eventLines(event, stamp, sequence)),
    "END:VCALENDAR",
  ];
  return lines.flatMap(folded).map((line) => `${line}\r\n`).join("");
}

/**
 * @param {Day} event
 * @param {string} stamp
 * @param {number} sequence
 */
function eventLines({ uid, day, summary, description, alarm }, stamp, sequence) {
  const date = (/** @type {string} */ one) => one.replaceAll("-", "");
  const reminder = ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(summary)}`, "TRIGGER:-P1D", "END:VALARM"];
  return [
    ...["BEGIN:VEVENT", `UID:${escaped(uid)}`, `DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`],
    // The end is the first day that no longer belongs to it.
    ...[`DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(dayAfter(day, 1))}`, "TRANSP:TRANSPARENT"],
    ...[`SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(description)}`],
    ...(alarm ? reminder : []),
    "END:VEVENT",
  ];
}

/**
 * Whatever a text holds, it stays one value: it can end no line and begin no other property.
 * @param {string} text
 */
function escaped(text) {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(CONTROLS, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/**
 * A line in parts of at most 75 octets; no character is cut.
 * @param {string} line
 */
function folded(line) {
  const encoder = new TextEncoder();
  const parts = [""];
  let room = LONGEST_LINE;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (octets > room) {
      parts.push(" ");
      room = LONGEST_LINE - 1;
    }
    parts[parts.length - 1] += character;
    room -= octets;
  }
  return parts;
}
