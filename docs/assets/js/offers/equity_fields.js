// @ts-check
/** The fields of the equity of one offer: worth, whether it can be sold, and when it vests. */
import { readCount } from "../core/amounts.js";
import { checkField, el, selectField } from "../core/dom.js";
import { mul, ratio } from "../core/ratio.js";
import { moneyText } from "../core/shown.js";
import { asNumber, asText } from "./blank.js";
import { curveLabel, readShares } from "./curves.js";

/**
 * @typedef {import("./offer_form.js").Making} Making
 * @typedef {import("./curves.js").CompanyCurve} CompanyCurve
 * @typedef {import("../core/kinds.js").Offer} Offer
 */

/** @type {[string, string][]} */
const HOLDINGS = [
  ["unclear", "Nobody has said"],
  ["liquid", "Yes: shares of a listed company"],
  ["paper", "No: a private company, value on paper"],
];
/** @type {[string, string][]} */
const RHYTHMS = [
  ["", "Not said (counted as monthly)"],
  ["1", "Every month"],
  ["3", "Every three months"],
  ["6", "Every six months"],
  ["12", "Every year"],
];
/** @type {[string, string][]} */
const FORMS = [
  ["unknown", "Nobody has said"],
  ["rsu", "RSU"],
  ["rsu-double-trigger", "RSU with a double trigger"],
  ["options", "Options"],
  ["options-or-rsu", "Options or RSU"],
  ["iso", "ISO"],
  ["nso", "NSO"],
  ["bspce", "BSPCE"],
  ["emi", "EMI"],
  ["phantom", "Phantom shares"],
  ["profit-units", "Profit units"],
  ["shares", "Shares"],
];

/**
 * @param {Making} make
 * @param {CompanyCurve[]} curves
 */
export function equityGroup(make, curves) {
  const { offer, one } = make;
  const { equity } = offer;
  return el(
    "fieldset",
    { class: "cg-group" },
    el("legend", { text: "Equity" }),
    el(
      "div",
      { class: "cg-fields" },
      one({
        name: "grant",
        label: "Equity grant, whole term",
        hint: "What the whole grant is said to be worth on its day. 0 for none.",
        kind: "money",
        value: equity.value,
        take: (value) => (equity.value = value),
      }),
      holdingField(make),
      months(make),
      cliff(make),
    ),
    unitFields(make),
    curveFields(make, curves),
  );
}

/** @param {Making} make */
function holdingField({ offer, id, heard }) {
  const changed = (/** @type {string} */ value) => {
    offer.equity.liquidity = /** @type {Offer["equity"]["liquidity"]} */ (value);
    heard.changed();
  };
  return selectField({ id: id("liquidity"), label: "Can it be sold once vested?", options: HOLDINGS, value: offer.equity.liquidity, changed }).root;
}

/** @param {Making} make */
function months({ offer, one }) {
  return one({
    name: "months",
    label: "Vests over (months)",
    hint: "48 is four years.",
    kind: "count",
    value: asText(offer.equity.months),
    read: (text) => readCount(text, { min: 1, max: 240 }),
    take: (value) => (offer.equity.months = asNumber(value)),
  });
}

/** @param {Making} make */
function cliff({ offer, one }) {
  return one({
    name: "cliff",
    label: "Cliff (months)",
    hint: "Before it nothing vests. Blank counts as none.",
    kind: "count",
    value: asText(offer.equity.cliff),
    read: (text) => readCount(text, { min: 0, max: 240 }),
    take: (value) => (offer.equity.cliff = asNumber(value)),
  });
}

/** @param {Making} make */
function unitFields({ offer, currency, one, heard }) {
  const { equity } = offer;
  const product = el("output", { class: "cg-field__echo" });
  const refresh = () => {
    const isKnown = equity.units !== null && equity.price !== null;
    const sum = isKnown ? moneyText(mul(ratio(equity.units ?? "0"), ratio(equity.price ?? "0")), currency) : "";
    product.textContent = sum && (equity.value === null ? `Counted: units × price = ${sum}` : `Units × price = ${sum}; the worth above is what counts. Clear it to count this.`);
  };
  refresh();
  const units = one({
    name: "units",
    label: "Number of units",
    kind: "count",
    value: equity.units,
    read: (text) => readCount(text, { min: 0, max: 999_999_999_999 }),
    take: (value) => ((equity.units = value), refresh()),
  });
  const price = one({ name: "price", label: "Price of a unit", kind: "money", value: equity.price, take: (value) => ((equity.price = value), refresh()) });
  const day = el("input", { id: `tool-offers-${offer.id}-price-on`, type: "date", class: "cg-field__input", value: equity.price_on });
  day.addEventListener("change", () => {
    equity.price_on = /^(?:19|20)\d\d-\d\d-\d\d$/.test(day.value) ? day.value : null;
    heard.changed();
  });
  const dayField = el("div", { class: "cg-field" }, el("label", { for: day.id, text: "Day of that price" }), day);
  const isOpen = equity.units !== null || equity.price !== null;
  return el("details", { class: "cg-more", open: isOpen }, el("summary", { text: "By number of units and price" }), el("div", { class: "cg-fields" }, units, price, dayField), product);
}

