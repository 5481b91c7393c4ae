// @ts-check
/** Sales that the reader can imagine, each with its probability. That it comes to nothing is always one of them. */
import { readAmount, readPercent } from "../core/amounts.js";
import { button, el } from "../core/dom.js";
import { field, readName } from "../core/field.js";
import { priceText } from "./lines.js";
import { isByUnit } from "./sheet.js";

/**
 * @typedef {import("./sheet.js").EquitySheet} EquitySheet
 * @typedef {import("./sheet.js").Currency} Currency
 * @typedef {import("./sheet.js").Scenario} Scenario
 */

const MOST = 8;
const ADD = "tool-equity-add";

/**
 * @param {EquitySheet} sheet
 * @param {Currency} currency
 * @param {{changed: () => void, reshaped: (focus: string) => void}} heard
 */
export function scenarioList(sheet, currency, { changed, reshaped }) {
  const { scenarios } = sheet;
  const cards = scenarios.map((one, index) => {
    const number = index + 1;
    const share = shareField(one, number, changed);
    const remove = button("Remove", () => (scenarios.splice(index, 1), reshaped(ADD)), { "aria-label": `Remove outcome ${number}` });
    const fields = index === 0 ? [share] : [nameField(one, number, changed), exitField(one, number, sheet, currency, changed), share, remove];
    const legend = index === 0 ? "Outcome 1: it comes to nothing" : `Outcome ${number}`;
    return el("fieldset", { class: "cg-group" }, el("legend", { text: legend }), el("div", { class: "cg-fields cg-fields--small" }, ...fields));
  });
  const add = button("Add an outcome", () => {
    const number = scenarios.push({ name: `Outcome ${scenarios.length + 1}`, exit: null, share: null });
    reshaped(`tool-equity-name-${number}`);
  }, { id: ADD });
  add.hidden = scenarios.length >= MOST;
  const note = el("p", {
    class: "cg-note",
    text: "The probabilities are yours. They begin with equal shares, which is no forecast, and must come to 100%. That it comes to nothing cannot be removed.",
  });
  return el("fieldset", { class: "cg-group" }, el("legend", { text: "How it could end" }), note, ...cards, el("div", { class: "cg-actions" }, add));
}

/**
 * @param {Scenario} one
 * @param {number} number
 * @param {() => void} changed
 */
function nameField(one, number, changed) {
  const made = field({
    id: `tool-equity-name-${number}`,
    label: "Name",
    inputmode: "text",
    value: one.name,
    read: readName,
    changed: (reading) => {
      if (reading.ok) one.name = reading.value ?? `Outcome ${number}`;
      changed();
    },
  });
  return made.root;
}

/**
 * @param {Scenario} one
 * @param {number} number
 * @param {EquitySheet} sheet
 * @param {Currency} currency
 * @param {() => void} changed
 */
function exitField(one, number, sheet, currency, changed) {
  const isUnit = isByUnit(sheet.instrument);
  const places = isUnit ? 6 : currency.minor_units;
  const made = field({
    id: `tool-equity-exit-${number}`,
    label: isUnit ? "Price per unit" : "Sale price of the whole company",
    value: one.exit,
    read: (text) => readAmount(text, { currency: currency.code, minor_units: places, symbols: [currency.symbol] }),
    echo: (value) => `= ${priceText(value, currency)}`,
    changed: (reading) => ((one.exit = reading.ok ? reading.value : null), changed()),
  });
  return made.root;
}

/**
 * @param {Scenario} one
 * @param {number} number
 * @param {() => void} changed
 */
function shareField(one, number, changed) {
  const made = field({
    id: `tool-equity-share-${number}`,
    label: "Probability in percent",
    value: one.share,
    read: (text) => readPercent(text, { max: 100 }),
    changed: (reading) => ((one.share = reading.ok ? reading.value : null), changed()),
  });
  return made.root;
}
