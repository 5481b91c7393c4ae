// @ts-check
/** Starts the small helpers of a page; everything on it can be read and used without them. */
import { enhanceCopyButtons } from "./copy.js";
import { enhanceStaleNotes } from "./stale.js";

document.documentElement.classList.add("cg-js");
enhanceCopyButtons();
enhanceStaleNotes();
