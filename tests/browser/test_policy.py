"""No page runs, loads or sends anything that the site itself did not publish, whoever wrote its texts."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, TimeoutError

from tests.browser.server import serving
from tests.browser.test_every_page import PAGES
from tests.browser.test_every_tool import TOOLS, Tool, filled, ready
from tests.browser.tools import HOSTILE_ADDRESSES, is_clean
from tests.browser.visit import PATIENCE

VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""

PARAMETER = {"compare": "#rows=", "search": "?q="}
"""Pages that read their own address, besides those that `test_every_tool.py` opens, and what it names."""

WORKING = ("home", "guides", "guide", "compare", "levels", "search", "tools", "changes")
"""Kinds of pages that are opened with the worker at work; `test_every_page.py` opens all without it."""

SINK = re.compile(
    r"\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc"
    r"|\beval\(|new Function\b|\bset(?:Timeout|Interval)\(\s*[\"'`]|setHTMLUnsafe|\.cookie\b|sendBeacon"
)
"""Ways from a text to markup or a script, and ways out of the page."""

PARSER = re.compile(r"new DOMParser|serviceWorker\.register\(")


@pytest.fixture(scope="module")
def headers(project_root: Path) -> dict[str, str]:
    """What `docs/_headers` has a host send with every file."""
    return host_headers((project_root / "docs" / "_headers").read_text("utf-8"))


def host_headers(text: str) -> dict[str, str]:
    """Read the headers for all files."""
    block = text.partition("\n/*\n")[2].partition("\n\n")[0]
    return dict(line.strip().split(": ", 1) for line in block.splitlines())


@pytest.fixture(scope="module")
def policed(site: Path, headers: dict[str, str]) -> Iterator[str]:
    """The site on a host that sends these headers: the address without a final slash."""
    with serving(site, headers) as address:
        yield address


@dataclass(slots=True)
class Watched:
    """A page, and what it did that no page may do."""

    context: BrowserContext
    page: Page
    address: str
    told: list[str] = field(default_factory=list)
    """Console errors, exceptions, and requests to other hosts."""

    asked: list[str] = field(default_factory=list)
    """Addresses of all requests, its worker's too, in order."""

    def open(self, path: str) -> None:
        self.page.goto(self.address + path, wait_until="load")

    def settle(self) -> None:
        """Wait until the page asks for nothing more.

        The browser does not always tell the end of what was asked for while the worker took over.
        """
        try:
            self.page.wait_for_load_state("networkidle", timeout=PATIENCE / 2)
        except TimeoutError:
            before = list(self.asked)
            self.page.wait_for_timeout(500)
            assert self.asked == before

    def done(self) -> list[str]:
        """Return all that was against the policy."""
        violations: list[str] = self.page.evaluate("window.violations")
        cookies = [str(cookie) for cookie in self.context.cookies()]
        return [*self.told, *violations, *cookies]


@pytest.fixture
def watched(browser: Browser, policed: str) -> Iterator[Watched]:
    """A page of a fresh profile whose worker may work."""
    with watching(browser, policed, "allow") as one:
        yield one


@pytest.fixture
def alone(browser: Browser, policed: str) -> Iterator[Watched]:
    """A page of a fresh profile without a worker."""
    with watching(browser, policed, "block") as one:
        yield one


@contextmanager
def watching(browser: Browser, address: str, workers: Literal["allow", "block"]) -> Iterator[Watched]:
    """Open a fresh profile, and note whatever is against the policy."""
    context = browser.new_context(service_workers=workers, reduced_motion="reduce")
    context.add_init_script(VIOLATIONS)
    one = Watched(context, context.new_page(), address)

    def on_console(said: ConsoleMessage) -> None:
        if said.type == "error" and "404" not in said.text:
            one.told.append(said.text)

    def on_dialog(dialog: Dialog) -> None:
        one.told.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def on_request(asked: Request) -> None:
        one.asked.append(asked.url)
        if not asked.url.startswith((f"{address}/", "blob:", "data:")):
            one.told.append(f"asked {asked.url}")

    one.page.on("pageerror", lambda error: one.told.append(f"uncaught: {error}"))
    one.page.on("console", on_console)
    one.page.on("dialog", on_dialog)
    context.on("request", on_request)
    yield one
    context.close()


