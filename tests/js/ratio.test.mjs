import assert from "node:assert/strict";
import { test } from "node:test";
import { add, cmp, decimal, div, max, min, mul, ONE, pow, ratio, rounded, sub, ZERO } from "../../docs/assets/js/core/ratio.js";

for (const [text, n, d] of [
  ["100000", 100000n, 1n],
  ["12.5", 25n, 2n],
  ["1/48", 1n, 48n],
  ["-0.50", -1n, 2n],
  ["0.000", 0n, 1n],
]) {
  test(`${text} is read as a fraction in lowest terms`, () => assert.deepEqual(ratio(text), { n, d }));
}

for (const text of ["", "1e5", "1e309", "NaN", "Infinity", "0x10", " 1", "1.", ".5", "+1", "1/0", "1/-2", "1.5/2", "٣", "9".repeat(41), "1,000"]) {
  test(`no number is read from ${JSON.stringify(text.slice(0, 12))}`, () => assert.throws(() => ratio(text), RangeError));
}

test("thirds add up to a whole", () => {
  const third = div(ONE, ratio("3"));
  assert.deepEqual(add(third, add(third, third)), ONE);
  assert.deepEqual(sub(third, third), ZERO);
});

test("a fraction stays in lowest terms with its sign above", () => {
  assert.deepEqual(div(ratio("2"), ratio("-4")), { n: -1n, d: 2n });
  assert.deepEqual(mul(ratio("2/3"), ratio("3/2")), ONE);
  assert.ok(Object.isFrozen(ratio("2/4")));
});

test("a power is exact, and refuses what would take for ever", () => {
  assert.deepEqual(pow(ratio("1.15"), 3), ratio("1.520875"));
  assert.deepEqual(pow(ratio("0"), 0), ONE);
  for (const times of [-1, 61, 0.5, Number.NaN]) assert.throws(() => pow(ONE, times), RangeError);
});

test("division by zero is refused", () => assert.throws(() => div(ONE, ZERO), RangeError));

for (const [text, places, shown] of [
  ["0.5", 0, "0"],
  ["1.5", 0, "2"],
  ["2.5", 0, "2"],
  ["-2.5", 0, "-2"],
  ["-0.4", 0, "0"],
  ["157859.375", 2, "157859.38"],
  ["0.125", 2, "0.12"],
  ["0.135", 2, "0.14"],
  ["1/3", 4, "0.3333"],
  ["-1/3", 2, "-0.33"],
  ["48750", 2, "48750.00"],
  ["0.05", 1, "0.0"],
]) {
  test(`${text} to ${places} places is ${shown}`, () => assert.equal(decimal(ratio(text), places), shown));
}

test("a rounded value is a whole number of the smallest unit", () => assert.equal(rounded(ratio("85277.775"), 2), 8527778n));

test("numbers compare without rounding", () => {
  const [near, third] = [ratio("0.3333333333333333333333"), div(ONE, ratio("3"))];
  assert.equal(cmp(near, third), -1);
  assert.equal(cmp(third, near), 1);
  assert.equal(cmp(third, ratio("2/6")), 0);
  assert.deepEqual([min(near, third), max(near, third)], [near, third]);
});
