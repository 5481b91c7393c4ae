"""Counts over a whole import: `python -m tests.importing.corpus.counter OUTPUT_FOLDER REPORT.json`."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.load.catalog import load_catalog
from generator.model.catalog import Catalog
from tests.conftest import SHARED
from tests.importing.corpus import comparison
from tests.importing.corpus.output import Output, company_words, read_tree
from tests.importing.corpus.pay_comparison import compare_pay
from tests.importing.corpus.reading import read_guide
from tests.importing.corpus.report import Report, read_report
from tests.importing.corpus.shares import Miss, Shares, together

CORPUS = SHARED / "corpus"


def compare(source_text: str, name: str, output: Output) -> Shares:
    """Hold one imported guide to the Markdown that it was made of; `name` is `company/role.md`."""
    source, shares = read_guide(source_text), Shares()
    comparison.compare_title(source, output, name, shares)
    comparison.compare_tagline(source, output, name, shares)
    compare_pay(source.pay, output, name, shares)
    comparison.compare_levers(source.levers, output, name, shares)
    comparison.compare_strategies(source.strategies, output, name, shares)
    comparison.compare_positions(source.positions, output, name, shares)
    comparison.compare_tables(source.tables, output, name, shares)
    comparison.compare_evidence(source.evidence, output, name, shares)
    comparison.compare_everything(source_text, output, name, shares)
    comparison.compare_phrases(source_text, output, name, shares)
    return shares


def compare_all(corpus: Path, folder: Path, report: Report, company: str = "*") -> Shares:
    """Hold every guide of a corpus to what an import made of it in a data folder."""
    return together(_each(corpus, folder, report, company))


def _each(corpus: Path, folder: Path, report: Report, company: str) -> Iterator[Shares]:
    catalog = load_catalog(folder).catalog
    names = company_words(catalog)
    for path in sorted(corpus.glob(f"{company}/*.md")):
        name = f"{path.parent.name}/{path.name}"
        output = read_output(folder, name.removesuffix(".md"), catalog, names, report.get(name, ()))
        shares = Shares()
        shares.judge("guides", name, "a guide", None if output else "not there, or not readable")
        yield together(
            [shares, compare(path.read_text(encoding="utf-8"), name, output)] if output else [shares]
        )


def read_output(
    folder: Path, guide_id: str, catalog: Catalog, names: frozenset[str], reported: tuple[str, ...]
) -> Output | None:
    """Return what was written for a guide, `None` when it is not in the catalog; see `company_words`."""
    guide = catalog.guides.get(guide_id)
    if guide is None:
        return None
    data, prose = folder / f"{guide_id}.yml", folder / f"{guide_id}.md"
    return Output(
        guide=guide,
        catalog=catalog,
        tree=read_tree(data.read_text(encoding="utf-8")),
        names=names,
        prose=prose.read_text(encoding="utf-8") if prose.exists() else "",
        reported=reported,
    )


def main() -> None:
    """Print the shares and the first misses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="data folder that was written")
    parser.add_argument("report", type=Path, help="JSON report of the import")
    parser.add_argument("--company", default="*", help="only the guides of this folder")
    parser.add_argument("--kind", default="", help="only misses of this kind")
    parser.add_argument("--misses", type=int, default=20, help="how many misses to print")
    asked = parser.parse_args()
    shares = compare_all(CORPUS, asked.folder, read_report(asked.report), asked.company)
    sys.stdout.write(shares.table() + "\n\n")
    wanted = [miss for miss in shares.misses if asked.kind in miss.kind]
    sys.stdout.write("".join(_line(miss) for miss in wanted[: asked.misses]))


def _line(miss: Miss) -> str:
    return f"{miss.place}: {miss.kind}\n    expected {miss.expected[:240]}\n    found    {miss.found[:400]}\n"


if __name__ == "__main__":
    main()
