"""The way in: foreign documents, to drafts, to data files. Each line hands on what the next one needs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.emit.write import write_if_changed
from generator.importing.csv_files.drafts import read_csv
from generator.importing.csv_files.table import cells_text
from generator.importing.document import Document
from generator.importing.documents import Found, find_documents, read_document, read_text
from generator.importing.draft import Draft, Entry
from generator.importing.guide import draft_guide
from generator.importing.ledger import account
from generator.importing.levels.known_levels import KnownLevels
from generator.importing.naming.names import Names
from generator.importing.naming.titles import Subject, Title, take_title
from generator.importing.origin import Origin
from generator.importing.output.files import company_text, guide_texts, referred, regions_text, role_text
from generator.importing.output.known_entries import company_entry, region_entry, role_entry
from generator.importing.output.sound_data import oversized
from generator.importing.remarks import Remarks
from generator.importing.result import Imported, Intake, Outcome
from generator.model.catalog import Catalog
from generator.model.documents import REGIONS as REGIONS_FILE

REGIONS = "regions.yml"

_MOST_PASSES = 3
"""A name that a document brings in may be read in another one before it; real ones need two passes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What whoever imports says of the documents."""

    subject: Subject = Subject()
    publisher: str = "unknown"
    url: str = "unknown"
    accessed_on: str = "unknown"


@dataclass(slots=True)
class _Batch:
    """One import while it runs."""

    about: About
    names: Names
    levels: KnownLevels
    before: str
    """The regions file of the target, which stays as it is."""

    imported: list[Imported] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    """Document by the guide that it became."""

    used: set[str] = field(default_factory=set)
    """Ids of regions and companies that any draft refers to."""


def import_documents(
    paths: Sequence[Path], target: Path, catalogs: Sequence[Catalog], about: About
) -> Intake:
    """Read documents and return the data files that they become; nothing is written.

    `target` is the data folder that they are meant for, `catalogs` what is known already: first what
    that folder holds, then what else may lend names. A document that cannot be read stops no other.
    """
    names = Names.from_catalog(_merged(catalogs))
    found, problems = find_documents(paths)
    batch = _Batch(
        about=about, names=names, levels=KnownLevels(catalogs), before=_regions_before(target, catalogs)
    )
    for one in found:
        _note_names(one, batch)
    for _ in range(_MOST_PASSES):
        known = names.spellings
        batch = _Batch(about=about, names=names, levels=KnownLevels(catalogs), before=batch.before)
        batch.imported += [Imported(document=one.file, guides=(), findings=(one,)) for one in problems]
        batch.imported += [_import_one(one, batch) for one in found]
        if names.spellings == known:
            break
    _add_names(batch, catalogs)
    return Intake(documents=tuple(batch.imported), texts=batch.texts)


def _merged(catalogs: Sequence[Catalog]) -> Catalog:
    """Return the names of several catalogues as one; the first that knows an id tells about it."""
    known = tuple(reversed(catalogs))
    return Catalog(
        companies={name: one for catalog in known for name, one in catalog.companies.items()},
        roles={name: one for catalog in known for name, one in catalog.roles.items()},
        regions={name: one for catalog in known for name, one in catalog.regions.items()},
    )


def store(intake: Intake, target: Path, *, overwrite: bool) -> dict[str, Outcome]:
    """Write what an import found; a file that holds something else stays, unless asked otherwise.

    The two files of a guide stay or go together.
    """
    outcomes = outcomes_of(intake, target, overwrite=overwrite)
    for name, outcome in outcomes.items():
        if outcome in (Outcome.NEW, Outcome.REPLACED):
            write_if_changed(target / name, intake.texts[name])
    return outcomes


def outcomes_of(intake: Intake, target: Path, *, overwrite: bool) -> dict[str, Outcome]:
    """Return what storing would do to each file."""
    outcomes = {name: _outcome(target / name, text) for name, text in sorted(intake.texts.items())}
    for name, outcome in list(outcomes.items()):
        if outcome is not Outcome.KEPT or name == REGIONS:
            continue
        stem = name.rpartition(".")[0]
        for sibling in (f"{stem}.yml", f"{stem}.md"):
            if sibling in outcomes and outcomes[sibling] is not Outcome.UNCHANGED:
                outcomes[sibling] = Outcome.REPLACED if overwrite else Outcome.KEPT
    if outcomes.get(REGIONS) is Outcome.KEPT and _adds_to(target / REGIONS, intake.texts[REGIONS]):
        outcomes[REGIONS] = Outcome.REPLACED
    linked = {folder for folder in map(_folder, outcomes) if (target / folder).is_symlink()}
    return {name: Outcome.KEPT if _folder(name) in linked else one for name, one in outcomes.items()}


def _adds_to(path: Path, text: str) -> bool:
    """Whether a text only adds to what a file holds."""
    return not path.is_symlink() and path.is_file() and text.encode().startswith(path.read_bytes().rstrip())


def _folder(name: str) -> str:
    """Return the folder of a data file; its own name where it stands directly in the data folder."""
    return name.partition("/")[0]


def _outcome(path: Path, text: str) -> Outcome:
    if path.is_symlink() or not path.is_file():
        return Outcome.KEPT if path.exists() or path.is_symlink() else Outcome.NEW
    return Outcome.UNCHANGED if path.read_bytes() == text.encode() else Outcome.KEPT


def _regions_before(target: Path, catalogs: Sequence[Catalog]) -> str:
    """Return the text that new regions are added to; empty where there is none that can be read."""
    path = target / REGIONS
    is_read = bool(catalogs) and REGIONS_FILE not in catalogs[0].unread
    if not is_read or path.is_symlink() or not path.is_file():
        return ""
    return path.read_bytes().decode("utf-8", "replace")


def _note_names(found: Found, batch: _Batch) -> None:
    """Register the company and role of a document, so that every other one knows them."""
    if not found.is_csv:
        _titled(found, batch, Remarks(found.shown))


def _titled(found: Found, batch: _Batch, remarks: Remarks) -> tuple[Document, Title] | None:
    """Return the blocks of a document and what it is about; `None` after noting why it cannot be imported."""
    text = read_text(found, remarks)
    document = None if text is None else read_document(text, found, remarks)
    if document is None:
        return None
    title = take_title(document, batch.names, remarks, found.origin, batch.about.subject)
    return None if title is None else (document, title)


def _import_one(found: Found, batch: _Batch) -> Imported:
    remarks = Remarks(found.shown)
    text, drafts = _csv_drafts(found, batch, remarks) if found.is_csv else _guide_draft(found, batch, remarks)
    written = {
        draft.id: texts
        for draft in drafts
        if _is_first(draft, found, batch, remarks) and (texts := _texts(draft, batch, remarks)) is not None
    }
    kept = [draft for draft in drafts if draft.id in written]
    for draft in kept:
        batch.texts |= written[draft.id]
        batch.used |= {draft.company, *referred(draft.data)}
    return Imported(
        document=found.shown,
        guides=tuple(written),
        findings=tuple(remarks.findings),
        understood=tuple(remarks.understood),
        ledger=account(text, kept, remarks) if kept else None,
        files=tuple(name for texts in written.values() for name in texts),
    )


def _guide_draft(found: Found, batch: _Batch, remarks: Remarks) -> tuple[str, list[Draft]]:
    titled = _titled(found, batch, remarks)
    if titled is None:
        return "", []
    document, title = titled
    origin = _origin(found, f"Document on {title.role_title} at {title.company_name}", batch.about)
    return document.text, [draft_guide(document, title, origin, batch.names, remarks)]


def _csv_drafts(found: Found, batch: _Batch, remarks: Remarks) -> tuple[str, list[Draft]]:
    text = read_text(found, remarks)
    if text is None:
        return "", []
    drafts = read_csv(text, _origin(found, found.path.name, batch.about), batch.names, remarks)
    return cells_text(text), drafts


def _texts(draft: Draft, batch: _Batch, remarks: Remarks) -> dict[str, str] | None:
    """Return the files of a guide; `None` after noting that they could not be read again."""
    batch.levels.soften(draft, remarks)
    texts = guide_texts(draft)
    problem = oversized(texts)
    if problem:
        remarks.refuse("file-too-large", problem, help_text=f"{draft.id} is not imported; split the document")
    return None if problem else texts


def _is_first(draft: Draft, found: Found, batch: _Batch, remarks: Remarks) -> bool:
    """Whether no document before has become the same guide; otherwise that is noted."""
    first = batch.owners.setdefault(draft.id, found.shown)
    if first == found.shown:
        return True
    remarks.refuse(
        "taken-address",
        f"this would become `{draft.id}`, as {first} does",
        help_text="import one of the two with --company or --role, or merge them by hand",
    )
    return False


def _origin(found: Found, title: str, about: About) -> Origin:
    return Origin(
        path=str(found.origin),
        title=title,
        publisher=about.publisher,
        url=about.url,
        accessed_on=about.accessed_on,
    )


def _add_names(batch: _Batch, catalogs: Sequence[Catalog]) -> None:
    """Add files for companies and roles, and entries for regions, that the target folder lacks."""
    here = catalogs[0] if catalogs else Catalog()
    roles = {guide.partition("/")[2] for one in batch.imported for guide in one.guides}
    for company in sorted(batch.used & (batch.names.new_companies.keys() | _ids(catalogs, "companies"))):
        if company not in here.companies:
            batch.texts[f"companies/{company}.yml"] = company_text(
                company_entry(company, batch.names, catalogs)
            )
    for role in sorted(roles - here.roles.keys()):
        batch.texts[f"roles/{role}.yml"] = role_text(role_entry(role, batch.names, catalogs))
    regions = _regions(batch, catalogs, here)
    if regions:
        batch.texts[REGIONS] = regions_text(regions, batch.before)


def _ids(catalogs: Iterable[Catalog], kind: str) -> set[str]:
    return {name for catalog in catalogs for name in getattr(catalog, kind)}


def _regions(batch: _Batch, catalogs: Sequence[Catalog], here: Catalog) -> dict[str, Entry]:
    """Return the entries of used regions that the target lacks, with the regions that contain them."""
    entries: dict[str, Entry] = {}
    waiting = sorted(batch.used)
    while waiting:
        region = waiting.pop(0)
        if region in here.regions or region in entries:
            continue
        entry = region_entry(region, batch.names, catalogs)
        if entry is not None:
            entries[region] = entry
            within = entry.get("within")
            waiting += [within] if isinstance(within, str) else []
    return dict(sorted(entries.items()))
