// @ts-check
/**
 * What the theme's own script uses to keep a reader's choices in the browser, under the address of the site.
 * The theme writes it into each page; a file of its own lets pages forbid inline scripts.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const site = new URL("../../../", script.src);

  /**
   * A browser may refuse to keep anything: then asking for its storage is an error.
   * @param {"localStorage" | "sessionStorage"} name
   */
  function kept(name) {
    try {
      return window[name];
    } catch {
      return null;
    }
  }

  /** @param {string} text */
  function hash(text) {
    let sum = 0;
    for (const character of text) sum = (sum << 5) - sum + character.charCodeAt(0);
    return sum;
  }

  /** @param {string} name */
  function get(name, storage = kept("localStorage"), scope = site) {
    try {
      return JSON.parse(storage?.getItem(`${scope.pathname}.${name}`) ?? "null");
    } catch {
      // What cannot be read is as good as nothing.
      return null;
    }
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  function set(name, value, storage = kept("localStorage"), scope = site) {
    try {
      storage?.setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
    } catch {
      // Then the choice holds for this page.
    }
  }

  Object.assign(window, { __md_scope: site, __md_hash: hash, __md_get: get, __md_set: set });
})();
