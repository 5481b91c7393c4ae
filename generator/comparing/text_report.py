"""Differences for a terminal: one line for each, figures first."""

from collections.abc import Iterator, Sequence

from generator.comparing.change import Change, Difference, State
from generator.emit.formatting import signed_percent
from generator.report.escaping import printable

NOTHING = "no difference\n"


def write_text(differences: Sequence[Difference]) -> str:
    """Return the report; texts of the data are made printable, and no line of them begins one of ours."""
    if not differences:
        return NOTHING
    return "\n".join(line for found in differences for line in _lines(found)) + "\n"


def _lines(found: Difference) -> Iterator[str]:
    yield f"{printable(found.document)}: {printable(headline(found))}"
    for change in found.changes:
        yield f"  {printable(sentence(change))}"


def headline(found: Difference) -> str:
    """Return what a thing is called and what became of it."""
    if found.renamed_from is not None:
        return f"{found.name}, renamed from {found.renamed_from}"
    return found.name if found.state is State.CHANGED else f"{found.name}, {found.state.value}"


def sentence(change: Change) -> str:
    """Return a change in words: `Paris, base salary, high: €105K → €108K (+2.9%)`."""
    where = ", ".join(change.at)
    if change.before is None:
        return f"{where}: added: {change.after}"
    if change.after is None:
        return f"{where}: removed: {change.before}"
    moved = f" ({signed_percent(change.by)})" if change.by is not None else ""
    return f"{where}: {change.before} → {change.after}{moved}"
