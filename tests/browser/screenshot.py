"""Take the pictures of the guide page that the README shows: `python -m tests.browser.screenshot`."""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import launch
from tests.browser.server import serving
from tests.browser.visit import Scheme, Visitor
from tests.sites import build_site

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / ".github" / "screenshots"
GUIDE = "/guides/mistral-ai/security-engineer/"

PICTURES: tuple[tuple[str, int, Scheme], ...] = (
    ("guide-phone-light", 390, "light"),
    ("guide-phone-dark", 390, "dark"),
    ("guide-desktop-light", 1280, "light"),
    ("guide-desktop-dark", 1280, "dark"),
)


def main() -> None:
    """Build the site and take each picture: the first screen, as a reader sees it."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build_site(ROOT, Path(folder) / "site")
        with serving(site) as address:
            browser = launch(playwright)
            visitor = Visitor(browser=browser, address=address)
            for name, width, scheme in PICTURES:
                path = TARGET / f"{name}.png"
                visitor.open(GUIDE, width=width, scheme=scheme).page.screenshot(path=path)
                print(path.relative_to(ROOT))
            browser.close()


if __name__ == "__main__":
    main()
