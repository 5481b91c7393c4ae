"""Rewrites what refers to a thing by its id: fields, `[[references]]` in texts and prose, waivers."""

import re
from collections.abc import Iterable

from generator.load.nodes import Mapping, Scalar, Sequence
from generator.load.reading import Mention
from generator.model.documents import REGIONS
from generator.renaming.edits import EditedText
from generator.renaming.subject import Renaming, Subject


def rewrite_mentions(page: EditedText, mentions: Iterable[Mention], renaming: Renaming) -> None:
    """Write the new id into every field that names the thing by the old one; names and aliases stay."""
    for mention in mentions:
        written = " ".join(mention.written.text.split())
        if mention.kind == renaming.subject.value and written.casefold() == renaming.old:
            page.replace(mention.written, renaming.new)


def rewrite_inline(page: EditedText, renaming: Renaming) -> None:
    """Write the new id into every `[[company.old]]` of a text."""
    name = f"{renaming.subject.value}.{renaming.old}"
    for match in re.finditer(rf"\[\[\s*(?P<name>{re.escape(name)})\s*\]\]", page.raw):
        page.put(match.end("name") - len(renaming.old), match.end("name"), renaming.new)


def rewrite_waivers(page: EditedText, renaming: Renaming) -> None:
    """Write the new names of files, and of regions as fields of their file, into the waivers."""
    root = page.root()
    for waiver in root.items if isinstance(root, Sequence) else ():
        file, at = (waiver.value("file"), waiver.value("at")) if isinstance(waiver, Mapping) else (None, None)
        if not isinstance(file, Scalar):
            continue
        moved = renaming.moved(file.text)
        if moved != file.text:
            page.replace(file, moved)
        is_region = renaming.subject is Subject.REGION and file.text == REGIONS
        if is_region and isinstance(at, Scalar) and re.match(rf"{renaming.old}(?![a-z0-9-])", at.text):
            page.replace(at, renaming.new + at.text.removeprefix(renaming.old))
