// @ts-check
/**
 * What a reader's device keeps, and nothing else does. Nothing here throws: a browser may have no storage, refuse to
 * open it, or have no room left; a tool then goes on in memory and says so.
 */

/** @typedef {"kept" | "full" | "off"} Written `off`: kept in memory only, until the page is closed */

/**
 * @typedef {object} Store one named text on this device
 * @property {() => string | null} read `null` when nothing is kept
 * @property {(text: string) => Written} write
 * @property {() => void} remove
 */

/** Characters of one store: as much as a file of the same kind may hold. */
export const LONGEST_STORE = 65_536;

/** Sites under one host keep their things apart by the path that they stand at. */
const PREFIX = `cg/1${new URL("../../../", import.meta.url).pathname}`;
const KEEPING = `${PREFIX}keeping`;

/** @type {Map<string, string>} what could not be kept on the device */
const memory = new Map();

/**
 * @param {string} name `offers`, `equity`, `repayment`, `guides` or `display`
 * @returns {Store}
 */
export function openStore(name) {
  const key = PREFIX + name;
  return {
    read: () => memory.get(key) ?? attempt((device) => device.getItem(key), null),
    write: (text) => written(key, text),
    remove: () => {
      memory.delete(key);
      attempt((device) => device.removeItem(key), undefined);
    },
  };
}

/**
 * Whether the browser lets this site keep anything at all.
 * @returns {"on" | "off"}
 */
export function storageState() {
  // Reading tells enough, and writes nothing before the reader asked for it.
  return attempt((device) => (device.getItem(KEEPING), true), false) ? "on" : "off";
}

/** Whether the reader lets this device keep figures; so it is until they say otherwise. */
export function isKeeping() {
  return (memory.get(KEEPING) ?? attempt((device) => device.getItem(KEEPING), null)) !== "no";
}

/**
 * Keep what is typed from now on, with what memory holds already; or write nothing any more. What is on the device already
 * stays there until it is cleared: it may be another tool's.
 * @param {boolean} on
 */
export function setKeeping(on) {
  memory.delete(KEEPING);
  if (!on) {
    if (kept(KEEPING, "no") !== "kept") memory.set(KEEPING, "no");
    return;
  }
  attempt((device) => device.removeItem(KEEPING), undefined);
  for (const [key, text] of [...memory]) written(key, text);
}

/**
 * Remove everything that this site keeps on the device.
 * @returns {number} how many things there were
 */
export function clearAll() {
  const keys = new Set([...memory.keys(), ...ownKeys()]);
  memory.clear();
  for (const key of keys) attempt((device) => device.removeItem(key), undefined);
  keys.delete(KEEPING);
  return keys.size;
}

/**
 * Hear of what another tab of this site kept or removed.
 * @param {string} name of a store
 * @param {() => void} changed
 */
export function onChangeElsewhere(name, changed) {
  window.addEventListener("storage", (event) => {
    // A key of `null` says that the other tab removed everything.
    if (event.key === null || event.key === PREFIX + name) changed();
  });
}

/**
 * What the device keeps for this site; a site further down the same host has a path of its own behind the prefix.
 * @returns {string[]}
 */
function ownKeys() {
  const isOwn = (/** @type {string} */ key) => key.startsWith(PREFIX) && !key.slice(PREFIX.length).includes("/");
  return attempt((device) => Object.keys(device).filter(isOwn), /** @type {string[]} */ ([]));
}

/**
 * @param {string} key
 * @param {string} text
 * @returns {Written}
 */
function written(key, text) {
  const answer = !isKeeping() ? "off" : text.length > LONGEST_STORE ? "full" : kept(key, text);
  if (answer === "kept") memory.delete(key);
  else memory.set(key, text);
  return answer;
}

/**
 * @param {string} key
 * @param {string} text
 * @returns {Written}
 */
function kept(key, text) {
  try {
    window.localStorage.setItem(key, text);
    return "kept";
  } catch (error) {
    // Firefox has another name for it than the rest.
    const isFull = error instanceof DOMException && /quota/i.test(error.name);
    return isFull ? "full" : "off";
  }
}

/**
 * @template Answer
 * @param {(device: Storage) => Answer} ask
 * @param {Answer} otherwise when there is no storage or it may not be used
 * @returns {Answer}
 */
function attempt(ask, otherwise) {
  try {
    return ask(window.localStorage);
  } catch {
    return otherwise;
  }
}
