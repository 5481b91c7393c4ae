// @ts-check
/** Opens the search; what it is made of loads when a reader asks for it, not before. */

/** Keys that open the search anywhere on a page. */
const KEYS = ["/", "s", "f"];

/**
 * Whether a key is meant for the page, not for a field that somebody types into.
 * @param {KeyboardEvent} event
 */
function isForPage(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return true;
  return !target.isContentEditable && !target.matches("input, textarea, select") && !target.closest("dialog");
}

/** Whether the search is on its way: what is typed meanwhile is meant for it. */
let isOpening = false;
let typed = "";

async function open(query = "") {
  if (isOpening) return;
  isOpening = true;
  typed = query;
  try {
    const { openSearch } = await import("./search_dialog.js");
    openSearch(typed);
  } finally {
    isOpening = false;
  }
}

/** Make the link to the search page, and the keys, open the search in place. */
export function enhanceSearch() {
  const link = document.querySelector(".cg-search-link");
  if (!(link instanceof HTMLAnchorElement)) return;
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener("keydown", (event) => {
    if (!isForPage(event)) return;
    if (isOpening && event.key.length === 1) typed += event.key;
    else if (KEYS.includes(event.key)) void open();
    else return;
    event.preventDefault();
  });
  // An address of the search page may carry what was searched for.
  const query = new URLSearchParams(location.search).get("q");
  if (query && new URL(link.href).pathname === location.pathname) void open(query);
}