class Frame(HTMLParser):
    """What stands in a page, in the order of the policy's concern."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.policy = ""
        self.is_late = False
        self.referrer = ""
        self.wrong: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.wrong += [f"{tag} {name}" for name in found if name.startswith("on") or name == "style"]
        if tag == "meta" and found.get("http-equiv") == "Content-Security-Policy":
            self.policy = found["content"]
        elif tag == "meta" and found.get("name") == "referrer":
            self.referrer = found["content"]
        elif tag in ("script", "link", "style", "img"):
            self.is_late = self.is_late or not self.policy
            is_data = found.get("type", "") in ("application/json", "application/ld+json")
            if tag == "style" or (tag == "script" and "src" not in found and not is_data):
                self.wrong.append(f"inline {tag}")
        elif tag in ("iframe", "object", "embed", "base", "frame"):
            self.wrong.append(tag)
        elif tag == "a" and found.get("href", "").startswith(("http:", "https:", "//")):
            self._look_at_link(found)

    def _look_at_link(self, link: dict[str, str]) -> None:
        told = set(link.get("rel", "").split())
        if "noopener" not in told and ("target" in link or "nofollow" in told):
            self.wrong.append(f"{link['href']} learns of the page that it was opened from")


def test_every_page_carries_the_policy_before_anything_it_is_about(site: Path, headers: dict[str, str]):
    policy = headers["Content-Security-Policy"]
    paths = sorted(site.rglob("*.html"))
    frames = {path.relative_to(site).as_posix(): Frame(path.read_text("utf-8")) for path in paths}
    moved = {name for name, frame in frames.items() if not frame.policy}
    assert {name: frame.wrong for name, frame in frames.items() if frame.wrong} == {}
    assert moved == set()
    assert {f"{frame.policy}; frame-ancestors 'none'" for frame in frames.values()} == {policy}
    assert {frame.referrer for frame in frames.values()} == {headers["Referrer-Policy"]}
    assert [name for name, frame in frames.items() if frame.is_late] == []
    assert len(frames) > 200


def test_the_policy_allows_nothing_within_a_page_and_nothing_of_others(headers: dict[str, str]):
    words = headers["Content-Security-Policy"].replace(";", "").split()
    assert {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "https:", "http:"}.isdisjoint(words)
    assert not [word for word in words if "." in word or "//" in word]
    for directive in ("default-src", "object-src", "base-uri", "form-action", "frame-ancestors"):
        assert f"{directive} 'none'" in headers["Content-Security-Policy"]


def test_the_readme_gives_other_hosts_the_same_headers(project_root: Path, headers: dict[str, str]):
    text = (project_root / "README.md").read_text("utf-8")
    nginx = dict(re.findall(r'^add_header ([\w-]+) "([^"\n]+)" always;$', text, re.MULTILINE))
    apache = dict(re.findall(r'^Header always set ([\w-]+) "([^"\n]+)"$', text, re.MULTILINE))
    assert nginx == apache == headers


@pytest.mark.parametrize("path", [PAGES[kind] for kind in WORKING], ids=WORKING)
def test_a_page_keeps_to_the_policy_of_its_host(watched: Watched, path: str):
    watched.open(path)
    watched.settle()
    assert watched.done() == []


def test_searching_keeps_to_the_policy(watched: Watched):
    watched.open("/")
    watched.page.keyboard.press("/")
    watched.page.keyboard.type("mistral security")
    watched.page.locator("dialog[open] a[href*='mistral-ai/security-engineer']").first.click()
    watched.page.wait_for_url("**/mistral-ai/security-engineer/**")
    assert watched.done() == []


@pytest.mark.parametrize("tool", TOOLS.values(), ids=list(TOOLS))
def test_a_tool_in_use_keeps_to_the_policy_and_its_figures_to_the_page(watched: Watched, tool: Tool):
    watched.open(tool.path)
    ready(watched.page, tool)
    tool.begin(watched.page)
    shown = (watched.page.url, watched.page.title())
    filled(watched.page, tool)
    assert (watched.page.url, watched.page.title()) == shown
    if tool.keeps:
        watched.page.locator(tool.element).get_by_role("button", name=tool.keeps).click()
    assert watched.done() == []


@pytest.mark.parametrize("name", PARAMETER)
def test_no_address_runs_loads_or_changes_anything(alone: Watched, name: str):
    wanted = PARAMETER[name]
    for hostile in HOSTILE_ADDRESSES:
        if not hostile.startswith(wanted[0]):
            continue
        address = hostile.replace("from=", wanted[1:])
        alone.page.goto(
            f"{alone.address}{PAGES[name].partition('#')[0]}{address}", wait_until="domcontentloaded"
        )
        assert is_clean(alone.page), address
        assert alone.page.locator("img[onerror], svg[onload], main script").count() == 0, address
    assert alone.done() == []
    assert len(HOSTILE_ADDRESSES) >= 61


ELSEWHERE = "https://elsewhere.example/"

TRIES = {
    "a script in the page": "const one = add('script'); one.append('ran = 1')",
    "a handler": "const one = add('p'); one.setAttribute('onclick', 'ran = 1'); one.click()",
    "a text as a script": "eval('ran = 1')",
    "a text as a function": "new Function('ran = 1')()",
    "a text as a task": "setTimeout('ran = 1')",
    "a text as markup": "add('p').innerHTML = '<b>ran</b>'",
    "a policy of its own": "trustedTypes.createPolicy('mine', {})",
    "styles in the page": "add('style').append('p { color: red }')",
    "a picture of another host": f"add('img').src = '{ELSEWHERE}x.png'",
    "a frame": f"add('iframe').src = '{ELSEWHERE}'",
    "another base": f"add('base').href = '{ELSEWHERE}'",
    "a form": f"const one = add('form'); one.action = '{ELSEWHERE}'; one.submit()",
    "a beacon": f"navigator.sendBeacon('{ELSEWHERE}', 'x')",
    "a connection": f"fetch('{ELSEWHERE}').catch(() => 0)",
}
"""What somebody's script would do, were there one: `add` puts an element into the page."""

