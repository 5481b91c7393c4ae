"""Time for each guide of a catalogue ten times as large."""

from collections.abc import Iterator
from statistics import median

from benchmarks.session import Session
from benchmarks.table import Row, shown, spread


def measure(session: Session) -> Iterator[Row]:
    """Yield the ratio of the times per guide, both catalogues built in turn."""
    usual = session.project
    large = session.project_of(session.corpus_of(session.options.many_guides))
    steps = {project: f"cold build of {project.name}" for project in (usual, large)}
    session.costs.pop(steps[usual], None)  # builds of another part of the session would not be in turn
    for _ in range(session.options.runs):
        session.build_cold(usual)
        session.build_cold(large)
    few, many = session.options.guides, session.options.many_guides
    milliseconds = [
        [second * 1_000 / count for second in session.seconds(steps[project])]
        for project, count in ((usual, few), (large, many))
    ]
    before, after = map(median, milliseconds)
    work = session.processor(steps[large]) / many / (session.processor(steps[usual]) / few)
    yield Row(
        what=f"time per guide at {many:,} guides, of that at {few:,}",
        unit="×",
        measured=after / before,
        must=1.15,
        aim=1.0,
        detail=(
            f"{after:.1f} ms of {before:.1f} ms; {shown(work, '×')} of the processor time; "
            f"{spread(session.seconds(steps[large]), 's')} and "
            f"{spread(session.megabytes(steps[large]), 'MB')} in all"
        ),
    )
