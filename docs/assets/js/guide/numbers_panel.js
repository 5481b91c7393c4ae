// @ts-check
/** The window in which a reader types the numbers that scripts and levers of a guide then hold. */
import { readAmount, readCount } from "../core/amounts.js";
import { CURRENCIES, currencyOf } from "../core/currencies.js";
import { announce, button, checkField, el, loadStyle, makeDialog, selectField } from "../core/dom.js";
import { field } from "../core/field.js";
import { emptyNotes } from "../core/guide_notes.js";
import { openKept } from "../core/keeper.js";
import { decimal, ratio } from "../core/ratio.js";
import { moneyText } from "../core/shown.js";
import { nameOf } from "../offers/blank.js";
import { choicesOf } from "../offers/prefill.js";
import { typedOffer } from "../offers/typed.js";
import { suggestView } from "./suggest_view.js";

/**
 * @typedef {import("../core/guide_page.js").GuideData} GuideData
 * @typedef {import("../core/guide_notes.js").GuideNotes} GuideNotes
 * @typedef {GuideNotes["numbers"]} Numbers
 * @typedef {import("../core/kinds.js").Offer} Offer
 *
 * @typedef {object} PanelOptions
 * @property {GuideData} guide
 * @property {GuideNotes} notes
 * @property {boolean} isKept whether the notes are kept on the device
 * @property {(change: Partial<Omit<GuideNotes, "guide">>) => void} changed
 * @property {(isOn: boolean) => string} keep returns a word of `ANSWERS`
 */

/** @type {["base" | "bonus" | "sign_on" | "equity", string, string][]} */
const AMOUNTS = [
  ["base", "Base salary a year", "Gross"],
  ["bonus", "Target bonus", "An amount a year"],
  ["sign_on", "Sign-on bonus", "Once"],
  ["equity", "Equity grant, whole term", "What all of it is worth today"],
];

/** @type {Record<string, string>} */
const ANSWERS = {
  kept: "Kept on this device.",
  none: "Nothing is kept.",
  full: "This device has no room left: the numbers stay until you close the page.",
  off: "This browser keeps nothing: the numbers stay until you close the page.",
  changed: "Another tab has changed your notes. Load this page again to go on from there.",
  unreadable: "What this device keeps cannot be read. Clear it on the page of a tool first.",
  many: "Thirty guides are kept already. Clear one of them first.",
};

/**
 * Open the window; it goes when it is closed.
 * @param {PanelOptions} options
 */
