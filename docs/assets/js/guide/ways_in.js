// @ts-check
/** Ways from a guide to the tools: each row of pay and each offer of the plan can be taken along. */

const SITE = new URL("../../../../", import.meta.url);
const TOOLS = new URL("tools/", SITE);

/**
 * The guide at an address.
 * @param {string} path of the page
 * @returns {string | null} `company/role`; `null` when it is none
 */
export function guideAt(path) {
  const below = path.startsWith(SITE.pathname) ? path.slice(SITE.pathname.length) : "";
  return /^guides\/([^/]+\/[^/]+)\/(?:index\.html)?$/.exec(below)?.[1] ?? null;
}

/** Put the ways in; on a page that is no guide there are none. */
export function enhanceWaysIn() {
  const guide = guideAt(location.pathname);
  if (guide === null) return;
  for (const row of document.querySelectorAll('[data-cg="pay"] tbody tr[id^="pay-"]')) {
    // Without a base salary there is nothing to begin with.
    if (row.querySelector(':scope > td[data-label="Base salary"] b')) take(row, `${guide}:${row.id.slice("pay-".length)}`);
  }
  for (const row of document.querySelectorAll("tr[data-offer]")) {
    const [name] = (row.getAttribute("data-offer") ?? "").split(" ");
    take(row, `${guide}!${name.replace(/[^a-z0-9]+/g, "-")}`);
  }
  for (const link of document.querySelectorAll('.cg-jumps a[href$="tools/offers/"]')) link.setAttribute("href", address("offers/", guide));
  const questions = document.querySelector(".cg-questions");
  questions?.after(paragraph(way("Make a day plan with these questions", address("plan/", guide))));
}

/**
 * @param {Element} row
 * @param {string} from
 */
function take(row, from) {
  const link = way("Use in my offers", address("offers/", from));
  const place = row.querySelector(":scope > th");
  // Several links of one name need to be told apart by who hears them.
  const name = (place?.firstElementChild ?? place)?.textContent?.trim();
  if (name) link.setAttribute("aria-label", `Use in my offers: ${name}`);
  place?.append(link);
}

/**
 * @param {string} page
 * @param {string} from
 */
function address(page, from) {
  const found = new URL(page, TOOLS);
  found.hash = `from=${from}`;
  return found.href;
}

/**
 * @param {string} text
 * @param {string} href
 */
function way(text, href) {
  const link = document.createElement("a");
  link.className = "cg-way";
  link.href = href;
  link.textContent = text;
  return link;
}

/** @param {Node} child */
function paragraph(child) {
  const made = document.createElement("p");
  made.append(child);
  return made;
}
