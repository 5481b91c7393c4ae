import assert from "node:assert/strict";
import { test } from "node:test";
import { readAmount, readCount, readPercent } from "../../docs/assets/js/core/amounts.js";

const EURO = { currency: "EUR", minor_units: 2, symbols: ["€"] };
const euro = (text) => readAmount(text, EURO);
const NB = "\u00a0";
const NARROW = "\u202f";

const READ = {
  100000: ["100000", "100 000", "100,000", "100.000", "100'000", "100’000", `100${NB}000`, `100${NARROW}000`, "100\u2009000", "100\u2007000",
    "100k", "100 K", "€100K", "€ 100,000", "100.000 €", "100K EUR", "EUR 100000", "eur 100000", " 100000 ", "100K€", "100′000", "１００,０００"],
  1234567: ["1,234,567", "1.234.567", "12,34,567", "1 234 567", "1'234'567", `1${NARROW}234${NARROW}567`],
  1234.56: ["1,234.56", "1.234,56", "1 234,56", "1'234.56", "1234,56", "1234.56", `1${NARROW}234,56`],
  100.5: ["100,5", "100.5", "100.50", "100,50"],
  1234: ["1.234", "1,234", "1234"],
  0.5: ["0,5", "0.5", "0.50"],
  1500000: ["1.5M", "1,5 m", "1500K", "15L", "1,500,000", "15 lakh"],
  20000000: ["2 Cr", "2 crore", "20M"],
  100: ["１００", "100", "0100"],
  999999999999: ["999,999,999,999"],
  0: ["0", "0.00", "0K"],
  1234500: ["1,234.5K", "1.234,5K", "1 234.5K"],
};
for (const [value, texts] of Object.entries(READ)) {
  for (const text of texts) test(`${text} is ${value}`, () => assert.deepEqual(euro(text), { ok: true, value }));
}

for (const text of ["", " ", "\t", NB]) {
  test(`${JSON.stringify(text)} is a blank field and no error`, () => assert.deepEqual(euro(text), { ok: true, value: null }));
}

const REFUSED = {
  "An amount cannot be negative.": ["-5", "−5", "(5)", "- 5", "-€5", "€-5", "-100,000", "－5", "--5"],
  "Write the amount in digits, such as 100,000.": ["1e309", "1e5", "0x10", "Infinity", "NaN", "٣", "abc", "<img onerror>", "<img src=x onerror=alert(1)>",
    "10²", "½", "5-", "1+1", "=1+1", "K", ".5", "null", "100 apples", "__proto__", "1\u200b000"],
  "The separators do not fit together.": ["1,23,4", "1.2.3,4", "1,234.567,8", "12,345,67", "1,,000", "100.", "100,", "1 23", "10 0000", "1'23", "1,234 567", "0,123,456", "1.234.56"],
  "One amount, please: the lower or the upper.": ["80-100", "80–100K", "80 - 100", "80K–€100K", "80 to 100", "€80K – €108K", "80…100"],
  "This is in EUR. Change the currency first.": ["$100", "100 USD", "£100", "USD 100K", "100K$", "¥100", "100 kr", "US$100", "100K CHF"],
  "That is more than this tool counts.": ["1,000,000,000,000", "9999999999999", "9".repeat(41), "1000000M", "1".repeat(100_000)],
  "1.234K or 1,234,000? Write it out.": ["1,234K", "1.234K", "€1.234 k"],
  "1.234M or 1,234,000,000? Write it out.": ["1,234M"],
  "EUR has 2 decimals at most.": ["0.123", "1234.567", "1 234,567", "0.00001"],
};
for (const [why, texts] of Object.entries(REFUSED)) {
  for (const text of texts) test(`${text.slice(0, 20)} is refused: ${why}`, () => assert.deepEqual(euro(text), { ok: false, why }));
}

