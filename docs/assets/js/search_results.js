// @ts-check
/** What a result shows: its title, why it matched, and its rows; arithmetic without a page. */

/**
 * @typedef {{
 *   url: string,
 *   content: string,
 *   locations: number[],
 *   meta: Record<string, string>,
 *   anchors: { element: string, id: string, text?: string, location: number }[],
 * }} Fragment What Pagefind knows of a page; a location is the number of a word in its content. Beside names, `meta`
 *   has what a row pays under the id of its anchor.
 * @typedef {{ text: string, isMatch: boolean }} Word
 * @typedef {{ href: string, heading: Word[], text: Word[], all: Word[] }} Row `all` that it says, more than is shown.
 * @typedef {{ href: string, kind: string, title: Word[], text: Word[], names: string[], isNamed: boolean, rows: Row[],
 *   more: number }} Result `isNamed` when the query is just what its page is called.
 */

/** Rows that a result shows at most. */
const MOST_ROWS = 3;

/** Other names that a result shows at most. */
const MOST_NAMES = 3;

/** Words of a page's own text that a result shows at most. */
const MOST_WORDS = 28;

/** Between several names in one field; as in `stub.py`. */
const SEPARATOR = "; ";

/** What a page is, by the folder that it is in. */
const KINDS = { guides: "Guide", companies: "Company", roles: "Role", regions: "Region", glossary: "Word", rules: "Rule" };

/**
 * Turn what Pagefind found into what is shown.
 * @param {Fragment} fragment
 * @param {string[]} matched fields other than the text in which a word of the query stands
 * @param {{ query: string, wanted?: string[], root?: string }} asked words of the chosen filters, of which rows with
 *   the most come first, and the path of the site on its host
 * @returns {Result}
 */
export function resultOf(fragment, matched, { query, wanted = [], root = "/" }) {
  const words = markedWords(fragment);
  const anchors = fragment.anchors.filter((anchor) => anchor.element === "h2" && anchor.text);
  const name = fragment.meta.title ?? fragment.meta.name ?? fragment.url;
  const own = words.slice(0, anchors[0]?.location ?? words.length);
  const [title, text] = split(own, name);
  const rows = anchors.map((anchor, index) => {
    const part = words.slice(anchor.location, anchors[index + 1]?.location ?? words.length);
    const [heading, rest] = split(part, anchor.text ?? "");
    const href = `${fragment.url}#${anchor.id}`;
    const total = unmarked(fragment.meta[anchor.id] ?? "");
    return { href, heading, text: shownParts(total, rest, heading), all: [...part, ...total] };
  });
  const kind = kindOf(fragment.url, root);
  // A guide is known by its pay: its first row is shown where none matched.
  const found = leadingRows(rows, wanted);
  const shown = found.length === 0 && kind === KINDS.guides ? rows.slice(0, 1) : found;
  return {
    href: fragment.url,
    kind,
    title,
    text: around(text),
    names: matchingNames(fragment.meta, matched, query),
    isNamed: (fragment.meta.alias ?? "").split(SEPARATOR).some((alias) => plain(alias) === plain(query)),
    rows: shown.slice(0, MOST_ROWS),
    more: Math.max(0, rows.filter(hasMatch).length - Math.min(shown.length, MOST_ROWS)),
  };
}

/**
 * @param {Fragment} fragment
 * @returns {Word[]}
 */
function markedWords(fragment) {
  const marked = new Set(fragment.locations);
  return fragment.content.split(/\s+/).map((text, index) => ({ text, isMatch: marked.has(index) }));
}

/**
 * @param {string} text
 * @returns {Word[]}
 */
function unmarked(text) {
  return text.split(/\s+/).filter(Boolean).map((word) => ({ text: word, isMatch: false }));
}

/**
 * Part the words of a heading from those that follow it; Pagefind ends a heading with a full stop.
 * @param {Word[]} words
 * @param {string} heading
 * @returns {[Word[], Word[]]}
 */
function split(words, heading) {
  const length = heading.trim().split(/\s+/).length;
  const first = words.slice(0, length);
  const last = first.at(-1);
  if (last && !heading.endsWith(".")) first[first.length - 1] = { ...last, text: last.text.replace(/\.$/, "") };
  return [first, words.slice(length)];
}

/**
 * What a row pays, and those parts of its text that matched.
 * @param {Word[]} total
 * @param {Word[]} words parted by `·`, as in `guide_record.py`
 * @param {Word[]} heading what it matched need not be told twice
 */
function shownParts(total, words, heading) {
  /** @type {Word[][]} */
  const parts = [[]];
  for (const word of words) word.text === "·" ? parts.push([]) : parts.at(-1)?.push(word);
  const told = heading.filter((word) => word.isMatch).map((word) => plain(word.text));
  const isNew = (/** @type {Word} */ word) => word.isMatch && !told.includes(plain(word.text));
  const shown = [total, ...parts.filter((part) => part.some(isNew))].filter((part) => part.length > 0);
  return shown.flatMap((part, index) => (index === 0 ? part : [{ text: "·", isMatch: false }, ...part]));
}

/** @param {Row} row */
const hasMatch = (row) => row.all.some((word) => word.isMatch);

/**
 * The rows with the most of what was asked for.
 * @param {Row[]} rows
 * @param {string[]} wanted
 */
function leadingRows(rows, wanted) {
  const matching = rows.filter(hasMatch);
  const scored = (matching.length > 0 ? matching : wanted.length > 0 ? rows : []).map((row) => {
    const line = row.all.map((word) => word.text).join(" ");
    const found = new Set(row.all.filter((word) => word.isMatch).map((word) => plain(word.text)));
    return { row, score: found.size + wanted.filter((one) => line.includes(one)).length };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ row }) => row);
}

/**
 * Cut a text around its first match.
 * @param {Word[]} words
 * @returns {Word[]}
 */
function around(words) {
  const first = words.findIndex((word) => word.isMatch);
  const start = Math.max(0, Math.min(first - 6, words.length - MOST_WORDS));
  const cut = words.slice(start, start + MOST_WORDS);
  if (start > 0) cut.unshift({ text: "…", isMatch: false });
  if (start + MOST_WORDS < words.length) cut.push({ text: "…", isMatch: false });
  return cut;
}

/**
 * The other names of a page by which a query finds it, for words that its title does not have.
 * @param {Record<string, string>} meta
 * @param {string[]} matched
 * @param {string} query
 */
export function matchingNames(meta, matched, query) {
  const terms = query.split(/\s+/).map(plain).filter(Boolean);
  const missing = terms.filter((term) => !begins(meta.title ?? "", term));
  return ["alias", "related"]
    .filter((field) => matched.includes(field))
    .flatMap((field) => (meta[field] ?? "").split(SEPARATOR))
    .filter((name) => missing.some((term) => begins(name, term)))
    .slice(0, MOST_NAMES);
}

/**
 * Whether a word of a name begins with a term.
 * @param {string} name
 * @param {string} term
 */
function begins(name, term) {
  return name.split(/[\s/-]+/).some((word) => plain(word).startsWith(term));
}

/**
 * What a page is, in a word.
 * @param {string} url
 * @param {string} root path of the site on its host, with a slash at its end
 */
export function kindOf(url, root) {
  const [folder, ...rest] = url.slice(root.length).split(/[/#]/).filter(Boolean);
  return rest.length > 0 && folder in KINDS ? KINDS[/** @type {keyof typeof KINDS} */ (folder)] : "Page";
}

/**
 * A word without its marks and signs.
 * @param {string} word
 */
function plain(word) {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
