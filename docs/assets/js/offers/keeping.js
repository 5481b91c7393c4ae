// @ts-check
/** Keeping offers: on the device after the click that says so, in a file, or not at all. */
import { readDocument, readFile, writeDocument } from "../core/document.js";
import { announce, button, confirmDialog, download, el } from "../core/dom.js";
import { openKept } from "../core/keeper.js";
import { clearAll, isKeeping, setKeeping, storageState } from "../core/storage.js";
import { forgetPages } from "../offline/register.js";

/**
 * @typedef {import("../core/kinds.js").Offers} Offers
 *
 * @typedef {object} KeepingOptions
 * @property {() => Offers} current
 * @property {(offers: Offers | null) => void} replace show others; `null` for none
 */

const BROKEN = "What this device keeps cannot be read, and was left as it is.";
const ELSEWHERE = "Your offers were changed in another tab. Reload the page to see them.";
const OFF = "This browser keeps nothing for this site. Save your offers as a file, or they are gone when you close the page.";
const NOTHING = "Nothing is kept yet.";

/** @param {KeepingOptions} options */
export function keepingOffers({ current, replace }) {
  const kept = openKept("offers");
  let isKept = kept.value !== null;
  let isBroken = kept.problem !== null;
  const status = el("p", { class: "cg-status", role: "status" });
  const stop = button("Keep nothing", () => (isKept ? stopKeeping() : startKeeping()));
  const file = el("input", { type: "file", id: "tool-offers-file", accept: ".json,application/json" });
  const actions = el("div", { class: "cg-actions" }, button("Save as a file", save), el("label", { class: "cg-button cg-file" }, "Open a file", file), stop, button("Clear all", clear));
  const root = el("section", { class: "cg-keeping", "aria-label": "Keep these offers" }, actions, status);
  const tell = (/** @type {string} */ words) => void (status.textContent = words);

  file.addEventListener("change", () => void open());
  kept.onChangeElsewhere(() => isKept && tell(ELSEWHERE));

  /** What a button says that begins to keep; nothing where nothing can be kept. */
  function words() {
    return storageState() === "on" && isKeeping() && !isBroken ? " (kept on this device)" : "";
  }

  /** Begin to keep, after a click on a button that said so. */
  function begin() {
    if (words() !== "") isKept = true;
    changed();
  }

  function changed() {
    if (isBroken) return;
    showState(isKept ? kept.save({ ...current(), saved: 0 }) : null);
  }

  /** @param {import("../core/keeper.js").Saved | null} answer */
  function showState(answer) {
    stop.textContent = isKept ? "Keep nothing" : "Keep on this device";
    stop.hidden = storageState() === "off";
    if (answer === "kept") tell("Kept on this device, with every change. They are sent nowhere.");
    else if (answer === "changed" || answer === "unreadable") tell(`Not kept. ${ELSEWHERE}`);
    else if (answer === "full") tell("There is no room left on this device. Save your offers as a file.");
    else if (answer === "off" || storageState() === "off") tell(OFF);
    else tell(isKeeping() ? NOTHING : "Nothing is kept. Your offers are gone when you close this page.");
  }

  function startKeeping() {
    setKeeping(true);
    isKept = true;
    changed();
  }

  function stopKeeping() {
    kept.startAfresh();
    setKeeping(false);
    isKept = false;
    showState(null);
  }

  function start() {
    if (kept.problem !== null) return offerBroken(kept.problem);
    if (kept.value !== null) replace(kept.value);
    showState(kept.value === null ? null : "kept");
  }

  /** @param {string} why */
  function offerBroken(why) {
    tell(`${BROKEN} ${why}`);
    stop.hidden = true;
    const rescue = button("Save what is there", () => download(nameOf("offers-unreadable"), "application/json", kept.raw() ?? ""));
    const afresh = button("Start afresh", () => {
      kept.startAfresh();
      isBroken = false;
      rescue.remove();
      afresh.remove();
      stop.hidden = false;
      replace(current());
      showState(null);
    });
    actions.append(rescue, afresh);
  }

  function save() {
    download(nameOf("offers"), "application/json", textOf(current()));
    announce("Saved as a file.");
  }

  async function open() {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const text = await readFile(chosen);
    const found = text.ok ? readDocument(text.value, "offers") : text;
    file.value = "";
    if (!found.ok) return tell(`Nothing was changed. ${found.why}`);
    const [before, after] = [current().offers.length, found.value.offers.length];
    const question = { title: "Replace your offers?", text: `${counted(before)} on this page ${before === 1 ? "is" : "are"} replaced by ${counted(after)} from the file.`, yes: "Replace" };
    if (before > 0 && !(await confirmDialog(question))) return tell("Nothing was changed.");
    replace(found.value);
    if (isKept) changed();
    else tell("Opened. Nothing is kept on this device yet.");
  }

  async function clear() {
    const text = "Everything that this site keeps on this device is removed: offers, sheets, notes and pages saved for offline.";
    if (!(await confirmDialog({ title: "Clear all?", text, yes: "Clear all" }))) return;
    clearAll();
    kept.startAfresh();
    await forgetPages();
    [isKept, isBroken] = [false, false];
    replace(null);
    showState(null);
    tell("Cleared. Nothing is kept on this device.");
  }

  return { root, start, changed, begin, words };
}

/**
 * The text of a file: equal offers make equal files, however often they were kept.
 * @param {Offers} offers
 */
function textOf(offers) {
  return writeDocument("offers", { ...offers, saved: 0 });
}

/** @param {number} number */
function counted(number) {
  return number === 1 ? "1 offer" : `${number} offers`;
}

/** @param {string} name */
function nameOf(name) {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return `${name}-${day}.json`;
}
