// @ts-check
/** Private equity and repayment compute as the Python functions do: the same cases, to the cent. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { decimal, mul, ratio } from "../../docs/assets/js/core/ratio.js";
import { valued } from "../../docs/assets/js/equity/payoff.js";
import { owedTogether } from "../../docs/assets/js/repayment/repay.js";

const vectors = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8")).cases;
const shown = (/** @type {import("../../docs/assets/js/core/ratio.js").Ratio | null} */ value, places = 2) => (value === null ? null : decimal(value, places));
const known = (/** @type {string | null} */ text) => (text === null ? null : ratio(text));

for (const { name, sheet, shown: amounts, percent, questions } of vectors("private_equity")) {
  test(`private equity: ${name}`, () => {
    const found = valued({ currency: "EUR", ...sheet });
    const { payoffs, owned, ownedAfter } = found;
    assert.deepEqual(
      {
        notional: shown(found.notional),
        spread_preferred: shown(found.spreadPreferred),
        spread_common: shown(found.spreadCommon),
        exercise_cost: shown(found.exerciseCost),
        payoffs: payoffs.map((one) => shown(one)),
        expected: shown(found.expected),
        expected_per_year: shown(found.expectedPerYear),
        discounted: shown(found.discounted),
      },
      amounts,
    );
    const inPercent = (/** @type {typeof owned} */ part) => shown(part && mul(part, ratio("100")), 6);
    assert.deepEqual({ owned: inPercent(owned), owned_after: inPercent(ownedAfter) }, percent);
    assert.deepEqual(found.questions, questions);
  });
}

for (const one of vectors("repayment")) {
  test(`repayment: ${one.name}`, () => {
    const parts = one.parts.map((/** @type {[string, number]} */ [amount, month]) => ({ amount: ratio(amount), month }));
    const terms = { kind: one.kind, months: one.months, counted: one.counted };
    const found = owedTogether(parts, known(one.net), terms, one.month, one.counted_from);
    assert.deepEqual([shown(found.due), shown(found.beyondReceived)], [one.due, one.beyond]);
  });
}