/**
 * @param {Making} make
 * @param {CompanyCurve[]} curves
 */
function curveFields({ offer, id, heard, one }, curves) {
  const { equity } = offer;
  const catalogue = selectField({
    id: id("curve-from"),
    label: "Take over a company's curve",
    hint: "From the vesting catalogue of this site.",
    options: [["", "None"], ...curves.map((curve) => /** @type {[string, string]} */ ([curveKey(curve), curveLabel(curve)]))],
    value: equity.curve_from ?? "",
    changed: (key) => {
      const found = curves.find((curve) => curveKey(curve) === key);
      if (found) Object.assign(equity, scheduleOf(found), { curve_from: key });
      else equity.curve_from = null;
      heard.reshaped(id("curve-from"));
    },
  });
  const shares = one({
    name: "yearly",
    label: "Share that vests in each year, in percent",
    hint: "Such as 25/25/25/25. Blank counts as even.",
    kind: "text",
    value: equity.yearly.length > 0 ? equity.yearly.join("/") : null,
    read: readShares,
    take: (value) => {
      equity.yearly = value === null ? [] : value.split("/");
      equity.curve_from = null;
    },
  });
  const rhythm = selectField({
    id: id("every"),
    label: "Vests",
    options: RHYTHMS,
    value: asText(equity.every) ?? "",
    changed: (value) => {
      equity.every = value === "" ? null : Number(value);
      heard.changed();
    },
  });
  const isOpen = equity.yearly.length > 0 || equity.every !== null;
  return el("details", { class: "cg-more", open: isOpen }, el("summary", { text: "Vesting curve" }), el("div", { class: "cg-fields" }, catalogue.root, shares, rhythm.root));
}

/** @param {CompanyCurve} curve */
function curveKey({ company, yearly, dated, source }) {
  return [company, yearly.join("/"), dated, source].filter(Boolean).join(", ").slice(0, 300);
}

/** @param {CompanyCurve} curve */
function scheduleOf({ months: term, yearly, cliff_months: cliffMonths, every }) {
  return { months: term ?? 12 * yearly.length, yearly: [...yearly], cliff: cliffMonths, every };
}

/** @param {Making} make */
export function equityMore({ offer, id, heard, one }) {
  const { equity, refresher } = offer;
  const form = selectField({
    id: id("instrument"),
    label: "Form of equity",
    options: FORMS,
    value: equity.instrument,
    changed: (value) => {
      equity.instrument = /** @type {Offer["equity"]["instrument"]} */ (value);
      heard.changed();
    },
  });
  const counted = checkField({
    id: id("refresher-counted"),
    label: "Count refreshers in the year table (not guaranteed unless written)",
    checked: refresher.counted,
    changed: (isOn) => {
      refresher.counted = isOn;
      heard.changed();
    },
  });
  const amount = one({ name: "refresher", label: "Refresher, worth of each", kind: "money", value: refresher.amount, take: (value) => (refresher.amount = value) });
  const first = one({
    name: "refresher-year",
    label: "First refresher at the start of year",
    kind: "count",
    value: String(refresher.first_year),
    read: (text) => readCount(text, { min: 1, max: 20 }),
    take: (value) => (refresher.first_year = asNumber(value) ?? refresher.first_year),
  });
  const term = one({
    name: "refresher-months",
    label: "Each refresher vests over (months)",
    kind: "count",
    value: asText(refresher.months),
    read: (text) => readCount(text, { min: 1, max: 240 }),
    take: (value) => (refresher.months = asNumber(value)),
  });
  const shares = one({
    name: "refresher-yearly",
    label: "Share of a refresher in each year, in percent",
    hint: "Blank counts as even.",
    kind: "text",
    value: refresher.yearly.length > 0 ? refresher.yearly.join("/") : null,
    read: readShares,
    take: (value) => (refresher.yearly = value === null ? [] : value.split("/")),
  });
  return [el("div", { class: "cg-fields" }, form.root), el("div", { class: "cg-fields" }, amount, first, term, shares), counted.root];
}
