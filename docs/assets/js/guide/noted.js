// @ts-check
/** Whether this device keeps notes on any guide: most keep none, and then nothing more has to be loaded. */

/** Asked in the same words as core/storage.js, without loading what reads and checks a store. */
export function isNoted() {
  try {
    return window.localStorage.getItem(`cg/1${new URL("../../../", import.meta.url).pathname}guides`) !== null;
  } catch {
    return false;
  }
}
