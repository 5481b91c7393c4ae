// @ts-check
/** Starts the small helpers of a page; everything on it can be read and used without them. */
import { enhanceCopyButtons } from "./copy.js";
import { enhanceDisplay } from "./display/button.js";
import { enhanceFootnotes } from "./footnotes.js";
import { enhanceChecklist } from "./guide/checklist.js";
import { enhanceGates } from "./guide/gates.js";
import { enhanceGuide } from "./guide/ways_in.js";
import { saveForOffline } from "./offline/register.js";
import { enhanceSearch } from "./search.js";
import { enhanceDueNotes, enhanceStaleNotes } from "./stale.js";
import { enhanceTables } from "./tables.js";

document.documentElement.classList.add("cg-js");
enhanceSearch();
enhanceDisplay();
enhanceGates();
enhanceChecklist();
enhanceCopyButtons();
enhanceFootnotes();
enhanceTables();
enhanceStaleNotes();
enhanceDueNotes();
enhanceGuide();
// Only pages that hold an element load what it needs.
if (document.querySelector("cg-hub")) void import("./hub.js").then((module) => module.enhanceHubs());
if (document.querySelector("cg-compare")) void import("./compare.js").then((module) => module.enhanceCompare());
if (document.querySelector("cg-offers")) void import("./offers/page.js").then((module) => module.enhanceOffers());
if (document.querySelector("cg-equity")) void import("./equity/page.js").then((module) => module.enhanceEquity());
if (document.querySelector("cg-repayment")) void import("./repayment/page.js").then((module) => module.enhanceRepayment());
if (document.querySelector("cg-plan")) void import("./plan/page.js").then((module) => module.enhancePlan());
saveForOffline();
