import assert from "node:assert/strict";
import { test } from "node:test";
import { compareValues, matches } from "../../docs/assets/js/lines.js";

const line = { company: "acme", region: "paris france eu", level: "Mid (L3-L4)", currency: "EUR" };

for (const [name, chosen, isLeft] of [
  ["nothing chosen", { company: "", region: "" }, true],
  ["its company", { company: "acme" }, true],
  ["another company", { company: "acm" }, false],
  ["its city", { region: "paris" }, true],
  ["the country around it", { region: "france" }, true],
  ["part of a region's id", { region: "fra" }, false],
  ["a level of several words", { level: "Mid (L3-L4)" }, true],
  ["a word of its level", { level: "Mid" }, false],
  ["two filters that both hold", { region: "eu", currency: "EUR" }, true],
  ["two filters of which one does not hold", { region: "eu", currency: "USD" }, false],
  ["something the line does not say", { confidence: "high" }, false],
]) {
  test(`a line and ${name}`, () => assert.equal(matches(line, chosen), isLeft));
}

/** @param {(string | number | null)[]} values */
const sorted = (values, reversed = false) => [...values].sort((left, right) => compareValues(left, right, reversed));

test("amounts go from high to low, and unknown ones come last", () =>
  assert.deepEqual(sorted([100, null, 300, 200]), [300, 200, 100, null]));
test("turned round, unknown ones still come last", () =>
  assert.deepEqual(sorted([100, null, 300], true), [100, 300, null]));
test("words go from A to Z, with numbers in them counted", () =>
  assert.deepEqual(sorted(["L10", "l9", "IC4", null]), ["IC4", "l9", "L10", null]));
