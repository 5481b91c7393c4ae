import assert from "node:assert/strict";
import { test } from "node:test";
import { confirmation } from "../../docs/assets/js/guide/gates.js";

for (const [condition, confirmed] of [
  ["I hold this offer in writing", "I hold this offer in writing"],
  ["Another company has offered you more.", "Another company has offered you more, and I have this in writing"],
  ["You hold two offers", "You hold two offers, and I have this in writing"],
  ["A team there has really approached me", "A team there has really approached me: this is true"],
  ["Your officer said so", "Your officer said so: this is true"],
]) {
  test(`who ticks "${condition}" confirms it`, () => assert.equal(confirmation(condition), confirmed));
}
