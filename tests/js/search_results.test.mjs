import assert from "node:assert/strict";
import { test } from "node:test";
import { mostWords } from "../../docs/assets/js/search_engine.js";
import { kindOf, matchingNames, resultOf } from "../../docs/assets/js/search_results.js";

const CONTENT =
  "Engineer at Google. Paris, L5. Staff · France. London, L6. United Kingdom.";

/** A guide with two rows; `found` are the words that matched. */
function fragment(...found) {
  const words = CONTENT.split(" ");
  return {
    url: "/guides/google/engineer/",
    content: CONTENT,
    locations: found.map((word) => words.indexOf(word)),
    meta: {
      title: "Engineer at Google",
      related: "Google LLC; SRE; Site Reliability Engineer",
      "pay-paris": "€90K–€108K a year, computed",
      "pay-london": "£80K a year, computed",
    },
    anchors: [
      { element: "h2", id: "pay-paris", text: "Paris, L5", location: words.indexOf("Paris,") },
      { element: "h2", id: "pay-london", text: "London, L6", location: words.indexOf("London,") },
    ],
  };
}

/** @param {{ text: string, isMatch: boolean }[]} words */
const shown = (words) => words.map((word) => (word.isMatch ? `[${word.text}]` : word.text)).join(" ");

/** @param {object} asked */
const result = (asked, ...found) => resultOf(fragment(...found), [], { query: "", ...asked });

test("the title is shown with what it matched", () =>
  assert.equal(shown(result({ query: "goog" }, "Google.").title), "Engineer at [Google]"));

test("a row that matched is shown with its total and its place in the page", () => {
  const { rows } = result({ query: "paris" }, "Paris,");
  assert.deepEqual(
    rows.map((row) => [row.href, shown(row.heading), shown(row.text)]),
    [["/guides/google/engineer/#pay-paris", "[Paris,] L5", "€90K–€108K a year, computed"]],
  );
});

test("a row tells what else it matched", () => {
  const [row] = result({ query: "kingdom" }, "Kingdom.").rows;
  assert.equal(shown(row.text), "£80K a year, computed · United [Kingdom.]");
});

test("the row with the most words that matched stands for the others", () => {
  const { rows, more } = result({ query: "paris l5 london" }, "Paris,", "L5.", "London,");
  assert.deepEqual(rows.map((row) => row.href.split("#")[1]), ["pay-paris"]);
  assert.equal(more, 1);
});

test("a guide of which no row matched is shown with its first", () =>
  assert.deepEqual(result({}, "Google.").rows.map((row) => row.href.split("#")[1]), ["pay-paris"]));

test("a filter chooses the row", () =>
  assert.deepEqual(
    result({ wanted: ["United Kingdom"] }).rows.map((row) => row.href.split("#")[1]),
    ["pay-london"],
  ));

test("a page that is called just what was asked for is known", () => {
  const company = { ...fragment(), meta: { title: "Google", alias: "Google; Alphabet" } };
  assert.equal(resultOf(company, [], { query: "google" }).isNamed, true);
  assert.equal(resultOf(company, [], { query: "goog" }).isNamed, false);
});

test("other names are told for words that the title lacks", () => {
  const { meta } = fragment();
  assert.deepEqual(matchingNames(meta, ["related"], "sre google"), ["SRE"]);
  assert.deepEqual(matchingNames(meta, ["related"], "google"), []);
  assert.deepEqual(matchingNames(meta, [], "sre"), []);
});

for (const [url, root, kind] of [
  ["/guides/google/engineer/", "/", "Guide"],
  ["/a/guides/google/engineer/", "/a/", "Guide"],
  ["/guides/", "/", "Page"],
  ["/companies/google/", "/", "Company"],
  ["/glossary/#term-cliff", "/", "Word"],
  ["/glossary/", "/", "Page"],
  ["/vesting/", "/", "Page"],
]) {
  test(`${url} below ${root} is a ${kind}`, () => assert.equal(kindOf(url, root), kind));
}

test("pages with some of the words: those with the most first, then those that match best", () => {
  const hit = (id, score) => ({ id, score, data: async () => fragment() });
  const found = mostWords([[hit("a", 9), hit("b", 1)], [hit("b", 1), hit("c", 10)]]);
  assert.deepEqual(found.map((one) => one.id), ["b", "c", "a"]);
});
