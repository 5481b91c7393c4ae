// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { ratio } from "../../docs/assets/js/core/ratio.js";
import { blankOffer, freeLetter } from "../../docs/assets/js/offers/blank.js";
import { bonusText, readBonus } from "../../docs/assets/js/offers/bonus.js";
import { readShares } from "../../docs/assets/js/offers/curves.js";
import { choicesOf } from "../../docs/assets/js/offers/prefill.js";
import { splitOf } from "../../docs/assets/js/offers/split.js";
import { typedTotals } from "../../docs/assets/js/offers/totals.js";
import { typedOffer } from "../../docs/assets/js/offers/typed.js";

const EUR = { currency: "EUR", minor_units: 2, symbols: ["€"] };
const eur = (/** @type {string | null} */ low, high = low, isOpen = false) => ({ low, high, currency: "EUR", isOpen });
const NOTHING = { base: null, bonus: null, bonusPercent: null, signOn: null, grant: null, grantYears: null };

/** @param {Partial<import("../../docs/assets/js/core/guide_page.js").GuideData>} [more] */
function guide(more = {}) {
  const row = { ...NOTHING, id: "paris", place: "Paris", region: "paris", currency: "EUR", kind: "estimate", total: null, totalWord: "", sources: [] };
  const ask = { ...NOTHING, id: "ask", name: "Ask", isExample: true, condition: null, liquidity: /** @type {const} */ ("paper"), currency: "EUR" };
  const other = { ...ask, id: "alternative-google", name: "Alternative: Google, Paris", liquidity: /** @type {const} */ ("liquid") };
  return {
    id: "mistral-ai/security-engineer",
    href: "https://example.org/guides/mistral-ai/security-engineer/",
    title: "Security Engineer at Mistral AI",
    company: "Mistral AI",
    reviewedOn: "2026-11-22",
    confidence: "low",
    liquidity: /** @type {const} */ ("paper"),
    instrument: "bspce",
    curve: { yearly: ["38", "32", "20", "10"], months: 48, cliff: 12, every: 3 },
    rows: [{ ...row, base: eur("80000", "108001"), grant: eur("100000", "195000"), grantYears: "4", bonusPercent: { low: "10", high: "15" } }],
    offers: [
      { ...ask, base: eur("100000"), bonus: eur("0"), signOn: eur("15000"), grant: eur("175000"), grantYears: "4" },
      { ...other, base: eur("98000"), grant: eur("140000"), grantYears: "4" },
    ],
    floor: null,
    questions: [],
    scripts: [],
    ...more,
  };
}

test("a guide offers its ask first, then its rows, then what others offer", () => {
  assert.deepEqual(choicesOf(guide()).map(({ key }) => key.replace("mistral-ai/security-engineer", "")), ["!ask", ":paris", "!alternative-google"]);
});

test("the ask is taken over with the curve of its company", () => {
  const offer = choicesOf(guide())[0].fill("middle", "a");
  assert.equal(offer.name, "Mistral AI, ask");
  assert.equal(offer.example, false);
  assert.deepEqual(offer.bonus, { percent: null, amount: "0" });
  assert.deepEqual(offer.sign_on, [{ amount: "15000", year: 1 }]);
  const { liquidity, months, yearly, cliff, every, instrument } = offer.equity;
  assert.deepEqual({ liquidity, months, yearly, cliff, every, instrument }, { liquidity: "paper", months: 48, yearly: ["38", "32", "20", "10"], cliff: 12, every: 3, instrument: "bspce" });
});

test("another company's offer is an example and takes no curve of the guide's company", () => {
  const offer = choicesOf(guide())[2].fill("middle", "b");
  assert.equal(offer.example, true);
  assert.deepEqual([offer.equity.yearly, offer.equity.cliff, offer.equity.instrument], [[], null, "unknown"]);
  assert.equal(offer.sign_on[0].amount, null);
});

for (const [pick, base, percent] of /** @type {const} */ ([["low", "80000", "10"], ["middle", "94000.5", "12.5"], ["high", "108001", "15"]])) {
  test(`of a range the ${pick} part is exact`, () => {
    const offer = choicesOf(guide())[1].fill(pick, "a");
    assert.deepEqual([offer.base, offer.bonus.percent], [base, percent]);
  });
}

test("of a range with one known end that end is taken, whatever was chosen", () => {
  const [row] = guide().rows;
  const open = guide({ offers: [], rows: [{ ...row, base: eur("90000", null, true) }] });
  assert.equal(choicesOf(open)[0].fill("high", "a").base, "90000");
});

test("a curve for another number of years is left out", () => {
  const [row] = guide().rows;
  const three = guide({ offers: [], rows: [{ ...row, grantYears: "3" }] });
  const { months, yearly } = choicesOf(three)[0].fill("low", "a").equity;
  assert.deepEqual([months, yearly], [36, []]);
});

test("a row without a base salary cannot be taken over", () => {
  const [row] = guide().rows;
  assert.deepEqual(choicesOf(guide({ offers: [], rows: [{ ...row, base: null }] })), []);
});

test("the letter of a removed offer is given again", () => {
  const some = [blankOffer("a", "EUR"), blankOffer("c", "EUR")];
  assert.equal(freeLetter(some), "b");
  assert.equal(freeLetter([...some, blankOffer("b", "EUR"), blankOffer("d", "EUR")]), null);
});

for (const [text, value] of [["15%", "15%"], ["12,5 %", "12.5%"], ["€10K", "10000"], ["0", "0"], ["", null]]) {
  test(`a bonus typed as ${JSON.stringify(text)} is read as ${value}`, () => {
    assert.deepEqual(readBonus(String(text), EUR), { ok: true, value });
  });
}

for (const text of ["-5%", "501%", "abc", "1e3%"]) {
  test(`a bonus typed as ${text} is refused`, () => assert.equal(readBonus(text, EUR).ok, false));
}

test("a bonus is shown as it was typed", () => {
  assert.equal(bonusText({ percent: "15", amount: null }), "15%");
  assert.equal(bonusText({ percent: null, amount: "5000" }), "5000");
});

for (const [text, value] of [["25/25/25/25", "25/25/25/25"], ["38 32 20 10", "38/32/20/10"], ["33,3; 33,3; 33,4", "33.3/33.3/33.4"], ["5% / 15% / 40% / 40%", "5/15/40/40"], [" ", null]]) {
  test(`shares typed as ${JSON.stringify(text)} are read`, () => assert.deepEqual(readShares(String(text)), { ok: true, value }));
}

for (const text of ["25/25/x/25", "101", "-5/105", "1/".repeat(21)]) {
  test(`shares typed as ${text} are refused`, () => assert.equal(readShares(text).ok, false));
}

test("every total is cash, equity and benefits, and nothing else", () => {
  const offer = choicesOf(guide())[0].fill("middle", "a");
  offer.benefits = [{ label: "Pension", amount: "4000", counted: true }];
  offer.equity.yearly = [];
  const { offer: typed } = typedOffer(offer);
  const totals = typedTotals(typed);
  const found = /** @type {const} */ (["first-year", "recurring", "average"]).map((basis) => {
    const split = splitOf(typed, totals, basis);
    return split && [split.cash, split.equity, split.benefits];
  });
  const amounts = (/** @type {string[]} */ ...texts) => texts.map(ratio);
  assert.deepEqual(found, [amounts("115000", "43750", "4000"), amounts("100000", "43750", "4000"), amounts("103750", "43750", "4000")]);
});
