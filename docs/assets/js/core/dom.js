// @ts-check
/** Elements of the tools. Text goes in as text, never as markup; no style and no handler is ever written as an attribute. */

/** @typedef {Node | string | null | undefined | false} Child whatever is empty is left out */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Props attributes; `true` is one without a value */

const ALLOWED = new Set(
  `accept aria-controls aria-describedby aria-expanded aria-hidden aria-invalid aria-label aria-labelledby aria-live aria-pressed
  autocomplete checked class colspan datetime disabled dir for hidden href id inputmode label lang maxlength name open placeholder readonly
  rel role rowspan scope selected size spellcheck tabindex target title type value`.split(/\s+/),
);

/**
 * Make an element: `el("p", { class: "cg-note", text: "Saved." })`.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Props} [props] attributes, and `text`
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") made.append(String(value));
    else if (isAllowed(name, value)) made.setAttribute(name, value === true ? "" : String(value));
    else throw new TypeError(`the attribute ${name} is not written by scripts`);
  }
  made.append(.../** @type {(Node | string)[]} */ (children.filter((child) => child !== null && child !== undefined && child !== false)));
  return made;
}

/**
 * @param {string} text
 * @param {() => unknown} pressed
 * @param {Props} [props]
 */
export function button(text, pressed, props = {}) {
  const made = el("button", { type: "button", class: "cg-button", text, ...props });
  made.addEventListener("click", () => void pressed());
  return made;
}

/**
 * @param {{id: string, label: string, checked: boolean, changed: (isOn: boolean) => void}} options
 */
export function checkField({ id, label, checked, changed }) {
  const input = el("input", { type: "checkbox", id, checked });
  input.addEventListener("change", () => changed(input.checked));
  return { root: el("div", { class: "cg-check" }, input, el("label", { for: id, text: label })), input };
}

/**
 * A choice of one among a few words.
 * @param {{id: string, label: string, hint?: string, options: [value: string, label: string][], value: string,
 *   changed: (value: string) => void}} options
 */
export function selectField({ id, label, hint, options, value, changed }) {
  const input = el("select", { id, class: "cg-field__input", "aria-describedby": hint ? `${id}-hint` : null });
  input.append(...options.map(([key, text]) => el("option", { value: key, text, selected: key === value })));
  input.value = value;
  input.addEventListener("change", () => changed(input.value));
  const note = hint && el("small", { id: `${id}-hint`, class: "cg-field__hint", text: hint });
  return { root: el("div", { class: "cg-field" }, el("label", { for: id, text: label }), note, input), input };
}

/**
 * Put text on the device as a file that the reader's browser saves.
 * @param {string} name
 * @param {string} type such as `application/json`
 * @param {string} text
 */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = el("a", { href: address, hidden: true });
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** @type {Promise<void> | undefined} */
let style;

/** Load how the tools look; without it they work all the same. */
export function loadStyle() {
  style ??= new Promise((done) => {
    const link = el("link", { rel: "stylesheet", href: new URL("../../css/tools.css", import.meta.url).href });
    link.addEventListener("load", () => done());
    link.addEventListener("error", () => done());
    document.head.append(link);
  });
  return style;
}

/** @type {HTMLElement | undefined} */
let region;

/**
 * Have a screen reader say something when it is idle.
 * @param {string} text
 */
export function announce(text) {
  if (!region) {
    region = el("div", { class: "cg-announce", role: "status" });
    document.body.append(region);
  }
  const own = region;
  own.textContent = "";
  // Only what changes is read out, and the region has to be there before.
  setTimeout(() => (own.textContent = text), 50);
}

let dialogs = 0;

/**
 * A window over the page, not open yet. Escape and its button close it; the focus then goes back to where it was.
 * @param {string} title
 * @param {Child[]} children
 */
export function makeDialog(title, ...children) {
  const id = `tool-dialog-${(dialogs += 1)}`;
  const heading = el("h2", { id, class: "cg-dialog__title", text: title });
  const dialog = el("dialog", { class: "cg-dialog md-typeset", "aria-labelledby": id }, heading, ...children);
  document.body.append(dialog);
  return dialog;
}

/**
 * Ask before something that cannot be undone.
 * @param {{title: string, text: string, yes: string, no?: string}} words
 * @returns {Promise<boolean>}
 */
export function confirmDialog({ title, text, yes, no = "Cancel" }) {
  return new Promise((answered) => {
    let isAgreed = false;
    const agree = button(yes, () => {
      isAgreed = true;
      dialog.close();
    });
    const actions = el("div", { class: "cg-actions" }, button(no, () => dialog.close()), agree);
    const dialog = makeDialog(title, el("p", { text }), actions);
    dialog.addEventListener("close", () => {
      dialog.remove();
      answered(isAgreed);
    });
    dialog.showModal();
  });
}

/**
 * @param {string} name
 * @param {string | number | true} value
 */
function isAllowed(name, value) {
  if (name === "href") return !/^\s*(?:javascript|data|vbscript):/i.test(String(value).replace(/[\0- ]/g, ""));
  return ALLOWED.has(name) || /^data-[a-z-]+$/.test(name);
}
