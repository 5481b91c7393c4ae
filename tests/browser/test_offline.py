"""Pages open again without a connection, and never in place of what the site says now."""

import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.mkdocs.offline import put_worker
from tests.browser.server import serving
from tests.browser.visit import PATIENCE, Visit, Visitor

GUIDE = "guides/mistral-ai/security-engineer/"
OTHER = "guides/google/security-engineer/"
SAVED = "Saved for offline"
PARTS = ("assets", "tools", "guides/mistral-ai", "guides/google", "sw.js", "404.html")

STORES = "caches.keys().then((names) => names.sort())"


class Host:
    """A host with one site in a folder, on a device that has seen nothing of it yet."""

    def __init__(self, root: Path, browser: Browser, stack: ExitStack) -> None:
        self.root, self.browser = root, browser
        self._stack = stack
        self._server = stack.enter_context(ExitStack())
        self.address = self._server.enter_context(serving(root))
        self._visitors: list[Visitor] = []

    @property
    def site(self) -> Path:
        return self.root / "pay"

    def open(self, path: str) -> Visit:
        """Open a page of the site in a fresh profile whose workers may work."""
        visitor = Visitor(browser=self.browser, address=self.address)
        self._stack.callback(visitor.close)
        return visitor.open(f"/pay/{path}", service_workers="allow")

    def vanish(self) -> None:
        """No connection from now on."""
        self._server.close()


@pytest.fixture
def host(site: Path, tmp_path: Path, browser: Browser) -> Iterator[Host]:
    """A part of the real site in a folder of a host."""
    data = (path.name for path in site.glob("*.json"))
    for part in (*PARTS, *data):
        source, target = site / part, tmp_path / "pay" / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
    with ExitStack() as stack:
        yield Host(tmp_path, browser, stack)


def go(page: Page, host: Host, path: str) -> None:
    """Follow a link to a page of the site."""
    page.goto(f"{host.address}/pay/{path}")


def until(page: Page, promise: str) -> None:
    """Wait until what a promise in the page brings is true."""
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(promise):
        assert time.monotonic() < end, f"never true: {promise}"
        page.wait_for_timeout(50)


def saved(visit: Visit) -> Page:
    """The page, once it says that it is saved."""
    expect(visit.page.get_by_text(SAVED)).to_be_visible()
    return visit.page


def test_a_guide_and_the_tools_open_after_one_visit(host: Host):
    page = saved(host.open(GUIDE))
    host.vanish()
    page.reload()
    expect(page.locator("h1")).to_have_text("Security Engineer at Mistral AI")
    expect(page.get_by_text("Shown from this device, saved on")).to_be_visible()
    # The scripts of the page are there as well.
    assert page.evaluate("document.documentElement.classList.contains('cg-js')")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.cg-headline')).borderLeftStyle") == "solid"
    )
    go(page, host, "tools/repayment/#from=mistral-ai/security-engineer")
    expect(page.locator("cg-repayment input").first).to_be_visible()
    # Rates are at hand too.
    page.get_by_role("button", name="Display: currency").click()
    expect(page.locator("dialog[open] select").first).to_be_visible()


def test_what_is_not_saved_says_so_under_its_own_address(host: Host):
    page = saved(host.open(GUIDE))
    host.vanish()
    answer = page.goto(f"{host.address}/pay/{OTHER}")
    assert answer
    assert answer.status == 503
    assert page.url.endswith(OTHER)
    expect(page.locator("h1")).to_have_text("This page is not saved on this device")
    page.get_by_role("link", name=GUIDE).click()
    expect(page.locator("h1")).to_have_text("Security Engineer at Mistral AI")


def test_online_the_site_itself_is_shown(host: Host):
    page = saved(host.open(GUIDE))
    path = host.site / GUIDE / "index.html"
    path.write_text(path.read_text("utf-8").replace("Security Engineer at Mistral AI", "Put right"), "utf-8")
    page.reload()
    expect(page.locator("h1")).to_have_text("Put right")
    page.wait_for_timeout(300)
    host.vanish()
    page.reload()
    expect(page.locator("h1")).to_have_text("Put right")


def test_a_new_version_replaces_the_old_one(host: Host, project_root: Path):
    page = saved(host.open(GUIDE))
    before = page.evaluate(STORES)
    (host.site / "assets" / "js" / "new.js").write_text("export {};\n", "utf-8")
    path = host.site / GUIDE / "index.html"
    path.write_text(path.read_text("utf-8").replace("Security Engineer at Mistral AI", "Put right"), "utf-8")
    put_worker(project_root / "docs" / "sw.js", host.site, is_preview=False)
    go(page, host, "tools/")
    until(page, f"{STORES}.then((names) => names.join() !== '{','.join(before)}' && names.length === 2)")
    # The guide was not opened since, and is up to date all the same.
    until(
        page,
        f"caches.match('/pay/{GUIDE}').then((found) => found.text()).then((text) => /Put right/.test(text))",
    )
    host.vanish()
    go(page, host, GUIDE)
    expect(page.locator("h1")).to_have_text("Put right")


def test_what_is_gone_from_the_site_goes_from_the_device(host: Host):
    page = saved(host.open(GUIDE))
    shutil.rmtree(host.site / GUIDE)
    answer = page.goto(f"{host.address}/pay/{GUIDE}")
    assert answer
    assert answer.status == 404
    until(page, f"caches.match('/pay/{GUIDE}').then((found) => found === undefined)")


def test_a_site_beside_it_is_left_alone(host: Host):
    (host.root / "other").mkdir()
    (host.root / "other" / "index.html").write_text("<h1>Other</h1>", "utf-8")
    page = saved(host.open(GUIDE))
    page.goto(f"{host.address}/other/")
    assert page.evaluate("navigator.serviceWorker.controller") is None
    page.evaluate("caches.open('theirs')")
    page.evaluate("caches.open('cg-pages-/other/')")
    go(page, host, "tools/")
    assert {"theirs", "cg-pages-/other/"} <= set(page.evaluate(STORES))
    host_names = [name for name in page.evaluate(STORES) if "/pay/" in name]
    assert len(host_names) == 2


def test_a_preview_removes_what_was_kept(host: Host, project_root: Path):
    page = saved(host.open(GUIDE))
    put_worker(project_root / "docs" / "sw.js", host.site, is_preview=True)
    page.reload()
    until(page, f"{STORES}.then((names) => names.length === 0)")
    until(page, "navigator.serviceWorker.getRegistrations().then((found) => found.length === 0)")


def test_only_addresses_of_the_site_are_saved_on_request(host: Host):
    page = saved(host.open(GUIDE))
    (host.root / "secret.html").write_text("not ours", "utf-8")
    page.evaluate(
        """(address) => {
            const foreign = ["https://elsewhere.example/x", "javascript:alert(1)", "", null, {}];
            const assets = [`${address}/secret.html`, ...foreign];
            for (const page of [...assets, location.href]) {
              const { port2 } = new MessageChannel();
              navigator.serviceWorker.controller.postMessage({ type: "save", page, assets }, [port2]);
            }
        }""",
        host.address,
    )
    page.wait_for_timeout(500)
    kept = page.evaluate(
        "caches.keys().then(async (names) => (await Promise.all(names.map(async (name) =>"
        " (await (await caches.open(name)).keys()).map((one) => one.url)))).flat())"
    )
    assert kept
    assert all(url.startswith(f"{host.address}/pay/") for url in kept)
