"""Drafts, and names met for the first time, as the texts of data files."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.canonical.writer import write_yaml
from generator.importing.draft import Draft, DraftSection, Entry, Yaml
from generator.importing.new_ids import NewIds
from generator.importing.output.sound_markdown import sound_markdown
from generator.load.layout import Kind
from generator.model.speech import TextKind
from generator.text import slugify

REFERRING = frozenset(["region", "company", "versus", "within", "headquarters"])
"""Keys whose values are ids of regions or companies."""

_BLANKS = re.compile(r"\n{3,}")


def guide_texts(draft: Draft) -> dict[str, str]:
    """Return the texts of a guide's files by their path in a data folder."""
    name = f"{draft.company}/{draft.role}"
    texts = {f"{name}.yml": write_yaml(draft.data, Kind.GUIDE)}
    return texts | ({f"{name}.md": _prose(draft.sections)} if draft.sections else {})


def company_text(entry: Entry) -> str:
    """Return the text of a company file."""
    return write_yaml(entry, Kind.COMPANY)


def role_text(entry: Entry) -> str:
    """Return the text of a role file."""
    return write_yaml(entry, Kind.ROLE)


def regions_text(entries: Mapping[str, Entry], before: str) -> str:
    """Return the text of the regions file with entries added behind what is there, which stays as it is."""
    written = write_yaml(dict(entries), Kind.REGIONS)
    if not before.strip():
        return written
    added = "\n".join(line for line in written.split("\n") if not line.startswith("#"))
    return f"{before.rstrip()}\n\n{added.strip()}\n"


def referred(data: Yaml) -> Iterator[str]:
    """Yield every id of a region or company that nested data refer to."""
    waiting: list[Yaml] = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(one)
        elif isinstance(one, dict):
            for key, value in one.items():
                waiting.append(value)
                if key in REFERRING:
                    yield from (name for name in _several(value) if isinstance(name, str))


def _several(value: Yaml) -> Sequence[Yaml]:
    return value if isinstance(value, list) else [value]


def _prose(sections: Sequence[DraftSection]) -> str:
    ids = NewIds()
    return "\n".join(_section(section, ids.of(section.title)) for section in sections)


def _section(section: DraftSection, name: str) -> str:
    marks = ([] if name == slugify(section.title) else [f"#{name}"]) + (
        [] if section.kind is TextKind.FACT else [f".{section.kind.value}"]
    )
    heading = f"## {section.title}" + (f" {{{' '.join(marks)}}}" if marks else "")
    return f"{heading}\n\n{_BLANKS.sub(chr(10) * 2, sound_markdown(section.markdown.strip()))}\n"
