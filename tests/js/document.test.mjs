import assert from "node:assert/strict";
import { test } from "node:test";
import { readDocument, readFile, writeDocument } from "../../docs/assets/js/core/document.js";

/** The offers of journey R2, as a reader would keep them. */
function offersOfR2() {
  const equity = {
    instrument: "unknown", value: "175000", units: null, price: null, price_on: null, liquidity: "paper",
    months: 48, yearly: ["25", "25", "25", "25"], cliff: 12, every: 1, curve_from: null,
  };
  const first = {
    id: "a", name: "Mistral AI, Paris", example: false, in_writing: false, from: "mistral-ai/security-engineer!ask", as_of: "2026-11-22",
    currency: "EUR", base: "100000", bonus: { percent: null, amount: "0" }, variable: null,
    sign_on: [{ amount: "15000", year: 1 }], repayment: { kind: "unknown", months: null, counted: "unknown", net: null },
    equity,
    refresher: { counted: false, amount: null, first_year: 2, months: 48, yearly: ["25", "25", "25", "25"] },
    benefits: [{ label: "Pension", amount: "4000", counted: false }],
  };
  const second = { ...first, id: "b", name: "Google, Paris", example: true, from: null, base: "98000", sign_on: [], benefits: [] };
  return { saved: 7, display: "EUR", growth: "0", basis: "first-year", leaving: 12, offers: [first, second] };
}

const SHEETS = {
  offers: offersOfR2(),
  equity: {
    saved: 1,
    sheet: {
      currency: "EUR", instrument: "bspce", units: "10000", strike: "2", preferred: "10", common: "4", fully_diluted: "10000000",
      dilution: { as: "new", rounds: ["20", "20", "20"] }, preference: "20000000", unit_price: null, cap: null, months: 48,
      discount: null, discount_years: null,
      scenarios: [{ name: "It comes to nothing", exit: "0", share: "50" }, { name: "Sold", exit: "50000000", share: "50" }],
    },
  },
  repayment: {
    saved: 0,
    sheet: { currency: "EUR", sign_on: [{ amount: "15000", month: 0 }], kind: "prorated", months: 24, from: "start", counted: "gross", net: null, leaving: 12 },
  },
  guides: {
    saved: 2,
    guides: [{
      guide: "mistral-ai/security-engineer", plan: "ask", row: "paris",
      numbers: { currency: "EUR", base: "104000", bonus: null, sign_on: null, equity: "175000", equity_years: "4" },
      blanks: [{ label: "name of the recruiter", text: "Zoë 👩‍💻" }], conditions: ["You hold an offer"], done: [], deadline: "2026-11-30",
    }],
  },
  display: { saved: 0, currency: "USD", per: "month", price_level: true },
};

for (const [kind, value] of Object.entries(SHEETS)) {
  test(`${kind} come back from a file as they went into it, byte for byte`, () => {
    const text = writeDocument(kind, value);
    const read = readDocument(text, kind);
    assert.deepEqual(read, { ok: true, value });
    assert.equal(writeDocument(kind, read.value), text);
  });
  test(`a file of ${kind} is written in one order`, () => {
    const turned = Object.fromEntries(Object.entries(value).reverse());
    assert.equal(writeDocument(kind, turned), writeDocument(kind, value));
  });
  test(`none of the other tools reads ${kind}`, () => {
    for (const other of Object.keys(SHEETS).filter((one) => one !== kind)) {
      assert.deepEqual(readDocument(writeDocument(kind, value), other), { ok: false, why: `This file belongs to another tool: “${kind}”.` });
    }
  });
}

/** @param {(file: any) => void} change */
function changed(change) {
  const file = JSON.parse(writeDocument("offers", offersOfR2()));
  change(file);
  return readDocument(JSON.stringify(file), "offers").why;
}

