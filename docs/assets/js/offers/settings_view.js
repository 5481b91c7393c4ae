// @ts-check
/** What the results are shown by: which total, which currency beside, which growth, leaving when. */
import { readCount, readPercent } from "../core/amounts.js";
import { el, selectField } from "../core/dom.js";
import { field } from "../core/field.js";
import { BASES } from "./result_view.js";
import { radios } from "./start_view.js";

/**
 * @typedef {import("../core/kinds.js").Offers} Offers
 * @typedef {import("./rates.js").DatedRates} DatedRates
 */

const LAST_MONTH = 72;

/**
 * Each stands beside the results that it changes.
 * @param {Offers} offers changed in place
 * @param {DatedRates | null} rates
 * @param {() => void} changed
 * @returns {{basis: HTMLElement, display: HTMLElement, growth: HTMLElement, leaving: HTMLElement}}
 */
export function settingsView(offers, rates, changed) {
  const basis = radios("basis", "Compare by", BASES, offers.basis, (value) => {
    offers.basis = value;
    changed();
  });
  const growth = field({
    id: "tool-offers-growth",
    label: "Growth of the share price a year",
    hint: "In percent; moves the year table only. 0 assumes none.",
    value: offers.growth,
    read: (text) => readPercent(text, { max: 100 }),
    changed: (reading) => {
      if (!reading.ok) return;
      offers.growth = reading.value ?? "0";
      changed();
    },
  });
  const leaving = field({
    id: "tool-offers-leaving",
    label: "Leaving in month",
    hint: `After so many full months, up to ${LAST_MONTH}.`,
    inputmode: "numeric",
    value: offers.leaving === null ? null : String(offers.leaving),
    read: (text) => readCount(text, { min: 1, max: LAST_MONTH }),
    changed: (reading) => {
      if (!reading.ok) return;
      offers.leaving = reading.value === null ? null : Number(reading.value);
      changed();
    },
  });
  const display = rates ? [displayField(offers, rates, changed), ratesNote(rates)] : [];
  return { basis, display: fields(...display), growth: fields(growth.root), leaving: fields(leaving.root) };
}

/** @param {HTMLElement[]} children */
function fields(...children) {
  return el("div", { class: "cg-fields" }, ...children);
}

/**
 * @param {Offers} offers
 * @param {DatedRates} rates
 * @param {() => void} changed
 */
function displayField(offers, rates, changed) {
  const codes = [...new Set([rates.base, ...Object.keys(rates.units).sort()])];
  return selectField({
    id: "tool-offers-display",
    label: "Show in",
    hint: "Stands beside each amount; yours stays.",
    options: [["", "Each offer's own currency"], ...codes.map((code) => /** @type {[string, string]} */ ([code, code]))],
    value: offers.display ?? "",
    changed: (code) => {
      offers.display = code === "" ? null : code;
      changed();
    },
  }).root;
}

/** @param {DatedRates} rates */
function ratesNote({ publisher, on, source_url: href, source_title: title }) {
  const source = href ? el("a", { href, rel: "noopener nofollow ugc", text: title || publisher }) : title;
  return el("p", { class: "cg-note" }, `Rates: ${publisher}, ${on}. `, source);
}
