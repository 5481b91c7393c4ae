import assert from "node:assert/strict";
import { test } from "node:test";
import { convert, roughRange } from "../../docs/assets/js/conversion.js";

const rates = { EUR: 1, USD: 1.1172, GBP: 0.8338 };

test("an amount in its own currency stays as it is, even without a rate", () =>
  assert.equal(convert(100, "SEK", "SEK", rates), 100));
test("an amount goes through the base of the rates", () =>
  assert.equal(Math.round(convert(100_000, "USD", "GBP", rates) ?? 0), 74_633));
test("without a rate there is no amount", () => assert.equal(convert(100, "SEK", "EUR", rates), null));

for (const [name, total, text] of [
  ["two ends", { low: 150_000, high: 240_000, currency: "USD", isOpen: false }, "€134K–€215K"],
  ["more than its upper end", { low: 150_000, high: 240_000, currency: "USD", isOpen: true }, "€134K–€215K or more"],
  ["one amount", { low: 111_720, high: 111_720, currency: "USD", isOpen: false }, "€100K"],
  ["no upper end", { low: 111_720, high: null, currency: "USD", isOpen: false }, "€100K or more"],
  ["no lower end", { low: null, high: 111_720, currency: "USD", isOpen: false }, "up to €100K"],
  ["a currency without a rate", { low: 1, high: 2, currency: "SEK", isOpen: false }, ""],
]) {
  test(`a total with ${name}`, () => assert.equal(roughRange(total, "EUR", rates), text));
}