for (const [currency, symbols, text, value] of [
  ["CAD", ["C$"], "$100,000", "100000"],
  ["CAD", ["C$"], "C$100,000", "100000"],
  ["SEK", [], "450 000 kr", "450000"],
  ["CNY", ["CN¥"], "¥300K", "300000"],
  ["INR", ["₹"], "₹20,00,000", "2000000"],
  ["USD", ["$", "US$"], "US$100K", "100000"],
  ["CHF", [], "CHF 120'000", "120000"],
]) {
  test(`${text} is read in a field of ${currency}`, () =>
    assert.deepEqual(readAmount(text, { currency, symbols, minor_units: 2 }), { ok: true, value }));
}

test("a currency without cents takes none", () => {
  const why = "JPY has no decimals.";
  assert.deepEqual(readAmount("100.5", { currency: "JPY", minor_units: 0 }), { ok: false, why });
  assert.deepEqual(readAmount("100.50", { currency: "JPY", minor_units: 0, symbols: [] }), { ok: false, why });
  assert.deepEqual(readAmount("1,500", { currency: "JPY", minor_units: 0 }), { ok: true, value: "1500" });
});

for (const [text, answer] of [
  ["0.0042", { ok: true, value: "0.0042" }],
  ["1,234.5678", { ok: true, value: "1234.5678" }],
  ["1.2340", { ok: true, value: "1.234" }],
  ["1.234", { ok: false, why: "1.234 or 1234? Add a zero behind it, or leave out the mark." }],
  ["12,345", { ok: false, why: "12.345 or 12345? Add a zero behind it, or leave out the mark." }],
  ["0.1234567", { ok: false, why: "At most 6 decimals, please." }],
]) {
  test(`${text} as the price of a share`, () => assert.deepEqual(readAmount(text, { ...EURO, minor_units: 6 }), answer));
}

for (const [text, value] of [["15", "15"], ["12,5 %", "12.5"], ["12.5%", "12.5"], ["0", "0"], ["100", "100"], ["33.333", "33.333"], ["", null]]) {
  test(`${JSON.stringify(text)} is a share of ${value} percent`, () => assert.deepEqual(readPercent(text, { max: 100 }), { ok: true, value }));
}
for (const text of ["101", "1e2", "abc", "1,000", "10%%", "9".repeat(50), "1.2345678", "²", "%"]) {
  const why = "Write a percentage from 0 to 100, such as 15.";
  test(`${text.slice(0, 20)} is no share up to 100 percent`, () => assert.deepEqual(readPercent(text, { max: 100 }), { ok: false, why }));
}
test("a share is not negative and no range", () => {
  assert.equal(readPercent("-5", { max: 500 }).why, "A percentage cannot be negative.");
  assert.equal(readPercent("10–15%", { max: 500 }).why, "One percentage, please: the lower or the upper.");
});

for (const [text, value] of [["48", "48"], ["10,000", "10000"], ["10.000", "10000"], ["0", "0"], ["12.0", "12"], ["", null]]) {
  test(`${JSON.stringify(text)} is a count of ${value}`, () => assert.deepEqual(readCount(text, { min: 0, max: 20_000 }), { ok: true, value }));
}
for (const text of ["1.5", "-1", "241", "1e2", "abc", "1e309", "12 months"]) {
  const why = "Write a whole number from 0 to 240.";
  test(`${text} is no number of months`, () => assert.deepEqual(readCount(text, { min: 0, max: 240 }), { ok: false, why }));
}

test("no text takes long", () => {
  const before = performance.now();
  for (const part of ["1", "1,", "1 ", "-", "(", "€", "1-", "a1", "'", "1.", " "]) {
    for (const read of [euro, (text) => readPercent(text, { max: 100 }), (text) => readCount(text, { min: 0, max: 9 })]) {
      assert.ok(!read(part.repeat(50_000)).ok || part === " ");
    }
  }
  assert.ok(performance.now() - before < 2000);
});
