import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarText } from "../../docs/assets/js/plan/calendar.js";
import { dayAfter, daysBetween } from "../../docs/assets/js/plan/dates.js";
import { dayPlan } from "../../docs/assets/js/plan/days.js";
import { numberWords } from "../../docs/assets/js/plan/numbers.js";

const NOW = new Date("2026-11-22T23:30:05.123Z");
const STEPS = ["a", "b", "c", "d"];

for (const [name, today, deadline, days] of [
  ["today", "2026-11-22", "2026-11-22", ["2026-11-22", "2026-11-22", "2026-11-22", "2026-11-22"]],
  ["tomorrow", "2026-11-22", "2026-11-23", ["2026-11-22", "2026-11-22", "2026-11-22", "2026-11-23"]],
  ["a leap day", "2028-02-28", "2028-03-02", ["2028-02-28", "2028-02-29", "2028-03-01", "2028-03-02"]],
  ["the end of a year", "2026-12-30", "2027-01-05", ["2026-12-30", "2027-01-01", "2027-01-03", "2027-01-05"]],
  // Clocks are put back in Paris on 25 October and in New York on 1 November 2026.
  ["two changes of clocks", "2026-10-24", "2026-11-02", ["2026-10-24", "2026-10-27", "2026-10-30", "2026-11-02"]],
]) {
  test(`a plan ends on its deadline: ${name}`, () => {
    const plan = dayPlan(STEPS, today, deadline);
    assert.deepEqual(plan.map(({ day }) => day), days);
    assert.deepEqual(plan.map(({ step }) => step), STEPS);
  });
}

test("no plan is made for the past, nor for more than a year", () => {
  for (const deadline of ["2026-11-21", dayAfter("2026-11-22", 366), "nonsense"])
    assert.throws(() => dayPlan(STEPS, "2026-11-22", deadline), RangeError);
  assert.equal(daysBetween("2026-11-22", dayPlan(STEPS, "2026-11-22", "2027-11-22")[3].day), 365);
});

test("a day is written as a whole day without a time zone", () => {
  const event = { uid: "answer@plan.open-pay-guides.invalid", day: "2026-12-31", summary: "Answer", description: "", alarm: true };
  const lines = calendarText({ events: [event], now: NOW, sequence: 7 }).split("\r\n");
  assert.ok(lines.includes("DTSTART;VALUE=DATE:20261231"));
  assert.ok(lines.includes("DTEND;VALUE=DATE:20270101"));
  assert.ok(lines.includes("DTSTAMP:20261122T233005Z"));
  assert.ok(lines.includes("TRIGGER:-P1D"));
  assert.equal(lines.at(-1), "");
  assert.ok(lines.every((line) => !line.includes("TZID")));
});

test("numbers are grouped, and a blank one is left out", () => {
  const numbers = { currency: "EUR", base: "104000", bonus: null, sign_on: "1234567.50", equity: null, equity_years: null };
  assert.deepEqual(numberWords(numbers), ["Base salary a year: EUR 104,000", "Sign-on bonus: EUR 1,234,567.50"]);
  assert.deepEqual(numberWords(undefined), []);
});
