import assert from "node:assert/strict";
import { test } from "node:test";
import { choices, inCurrency, rowsOf, sortValue } from "../../docs/assets/js/rows.js";

const data = {
  companies: { acme: "Acme", globex: "Globex" },
  roles: { engineer: "Engineer" },
  regions: { paris: { name: "Paris", places: ["paris", "france"] }, london: { name: "London", places: ["london"] } },
  currencies: { EUR: { code: "EUR", symbol: "€", minor_units: 2 }, GBP: { code: "GBP", symbol: "£", minor_units: 2 } },
  rates: { base: "EUR", units: { EUR: "1", GBP: "0.8" } },
  levels: ["L4"],
  packages: [],
  words: ["", "base salary alone"],
  markers: ["posted", "unsourced"],
  confidences: ["high", "low"],
  guides: {
    id: ["acme/engineer", "globex/engineer"],
    title: ["Engineer", "Engineer"],
    headline: [1, -1],
    marker: [0, 1],
    confidence: [0, 1],
  },
  rows: {
    guide: [0, 0],
    id: ["paris", "london"],
    region: ["paris", "london"],
    level: [0, -1],
    package: [-1, -1],
    base: ["80000 90000 EUR", ""],
    total: ["100000 - EUR", "80000 120000 GBP +"],
    word: [0, 1],
    marker: [0, 0],
    confidence: [0, 1],
    dated: ["2026-11", ""],
  },
};
const all = { kind: "rows", key: "", value: "" };

test("rows are named by what their numbers lead to", () => {
  const [row] = rowsOf(data, all);
  assert.equal(row.company, "Acme");
  assert.equal(row.place, "Paris");
  assert.equal(row.level, "L4");
  assert.equal(row.anchor, "pay-paris");
  assert.deepEqual(row.total, { low: 100000, high: null, currency: "EUR", isOpen: false });
});

test("a table of a region holds the rows of the places in it", () =>
  assert.deepEqual(rowsOf(data, { kind: "rows", key: "region", value: "france" }).map((row) => row.place), ["Paris"]));

test("a table of guides holds each by the row that it leads with, and those without rows", () => {
  const guides = rowsOf(data, { kind: "guides", key: "", value: "" });
  assert.deepEqual(guides.map((row) => [row.company, row.place, row.marker]), [
    ["Acme", "London", "posted"],
    ["Globex", "", "unsourced"],
  ]);
});

test("amounts are ordered in the currency of the table", () => {
  const [paris, london] = rowsOf(data, all);
  assert.equal(sortValue(data, paris, "total", "EUR"), 100000);
  assert.equal(sortValue(data, london, "total", "EUR"), 125000);
  assert.equal(sortValue(data, london, "base", "EUR"), null);
});

test("dates and confidence have an order", () => {
  const [paris, london] = rowsOf(data, all);
  assert.equal(sortValue(data, paris, "date", ""), 20261100);
  assert.equal(sortValue(data, london, "date", ""), null);
  assert.ok(Number(sortValue(data, paris, "confidence", "")) > Number(sortValue(data, london, "confidence", "")));
});

test("without a rate there is no amount", () =>
  assert.equal(inCurrency(data, { low: 1, high: 2, currency: "XYZ", isOpen: false }, "EUR"), null));

test("only what leaves some lines and drops others is a choice", () => {
  const rows = rowsOf(data, all);
  assert.deepEqual(choices(data, rows, "company"), []);
  assert.deepEqual(choices(data, rows, "region").map(({ text, count }) => [text, count]), [
    ["france", 1],
    ["London", 1],
    ["Paris", 1],
  ]);
  assert.deepEqual(choices(data, rows, "confidence").map(({ value }) => value), ["high", "low"]);
});
