// @ts-check
/** Starts the small helpers of a page; everything on it can be read and used without them. */
import { enhanceCopyButtons } from "./copy.js";
import { enhanceFootnotes } from "./footnotes.js";
import { enhanceSearch } from "./search.js";
import { enhanceDueNotes, enhanceStaleNotes } from "./stale.js";
import { enhanceTables } from "./tables.js";

document.documentElement.classList.add("cg-js");
enhanceSearch();
enhanceCopyButtons();
enhanceFootnotes();
enhanceTables();
enhanceStaleNotes();
enhanceDueNotes();
// Only pages that hold an element load what it needs.
if (document.querySelector("cg-hub")) void import("./hub.js").then((module) => module.enhanceHubs());
if (document.querySelector("cg-compare")) void import("./compare.js").then((module) => module.enhanceCompare());