const OURS = "This is no file of this tool.";
for (const [why, change] of [
  ["offers, second offer, base: not an amount", (file) => (file.offers[1].base = "1e309")],
  ["offers, second offer, base: not an amount", (file) => (file.offers[1].base = 98000)],
  ["offers, first offer, base: not an amount", (file) => (file.offers[0].base = "-5")],
  ["offers, first offer, base: not an amount", (file) => (file.offers[0].base = "1.234,56")],
  ["offers, first offer, base: not an amount", (file) => (file.offers[0].base = ["1"])],
  ["offers, first offer, base: missing", (file) => delete file.offers[0].base],
  ["offers, first offer, bonus, percent: not a percentage up to 500", (file) => (file.offers[0].bonus.percent = "501")],
  ["offers, first offer, sign on, first instalment, year: not a whole number from 1 to 20", (file) => (file.offers[0].sign_on[0].year = 1.5)],
  ["offers, first offer, equity, months: not a whole number from 0 to 240", (file) => (file.offers[0].equity.months = 1e308)],
  ["offers, first offer, equity, months: not a whole number from 0 to 240", (file) => (file.offers[0].equity.months = "48")],
  ["offers, first offer, equity, yearly: more than 20", (file) => (file.offers[0].equity.yearly = Array(21).fill("1"))],
  ["offers, first offer, equity, yearly: not a list", (file) => (file.offers[0].equity.yearly = { length: 4 })],
  ["offers, first offer, equity, price on: not a day, such as 2026-11-30", (file) => (file.offers[0].equity.price_on = "2026-02-30")],
  ["offers, first offer, equity, liquidity: none of paper, liquid, unclear", (file) => (file.offers[0].equity.liquidity = "toString")],
  ["offers, first offer, name: longer than 80 characters", (file) => (file.offers[0].name = "x".repeat(81))],
  ["offers, first offer, name: holds characters that cannot be seen", (file) => (file.offers[0].name = "a\u202eb")],
  ["offers, first offer, name: holds characters that cannot be seen", (file) => (file.offers[0].name = "\ud800")],
  ["offers, first offer, example: neither true nor false", (file) => (file.offers[0].example = 1)],
  ["offers, first offer, from: not a row or plan of a guide", (file) => (file.offers[0].from = "javascript:alert(1)")],
  ["offers, first offer, from: not a row or plan of a guide", (file) => (file.offers[0].from = "../../x/y")],
  ["offers, first offer: an entry that this tool does not know: “note”", (file) => (file.offers[0].note = "")],
  ["offers: more than 4", (file) => (file.offers = Array(5).fill(file.offers[0]))],
  ["offers: two offers have the same letter", (file) => (file.offers[1].id = "a")],
  ["offers, first offer: not a group of entries", (file) => (file.offers[0] = null)],
  ["display: not a currency that this site knows", (file) => (file.display = "<b>")],
  ["offers, first offer, currency: not a currency that this site knows", (file) => (file.offers[0].currency = "XXX")],
  ["offers, first offer, currency: not a currency that this site knows", (file) => (file.offers[0].currency = "__proto__")],
  ["growth: not a percentage up to 100", (file) => (file.growth = "101")],
  ["saved: not a whole number from 0 to 1000000000", (file) => (file.saved = -0.5)],
  ["This was made by a newer version of this site. Load the page again, then open it.", (file) => (file.version = 2)],
  [OURS, (file) => (file.version = "1")],
  [OURS, (file) => (file.version = 0)],
  [OURS, (file) => (file.format = "open-pay-guides/constructor")],
  [OURS, (file) => (file.format = ["open-pay-guides/offers"])],
  [OURS, (file) => delete file.format],
]) {
  test(`a file is refused: ${why}`, () => assert.equal(changed(change), why));
}

const GOOD = writeDocument("offers", offersOfR2());
for (const [name, text, why = OURS] of [
  ["nothing", ""],
  ["a word", "abc"],
  ["a list", "[]"],
  ["null", "null"],
  ["a number", "1e309"],
  ["markup", "<img src=x onerror=alert(1)>"],
  ["half a file", GOOD.slice(0, -20)],
  ["a prototype at the top", GOOD.replace('"saved"', '"__proto__": {"polluted": 1}, "saved"')],
  ["a prototype deep within", GOOD.replace('"percent"', '"__proto__": {"polluted": 1}, "percent"')],
  ["a constructor", GOOD.replace('"saved"', '"constructor": {"prototype": {"polluted": 1}}, "saved"')],
  ["an escaped prototype", GOOD.replace('"saved"', '"\\u005f_proto__": {"polluted": 1}, "saved"')],
  ["deep nesting", `{"format": "open-pay-guides/offers", "version": 1, "offers": ${"[".repeat(30_000)}${"]".repeat(30_000)}}`],
  ["more than there is room for", " ".repeat(65_537), "This file is too large for this tool."],
]) {
  test(`${name} is refused and changes no object`, () => {
    assert.deepEqual(readDocument(text, "offers"), { ok: false, why });
    assert.equal(Object.prototype.polluted, undefined);
  });
}

test("no more than forty characters of a foreign file are shown, and none that cannot be seen", () => {
  const why = changed((file) => (file[`\u202e${"x".repeat(500)}`] = 1));
  assert.equal(why, `an entry that this tool does not know: “�${"x".repeat(39)}…”`);
});

test("what was read is a copy without a way back", () => {
  const value = offersOfR2();
  const { value: read } = readDocument(writeDocument("offers", value), "offers");
  read.offers[0].equity.yearly.push("1");
  assert.equal(value.offers[0].equity.yearly.length, 4);
  assert.equal(Object.getPrototypeOf(read.offers[0]), Object.prototype);
});

test("what could not be read again is not written", () => {
  assert.throws(() => writeDocument("offers", { ...offersOfR2(), growth: "NaN" }), /growth: not a percentage/);
});

test("a file is read as UTF-8 or not at all", async () => {
  assert.deepEqual(await readFile(new File([GOOD], "offers.json")), { ok: true, value: GOOD });
  assert.deepEqual(await readFile(new File([new Uint8Array([0xff, 0xfe, 0x7b])], "offers.json")), { ok: false, why: OURS });
  assert.deepEqual(await readFile(new File([" ".repeat(70_000)], "offers.json")), { ok: false, why: "This file is too large for this tool." });
});
