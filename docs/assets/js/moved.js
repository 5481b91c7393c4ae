// @ts-check
/**
 * Takes a reader of a former address to the page that is there now, at the same place on it.
 * The page does so without a script as well, then to its top. The way there is the page's own; of what
 * stands in the address bar only the place on the page goes with the reader.
 */

const line = document.querySelector('meta[http-equiv="refresh"]');
const [, way] = line?.getAttribute("content")?.split("url=") ?? [];
const target = new URL(way ?? "", location.href);
if (way && target.origin === location.origin) location.replace(target.pathname + location.hash);
