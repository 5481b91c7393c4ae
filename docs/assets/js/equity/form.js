// @ts-check
/** The fields of the private-equity sheet. Blank is unknown and stays so; only what is typed is counted. */
import { readAmount, readCount, readPercent } from "../core/amounts.js";
import { button, el, selectField } from "../core/dom.js";
import { field } from "../core/field.js";
import { countText, priceText } from "./lines.js";
import { scenarioList } from "./scenarios.js";
import { CURRENCY_OPTIONS, currencyOfSheet, FORMS, hasStrike, isByUnit } from "./sheet.js";

/**
 * @typedef {import("./sheet.js").EquitySheet} EquitySheet
 * @typedef {import("./sheet.js").Currency} Currency
 * @typedef {import("../core/amounts.js").Reading} Reading
 */

/** Prices of one share are often parts of a cent. */
const PLACES = 6;
const MOST_ROUNDS = 10;

/**
 * @param {EquitySheet} sheet what is shown first; it is changed in place by typing
 * @param {{changed: () => void, reshaped: (focus: string) => void}} heard `reshaped` when other fields are needed than before
 */
export function equityForm(sheet, { changed, reshaped }) {
  const currency = currencyOfSheet(sheet.currency);
  const kind = selectField({
    id: "tool-equity-instrument",
    label: "Form of equity",
    hint: "As the offer names it.",
    options: FORMS.map(({ value, label }) => [value, label]),
    value: sheet.instrument,
    changed: (value) => ((sheet.instrument = value), reshaped("tool-equity-instrument")),
  });
  const money = selectField({
    id: "tool-equity-currency",
    label: "Currency",
    options: CURRENCY_OPTIONS,
    value: currency.code,
    changed: (value) => ((sheet.currency = value), reshaped("tool-equity-currency")),
  });
  const parts = [
    group("What you were told", kind.root, money.root, ...toldFields(sheet, currency, changed)),
    isByUnit(sheet.instrument) ? null : dilutionGroup(sheet, changed, reshaped),
    timeGroup(sheet, changed),
    scenarioList(sheet, currency, { changed, reshaped }),
  ];
  return el("form", { class: "cg-tool__form", autocomplete: "off" }, ...parts);
}

/**
 * @param {string} legend
 * @param {(Node | null)[]} children fields; what is empty is left out
 */
function group(legend, ...children) {
  return el("fieldset", { class: "cg-group" }, el("legend", { text: legend }), el("div", { class: "cg-fields" }, ...children));
}

/**
 * @param {EquitySheet} sheet
 * @param {Currency} currency
 * @param {() => void} changed
 */
function toldFields(sheet, currency, changed) {
  const read = (/** @type {number} */ places) => (/** @type {string} */ text) =>
    readAmount(text, { currency: currency.code, minor_units: places, symbols: [currency.symbol] });
  const price = read(PLACES);
  const amount = read(currency.minor_units);
  const units = (/** @type {string} */ text) => readCount(text, { min: 1, max: 999_999_999_999 });
  const one = make(sheet, changed, currency);
  const isUnit = isByUnit(sheet.instrument);
  const isPhantom = sheet.instrument === "phantom";
  return [
    one("units", isUnit ? "Units" : "Number of options or units", units, "A number of shares, not an amount of money."),
    isPhantom ? one("strike", "Price per unit at the start", price, "0 when the whole value of a share is paid, not only its rise.") : null,
    hasStrike(sheet.instrument) ? one("strike", "Strike price", price, "What you pay for one share when you use an option.") : null,
    isUnit ? one("unit_price", "Price per unit now", price, "At the last sale or valuation; ask for its day.") : null,
    sheet.instrument === "profit-units" ? one("cap", "Cap per unit", price, "The most that one unit can pay. Leave blank when you were told of none.") : null,
    isUnit ? null : one("preferred", "Preferred price", price, "What investors paid for one share in the last round."),
    isUnit ? null : one("common", "Price of ordinary shares (409A)", price, "The official value of one share of your kind."),
    isUnit ? null : one("fully_diluted", "Fully diluted shares", units, "All shares if every option were used."),
    isUnit ? null : one("preference", "Liquidation preference", amount, "What investors take out first, all together. 0 when there is none."),
  ];
}

