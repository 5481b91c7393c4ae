// @ts-check
/** The private-equity sheet: fields, what follows from them, and what to ask. All of it is computed on this device. */
import { announce, el, loadStyle } from "../core/dom.js";
import { equityForm } from "./form.js";
import { keepingBox } from "./keeping.js";
import { resultView, spokenResult } from "./result_view.js";
import { currencyOfSheet, emptySheet } from "./sheet.js";

/** @typedef {import("./sheet.js").EquitySheet} EquitySheet */

/** Milliseconds without a change after which the result is read out. */
const REST = 1500;

class EquityTool extends HTMLElement {
  /** @type {EquitySheet} */
  #sheet = emptySheet("EUR");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #telling;
  #form = el("div");
  #results = el("section", { class: "cg-results", "aria-labelledby": "tool-equity-results" });

  connectedCallback() {
    // The element may be put in twice, as an engine that swaps pages does.
    if (this.childElementCount > 0) return;
    const keeping = keepingBox({
      kind: "equity",
      what: "sheet",
      current: () => this.#sheet,
      replace: (sheet) => {
        this.#sheet = sheet ?? emptySheet(this.#sheet.currency);
        this.#showForm(keeping.changed);
      },
    });
    this.append(this.#form, this.#results, keeping.root);
    this.#showForm(keeping.changed);
    keeping.start();
    void loadStyle().then(() => this.setAttribute("data-ready", ""));
  }

  /** @param {() => void} keep */
  #showForm(keep) {
    const changed = () => {
      this.#showResults();
      keep();
      this.#tellSoon();
    };
    const reshaped = (/** @type {string} */ focus) => {
      this.#showForm(keep);
      document.getElementById(focus)?.focus();
      keep();
    };
    this.#form.replaceChildren(equityForm(this.#sheet, { changed, reshaped }));
    this.#showResults();
  }

  /** Say the outcome once the typing rests: a screen reader would else hear every digit. */
  #tellSoon() {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => announce(spokenResult(this.#sheet, currencyOfSheet(this.#sheet.currency))), REST);
  }

  #showResults() {
    this.#results.replaceChildren(...resultView(this.#sheet, currencyOfSheet(this.#sheet.currency)));
  }
}

/** Let the element of the page come alive. */
export function enhanceEquity() {
  customElements.define("cg-equity", EquityTool);
}
