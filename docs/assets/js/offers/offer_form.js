// @ts-check
/** The fields of one offer. Blank is unknown and stays so; 0 is none. */
import { readAmount } from "../core/amounts.js";
import { button, checkField, el, selectField } from "../core/dom.js";
import { currencyOf } from "../core/currencies.js";
import { field, readName } from "../core/field.js";
import { moneyText } from "../core/shown.js";
import { ratio } from "../core/ratio.js";
import { benefitFields } from "./benefit_fields.js";
import { nameOf } from "./blank.js";
import { bonusText, readBonus } from "./bonus.js";
import { equityGroup, equityMore } from "./equity_fields.js";
import { repaymentFields } from "./repayment_fields.js";

/**
 * @typedef {import("../core/kinds.js").Offer} Offer
 * @typedef {import("../core/field.js").Field} Field
 * @typedef {import("../core/amounts.js").Reading} Reading
 * @typedef {import("../money.js").Currency} Currency
 * @typedef {import("./curves.js").CompanyCurve} CompanyCurve
 *
 * @typedef {object} Heard
 * @property {() => void} changed a figure is another one
 * @property {(focus: string) => void} reshaped other fields are needed than before
 * @property {() => void} removed
 * @property {(id: string, label: string | null) => void} unread a field cannot be read, or can be again (`null`)
 *
 * @typedef {object} Making what the parts of a form are made with
 * @property {Offer} offer changed in place by typing
 * @property {Currency} currency
 * @property {(name: string) => string} id of a field
 * @property {Heard} heard
 * @property {(options: FieldWanted) => HTMLElement} one a field
 *
 * @typedef {object} FieldWanted
 * @property {string} name
 * @property {string} label
 * @property {string} [hint]
 * @property {"money" | "count" | "text"} kind
 * @property {string | null} value
 * @property {(value: string | null) => void} take
 * @property {(text: string) => Reading} [read]
 * @property {(value: string) => string} [echo]
 */

/**
 * @param {Offer} offer
 * @param {Heard} heard
 * @param {{curves: CompanyCurve[], isOpen: boolean}} shown
 */
export function offerForm(offer, heard, { curves, isOpen }) {
  const currency = currencyOf(offer.currency) ?? { code: offer.currency, symbol: offer.currency, minor_units: 2 };
  const make = makingOf(offer, currency, heard);
  const title = el("span", { class: "cg-offer__title", text: nameOf(offer) });
  const summary = el("summary", { id: make.id("title") }, title, offer.example && el("i", { class: "cg-example", text: "example, not yours" }), el("span", { id: make.id("total"), class: "cg-offer__total cg-num" }));
  return el(
    "details",
    { class: "cg-offer cg-more", id: `tool-offers-${offer.id}`, open: isOpen },
    summary,
    el("div", { class: "cg-fields" }, nameField(make, title), currencyField(make)),
    el("div", { class: "cg-fields" }, ...cashFields(make)),
    equityGroup(make, curves),
    more(make, "Paying back the sign-on bonus, and later parts of it", repaymentFields(make), offer.repayment.kind !== "unknown" || offer.sign_on.length > 1),
    more(make, "Refreshers, benefits and the form of the equity", [...equityMore(make), ...benefitFields(make)], offer.refresher.counted || offer.benefits.length > 0),
    statusFields(make),
    el("div", { class: "cg-actions" }, button(`Remove offer ${offer.id.toUpperCase()}`, heard.removed)),
  );
}

/**
 * @param {Offer} offer
 * @param {Currency} currency
 * @param {Heard} heard
 * @returns {Making}
 */
function makingOf(offer, currency, heard) {
  const id = (/** @type {string} */ name) => `tool-offers-${offer.id}-${name}`;
  const money = (/** @type {string} */ text) => readAmount(text, { currency: currency.code, minor_units: currency.minor_units, symbols: [currency.symbol] });
  const one = (/** @type {FieldWanted} */ { name, label, hint, kind, value, take, read, echo }) => {
    const made = field({
      id: id(name),
      label,
      hint,
      inputmode: kind === "money" ? "decimal" : kind === "count" ? "numeric" : "text",
      value,
      read: read ?? (kind === "money" ? money : readName),
      echo: echo ?? (kind === "money" ? (typed) => `= ${moneyText(ratio(typed), currency)}` : undefined),
      changed: (reading) => {
        heard.unread(id(name), reading.ok ? null : label);
        // What cannot be read changes and keeps nothing: the figure before it stays, and the results say so.
        if (!reading.ok) return;
        take(reading.value);
        heard.changed();
      },
    });
    return made.root;
  };
  return { offer, currency, id, heard, one };
}

