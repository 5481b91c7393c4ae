"""`guides check` of one guide, from the start of the program."""

from collections.abc import Iterator
from statistics import median

from benchmarks.edits import edited_guide
from benchmarks.measuring import measure as measure_command
from benchmarks.projects import GUIDES, output_of
from benchmarks.session import Session
from benchmarks.table import Row, shown, spread


def measure(session: Session) -> Iterator[Row]:
    """Yield the time until the command has ended; findings are no failure."""
    project = session.project
    guide = edited_guide(project / "guides").relative_to(project)
    command = [str(GUIDES), "check", str(guide)]
    costs = [
        measure_command("check", command, project, output_of(project)) for _ in range(session.options.runs)
    ]
    if any(cost.code > 1 for cost in costs):
        raise RuntimeError(output_of(project).read_text(encoding="utf-8"))
    seconds = [cost.seconds for cost in costs]
    work = median(cost.processor_seconds for cost in costs)
    yield Row(
        what="`guides check` of one guide",
        unit="s",
        measured=median(seconds),
        must=0.5,
        aim=0.25,
        detail=f"{spread(seconds, 's')}, {shown(work, 's')} of processor",
    )
