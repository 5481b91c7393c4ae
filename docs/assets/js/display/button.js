// @ts-check
/** The way to the display settings in the head of every page; the settings themselves load when somebody uses them. */

const KEY = `cg/1${new URL("../../../", import.meta.url).pathname}display`;

/** Add the button, and show figures as the reader asked for on an earlier page. */
export function enhanceDisplay() {
  const search = document.querySelector(".cg-search-link");
  if (!search) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "md-header__button cg-display-button";
  button.textContent = "€ ⇄ $";
  button.title = "Currency, month or year, price level";
  button.setAttribute("aria-label", "Display: currency, month or year, price level");
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("click", () => void import("./dialog.js").then((module) => module.openDisplay()));
  search.before(button);
  if (isRemembered()) void import("./start.js").then((module) => module.showRemembered());
}

/** Nothing more loads for the many who never asked for anything. */
function isRemembered() {
  try {
    return window.localStorage.getItem(KEY) !== null;
  } catch {
    return false; // A browser may have no storage, or refuse to open it.
  }
}
