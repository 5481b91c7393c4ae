// @ts-check
/**
 * What a page of this site may take for markup or for a script: another page, to read figures from, and the worker.
 * The Content-Security-Policy allows nothing else, and no other policy beside this one.
 */

const WORKER = new URL("../../../sw.js", import.meta.url).href;

/** @typedef {(text: string) => string} Make what a browser takes in place of a text */

const RULES = {
  /** @type {Make} A text becomes a document apart: nothing in it runs or loads. */
  createHTML: (text) => text,
  /** @type {Make} */
  createScriptURL: (address) => {
    if (address !== WORKER) throw new TypeError(`${address} is no script of this site`);
    return address;
  },
};

/** @type {{ createPolicy(name: string, rules: typeof RULES): typeof RULES } | undefined} not in every browser */
const types = Reflect.get(globalThis, "trustedTypes");
const policy = types?.createPolicy("cg", RULES) ?? RULES;

/**
 * A page of this site as a document of its own, to read from.
 * @param {string} text
 */
export function readPage(text) {
  return new DOMParser().parseFromString(policy.createHTML(text), "text/html");
}

/** Address of the worker of this site. */
export function workerAddress() {
  return policy.createScriptURL(WORKER);
}
