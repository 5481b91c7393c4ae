// @ts-check
/** Closes a footnote when the reader follows a link in it: what it leads to would stand behind it. */
export function enhanceFootnotes() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[popover] a") : null;
    /** @type {HTMLElement | null | undefined} */ (link?.closest("[popover]"))?.hidePopover();
  });
}