/**
 * @param {EquitySheet} sheet
 * @param {() => void} changed
 */
function timeGroup(sheet, changed) {
  const one = make(sheet, changed);
  const years = (/** @type {string} */ text) => readCount(text, { min: 1, max: 30 });
  const waiting = el(
    "div",
    { class: "cg-fields" },
    one("discount", "Your discount rate a year, in percent", (text) => readPercent(text, { max: 100 }), "How much less a sum is worth to you for each year that you wait."),
    one("discount_years", "Years until a sale", years, "Goes with the rate."),
  );
  const isOpen = sheet.discount !== null || sheet.discount_years !== null;
  const made = group("Time", one("months", "Vests over (months)", (text) => readCount(text, { min: 1, max: 240 }), "48 is four years."));
  made.append(el("details", { class: "cg-more", open: isOpen }, el("summary", { text: "In today's money (optional)" }), waiting));
  return made;
}

/**
 * @param {EquitySheet} sheet
 * @param {() => void} changed
 * @param {(focus: string) => void} reshaped
 */
function dilutionGroup(sheet, changed, reshaped) {
  const { dilution } = sheet;
  const as = selectField({
    id: "tool-equity-dilution",
    label: "A round is stated as",
    options: [
      ["new", "% of the shares before it"],
      ["post", "% of all shares after it"],
    ],
    value: dilution.as,
    changed: (value) => ((dilution.as = value === "post" ? "post" : "new"), changed()),
  });
  const rounds = dilution.rounds.map((share, index) => {
    const id = `tool-equity-round-${index + 1}`;
    const max = dilution.as === "post" ? 99 : 999;
    const made = field({
      id,
      label: `Round ${index + 1}, in percent`,
      value: share,
      read: (text) => readPercent(text, { max }),
      changed: (reading) => ((dilution.rounds[index] = valueOf(reading)), changed()),
    });
    return made.root;
  });
  const more = button("Add a round", () => reshaped(`tool-equity-round-${dilution.rounds.push(null)}`), { id: "tool-equity-more" });
  const less = button("Remove the last round", () => (dilution.rounds.pop(), reshaped("tool-equity-more")));
  more.hidden = dilution.rounds.length >= MOST_ROUNDS;
  less.hidden = dilution.rounds.length === 0;
  const note = el("p", { class: "cg-note", text: "Each round that is still to come makes your part smaller. Without any, ownership stays as it is today." });
  const made = group("Rounds still to come", rounds.length > 0 ? as.root : null);
  made.append(el("div", { class: "cg-fields cg-fields--small" }, ...rounds), note, el("div", { class: "cg-actions" }, more, less));
  return made;
}

const COUNTS = new Set(["months", "discount_years"]);
const MANY = new Set(["units", "fully_diluted"]);

/**
 * Fields of one sheet, each writing what was read into it.
 * @param {EquitySheet} sheet
 * @param {() => void} changed
 * @param {Currency} [currency] of the amounts; what is read is written back in it
 */
function make(sheet, changed, currency) {
  /**
   * @param {"units" | "strike" | "preferred" | "common" | "fully_diluted" | "preference" | "unit_price" | "cap" | "discount" | "months" | "discount_years"} key
   * @param {string} label
   * @param {(text: string) => Reading} read
   * @param {string} hint
   */
  return (key, label, read, hint) => {
    const held = sheet[key];
    const isCount = COUNTS.has(key);
    const made = field({
      id: `tool-equity-${key.replace("_", "-")}`,
      label,
      hint,
      inputmode: isCount || MANY.has(key) ? "numeric" : "decimal",
      value: held === null ? null : String(held),
      read,
      echo: (value) => (MANY.has(key) ? `= ${countText(value)}` : currency ? `= ${priceText(value, currency)}` : ""),
      changed: (reading) => {
        const value = valueOf(reading);
        Object.assign(sheet, { [key]: isCount && value !== null ? Number(value) : value });
        changed();
      },
    });
    return made.root;
  };
}

/**
 * What cannot be read counts as not known: its sentence stands beside the field.
 * @param {Reading} reading
 */
export function valueOf(reading) {
  return reading.ok ? reading.value : null;
}
