// @ts-check
/** The fields of benefits, each counted in the totals or not. */
import { button, checkField, el } from "../core/dom.js";

/** @typedef {import("./offer_form.js").Making} Making */

const MOST_BENEFITS = 8;

/** @param {Making} make */
export function benefitFields({ offer, id, heard, one }) {
  const lines = offer.benefits.map((benefit, index) => {
    const number = index + 1;
    const counts = checkField({
      id: id(`benefit-${number}-counted`),
      label: "Count it in the totals",
      checked: benefit.counted,
      changed: (isOn) => {
        benefit.counted = isOn;
        heard.changed();
      },
    });
    const remove = button(`Remove benefit ${number}`, () => {
      offer.benefits.splice(index, 1);
      heard.reshaped(id("benefit-add"));
    });
    return el(
      "div",
      { class: "cg-fields" },
      one({ name: `benefit-${number}`, label: `Benefit ${number}`, hint: "Such as pension.", kind: "text", value: benefit.label, take: (value) => (benefit.label = value ?? "") }),
      one({ name: `benefit-${number}-amount`, label: `Benefit ${number}, worth a year`, kind: "money", value: benefit.amount, take: (value) => (benefit.amount = value) }),
      counts.root,
      remove,
    );
  });
  const add = button(
    "Add a benefit",
    () => {
      offer.benefits.push({ label: "", amount: null, counted: false });
      heard.reshaped(id(`benefit-${offer.benefits.length}`));
    },
    { id: id("benefit-add") },
  );
  add.hidden = offer.benefits.length >= MOST_BENEFITS;
  return [...lines, el("div", { class: "cg-actions" }, add)];
}
