"""Opens every page of a site in one real Chromium and writes down what its texts did there."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from tests.browser.chromium import FLAGS, find_chromium

T = TypeVar("T")

TABS = 3
"""Pages that are open at a time."""

WIDGETS = """
  cg-hub > form.cg-filters,
  cg-hub > form.cg-filters > details > .cg-filters__fields > label > select,
  cg-hub > form.cg-filters > details > .cg-filters__fields > button[type=reset].cg-button,
  cg-hub > table > thead > tr > th > button.cg-sort,
  cg-hub > table > tbody > tr > th .cg-pick > input[type=checkbox],
  cg-hub > button.cg-hub__more,
  details.cg-iftrue > .cg-gate > input[type=checkbox][id^="gate-"],
  .cg-questions > li.cg-question > input[type=checkbox][id^="question-"],
  h2 + .cg-part > .cg-actions.cg-screen > button[type=button].cg-button,
  :is(cg-offers, cg-equity, cg-plan, cg-repayment) *
"""
"""Active elements of the site's own tables, guides and tools, each in its one place."""

LOOK = """
(own) => {
  const found = [];
  const shown = (element) => element.outerHTML.slice(0, 200);
  const main = document.querySelector('article.md-content__inner');
  const strange = 'script, iframe, frame, object, embed, form, input, textarea, select, img, picture, video,'
    + 'audio, math, style, link, meta, base, template, foreignObject, animate, set, use, image, marquee,'
    + 'dialog, button:not([data-cg="copy"], [popovertarget])';
  for (const place of [main, ...document.querySelectorAll('.cg-search__results')]) {
    for (const element of place.querySelectorAll(strange)) {
      if (!element.matches(own.widgets)) found.push(`element: ${shown(element)}`);
    }
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`handler: ${shown(element)}`);
      if (name === 'style' && main.contains(element)) found.push(`style: ${shown(element)}`);
      if (!['href', 'src', 'action', 'formaction', 'data', 'srcdoc', 'xlink:href'].includes(name)) continue;
      const url = new URL(value, document.baseURI);
      const isPlain = ['http:', 'https:', 'mailto:'].includes(url.protocol) && !url.username;
      if (!isPlain || url.host === own.foreign) found.push(`address: ${shown(element)}`);
    }
  }
  for (const table of main.querySelectorAll('table')) {
    const cells = (row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
    if (new Set([...table.rows].map(cells)).size > 1) found.push(`uneven table: ${shown(table)}`);
  }
  return {
    found,
    canary: window.__canary ?? null,
    title: document.title,
    description: document.querySelector('meta[name=description]').content,
    text: main.textContent,
    scripts: [...document.scripts].filter((script) => script.type !== 'application/ld+json')
      .map((script) => script.src || script.textContent),
  };
}
"""
"""What only text can have made on an open page, and the page as a reader sees it."""

SKELETON = """
(html) => {
  const lines = [];
  const walk = (element, depth) => {
    if (element.matches('mark')) return;
    const named = ({ name, value }) => ['id', 'class'].includes(name) ? `${name}=${value}` : name;
    lines.push([depth, element.localName, ...[...element.attributes].map(named).sort()].join(' '));
    if (element.matches('.cg-prose')) return;
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(new DOMParser().parseFromString(html, 'text/html').documentElement, 0);
  return lines;
}
"""
"""Every element with the names of its attributes; blanks and the inside of prose are left out."""


@dataclass(slots=True, kw_only=True)
class Report:
    """What was seen of one page."""

    path: str
    seen: dict[str, Any] = field(default_factory=dict)
    events: list[str] = field(default_factory=list)
    """Dialogs, console errors, uncaught exceptions, answers from 400 on, requests to other hosts."""


def survey(address: str, paths: Iterable[str], foreign: str) -> list[Report]:
    """Open each page of a site, with JavaScript, and return what was seen."""

    async def visit(browser: Browser) -> list[Report]:
        waiting, reports = iter(list(paths)), list[Report]()
        context = await browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        tabs = (_visit_each(context, address, waiting, reports, foreign) for _ in range(TABS))
        await asyncio.gather(*tabs)
        return reports

    return _in_browser(visit)


async def _visit_each(
    context: BrowserContext, address: str, waiting: Iterator[str], reports: list[Report], foreign: str
) -> None:
    """Take pages from the list until there are none."""
    page = await context.new_page()
    report = Report(path="")
    _listen(page, address, lambda: report)
    for path in waiting:
        report = Report(path=path)
        await page.goto(address + path, wait_until="load")
        report.seen = await page.evaluate(LOOK, {"foreign": foreign, "widgets": WIDGETS})
        reports.append(report)
    await page.close()


def _listen(page: Page, address: str, current: Callable[[], Report]) -> None:
    def tell(event: str) -> None:
        current().events.append(event)

    async def on_dialog(dialog: Any) -> None:
        tell(f"dialog: {dialog.message}")
        await dialog.dismiss()

    def on_request(url: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob") and not url.startswith(f"{address}/"):
            tell(f"request: {url}")

    page.on("dialog", on_dialog)
    page.on("console", lambda message: tell(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: tell(f"uncaught: {error}"))
    page.on("request", lambda request: on_request(request.url))
    page.on(
        "response",
        lambda answer: tell(f"{answer.status}: {answer.url}") if answer.status >= 400 else None,
    )


def skeletons(pages: Iterable[str]) -> list[list[str]]:
    """Return the elements of HTML pages as the browser understands them."""

    async def parse(browser: Browser) -> list[list[str]]:
        page = await browser.new_page()
        return [await page.evaluate(SKELETON, html) for html in pages]

    return _in_browser(parse)


def search(address: str, words: Iterable[str], foreign: str) -> list[Report]:
    """Type each of some words into the site's search; return what was seen, with the text of the results."""

    async def ask(browser: Browser) -> list[Report]:
        page, reports = await browser.new_page(viewport={"width": 1280, "height": 900}), list[Report]()
        _listen(page, address, lambda: reports[-1])
        results = page.locator(".cg-search__results")
        for word in words:
            reports.append(Report(path=word))
            await page.goto(address + "/")
            await page.keyboard.press("/")
            await page.get_by_role("searchbox", name="Search for").fill(word)
            await results.locator("mark", has_text=word).first.wait_for(state="attached")
            reports[-1].seen = await page.evaluate(LOOK, {"foreign": foreign, "widgets": WIDGETS})
            reports[-1].seen["text"] = await results.inner_text()
        return reports

    return _in_browser(ask)


def _in_browser(use: Callable[[Browser], Awaitable[T]]) -> T:
    """Run something with a browser of its own, beside a browser that other tests may have open."""

    async def run() -> T:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
            try:
                return await use(browser)
            finally:
                await browser.close()

    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, run()).result()
