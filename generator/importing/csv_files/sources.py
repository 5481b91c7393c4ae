"""What the rows of a CSV file say that they rest on."""

from dataclasses import dataclass, field

from generator.importing.csv_files.table import SOURCE, Row
from generator.importing.draft import Entry
from generator.importing.new_ids import NewIds
from generator.importing.origin import ORIGIN
from generator.importing.output.readable import refused_keys
from generator.importing.remarks import Remarks
from generator.limits import MAX_LIST_ITEMS
from generator.load.format.evidence import source_reader
from generator.text import shortened

_LEAST: Entry = {"title": "A source without a title", "publisher": "unknown", "kind": "secondary-guide"}
_READER = source_reader(ORIGIN)


@dataclass(slots=True)
class CsvSources:
    """The sources of one guide, each once."""

    entries: Entry = field(default_factory=dict)
    """Entry of the guide's `sources` by id."""

    ids: NewIds = field(default_factory=lambda: NewIds(given={ORIGIN}))
    _known: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Id by what a row says of its source."""

    def id_of(self, line: int, row: Row, remarks: Remarks) -> str:
        """Return the id of the source that a row names; that of the file itself when it names none.

        Reports `damaged-cell` for a cell that a source cannot hold.
        """
        values = tuple(row.get(f"source_{key}", "") for key in SOURCE)
        if not any(values):
            return ORIGIN
        known = self._known.get(values)
        if known is not None:
            remarks.understand(line, ", ".join(values), f"source: {known}")
            return known
        if len(self.entries) + 1 >= MAX_LIST_ITEMS:
            message = f"the guide names {MAX_LIST_ITEMS:,} sources already; the row rests on the file"
            remarks.find("too-many-items", line, message, excerpt=", ".join(values))
            return ORIGIN
        name = self._add(line, dict(zip(SOURCE, values, strict=True)), remarks)
        self._known[values] = name
        return name

    def _add(self, line: int, said: Row, remarks: Remarks) -> str:
        entry: Entry = {key: value for key, value in said.items() if value}
        for key, message in refused_keys(_LEAST | entry, _READER).items():
            problem = f"source_{key}: {shortened(message, 200)}"
            remarks.find("damaged-cell", line, problem, excerpt=str(entry.pop(key, "")))
        if "kind" in entry:
            remarks.understand(line, str(entry["kind"]), "kind of source")
        title = entry.get("title") or entry.get("publisher") or entry.get("url") or _LEAST["title"]
        name = self.ids.of(str(title)[:60])
        self.entries[name] = _LEAST | {"title": title} | entry
        return name
