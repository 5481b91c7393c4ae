"""Keeps the rows of the last session, and writes them into the README of this folder."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.table import Row, markdown

README = Path(__file__).with_name("README.md")
START, END = "<!-- results -->\n", "<!-- end of results -->\n"


def keep(file: Path, results: Mapping[str, Sequence[Row]], conditions: str) -> None:
    """Keep the rows of measures beside those of earlier sessions, each with its conditions."""
    kept = read(file)
    for name, rows in results.items():
        kept[name] = (conditions, list(rows))
    text = {
        name: {"conditions": how, "rows": [asdict(row) for row in rows]} for name, (how, rows) in kept.items()
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(text, indent=1, ensure_ascii=False), encoding="utf-8")


def read(file: Path) -> dict[str, tuple[str, list[Row]]]:
    """Return what is kept: conditions and rows by the name of the measure."""
    if not file.is_file():
        return {}
    kept = json.loads(file.read_text(encoding="utf-8"))
    return {name: (one["conditions"], [Row(**row) for row in one["rows"]]) for name, one in kept.items()}


def report(kept: Mapping[str, tuple[str, Sequence[Row]]], order: Sequence[str]) -> str:
    """Return the tables as Markdown: measures of the same conditions share one."""
    tables: dict[str, list[Row]] = {}
    for name in order:
        if name in kept:
            conditions, rows = kept[name]
            tables.setdefault(conditions, []).extend(rows)
    return "\n".join(f"{conditions}\n\n{markdown(rows)}" for conditions, rows in tables.items())


def write_readme(text: str) -> None:
    """Put the tables between the marks of the README."""
    readme = README.read_text(encoding="utf-8")
    before, _, rest = readme.partition(START)
    _, _, after = rest.partition(END)
    README.write_text(f"{before}{START}{text}{END}{after}", encoding="utf-8")
