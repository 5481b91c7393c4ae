import assert from "node:assert/strict";
import { test } from "node:test";

import { suggestionLines } from "../../docs/assets/js/guide/suggest_view.js";
import { suggestionOf } from "../../docs/assets/js/guide/suggestion.js";
import { blankOffer } from "../../docs/assets/js/offers/blank.js";

const euros = (low, high = low, isOpen = false) => ({ low, high, currency: "EUR", isOpen });
const nothing = { base: null, bonus: null, bonusPercent: null, signOn: null, grant: null, grantYears: null };

/** What the page of journey R1 says. */
const GUIDE = {
  id: "acme/engineer",
  company: "Acme",
  confidence: "low",
  reviewedOn: "2026-11-22",
  instrument: null,
  curve: null,
  liquidity: "paper",
  rows: [
    { ...nothing, id: "paris", place: "Paris", currency: "EUR", total: euros("105000", "156750"), grant: euros("100000", "195000"), base: euros("80000", "108000"), sources: [{ text: "A survey", href: "#source-a" }] },
    { ...nothing, id: "lyon", place: "Lyon", currency: "EUR", total: euros("80000", "90000"), base: euros("80000", "90000"), sources: [] },
  ],
  offers: [{ ...nothing, id: "ask", name: "Ask", isExample: true, condition: null, liquidity: "paper", currency: "EUR", base: euros("100000"), grant: euros("175000"), grantYears: "4" }],
  floor: { amount: euros("138000"), basis: "recurring total" },
};

/** An offer of 133,000 a year. */
function offerOf(change) {
  return { ...blankOffer("b", "EUR"), name: "Other", base: "133000", in_writing: true, ...change };
}

const workbook = (...offers) => ({ saved: 0, display: null, growth: "0", basis: "recurring", leaving: null, offers });

test("the figures of the guide's plan come first, with where they come from", () => {
  const found = suggestionOf(GUIDE, "paris", workbook(offerOf({})));
  assert.deepEqual(
    suggestionLines(found).map(({ name, amount, reason }) => [name, amount, reason]),
    [
      ["Ask for", "€143,750", "The guide's ask."],
      ["Be content with", "€140,875", "Halfway between floor and ask."],
      ["Do not go below", "€138,000", "The guide's floor."],
    ],
  );
});

test("a better offer in writing lifts floor and ask, and is named", () => {
  const lines = suggestionLines(suggestionOf(GUIDE, "paris", workbook(offerOf({ base: "150000" }))));
  assert.deepEqual([lines[0].amount, lines[0].reason], ["€156,750", "The upper end of the cited range, from A survey."]);
  assert.deepEqual([lines[2].amount, lines[2].reason], ["€150,000", "More than the best offer that you hold in writing: B · Other."]);
});

test("an offer counts only in writing, as the reader's own, and in the row's currency", () => {
  for (const change of [{ in_writing: false }, { example: true }, { currency: "GBP" }]) {
    const { held, suggestion } = suggestionOf(GUIDE, "paris", workbook(offerOf({ base: "150000", ...change })));
    assert.deepEqual(held, []);
    assert.equal(suggestion.ok && suggestion.floor.reason, "plan");
  }
});

test("an offer of this company is what to go beyond, not what to fall back on", () => {
  const { held, first } = suggestionOf(GUIDE, "paris", workbook(offerOf({ from: "acme/engineer!ask" })));
  assert.deepEqual(held, []);
  assert.equal(first?.name, "Other");
});

test("base salary alone says nothing of an ask with equity", () => {
  const found = suggestionOf(GUIDE, "lyon", null);
  assert.deepEqual(found?.suggestion, { ok: false, problem: "open-range" });
  assert.deepEqual(suggestionLines(found), []);
});

test("a guide without pay suggests nothing", () => {
  assert.equal(suggestionOf({ ...GUIDE, rows: [] }, null, null), null);
});
