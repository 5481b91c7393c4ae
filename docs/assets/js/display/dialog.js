// @ts-check
/** Where a reader chooses how figures are shown beside the ones of the sources. */

import { announce, button, checkField, el, loadStyle, makeDialog, selectField } from "../core/dom.js";
import { dayText } from "./note.js";
import { loadData, preference, remember, show, showAsStated } from "./start.js";

/**
 * @typedef {import("./start.js").Preference} Preference
 * @typedef {import("./start.js").DisplayData} DisplayData
 */

let isOpening = false;

export async function openDisplay() {
  if (isOpening) return;
  isOpening = true;
  try {
    const [data] = await Promise.all([loadData().catch(() => null), loadStyle()]);
    const dialog = data ? settingsDialog(data) : failedDialog();
    dialog.addEventListener("close", () => dialog.remove());
    dialog.showModal();
  } finally {
    isOpening = false;
  }
}

function failedDialog() {
  const text = "The rates could not be loaded. Look whether you are connected, and try again.";
  const dialog = makeDialog("How figures are shown", el("p", { text, role: "alert" }), button("Close", () => dialog.close()));
  return dialog;
}

/** @param {DisplayData} data */
function settingsDialog(data) {
  /** @type {Preference} */
  const wanted = { ...preference() };
  const status = el("p", { role: "status", class: "cg-note" });
  const showNow = async (/** @type {boolean} */ isKept) => {
    const saved = isKept ? remember(wanted) : "kept";
    await show(wanted);
    if (saved === "kept") {
      dialog.close();
      announce("Figures are shown as you chose; a note under the title says how.");
    } else status.textContent = "This browser keeps nothing for this site, so it holds for this page only.";
  };
  const back = () => {
    showAsStated();
    dialog.close();
    announce("Figures are as stated.");
  };
  const actions = el(
    "div",
    { class: "cg-actions" },
    button("Show and remember on this device", () => showNow(true)),
    button("Only on this page", () => showNow(false)),
    button("As stated", back),
    button("Close", () => dialog.close()),
  );
  const told = "What the sources state always stays where it is; yours stands beside it.";
  const dialog = makeDialog("How figures are shown", el("p", { class: "cg-note", text: told }), el("div", { class: "cg-fields" }, ...fields(wanted, data)), status, actions);
  return dialog;
}

/**
 * @param {Preference} wanted changed as the reader chooses
 * @param {DisplayData} data
 */
function fields(wanted, data) {
  const currency = selectField({
    id: "display-currency",
    label: "Currency",
    hint: data.rates ? `${data.rates.publisher}, reference rates of ${dayText(data.rates.on)}` : "There are no rates here.",
    options: [["", "as stated"], ...currencies(data)],
    value: wanted.currency ?? "",
    changed: (value) => (wanted.currency = value || null),
  });
  const per = selectField({
    id: "display-per",
    label: "Yearly pay",
    options: [["year", "a year, as stated"], ["month", "a month (a twelfth)"]],
    value: wanted.per,
    changed: (value) => (wanted.per = value === "month" ? "month" : "year"),
  });
  const label = data.prices ? `By what it buys, too (${data.prices.publisher}, ${data.prices.year})` : "By what it buys, too";
  const prices = checkField({ id: "display-prices", label, checked: wanted.price_level, changed: (isOn) => (wanted.price_level = isOn) });
  return [currency.root, per.root, data.prices && prices.root];
}

/**
 * @param {DisplayData} data
 * @returns {[string, string][]}
 */
function currencies({ rates, currencies: known }) {
  const names = new Intl.DisplayNames(["en"], { type: "currency", fallback: "code" });
  const codes = Object.keys(rates?.units ?? {}).filter((code) => Object.hasOwn(known, code));
  return codes.sort().map((code) => [code, `${code} · ${names.of(code)}`]);
}