export async function openNumbersPanel(options) {
  await loadStyle();
  const dialog = makeDialog("Your numbers", ...panelOf(options, () => dialog.close()));
  dialog.classList.add("cg-numbers");
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

/**
 * @param {PanelOptions} options
 * @param {() => void} close
 */
function panelOf({ guide, notes, isKept, changed, keep }, close) {
  const offers = openKept("offers").value;
  /** @type {Numbers} */
  let numbers = { ...notes.numbers, currency: notes.numbers.currency ?? guide.rows[0]?.currency ?? "EUR" };
  let row = notes.row ?? guide.rows[0]?.id ?? null;
  const fields = el("div", { class: "cg-fields" });
  const suggested = el("div");
  const status = el("p", { class: "cg-status", role: "status" });

  const put = (/** @type {Partial<Numbers>} */ some) => {
    numbers = { ...numbers, ...some };
    changed({ numbers });
  };
  const showFields = () => fields.replaceChildren(...fieldsOf(numbers, guide, put, showFields));
  const showSuggested = () => suggested.replaceChildren(suggestView(guide, row, offers));
  const take = (/** @type {Offer} */ offer) => {
    put(numbersOf(offer));
    showFields();
    announce(`Numbers of ${nameOf(offer)} taken over.`);
  };
  const kept = checkField({ id: "guide-numbers-keep", label: "Keep on this device", checked: isKept, changed: (isOn) => (status.textContent = ANSWERS[keep(isOn)] ?? "") });
  const clear = button("Clear", () => {
    put({ ...emptyNotes(guide.id).numbers, currency: numbers.currency });
    showFields();
  });
  showFields();
  showSuggested();
  return [
    el("p", { text: "The scripts and levers of this guide say these in place of the guide's own ask. Cited figures stay as they are. Nothing leaves this device." }),
    el("div", { class: "cg-actions" }, ...sourcesOf(guide, offers?.offers ?? [], take)),
    fields,
    el("div", { class: "cg-actions" }, clear, button("Done", close)),
    kept.root,
    status,
    ...rowChoice(guide, row, (id) => {
      row = id;
      changed({ row });
      showSuggested();
    }),
    suggested,
  ];
}

/**
 * @param {Numbers} numbers
 * @param {GuideData} guide
 * @param {(some: Partial<Numbers>) => void} put
 * @param {() => void} again called when the fields have to be made anew
 */
function fieldsOf(numbers, guide, put, again) {
  const code = numbers.currency ?? "EUR";
  const currency = currencyOf(code) ?? { code, symbol: code, minor_units: 2 };
  const own = [...new Set([code, ...guide.rows.flatMap((row) => row.currency ?? [])])];
  const codes = [...own, ...Object.keys(CURRENCIES).filter((one) => !own.includes(one))];
  const choice = selectField({
    id: "guide-numbers-currency",
    label: "Currency",
    options: codes.map((one) => [one, one]),
    value: code,
    changed: (next) => {
      put({ currency: next });
      again();
      document.getElementById("guide-numbers-currency")?.focus();
    },
  });
  const read = (/** @type {string} */ text) => readAmount(text, { currency: code, minor_units: currency.minor_units, symbols: [currency.symbol] });
  const amounts = AMOUNTS.map(([key, label, hint]) =>
    field({
      id: `guide-numbers-${key}`,
      label,
      hint,
      value: numbers[key],
      read,
      changed: (reading) => reading.ok && put({ [key]: reading.value }),
      echo: (value) => `= ${moneyText(ratio(value), currency)}`,
    }),
  );
  const years = field({
    id: "guide-numbers-years",
    label: "Equity vests over (years)",
    inputmode: "numeric",
    value: numbers.equity_years,
    read: (text) => readCount(text, { min: 1, max: 20 }),
    changed: (reading) => reading.ok && put({ equity_years: reading.value }),
  });
  return [choice.root, ...amounts.map(({ root }) => root), years.root];
}

/**
 * Buttons that take numbers over: from the reader's offers of this company, and from the guide's ask.
 * @param {GuideData} guide
 * @param {Offer[]} offers
 * @param {(offer: Offer) => void} take
 */
function sourcesOf(guide, offers, take) {
  const own = offers.filter((one) => !one.example).map((one) => button(`Take offer ${one.id.toUpperCase()}: ${nameOf(one)}`, () => take(one)));
  const ask = choicesOf(guide).find(({ key }) => key === `${guide.id}!ask`);
  return [...own, ...(ask ? [button("Take the guide's ask", () => take(ask.fill("high", "a")))] : [])];
}

/**
 * @param {Offer} offer
 * @returns {Partial<Numbers>} with a bonus in percent, and units at a price, as the amounts that they come to
 */
function numbersOf(offer) {
  const { months } = offer.equity;
  const { bonus, grant } = typedOffer(offer).offer;
  const written = (/** @type {import("../core/ratio.js").Ratio | null} */ value) =>
    value && decimal(value, currencyOf(offer.currency)?.minor_units ?? 2).replace(/\.0+$/, "");
  return {
    currency: offer.currency,
    base: offer.base,
    bonus: written(bonus),
    sign_on: offer.sign_on[0]?.amount ?? null,
    equity: written(grant),
    equity_years: months !== null && months % 12 === 0 ? String(months / 12) : null,
  };
}

/**
 * @param {GuideData} guide
 * @param {string | null} row
 * @param {(id: string) => void} changed
 */
function rowChoice(guide, row, changed) {
  if (guide.rows.length < 2) return [];
  /** @type {[string, string][]} */
  const options = guide.rows.map(({ id, place }) => [id, place]);
  return [selectField({ id: "guide-numbers-row", label: "Row of pay to derive it from", options, value: row ?? guide.rows[0].id, changed }).root];
}
