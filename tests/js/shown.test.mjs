import assert from "node:assert/strict";
import { test } from "node:test";
import { ratio } from "../../docs/assets/js/core/ratio.js";
import { moneyText, percentText, readShown } from "../../docs/assets/js/core/shown.js";

const EUR = { code: "EUR", symbol: "€", minor_units: 2 };
const CURRENCIES = {
  EUR,
  USD: { code: "USD", symbol: "$", minor_units: 2 },
  CAD: { code: "CAD", symbol: "C$", minor_units: 2 },
  CHF: { code: "CHF", symbol: "CHF", minor_units: 2 },
  INR: { code: "INR", symbol: "₹", minor_units: 2 },
};

for (const [text, low, high, currency, isOpen = false] of [
  ["€100K–€195K", "100000", "195000", "EUR"],
  [" €48.75K ", "48750", "48750", "EUR"],
  ["€134,264.37", "134264.37", "134264.37", "EUR"],
  ["CHF\u00a0100K–120K", "100000", "120000", "CHF"],
  ["CHF 120K or more", "120000", null, "CHF"],
  ["up to C$50K", null, "50000", "CAD"],
  ["$240K–$420K or more", "240000", "420000", "USD", true],
  ["₹20L–₹1.2Cr", "2000000", "12000000", "INR"],
  ["€0", "0", "0", "EUR"],
]) {
  test(`${text} is read from a page`, () => assert.deepEqual(readShown(text, CURRENCIES), { low, high, currency, isOpen }));
}

for (const text of [
  "", "15%", "10–15%", "48", "100K", "4 years", "22 Nov 2026", "13,000–27,000 options", "L4", "+€5K", "−€5K", "-€5K", "≈ €5K", "€", "€ 5K", "€5 K",
  "€5X", "€5Cr", "₹5M", "€1,23", "€1.2.3", "€5K–", "€5K–7K", "€5K–$7K", "€9K–€5K", "€5K–€6K–€7K", "CHF100K", "CHF 100K–CHF 120K", "£5K", "€5K a year",
  "€1e5", "€NaN", "€٣", "toString", "__proto__", `€${"9".repeat(30)}`, "€5K".repeat(9999), "up to", "up to €5K or more", "Int$\u00a0154K",
]) {
  test(`no amount is read from ${JSON.stringify(text.slice(0, 24))}`, () => assert.equal(readShown(text, CURRENCIES), null));
}

for (const [value, text] of [
  ["158750", "€158,750"],
  ["83854.1666", "€83,854.17"],
  ["134895.835", "€134,895.84"],
  ["157859.375", "€157,859.38"],
  ["150312.5", "€150,312.50"],
  ["100.004", "€100"],
  ["-3645.8333", "−€3,645.83"],
  ["-0.001", "€0"],
  ["999999999999.99", "€999,999,999,999.99"],
]) {
  test(`${value} euros are written ${text}`, () => assert.equal(moneyText(ratio(value), EUR), text));
}

for (const [value, places, text] of [["71.4286", 1, "71.4%"], ["100", 1, "100%"], ["0", 1, "0%"], ["-5.25", 1, "−5.2%"], ["0.057870", 6, "0.05787%"], ["-0.01", 1, "0%"]]) {
  test(`${value} percent are written ${text}`, () => assert.equal(percentText(ratio(value), places), text));
}
