"""Measures what builds cost beside other generators, and prints a table of it.

make bench
python -m benchmarks --guides 600 --runs 1 --only rebuild,check
"""

import argparse
import shutil
import sys
import time
from pathlib import Path

from benchmarks.machine import described
from benchmarks.measures import MEASURES
from benchmarks.projects import ROOT
from benchmarks.results import keep, read, report, write_readme
from benchmarks.session import Options, Session
from benchmarks.table import Row, markdown

CACHE = ROOT / ".cache" / "bench"
DOCUMENTS = ROOT.parent / "shared" / "corpus"
HUGO = CACHE / "venv" / "bin" / "hugo"
MADE_UP = "made-up"


def main() -> None:
    """Run what is asked for, and print the rows as they come and the table at the end."""
    options = _parser().parse_args()
    session = Session(options=_options(options))
    names = options.only.split(",") if options.only else list(MEASURES)
    results = {name: _run(name, session) for name in names}
    file = session.options.cache / "results.json"
    keep(file, results, _conditions(session))
    if options.record:
        write_readme(report(read(file), list(MEASURES)))
    _say(markdown(row for rows in results.values() for row in rows))


def _run(name: str, session: Session) -> list[Row]:
    start = time.monotonic()
    rows = []
    for row in MEASURES[name](session):
        rows.append(row)
        _say(f"{row.what}: {' '.join(row.cells()[3:])}\n")
    _say(f"  ({name} took {time.monotonic() - start:.0f} s)\n")
    return rows


def _conditions(session: Session) -> str:
    options = session.options
    kind = "imported and multiplied" if options.documents else "made-up"
    return f"{described()}; {options.guides:,} guides, {kind}; medians of {options.runs} runs."


def _options(given: argparse.Namespace) -> Options:
    hugo = given.hugo or (str(HUGO) if HUGO.is_file() else shutil.which("hugo"))
    documents = None if given.documents == MADE_UP else Path(given.documents).resolve()
    return Options(
        guides=given.guides,
        many_guides=given.many_guides,
        runs=given.runs,
        documents=documents if documents and documents.is_dir() else None,
        hugo=Path(hugo) if hugo and not given.no_peers else None,
        mkdocs=not given.no_peers,
        cache=given.cache.resolve(),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", help=f"some of {','.join(MEASURES)}, with commas between")
    parser.add_argument("--guides", type=int, default=4_466, help="guides of the catalogue")
    parser.add_argument("--many-guides", type=int, default=45_000, help="guides of the larger one")
    parser.add_argument("--runs", type=int, default=5, help="how often each thing is measured")
    parser.add_argument(
        "--documents",
        default=str(DOCUMENTS),
        help=f"folder of Markdown guides to import and multiply; `{MADE_UP}` for made-up ones, which are "
        "also taken when there is no such folder",
    )
    parser.add_argument("--no-peers", action="store_true", help="build with no other generator")
    parser.add_argument("--hugo", help="the program; else that of `make bench`, else that of the system")
    parser.add_argument("--cache", type=Path, default=CACHE, help="where everything is built")
    parser.add_argument("--record", action="store_true", help="write the tables into benchmarks/README.md")
    return parser


def _say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
