import assert from "node:assert/strict";
import { test } from "node:test";
import { blanksLeft, copiedSentence, joinWords } from "../../docs/assets/js/copy.js";

test("passages are joined by an empty line, with their blanks counted", () => {
  const words = joinWords([
    { text: "  Dear [name],\n\n  I am looking   at [your base]. ", blanks: 1 },
    { text: "", blanks: 0 },
    { text: "Can you share the range?", blanks: 0 },
  ]);
  assert.deepEqual(words, { text: "Dear [name],\n\nI am looking at [your base].\n\nCan you share the range?", blanks: 1 });
});

for (const [blanks, sentence] of [
  [0, "Copied."],
  [1, "Copied. 1 blank is left to fill."],
  [3, "Copied. 3 blanks are left to fill."],
]) {
  test(`copying with ${blanks} blanks says so`, () => assert.equal(copiedSentence(blanks), sentence));
}

for (const [blanks, words] of [
  [0, ""],
  [1, "1 blank to fill"],
  [3, "3 blanks to fill"],
]) {
  test(`before copying, ${blanks} blanks are told`, () => assert.equal(blanksLeft(blanks), words));
}