ATTEMPT = """
window.ran = 0;
const add = (name) => document.body.appendChild(document.createElement(name));
addEventListener("load", () => { %s });
"""


@pytest.mark.parametrize("attempt", TRIES.values(), ids=list(TRIES))
def test_the_policy_stops_what_it_is_there_for(
    browser: Browser, headers: dict[str, str], tmp_path: Path, attempt: str
):
    (tmp_path / "index.html").write_text("<!doctype html><body><script src=try.js></script>", "utf-8")
    (tmp_path / "try.js").write_text(ATTEMPT % attempt, "utf-8")
    with serving(tmp_path, headers) as address:
        page = browser.new_page()
        page.add_init_script(VIOLATIONS)
        page.goto(address)
        page.wait_for_function("window.violations.length > 0")
        assert page.evaluate("window.ran") == 0
        page.close()


def test_no_page_of_another_host_shows_a_page_in_a_frame(watched: Watched, tmp_path: Path):
    page = f'<iframe src="{watched.address}/tools/offers/"></iframe>'
    (tmp_path / "index.html").write_text(page, "utf-8")
    with serving(tmp_path) as other:
        watched.page.goto(other, wait_until="load")
        (frame,) = watched.page.frames[1:]
        assert frame.url.startswith("chrome-error:")


def test_scripts_of_the_site_have_no_way_from_a_text_to_markup(project_root: Path):
    scripts = [project_root / "docs" / "sw.js", *(project_root / "docs" / "assets" / "js").rglob("*.js")]
    code = {path.relative_to(project_root / "docs").as_posix(): path.read_text("utf-8") for path in scripts}
    assert {name: SINK.findall(text) for name, text in code.items() if SINK.search(text)} == {}
    parsers = {name for name, text in code.items() if PARSER.search(text)}
    assert parsers == {"assets/js/core/trusted.js", "assets/js/offline/register.js"}
