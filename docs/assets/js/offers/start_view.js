// @ts-check
/** Filling an offer from the guide that the reader came from. */
import { button, el } from "../core/dom.js";
import { choicesOf } from "./prefill.js";

/**
 * @typedef {import("../core/guide_page.js").GuideData} GuideData
 * @typedef {import("./prefill.js").Choice} Choice
 * @typedef {import("./prefill.js").Pick} Pick
 */

/** @type {[Pick, string][]} */
const PICKS = [
  ["low", "the low end"],
  ["middle", "the middle"],
  ["high", "the high end"],
];

/**
 * @param {GuideData} guide
 * @param {string | null} wanted key of the row or offer that the address names
 * @param {{letter: string | null, kept: string, fill: (choice: Choice, pick: Pick) => void}} options `kept` is said on the buttons
 */
export function startView(guide, wanted, { letter, kept, fill }) {
  const choices = choicesOf(guide);
  const listed = choices.filter((choice) => !choice.isOther || choice.key === wanted);
  const others = choices.filter((choice) => choice.isOther && choice.key !== wanted);
  const source = el("p", { class: "cg-note" }, "From ", el("a", { href: guide.href, text: guide.title }), ". Replace its figures by those of your letter.");
  if (letter === null) return el("section", {}, source, el("p", { class: "cg-note", text: "Four offers are the most. Remove one to fill another." }));
  if (listed.length === 0) return el("section", {}, source, el("p", { class: "cg-note", text: "This guide has no base salary to begin with: add an offer and type your own." }));
  let chosen = listed.find(({ key }) => key === wanted) ?? listed[0];
  /** @type {Pick} */
  let pick = "middle";
  const parts = radios("part", "Where it gives a range, take", PICKS, pick, (value) => (pick = value));
  const note = el("p", { class: "cg-note", text: "A range is not an offer: type your own figures over it." });
  const showParts = () => ((parts.hidden = !chosen.isRange), (note.hidden = !chosen.isRange));
  /** @type {[string, string][]} */
  const names = listed.map(({ key, label }) => [key, label]);
  const which = radios("from", `Fill offer ${letter.toUpperCase()} from this guide`, names, chosen.key, (key) => {
    chosen = listed.find((choice) => choice.key === key) ?? chosen;
    showParts();
  });
  showParts();
  const actions = el("div", { class: "cg-actions" }, button(`Fill offer ${letter.toUpperCase()}${kept}`, () => fill(chosen, pick)));
  for (const other of others) actions.append(button(`Add ${lowered(other.label)}`, () => fill(other, "middle")));
  const isMissing = wanted !== null && chosen.key !== wanted;
  const missing = isMissing && el("p", { class: "cg-told", text: "What the link names has no base salary to begin with; this guide has these." });
  return el("section", { class: "cg-start", "aria-label": "Start from a guide" }, source, missing, which, parts, note, actions);
}

/** @param {string} label */
function lowered(label) {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/**
 * @template {string} Value
 * @param {string} name
 * @param {string} legend
 * @param {[Value, string][]} options
 * @param {string} value
 * @param {(value: Value) => void} changed
 */
export function radios(name, legend, options, value, changed) {
  const lines = options.map(([key, text], index) => {
    const id = `tool-offers-${name}-${index + 1}`;
    const input = el("input", { type: "radio", name: `tool-offers-${name}`, id, value: key, checked: key === value });
    input.addEventListener("change", () => changed(key));
    return el("div", { class: "cg-check" }, input, el("label", { for: id, text }));
  });
  return el("fieldset", { class: "cg-group" }, el("legend", { text: legend }), el("div", { class: "cg-choices" }, ...lines));
}
