// @ts-check
/**
 * Keeping what a reader typed: on the device after a click that says so, in a file, or not at all. Another tab's newer
 * state is never written over, and what cannot be read is never thrown away unasked.
 */
import { readDocument, readFile, writeDocument } from "../core/document.js";
import { announce, button, confirmDialog, download, el } from "../core/dom.js";
import { openKept } from "../core/keeper.js";
import { clearAll, isKeeping, setKeeping, storageState } from "../core/storage.js";
import { forgetPages } from "../offline/register.js";

/**
 * @typedef {"equity" | "repayment"} Kind
 *
 * @typedef {object} KeepingOptions
 * @property {Kind} kind
 * @property {string} what what is kept, in words: `sheet`
 * @property {() => any} current what to keep now, as the document's `sheet`
 * @property {(sheet: any) => void} replace show another sheet; `null` for an empty one
 *
 * @typedef {object} KeepingBox
 * @property {HTMLElement} root
 * @property {() => void} start show what the device holds
 * @property {() => void} changed to be called after every change
 */

const KEEP = "Keep this on the device";

/**
 * @param {KeepingOptions} options
 * @returns {KeepingBox}
 */
export function keepingBox({ kind, what, current, replace }) {
  const kept = openKept(kind);
  const status = el("p", { class: "cg-status", role: "status" });
  const keep = button(KEEP, toggle);
  const file = el("input", { type: "file", id: `tool-${kind}-file`, accept: ".json,application/json" });
  const opener = el("label", { class: "cg-button cg-file" }, "Open a file", file);
  const actions = el("div", { class: "cg-actions" }, keep, button("Save as a file", save), opener, button("Clear all", clear));
  const root = el("section", { class: "cg-keeping", "aria-label": `Keep this ${what}` }, actions, status);
  const tell = (/** @type {string} */ words) => void (status.textContent = words);
  let isKept = kept.value !== null;

  file.addEventListener("change", () => void open());
  kept.onChangeElsewhere(() => isKept && tell(`This ${what} was changed in another tab. Reload the page to see it.`));

  const whole = () => ({ saved: 0, sheet: current() });

  function start() {
    if (kept.problem !== null) return offerBroken(kept.problem);
    if (kept.value === null) return tell(idleWords(what));
    replace(kept.value.sheet);
    showState("kept");
  }

  /** @param {string} why */
  function offerBroken(why) {
    tell(`What this device keeps cannot be read, and was left as it is. ${why}`);
    keep.hidden = true;
    const rescue = button("Save what is there", () => download(nameOf(`${kind}-unreadable`), "application/json", kept.raw() ?? ""));
    const afresh = button("Start afresh", () => {
      kept.startAfresh();
      rescue.remove();
      afresh.remove();
      keep.hidden = false;
      keep.focus();
      tell(idleWords(what));
    });
    actions.append(rescue, afresh);
  }

  function toggle() {
    isKept = !isKept;
    if (isKept) {
      if (!isKeeping()) setKeeping(true);
      return changed();
    }
    kept.startAfresh();
    keep.textContent = KEEP;
    tell(`Nothing is kept. The ${what} is gone when you close this page.`);
  }

  function changed() {
    if (isKept) showState(kept.save(whole()));
  }

  /** @param {import("../core/keeper.js").Saved} answer */
  function showState(answer) {
    keep.textContent = "Keep nothing";
    if (answer === "kept") tell("Kept on this device, with every change. It is sent nowhere.");
    else if (answer === "changed" || answer === "unreadable") tell(`Not kept: another tab has changed this ${what}. Reload the page to see it.`);
    else if (answer === "full") tell("There is no room left on this device. Save it as a file.");
    else tell("This browser keeps nothing for this site. Save it as a file, or it is gone when you close the page.");
  }

  function save() {
    download(nameOf(kind), "application/json", writeDocument(kind, whole()));
    announce("Saved as a file.");
  }

  async function open() {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const text = await readFile(chosen);
    const found = text.ok ? readDocument(text.value, kind) : text;
    file.value = "";
    if (!found.ok) return tell(`Nothing was changed. ${found.why}`);
    const words = { title: `Replace this ${what}?`, text: "What stands here now is replaced by what is in the file.", yes: "Replace" };
    if (!(await confirmDialog(words))) return tell("Nothing was changed.");
    replace(found.value.sheet);
    if (isKept) changed();
    else tell("Opened. It is not kept on this device yet.");
  }

  async function clear() {
    const text = "Everything that this site keeps on this device is removed: offers, sheets, notes and pages saved for offline.";
    if (!(await confirmDialog({ title: "Clear all?", text, yes: "Clear all" }))) return;
    clearAll();
    kept.startAfresh();
    await forgetPages();
    isKept = false;
    keep.textContent = KEEP;
    replace(null);
    tell("Cleared. Nothing is kept on this device.");
  }

  return { root, start, changed };
}

/** @param {string} what */
function idleWords(what) {
  if (storageState() === "on") return `Nothing is kept yet. The ${what} is gone when you close this page.`;
  return "This browser keeps nothing for this site. Save your figures as a file, or they are gone when you close the page.";
}

/** @param {string} name */
function nameOf(name) {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return `${name}-${day}.json`;
}
