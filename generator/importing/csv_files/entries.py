"""One row of a CSV file to a row of pay; what our loader would refuse is named and kept in words."""

from generator.importing.csv_files.table import COLUMNS, FIGURES, PLAIN, Row
from generator.importing.draft import Entry, Yaml
from generator.importing.naming.names import Names
from generator.importing.naming.places import read_place
from generator.importing.output.readable import refused_keys
from generator.importing.remarks import Remarks
from generator.load.figures import STATES
from generator.load.format.pay import PAY_ROW
from generator.model.pay import ComponentKind
from generator.text import shortened
from generator.units.currency import CURRENCIES
from generator.units.notation import NotationError, ReversedRangeError, WrittenMoney, read_figure
from generator.units.period import Period

GRANTS = (ComponentKind.EQUITY_GRANT.value, ComponentKind.REFRESH_GRANT.value)
UNLABELLED = "Other pay"
"""Name of pay of another kind, for which a CSV file has no column."""

_NOTHING = frozenset(["", "-", "–", "—", "n/a", "na"])
_MOST_TRIES = 3
"""A cell is read as a figure, then kept in words, then left to the report."""


def pay_entry(line: int, row: Row, names: Names, remarks: Remarks) -> Entry:
    """Return the pay row, without its id and what it rests on.

    Reports `damaged-cell` for each cell that cannot stand where its heading puts it.
    """
    written = row.get("currency", "").upper()
    place = read_place(row["region"], {written} & CURRENCIES.keys(), names, remarks, line)
    usual = names.region_facts(place.region, "currency")
    entry: Entry = {"region": place.region}
    if place.label:
        entry["region_label"] = place.label
    for key in PLAIN:
        if key in row and key != "currency":
            entry[key] = row[key]
    if (written or place.currency or usual) != usual:
        entry["currency"] = written or str(place.currency)
    elif written:
        remarks.understand(line, written, "the currency of the region")
    for key in FIGURES:
        if key in row:
            entry[key] = _figure(key, row[key], line, remarks)
    others = [f"{key}: {value}" for key, value in row.items() if key not in COLUMNS]
    if others:
        entry["note"] = "; ".join([*([row["note"]] if "note" in row else []), *others])
    _mend(entry, line, row, usual, remarks)
    if "range_kind" in entry:
        remarks.understand(line, row["range_kind"], "range_kind")
    return entry


def _figure(key: str, cell: str, line: int, remarks: Remarks) -> Yaml:
    """Return the figure as it stands; a grant that names no years keeps its doubt."""
    named: Entry = {"label": UNLABELLED} if key == ComponentKind.OTHER.value else {}
    if cell.casefold() in _NOTHING:
        remarks.understand(line, cell, f"{key}: unknown")
        cell = "unknown"
    if cell in STATES:
        return {"amount": cell, **named} if named else cell
    try:
        parts = read_figure(cell)
    except ReversedRangeError as error:
        remarks.find("damaged-cell", line, str(error), help_text="the cell is kept in words", excerpt=cell)
        return {"words": cell, **named}
    except NotationError:
        return {"words": cell, **named}
    money = [part for part in parts if isinstance(part, WrittenMoney)]
    periods = {part.period for part in money}
    if key in GRANTS and None in periods and Period.TERM not in periods:
        named["period"] = Period.UNKNOWN.value
    return {"amount": cell, **named} if named else cell


def _mend(entry: Entry, line: int, row: Row, currency: str | None, remarks: Remarks) -> None:
    """Take out what our loader would refuse; a figure stays in words where words may stand."""
    for _ in range(_MOST_TRIES):
        refused = refused_keys(entry, PAY_ROW, str(entry.get("currency", currency or "")))
        if not refused:
            return
        for key, message in refused.items():
            value = entry.pop(key, None)
            if value is None:
                continue
            cell = str(value) if key == "note" else row.get(key.removesuffix("_label"), row.get(key, ""))
            remarks.find("damaged-cell", line, f"{key}: {shortened(message, 200)}", excerpt=cell)
            if key in FIGURES and not (isinstance(value, dict) and "words" in value):
                entry[key] = {"words": cell, **({"label": UNLABELLED} if key == "other" else {})}