/**
 * @param {Making} make
 * @param {HTMLElement} title
 */
function nameField({ offer, one }, title) {
  const take = (/** @type {string | null} */ name) => {
    offer.name = name ?? "";
    title.textContent = nameOf(offer);
  };
  return one({ name: "name", label: "Name of the offer", kind: "text", value: offer.name, take });
}

/** @param {Making} make */
function currencyField({ offer, id, heard }) {
  const changed = (/** @type {string} */ code) => {
    offer.currency = code;
    heard.reshaped(id("currency"));
  };
  return selectField({ id: id("currency"), label: "Currency", options: currencyOptions(), value: offer.currency, changed }).root;
}

const FIRST_CURRENCIES = ["EUR", "USD", "GBP", "CHF", "INR", "CAD", "AUD", "SGD", "SEK", "PLN", "ILS", "JPY"];

/** @returns {[string, string][]} */
function currencyOptions() {
  const rest = "AED ARS BGN BRL CLP CNY COP CZK DKK EGP GEL GHS HKD HUF IDR ISK KES KRW KZT LKR MAD MXN MYR NGN NOK NZD PEN PHP PKR QAR RON RSD SAR THB TRY TWD UAH UYU VND ZAR";
  return [...FIRST_CURRENCIES, ...rest.split(" ")].map((code) => [code, code]);
}

/**
 * @param {Making} make
 * @returns {HTMLElement[]}
 */
function cashFields({ offer, currency, one }) {
  const amount = { currency: currency.code, minor_units: currency.minor_units, symbols: [currency.symbol] };
  return [
    one({ name: "base", label: "Base salary a year", hint: "Gross.", kind: "money", value: offer.base, take: (value) => (offer.base = value) }),
    one({
      name: "bonus",
      label: "Target bonus",
      hint: "A year: an amount, or a percentage of base salary such as 15%. 0 for none.",
      kind: "money",
      value: bonusText(offer.bonus),
      read: (text) => readBonus(text, amount),
      echo: (typed) => (typed.endsWith("%") ? `= ${typed} of base salary` : `= ${moneyText(ratio(typed), currency)}`),
      take: (value) => (offer.bonus = value?.endsWith("%") ? { percent: value.slice(0, -1), amount: null } : { percent: null, amount: value }),
    }),
    one({ name: "sign-on", label: "Sign-on bonus", hint: "Once, in year 1. 0 for none.", kind: "money", value: offer.sign_on[0]?.amount ?? null, take: (value) => takeFirst(offer, value) }),
    one({ name: "variable", label: "Other yearly cash", hint: "Such as variable pay. 0 for none.", kind: "money", value: offer.variable, take: (value) => (offer.variable = value) }),
  ];
}

/**
 * @param {Offer} offer
 * @param {string | null} value
 */
function takeFirst(offer, value) {
  const first = offer.sign_on[0];
  if (first) first.amount = value;
  else offer.sign_on.push({ amount: value, year: 1 });
}

/** @param {Making} make */
function statusFields({ offer, id, heard }) {
  const written = checkField({
    id: id("written"),
    label: "I have this offer in writing",
    checked: offer.in_writing,
    changed: (isOn) => {
      offer.in_writing = isOn;
      heard.changed();
    },
  });
  const example = checkField({
    id: id("example"),
    label: "This is an example and no offer of mine",
    checked: offer.example,
    changed: (isOn) => {
      offer.example = isOn;
      heard.reshaped(id("example"));
    },
  });
  return el("div", {}, written.root, example.root);
}

/**
 * @param {Making} make
 * @param {string} summary
 * @param {HTMLElement[]} children
 * @param {boolean} isOpen
 */
function more({ offer }, summary, children, isOpen) {
  const key = `${offer.id} ${summary}`;
  const made = el("details", { class: "cg-more", open: isOpen || opened.has(key) }, el("summary", { text: summary }), ...children);
  made.addEventListener("toggle", () => (made.open ? opened.add(key) : opened.delete(key)));
  return made;
}

/** Parts that the reader opened: a form that is made again shows them again. */
const opened = new Set();
