// @ts-check
/** The dated reference rates of this site. */

/**
 * @typedef {object} DatedRates
 * @property {string} base
 * @property {string} on
 * @property {string} publisher
 * @property {string} source_title
 * @property {string} source_url
 * @property {Record<string, string>} units
 */

/** @returns {Promise<DatedRates | null>} `null` when they cannot be had */
export async function loadRates() {
  try {
    const response = await fetch(new URL("../../../display.json", import.meta.url));
    return response.ok ? (await response.json()).data.rates : null;
  } catch {
    return null;
  }
}
