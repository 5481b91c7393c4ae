// @ts-check
/** Asks Pagefind, whose index lies beside the pages; everything comes from the folder of the site. */

/**
 * @typedef {import("./search_results.js").Fragment} Fragment
 * @typedef {{ id: string, score: number, matchedMetaFields?: string[], data: () => Promise<Fragment> }} Hit
 * @typedef {{
 *   options: (options: object) => Promise<void>,
 *   init: () => Promise<void>,
 *   search: (query: string | null, options: object) => Promise<{ results: Hit[] } | null>,
 * }} Pagefind
 * @typedef {Record<string, [value: string, text: string, count: number][]>} Choices
 */

/** The site, whatever folder of a host it is in. */
const SITE = new URL("../../", import.meta.url);

/** Path of the site on its host. */
export const ROOT = SITE.pathname;

const INDEX = new URL("pagefind/", SITE);

/** How much a match in a name counts against one in the text; `stub.py` says what each name is. */
const OPTIONS = {
  // A worker would load the same program a second time, for answers that take milliseconds.
  noWorker: true,
  ranking: { metaWeights: { title: 5, alias: 6, related: 1, name: 0.2 }, termSimilarity: 2 },
};

/** @type {Promise<Pagefind> | undefined} */
let loading;

/** Load what searching needs, once; after a failure the next call tries again. */
export function loadEngine() {
  loading ??= start().catch((problem) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

async function start() {
  /** @type {Pagefind} */
  const pagefind = await import(new URL("pagefind.js", INDEX).href);
  await pagefind.options(OPTIONS);
  await pagefind.init();
  return pagefind;
}

/**
 * Find pages, best first or in the order asked for.
 * @param {string} query may be empty when something is chosen
 * @param {Record<string, string>} chosen a value for each filter, empty for any
 * @param {string} sort `total`, `date`, or empty for the best match
 * @returns {Promise<{ hits: Hit[], isPartial: boolean }>} partial when no page has every word
 */
export async function find(query, chosen, sort) {
  const pagefind = await loadEngine();
  const filters = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ""));
  const options = { filters, sort: sort ? { [sort]: "desc" } : {} };
  /** @param {string} text */
  const search = async (text) => (await pagefind.search(text || null, options))?.results ?? [];
  const hits = await search(query);
  const words = query.split(/\s+/);
  if (hits.length > 0 || words.length < 2) return { hits, isPartial: false };
  return { hits: mostWords(await Promise.all(words.map(search))), isPartial: true };
}

/**
 * Pages that any word finds, those with the most words first.
 * @param {Hit[][]} found by each word
 */
export function mostWords(found) {
  /** @type {Map<string, Hit & { words: number }>} */
  const pages = new Map();
  for (const hit of found.flat()) {
    const known = pages.get(hit.id);
    if (known) Object.assign(known, { words: known.words + 1, score: known.score + hit.score });
    else pages.set(hit.id, { ...hit, words: 1 });
  }
  return [...pages.values()].sort((one, other) => other.words - one.words || other.score - one.score);
}

/**
 * Load what results can be narrowed down to.
 * @returns {Promise<Choices>}
 */
export async function loadChoices() {
  const response = await fetch(new URL("choices.json", INDEX));
  if (!response.ok) throw new Error(`the filters could not be loaded: ${response.status}`);
  return response.json();
}
