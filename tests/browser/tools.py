"""What the tests of the tools share: typing as readers do, what a device keeps, what attackers send."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain

from playwright.sync_api import Locator, Page, Request

from tests.browser.visit import Visit

NEGATIVE = "An amount cannot be negative."
IN_DIGITS = "Write the amount in digits, such as 100,000."
SEPARATORS = "The separators do not fit together."
ONE_AMOUNT = "One amount, please: the lower or the upper."

WRONG_AMOUNTS = {
    "-5": NEGATIVE,
    "1e309": IN_DIGITS,
    "abc": IN_DIGITS,
    "<img src=x onerror=alert(1)>": IN_DIGITS,
    "NaN": IN_DIGITS,
    "1,23,4": SEPARATORS,
    "80–100K": ONE_AMOUNT,
}
"""What somebody may type into a field of money, and what then stands beside it."""

RIGHT_AMOUNTS = {
    "1.234,56": "1,234.56",
    "1\N{NARROW NO-BREAK SPACE}234,56": "1,234.56",
    "1'234.56": "1,234.56",
    "12,34,567": "1,234,567",
    "100K": "100,000",
    "100\N{NO-BREAK SPACE}000": "100,000",
}
"""What somebody may paste into a field of money, and how it is written back, without its sign."""

PAYLOADS = (
    "<img src=x onerror=alert(1)>",
    "%3Cimg%20src=x%20onerror=alert(1)%3E",
    "<svg/onload=alert(1)>",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "'-alert(1)-'",
    '"><svg onload=alert(1)>',
    "${alert(1)}",
    "{{constructor.constructor('alert(1)')()}}",
    "../../../etc/passwd",
    "//evil.example/x",
    "https://evil.example/x",
    "mistral-ai/../..",
    "__proto__/polluted",
    "constructor/prototype",
    "nobody/nothing",
    "%E0%A4%A",
    "\N{RIGHT-TO-LEFT OVERRIDE}a/b",
    "a/b" * 4000,
    "1e309",
)
FORMS = ("#from={}", "?from={}", "#__proto__[polluted]=1&constructor.prototype.polluted=1&from={}")
HOSTILE_ADDRESSES = tuple(
    dict.fromkeys(
        [
            *chain.from_iterable((form.format(payload) for payload in PAYLOADS) for form in FORMS),
            "#from=mistral-ai/security-engineer!<img src=x onerror=alert(1)>",
            "#from=mistral-ai/security-engineer:__proto__",
            "#from=mistral-ai/security-engineer!constructor",
            "#from",
            "#",
        ]
    )
)
"""What may stand behind the address of a tool; none of it may run, load or change anything."""

HOSTILE_TEXTS = (
    "",
    "null",
    "[]",
    "1e309",
    '{"__proto__": {"polluted": 1}}',
    '{"constructor": {"prototype": {"polluted": 1}}}',
    "<img src=x onerror=alert(1)>",
    '{"format": "open-pay-guides/%s", "version": 2}',
    '{"format": "open-pay-guides/%s", "version": 1}',
    "[" * 30_000,
    "x" * 70_000,
)
"""What a file or the device may hold instead of what a tool wrote; `%s` is the name of the tool's store."""


def labelled(within: Page | Locator, label: str) -> Locator:
    """The first visible field that has this label."""
    return within.get_by_label(label, exact=True).locator("visible=true").first


def typed(within: Page | Locator, label: str, text: str) -> None:
    """Type a text into a field and leave it."""
    field = labelled(within, label)
    field.fill(text)
    field.blur()


def complaint(within: Page | Locator, label: str) -> str:
    """What stands beside a field that cannot be read; empty when nothing does."""
    field = labelled(within, label)
    if field.get_attribute("aria-invalid") != "true":
        return ""
    described = (field.get_attribute("aria-describedby") or "").split()
    told = (field.page.locator(f"[id='{one}'][role=alert]") for one in described)
    return " ".join(one.inner_text() for one in told if one.count())


def kept(page: Page) -> dict[str, str]:
    """What the device keeps for the tools of a site at `/`, by the name of the store."""
    found: dict[str, str] = page.evaluate(
        "Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('cg/1/')))"
    )
    return {key.removeprefix("cg/1/"): text for key, text in found.items()}


def keep(page: Page, store: str, text: str) -> None:
    """Put a text on the device as if a tool had kept it; a reload shows what comes of it."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"cg/1/{store}", text])


def reloaded(visit: Visit) -> Page:
    """The page again, as it is after a reload."""
    visit.page.reload()
    visit.settle()
    return visit.page


def is_clean(page: Page) -> bool:
    """Whether no object of the page got anything that nobody gave it."""
    return bool(page.evaluate("({}).polluted === undefined && [].polluted === undefined"))


@contextmanager
def without_requests(page: Page) -> Iterator[None]:
    """Nothing may leave the page within this block, to whichever host."""
    sent: list[str] = []

    def on_request(request: Request) -> None:
        if not request.url.startswith(("blob:", "data:")):
            sent.append(request.url)

    page.context.on("request", on_request)
    yield
    page.wait_for_timeout(50)
    page.context.remove_listener("request", on_request)
    assert sent == []
