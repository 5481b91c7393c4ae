// @ts-check
/** Puts the colours that the reader chose on the page before it is shown, as the theme does within each page. */

/** @typedef {{media?: string, scheme?: string, primary?: string, accent?: string}} Colours */

(() => {
  const NAMES = /** @type {const} */ (["media", "scheme", "primary", "accent"]);
  const read = /** @type {{__md_get: (name: string) => {color?: Colours} | null}} */ (
    /** @type {unknown} */ (window)
  ).__md_get;
  const colours = read("__palette")?.color;
  if (!colours || typeof colours !== "object") return;
  if (colours.media === "(prefers-color-scheme)") {
    const scheme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    const input = document.querySelector(`[data-md-color-media='(prefers-color-scheme: ${scheme})']`);
    for (const name of NAMES)
      colours[name] = input?.getAttribute(`data-md-color-${name}`) ?? undefined;
  }
  for (const name of NAMES) if (Object.hasOwn(colours, name)) document.body.setAttribute(`data-md-color-${name}`, String(colours[name]));
})();
