// @ts-check
/** The fields of the repayment calculator, in the order in which an offer letter answers them. */
import { readAmount, readCount } from "../core/amounts.js";
import { button, el, selectField } from "../core/dom.js";
import { field } from "../core/field.js";
import { ratio } from "../core/ratio.js";
import { moneyText } from "../core/shown.js";
import { CURRENCY_OPTIONS, currencyOfSheet } from "../equity/sheet.js";
import { MOST_PARTS } from "./sheet.js";

/**
 * @typedef {import("./sheet.js").RepaymentSheet} RepaymentSheet
 * @typedef {import("./sheet.js").Currency} Currency
 * @typedef {import("../core/amounts.js").Reading} Reading
 *
 * @typedef {object} Heard
 * @property {() => void} changed
 * @property {(focus: string) => void} reshaped other fields are needed than before; the id of the one to go on with
 */

const MOST_MONTHS = 72;

/**
 * @param {RepaymentSheet} sheet what is shown first; it is changed in place by typing
 * @param {Heard} heard
 */
export function repaymentForm(sheet, heard) {
  const currency = currencyOfSheet(sheet.currency);
  return el("form", { autocomplete: "off" }, bonusGroup(sheet, currency, heard), termsGroup(sheet, currency, heard));
}

/**
 * @param {RepaymentSheet} sheet
 * @param {Currency} currency
 * @param {Heard} heard
 */
function bonusGroup(sheet, currency, { changed, reshaped }) {
  const money = selectField({
    id: "tool-repayment-currency",
    label: "Currency",
    options: CURRENCY_OPTIONS,
    value: currency.code,
    changed: (value) => ((sheet.currency = value), reshaped("tool-repayment-currency")),
  });
  const isAlone = sheet.sign_on.length === 1;
  const parts = sheet.sign_on.flatMap((part, index) => {
    const number = index + 1;
    const amount = field({
      id: `tool-repayment-amount-${number}`,
      label: isAlone ? "Sign-on bonus" : `Sign-on bonus, part ${number}`,
      hint: "Before tax.",
      value: part.amount,
      read: amountReader(currency),
      echo: echoIn(currency),
      changed: (reading) => ((part.amount = valueOf(reading)), changed()),
    });
    const paid = field({
      id: `tool-repayment-paid-${number}`,
      label: isAlone ? "Paid after month" : `Part ${number} paid after month`,
      hint: "0 when it is paid at the start, 12 after a year.",
      inputmode: "numeric",
      value: String(part.month),
      read: (text) => readCount(text, { min: 0, max: MOST_MONTHS }),
      changed: (reading) => ((part.month = Number(valueOf(reading) ?? 0)), changed()),
    });
    return [amount.root, paid.root];
  });
  const add = button(
    "Add a part",
    () => reshaped(`tool-repayment-amount-${sheet.sign_on.push({ amount: null, month: 12 })}`),
    { id: "tool-repayment-add" },
  );
  const remove = button("Remove the last part", () => (sheet.sign_on.pop(), reshaped("tool-repayment-add")));
  add.hidden = sheet.sign_on.length >= MOST_PARTS;
  remove.hidden = isAlone;
  return group("The bonus", [money.root, ...parts], el("div", { class: "cg-actions" }, add, remove));
}

/**
 * @param {RepaymentSheet} sheet
 * @param {Currency} currency
 * @param {Heard} heard
 */
function termsGroup(sheet, currency, { changed }) {
  const kind = selectField({
    id: "tool-repayment-kind",
    label: "Kind of claw-back",
    options: [
      ["unknown", "I was not told"],
      ["prorated", "Prorated: it shrinks month by month"],
      ["cliff", "Cliff: all of it until the last day"],
      ["none", "None: nothing is paid back"],
    ],
    value: sheet.kind,
    changed: (value) => ((sheet.kind = /** @type {RepaymentSheet["kind"]} */ (value)), changed()),
  });
  const from = selectField({
    id: "tool-repayment-from",
    label: "Months counted from",
    options: [
      ["start", "my first day"],
      ["payment", "the day of each payment"],
    ],
    value: sheet.from,
    changed: (value) => ((sheet.from = value === "payment" ? "payment" : "start"), changed()),
  });
  const counted = selectField({
    id: "tool-repayment-counted",
    label: "What is paid back",
    options: [
      ["unknown", "I was not told"],
      ["gross", "Gross: the amount before tax"],
      ["net", "Net: what arrived"],
    ],
    value: sheet.counted,
    changed: (value) => ((sheet.counted = /** @type {RepaymentSheet["counted"]} */ (value)), changed()),
  });
  const net = field({
    id: "tool-repayment-net",
    label: "Of the whole bonus arrived, after tax",
    hint: "As on the payslip. No tax is computed here.",
    value: sheet.net,
    read: amountReader(currency),
    echo: echoIn(currency),
    changed: (reading) => ((sheet.net = valueOf(reading)), changed()),
  });
  const months = monthField("months", "Months of the clause", "24 is two years.", sheet, changed);
  const leaving = monthField("leaving", "Leaving in month", "After so many full months.", sheet, changed);
  return group("The clause", [kind.root, months, from.root, counted.root, net.root, leaving]);
}

/**
 * @param {"months" | "leaving"} key
 * @param {string} label
 * @param {string} hint
 * @param {RepaymentSheet} sheet
 * @param {() => void} changed
 */
function monthField(key, label, hint, sheet, changed) {
  const held = sheet[key];
  const made = field({
    id: `tool-repayment-${key}`,
    label,
    hint,
    inputmode: "numeric",
    value: held === null ? null : String(held),
    read: (text) => readCount(text, { min: key === "months" ? 1 : 0, max: MOST_MONTHS }),
    changed: (reading) => {
      const value = valueOf(reading);
      sheet[key] = value === null ? null : Number(value);
      changed();
    },
  });
  return made.root;
}

/** @param {Currency} currency */
function echoIn(currency) {
  return (/** @type {string} */ value) => `= ${moneyText(ratio(value), currency)}`;
}

/** @param {Currency} currency */
function amountReader(currency) {
  return (/** @type {string} */ text) =>
    readAmount(text, { currency: currency.code, minor_units: currency.minor_units, symbols: [currency.symbol] });
}

/**
 * @param {string} legend
 * @param {HTMLElement[]} fields
 * @param {HTMLElement} [below]
 */
function group(legend, fields, below) {
  return el("fieldset", { class: "cg-group" }, el("legend", { text: legend }), el("div", { class: "cg-fields" }, ...fields), below);
}

/**
 * What cannot be read counts as not known: its sentence stands beside the field.
 * @param {Reading} reading
 */
function valueOf(reading) {
  return reading.ok ? reading.value : null;
}
