import assert from "node:assert/strict";
import { test } from "node:test";
import { monthsBetween, overdueWords, staleSentence } from "../../docs/assets/js/stale.js";

const day = (text) => new Date(`${text}T00:00:00Z`);

for (const [from, to, months] of [
  ["2026-11-22", "2026-11-22", 0],
  ["2026-11-22", "2027-11-21", 11],
  ["2026-11-22", "2027-11-22", 12],
  ["2026-01-31", "2026-02-28", 0],
]) {
  test(`${from} to ${to} is ${months} whole months`, () => assert.equal(monthsBetween(day(from), day(to)), months));
}

test("fresh figures get no note", () => assert.equal(staleSentence(11), ""));
test("figures of a year ago get one", () => assert.match(staleSentence(12), /more than a year ago/));
test("figures of three years ago say so", () => assert.match(staleSentence(40), /3 years ago/));

for (const [today, words] of [
  ["2026-12-31", ""],
  ["2027-01-31", ""],
  ["2027-02-01", "overdue since yesterday"],
  ["2027-03-02", "overdue by 30 days"],
]) {
  test(`due on 2027-01-31, read on ${today}: "${words}"`, () => assert.equal(overdueWords(day("2027-01-31"), day(today)), words));
}

test("a day that cannot be read marks nothing", () => assert.equal(overdueWords(new Date("soon"), day("2027-01-01")), ""));
