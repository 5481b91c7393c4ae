"""Where a lever begins in a foreign document: each way in which people number and title them."""

import re
from dataclasses import dataclass

from generator.importing.markdown.blocks import Block, Heading, Item, Paragraph
from generator.text import shortened

_BOLD_LEAD = re.compile(r"\*\*(?P<title>(?:(?!\*\*).){1,400})\*\*(?!\w)\s*:?\s*(?P<body>.*)", re.DOTALL)
_LEVER = re.compile(
    r"(?P<numbering>(?:(?:global|key|core|primary)\s+)?lever"
    r"(?:(?:\s+(?:#\s?)?[0-9]{1,2})?\s*(?:--|[:.)—–-])\s*|\s+(?:#\s?)?[0-9]{1,2}\s+))(?P<title>.+)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"(?P<numbering>[0-9]{1,2}[.)]\s+)(?P<title>.+)", re.DOTALL)
_SPOKEN_TITLE = re.compile(r"(?P<title>.{3,200}?)\s*(?:[—–:]|\s-)\s+(?P<body>[\"“].{12,}[\"”]\s*)", re.DOTALL)
_PLAIN_LEAD = re.compile(r"(?P<title>[^:.\n\"“]{3,100}?)\s*(?::|\s[—–-])\s+(?P<body>.+)", re.DOTALL)
_SECTION = re.compile(
    r"\blevers\b|\bhow to (?:deploy|use|pull|work) (?:this|the|your) lever\b", re.IGNORECASE
)
_LONGEST_TITLE = 200
_FIRST_SENTENCE = re.compile(r"[^.!?\n]{3,120}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeverHead:
    """The beginning of one lever."""

    numbering: str
    """`1.` or `Lever 1 —` as written; empty for none."""

    title: str
    body: str
    """What stands behind the title in the same block, with its Markdown."""


def opens_levers(heading: Heading) -> bool:
    """Whether a heading stands above several levers."""
    return _SECTION.search(heading.text) is not None and named_head(heading) is None


def named_head(block: Block) -> LeverHead | None:
    """Return the head of a block that calls itself a lever: `Lever 1 — Title`; `None` for any other."""
    text, body = _lead(block)
    match = _LEVER.fullmatch(text)
    if match is None:
        return None
    if not isinstance(block, Item) and not any(sign.isdigit() for sign in match["numbering"]):
        return None
    marker = f"{block.marker} " if isinstance(block, Item) and block.marker[0].isdigit() else ""
    return _head(block, f"{marker}{match['numbering']}", match["title"], body)


def numbered_head(block: Block) -> LeverHead | None:
    """Return the head of a numbered block, such as stand below a heading about levers; `None` for others."""
    text, body = _lead(block)
    if isinstance(block, Item):
        is_numbered = block.depth == 0 and block.marker[0].isdigit()
        return _head(block, block.marker, text, body) if is_numbered else None
    match = _NUMBER.fullmatch(text)
    return _head(block, match["numbering"], match["title"], body) if match else None


def bulleted_head(block: Block) -> LeverHead | None:
    """Return the head of an entry `- **Title:** text`; `None` for any other block."""
    if not isinstance(block, Item) or block.depth > 0 or block.marker[0].isdigit():
        return None
    text, body = _lead(block)
    return _head(block, "", text, body) if block.text.startswith("**") else None


def _lead(block: Block) -> tuple[str, str]:
    """Return what may be numbering and title of a block, and the rest of its text."""
    if isinstance(block, Heading):
        return block.text, ""
    if not isinstance(block, Item | Paragraph):
        return "", ""
    if bold := _BOLD_LEAD.fullmatch(block.text):
        return bold["title"], bold["body"]
    return (block.text, "") if isinstance(block, Item) else ("", "")


def _head(block: Block, numbering: str, title: str, body: str) -> LeverHead | None:
    if not body and (split := _SPOKEN_TITLE.fullmatch(title)):
        title, body = split["title"], split["body"]
    elif not body and isinstance(block, Item) and not block.text.startswith("**"):
        title, body = _plain_title(title)
    name = " ".join(title.replace("*", "").replace("`", "").split()).strip(" :—–-").removesuffix(".")
    if not any(sign.isalnum() for sign in name):
        return None
    body = body.lstrip(" :—–-\n").strip()
    if len(name) > _LONGEST_TITLE:
        name, body = shortened(name, _LONGEST_TITLE), f"{name}\n\n{body}"
    return LeverHead(numbering=numbering.strip(), title=name, body=body)


def _plain_title(text: str) -> tuple[str, str]:
    """Return a title for a text that marks none: its words before a colon or dash, else its first ones."""
    if lead := _PLAIN_LEAD.fullmatch(text):
        return lead["title"], lead["body"]
    first = _FIRST_SENTENCE.match(text)
    words = first[0] if first else text[:100]
    return (words, "") if words == text else (words, text)
