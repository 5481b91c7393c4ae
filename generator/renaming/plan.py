"""Turns a renaming into the new text of every data file that it touches; nothing is written here."""

from collections.abc import Mapping as Dictionary

from generator.canonical.texts import inline
from generator.load.catalog import Loaded
from generator.load.format.guide import GUIDE_FIELDS
from generator.load.nodes import Mapping, Scalar, Sequence
from generator.model.documents import WAIVERS, guide_file
from generator.model.guide import Guide
from generator.renaming.edits import EditedText, EditRefused
from generator.renaming.entries import EditedRecord
from generator.renaming.references import rewrite_inline, rewrite_mentions, rewrite_waivers
from generator.renaming.subject import RenameRefused, Renaming, Subject, named, refuse

GUIDE_ORDER = tuple(field.key for field in GUIDE_FIELDS)

Changes = dict[str, str | None]
"""By the name of a data file relative to the project folder: its new text, `None` when it goes."""


def plan_renaming(renaming: Renaming, loaded: Loaded, texts: Dictionary[str, str]) -> Changes:
    """Return every file that changes, with the text that it has afterwards.

    `texts` holds every data file exactly as it stands on disk. Raises `RenameRefused` when the new id
    cannot be taken, or when a file cannot be read and might hold references that nobody would see.
    """
    refuse(renaming, loaded.catalog)
    _refuse_unread(loaded)
    if renaming.subject is Subject.COMPANY and renaming.old != renaming.new:
        _refuse_used_folder(f"guides/{renaming.new}/", texts)
    pages = {name: EditedText(name, raw) for name, raw in texts.items()}
    try:
        _edit(renaming, loaded, pages)
        edited = {name: page.edited() for name, page in pages.items()}
    except EditRefused as refusal:
        raise RenameRefused(str(refusal)) from refusal
    return _changes(renaming, texts, edited)


def _edit(renaming: Renaming, loaded: Loaded, pages: Dictionary[str, EditedText]) -> None:
    for name, page in pages.items():
        rewrite_mentions(page, loaded.documents[name].mentions, renaming)
        rewrite_inline(page, renaming)
    if WAIVERS in pages:
        rewrite_waivers(pages[WAIVERS], renaming)
    _edit_subject(renaming, loaded, pages[renaming.file])
    for guide in loaded.catalog.guides.values():
        page = pages[guide_file(guide)]
        _keep_address(renaming, guide, page)
        if renaming.subject is Subject.REGION:
            _keep_row_ids(renaming, guide, loaded, page)


def _edit_subject(renaming: Renaming, loaded: Loaded, page: EditedText) -> None:
    """Give the thing its new id and name, and keep the old ones as a former id and an alias."""
    found = page.root()
    if renaming.subject is Subject.REGION and isinstance(found, Mapping):
        key, found = next(entry for entry in found.entries if entry[0].text == renaming.old)
        page.replace(key, renaming.new)
    if not isinstance(found, Mapping):
        raise EditRefused(f"{page.name}: this is no mapping")
    record = EditedRecord(page, found, renaming.order)
    old_name, written = named(loaded.catalog, renaming.subject)[renaming.old].name, found.value("name")
    if renaming.name not in (None, old_name) and isinstance(written, Scalar):
        _replace_name(page, written, str(renaming.name))
        record.swap_in("aliases", old_name, str(renaming.name))
    if renaming.old != renaming.new:
        record.swap_in("former_ids", renaming.old, renaming.new)


def _replace_name(page: EditedText, written: Scalar, name: str) -> None:
    start, end = page.start(written), page.end(written)
    if end is None:
        raise EditRefused(f"{page.name}:{written.span.line}: write the name on one line first")
    page.put(start, end, inline(name, in_flow=True, is_quoted=True))


def _keep_address(renaming: Renaming, guide: Guide, page: EditedText) -> None:
    """Let the old address of a guide lead to the new one."""
    address = renaming.address(guide.company, guide.role)
    root = page.root() if address != guide.id else None
    if isinstance(root, Mapping):
        EditedRecord(page, root, GUIDE_ORDER).swap_in("former_addresses", guide.id, address)


def _keep_row_ids(renaming: Renaming, guide: Guide, loaded: Loaded, page: EditedText) -> None:
    """Write out the ids of pay rows that were made of the region's id: links and references go to them."""
    rows = [row for row in guide.pay if row.region == renaming.old]
    root = page.root() if rows else None
    pay = root.value("pay") if isinstance(root, Mapping) else None
    for row in rows:
        position = loaded.documents[page.name].written_as.get(("pay", row.id))
        written = pay.items[position] if isinstance(pay, Sequence) and isinstance(position, int) else None
        if isinstance(written, Mapping) and written.value("id") is None:
            EditedRecord(page, written, ("region", "id")).add("id", row.id)


def _changes(renaming: Renaming, texts: Dictionary[str, str], edited: Dictionary[str, str]) -> Changes:
    changes: Changes = {}
    for name, text in edited.items():
        moved = renaming.moved(name)
        if moved != name and moved in texts:
            raise RenameRefused(f"{moved} is already there")
        if moved != name:
            changes[name] = None
        if moved != name or text != texts[name]:
            changes[moved] = text
    return changes


def _refuse_used_folder(folder: str, texts: Dictionary[str, str]) -> None:
    found = next((name for name in texts if name.startswith(folder)), None)
    if found is not None:
        raise RenameRefused(f"{found} is already there")


def _refuse_unread(loaded: Loaded) -> None:
    """Refuse while a file is unreadable as a whole: what it refers to cannot be seen."""
    opened = loaded.documents
    for problem in loaded.diagnostics:
        document = opened.get(problem.file)
        unparsed = problem.file.endswith(".yml") and (document is None or not document.is_parsed)
        if document is None or unparsed or problem.rule == "too-many-problems":
            place = f"{problem.file}:{problem.span.line}"
            raise RenameRefused(f"mend this first: {place}: {problem.message} [{problem.rule}]")
