// @ts-check
/** What results can be narrowed down to and sorted by; the choices load when a reader asks for them. */

import { loadChoices } from "./search_engine.js";
import { element } from "./search_view.js";

/** Filters by key, with what readers call them. */
const LABELS = {
  region: "Region",
  role: "Role",
  company: "Company",
  level: "Level",
  currency: "Currency",
  evidence: "Evidence",
};

/** @type {[string, string][]} */
const ORDERS = [
  ["", "Best match"],
  ["total", "Highest total a year"],
  ["date", "Newest figures"],
];

const NOTE = "Totals in several currencies are compared at the dated rates of the site.";

/**
 * Put the closed filters into a form.
 * @param {HTMLFormElement} form
 * @param {() => void} changed
 */
export function addFilters(form, changed) {
  form.className = "cg-search__filters";
  const details = document.createElement("details");
  details.append(element("summary", "", "Filter and sort"));
  const fields = element("div", "cg-filters");
  fields.append(field("sort", "Sort by", ORDERS));
  details.append(fields, element("p", "cg-note", NOTE));
  details.addEventListener("toggle", () => details.open && fill(fields), { once: true });
  form.append(details);
  form.addEventListener("change", changed);
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("submit", (event) => event.preventDefault());
}

/** @param {HTMLElement} fields */
async function fill(fields) {
  const choices = await loadChoices();
  const sort = fields.lastElementChild;
  for (const [key, label] of Object.entries(LABELS)) {
    const options = (choices[key] ?? []).map(([value, text, count]) => [value, `${text} (${count})`]);
    if (options.length === 0) continue;
    sort?.before(field(key, label, /** @type {[string, string][]} */ ([["", "any"], ...options])));
  }
  const reset = element("button", "cg-button", "Clear");
  reset.type = "reset";
  fields.append(reset);
}

/**
 * @param {string} name
 * @param {string} label
 * @param {[value: string, text: string][]} options
 */
function field(name, label, options) {
  const select = document.createElement("select");
  select.name = name;
  select.append(...options.map(([value, text]) => new Option(text, value)));
  return element("label", "", element("span", "", label), select);
}

/**
 * What is chosen: a value for each filter, the words that choose among the rows of a page, and the order.
 * @param {HTMLFormElement} form
 */
export function chosenFilters(form) {
  const selects = [...form.querySelectorAll("select")];
  const filters = selects.filter((select) => select.name !== "sort");
  const values = Object.fromEntries(filters.map((select) => [select.name, select.value]));
  const chosen = filters.filter((select) => select.value !== "");
  // The number of pages stands in brackets behind the name.
  const ofRows = chosen.filter((select) => ["region", "level"].includes(select.name));
  const words = ofRows.map((select) => select.selectedOptions[0].text.replace(/ \(\d+\)$/, ""));
  const sort = selects.find((select) => select.name === "sort")?.value ?? "";
  return { values, words, sort, isAny: chosen.length === 0 && sort === "" };
}
