// @ts-check
/** A tool's document on this device: read once, checked, and written back only while no other tab has changed it. */

import { readDocument, writeDocument } from "./document.js";
import { onChangeElsewhere, openStore } from "./storage.js";

/**
 * @typedef {import("./document.js").Kind} Kind
 * @typedef {import("./document.js").Documents} Documents
 */

/**
 * @typedef {"kept" | "full" | "off" | "changed" | "unreadable"} Saved `full` and `off`: in memory only; `changed`:
 *   another tab came first; `unreadable`: what is kept is left alone until the reader starts afresh
 */

/**
 * @template {Kind} Name
 * @typedef {object} Kept
 * @property {Documents[Name] | null} value what was kept, `null` when nothing is or when it cannot be read
 * @property {string | null} problem why what is kept cannot be read; it is left alone until `startAfresh`
 * @property {() => string | null} raw the text as it is kept, for a reader who wants to save it
 * @property {(value: Documents[Name]) => Saved} save counts `saved` by itself
 * @property {() => void} startAfresh forget what is kept
 * @property {(changed: () => void) => void} onChangeElsewhere
 */

/**
 * @template {Kind} Name
 * @param {Name} kind
 * @returns {Kept<Name>}
 */
export function openKept(kind) {
  const store = openStore(kind);
  const text = store.read();
  const first = text === null ? null : readDocument(text, kind);
  /** The text that this page knows of: another one in its place is another tab's. */
  let known = text;
  let saved = first?.ok ? first.value.saved : 0;
  let isUnreadable = first?.ok === false;

  /**
   * @param {Documents[Name]} value
   * @returns {Saved}
   */
  function save(value) {
    if (isUnreadable) return "unreadable";
    if (store.read() !== known) return "changed";
    saved += 1;
    const next = writeDocument(kind, { ...value, saved });
    const answer = store.write(next);
    known = next;
    return answer;
  }

  return {
    value: first?.ok ? first.value : null,
    problem: first && !first.ok ? first.why : null,
    raw: () => store.read(),
    save,
    startAfresh: () => {
      store.remove();
      known = null;
      saved = 0;
      isUnreadable = false;
    },
    onChangeElsewhere: (changed) => onChangeElsewhere(kind, changed),
  };
}
