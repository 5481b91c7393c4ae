import assert from "node:assert/strict";
import { test } from "node:test";
import {
  askedRows,
  keyOfLink,
  partsOfKey,
  readSelection,
  withPick,
  writeSelection,
} from "../../docs/assets/js/selection.js";

for (const [name, address, keys] of [
  ["nothing", "", []],
  ["a heading of the page", "#guides", []],
  ["a guide", "#rows=acme/engineer", ["acme/engineer"]],
  ["a row of a guide", "#rows=acme/engineer:paris-l4", ["acme/engineer:paris-l4"]],
  ["rows behind a question mark", "?rows=acme/engineer,globex/engineer", ["acme/engineer", "globex/engineer"]],
  ["rows of several parameters", "#rows=a/b&rows=c/d", ["a/b", "c/d"]],
  ["a row that stands twice", "#rows=a/b,a/b", ["a/b"]],
  ["more than four rows", "#rows=a/b,c/d,e/f,g/h,i/j", ["a/b", "c/d", "e/f", "g/h"]],
  ["a way out of the folder", "#rows=../../etc/passwd,a/../b,%2e%2e/b", []],
  ["another host", "#rows=//evil.example/x,https://evil.example/x", []],
  ["markup", "#rows=<img src=x onerror=alert(1)>/b", []],
  ["a script", "#rows=javascript:alert(1)", []],
  ["capital letters", "#rows=Acme/Engineer", []],
  ["a broken escape", "#rows=%E0%A4%A/b,a/b", ["a/b"]],
  ["a very long name", `#rows=${"a".repeat(400)}/b`, []],
]) {
  test(`an address with ${name}`, () => assert.deepEqual(readSelection(address), keys));
}

for (const [name, hash, search, keys] of [
  ["rows behind a #", "#rows=a/b", "?rows=c/d", ["a/b"]],
  ["rows behind a question mark alone", "", "?rows=c/d", ["c/d"]],
  ["rows behind a question mark and a place on the page", "#main", "?rows=c/d", ["c/d"]],
  ["nothing", "", "", []],
]) {
  test(`a page is asked for ${name}`, () => assert.deepEqual(askedRows({ hash, search }), keys));
}

test("a hundred thousand names are cut short before they are read", () =>
  assert.ok(readSelection(`#rows=${"a/b,".repeat(100_000)}`).length === 1));

test("what is written is read again", () =>
  assert.deepEqual(readSelection(writeSelection(["a/b:c", "d/e"])), ["a/b:c", "d/e"]));

for (const [name, href, key] of [
  ["a row of a guide", "https://example.org/guides/acme/engineer/#pay-paris", "acme/engineer:paris"],
  ["a guide in a folder of its host", "https://example.org/some/site/guides/acme/engineer/", "acme/engineer"],
  ["another part of a guide", "https://example.org/guides/acme/engineer/#levels", "acme/engineer"],
  ["the start page", "https://example.org/", null],
]) {
  test(`a link to ${name}`, () => assert.equal(keyOfLink(href), key));
}

test("a key has a guide and maybe a row", () => {
  assert.deepEqual(partsOfKey("a/b:c"), { guide: "a/b", row: "c" });
  assert.deepEqual(partsOfKey("a/b"), { guide: "a/b", row: "" });
});

test("a fifth row is not taken, and one can be dropped", () => {
  const four = ["a/1", "a/2", "a/3", "a/4"];
  assert.deepEqual(withPick(four, "a/5", true), four);
  assert.deepEqual(withPick(four, "a/2", false), ["a/1", "a/3", "a/4"]);
  assert.deepEqual(withPick(["a/1"], "a/1", true), ["a/1"]);
});
