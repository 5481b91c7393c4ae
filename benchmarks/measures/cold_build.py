"""A whole build without anything kept, in turn with the peers, and the memory that it takes."""

from collections.abc import Iterator
from statistics import median

from benchmarks.session import HUGO, MKDOCS, PEERS, Session
from benchmarks.table import Row, against, shown, spread

BOUNDS = {MKDOCS: (1 / 5, 1 / 10), HUGO: (2.0, 1.0)}
"""What a cold build may take of a peer's time, and what is aimed at."""


def measure(session: Session) -> Iterator[Row]:
    """Yield the time against each peer, and the memory."""
    project = session.project
    for _ in range(session.options.runs):
        session.build_cold(project)
        session.build_peers()
    step = f"cold build of {project.name}"
    for peer, (must, aim) in BOUNDS.items():
        if session.seconds(peer):
            yield _time(session, step, peer, must, aim)
    if not any(map(session.seconds, BOUNDS)):
        seconds = median(session.seconds(step))
        yield Row(what=_what(session), unit="s", measured=seconds, detail=session.told(step))
    yield _memory(session, step)


def _what(session: Session) -> str:
    return f"cold build of {session.corpus.count:,} guides"


def _time(session: Session, step: str, peer: str, must: float, aim: float) -> Row:
    ours, theirs = session.seconds(step), session.seconds(peer)
    return Row(
        what=f"{_what(session)}, of the time of {peer}",
        unit="×",
        measured=median(ours) / median(theirs),
        must=must,
        aim=aim,
        detail=session.told(step),
        peer=f"{against(peer, median(ours), theirs)}, {shown(session.processor(peer), 's')} of processor",
    )


def _memory(session: Session, step: str) -> Row:
    peers = (f"{peer} {spread(used, 'MB')}" for peer in PEERS if (used := session.megabytes(peer)))
    return Row(
        what="most memory of a cold build, all processes",
        unit="MB",
        measured=max(session.megabytes(step)),
        must=1_000,
        aim=500,
        detail="the most of all runs",
        peer=", ".join(peers),
    )
