// @ts-check
/** The repayment calculator: what of a sign-on bonus is owed in which month. All of it is computed on this device. */
import { announce, el, loadStyle } from "../core/dom.js";
import { keepingBox } from "../equity/keeping.js";
import { currencyOfSheet } from "../equity/sheet.js";
import { repaymentForm } from "./form.js";
import { emptySheet } from "./sheet.js";
import { resultView } from "./view.js";

/** @typedef {import("./sheet.js").RepaymentSheet} RepaymentSheet */

/** Milliseconds without a change after which the result is read out. */
const REST = 1500;

class RepaymentTool extends HTMLElement {
  /** @type {RepaymentSheet} */
  #sheet = emptySheet("EUR");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #telling;
  #form = el("div");
  #results = el("section", { "aria-labelledby": "tool-repayment-results" });

  connectedCallback() {
    // The element may be put in twice, as an engine that swaps pages does.
    if (this.childElementCount > 0) return;
    const keeping = keepingBox({
      kind: "repayment",
      what: "calculation",
      current: () => this.#sheet,
      replace: (sheet) => {
        this.#sheet = sheet ?? emptySheet(this.#sheet.currency);
        if (this.#sheet.sign_on.length === 0) this.#sheet.sign_on.push({ amount: null, month: 0 });
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
      // Said once the typing rests: a screen reader would else hear every digit.
      clearTimeout(this.#telling);
      this.#telling = setTimeout(() => announce(this.#results.querySelector("p, li")?.textContent ?? ""), REST);
    };
    const reshaped = (/** @type {string} */ focus) => {
      this.#showForm(keep);
      document.getElementById(focus)?.focus();
      keep();
    };
    this.#form.replaceChildren(repaymentForm(this.#sheet, { changed, reshaped }));
    this.#showResults();
  }

  #showResults() {
    this.#results.replaceChildren(...resultView(this.#sheet, currencyOfSheet(this.#sheet.currency)));
  }
}

/** Let the element of the page come alive. */
export function enhanceRepayment() {
  customElements.define("cg-repayment", RepaymentTool);
}
