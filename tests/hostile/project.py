"""A project whose data files are full of texts of strangers, or of harmless words in the same places."""

import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count, cycle, islice
from pathlib import Path

from generator.build import check_project
from generator.diagnostics import Severity
from generator.load.readers import Json
from tests.hostile.filling import OMIT, Known, fill_file
from tests.hostile.payloads import PAYLOADS, REFUSED_IN_PROSE, harmless

IN_ONE = 3
"""Payloads that one text holds, a line each; more would not fit the shortest field."""


def _grouped(names: Iterable[str]) -> list[tuple[str, ...]]:
    """Return groups of payloads that are about equally long; the last ones may stand in two groups."""
    ordered = sorted(names, key=lambda name: len(PAYLOADS[name]))
    count_of_groups = -(-len(ordered) // IN_ONE)
    short, middle, long = (ordered[n * count_of_groups :][:count_of_groups] for n in range(IN_ONE))
    return list(
        zip(
            short,
            islice(cycle(middle), count_of_groups),
            islice(cycle(reversed(long)), count_of_groups),
            strict=True,
        )
    )


GROUPS = _grouped(PAYLOADS)
"""Names of the payloads that stand in one text."""

NUMBERS = range(len(GROUPS))
"""There are as many files of each kind as groups, so that every field meets each payload."""

Write = Callable[[int], str]
"""Returns the text that stands for a number."""


def hostile(number: int) -> str:
    """Return the payloads of one group, a line each; numbers start over after the last group."""
    return "\n".join(PAYLOADS[name] for name in GROUPS[number % len(GROUPS)])


def plain(number: int) -> str:
    """Return the harmless words that stand where `hostile` has payloads."""
    return harmless(number % len(GROUPS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One free text of a data file."""

    page: str
    """Path of the page that the file is about."""

    field: str
    """Path of its field, such as `guide.pay[0].note`."""

    number: int
    """What it was written for."""

    text: str


@dataclass(slots=True, kw_only=True)
class Files:
    """The data files of a project, and every free text in them."""

    write: Write
    contents: dict[str, str] = field(default_factory=dict)
    texts: list[Text] = field(default_factory=list)

    def add(self, name: str, content: Json) -> None:
        """Keep a file; JSON is YAML in which every text is quoted."""
        self.contents[name] = json.dumps(content, ensure_ascii=False, indent=1) + "\n"

    def filled(self, kind: str, number: int, known: Known, page: str) -> dict[str, Json]:
        """Return a file or entry of one kind; its first text is the one of this number.

        Every text ends with a mark of its own, so that each can be found on the page.
        """
        numbers = count(number)
        content, texts = fill_file(kind, lambda: f"{self.write(n := next(numbers))}\nq{n - number}q", known)
        self.texts += (
            Text(page=page, field=path, number=number + place, text=text)
            for place, (path, text) in enumerate(texts.items())
        )
        return content


def hostile_files(write: Write = hostile, numbers: Iterable[int] = NUMBERS) -> Files:
    """Return a guide, company, role, region, claim, source and term for each number, and the other files."""
    files, numbers = Files(write=write), list(numbers)
    for number in numbers:
        _add_guide(files, number, numbers)
        known = {
            "company.parent": "c-0" if number else OMIT,
            "headquarters": f"g-{number}",
            "offices": ["g-0"],
        }
        files.add(
            f"companies/c-{number}.yml", files.filled("company", number, known, f"companies/c-{number}")
        )
        files.add(f"roles/r-{number}.yml", _role(files, number))
        files.contents[f"roles/r-{number}.md"] = _prose(write, number, "fragment")
    for name, kind, letter in (
        ("regions", "regions", "g"),
        ("claims", "claims", "k"),
        ("sources", "sources", "s"),
        ("rights", "rights", "x"),
    ):
        files.add(f"{name}.yml", {f"{letter}-{n}": _entry(files, kind, n) for n in numbers})
    files.add("glossary.yml", {f"t-{n}": _entry(files, "glossary", n) for n in numbers})
    files.add("site.yml", files.filled("site", 0, {}, "every page"))
    add_tables(files)
    return files


def add_tables(files: Files) -> None:
    """Add the files of which there is one: rates, prices and official wages."""
    known: Known = {"source": "s-0", "region": "g-0", "also": ["g-0"]}
    files.add("exchange-rates.yml", files.filled("exchange-rates", 0, known, "rates"))
    files.add("price-levels.yml", files.filled("price-levels", 0, {**known, "base": "g-0"}, "prices"))
    files.add("occupation-wages.yml", files.filled("occupation-wages", 0, known, "wages"))


def _role(files: Files, number: int) -> dict[str, Json]:
    """Return a role; beside its own words it has an occupation that official wages are known of."""
    role = files.filled("role", number, {}, f"roles/r-{number}")
    codes = role["occupation_codes"]
    assert isinstance(codes, list)
    codes.append("15-1252")
    return role


def _entry(files: Files, kind: str, number: int) -> dict[str, Json]:
    known: Known = {
        "within": "g-0" if number else OMIT,
        "see": ["t-0"],
        "sources": [f"s-{number}"],
        "region": f"g-{number}",
        "claim": f"k-{number}",
    }
    on_region = dict.fromkeys(("regions", "rights"), f"regions/g-{number}")
    page = (on_region | {"glossary": "glossary"}).get(kind, f"guides/c-{number}/r-{number}")
    return files.filled(kind, number, known, page)


def _add_guide(files: Files, number: int, numbers: list[int]) -> None:
    """Add the guide of one number; it names a region, a claim, a source and a fragment of that number."""
    other = numbers[(numbers.index(number) + 1) % len(numbers)]
    page = f"guides/c-{number}/r-{number}"
    known: Known = {
        "region": f"g-{number}",
        "versus": f"g-{other}",
        "company": f"c-{other}",
        "applies_to": f"r-{number}",
        "fragments": ["fragment-0"],
        "headline.row": "pay-row-1",
    }
    guide = files.filled("guide", number, known, page)
    rows, claims, sources = guide["pay"], guide["claims"], guide["sources"]
    assert isinstance(rows, list)
    assert isinstance(claims, list)
    assert isinstance(sources, dict)
    first, second = rows
    assert isinstance(first, dict)
    assert isinstance(second, dict)
    first["id"], second["id"], second["region"] = "pay-row-1", "pay-row-2", f"g-{other}"
    second["sources"] = ["main", f"s-{number}"]
    claims.append(f"k-{number}")
    if number == 0:
        guide["former_addresses"] = ["c-0/former"]
    files.add(f"c-{number}/r-{number}.yml", guide)
    files.contents[f"c-{number}/r-{number}.md"] = _prose(files.write, number, "section")


def _prose(write: Write, number: int, name: str) -> str:
    """Return prose with each payload of a group in all places that Markdown has for it."""
    is_hostile = write is hostile
    texts = [
        _fit_for_prose(payload) if is_hostile else write(number) for payload in GROUPS[number % len(GROUPS)]
    ]
    return "\n".join(_section(text, f"{name}-{place}") for place, text in enumerate(texts))


def _fit_for_prose(name: str) -> str:
    text = PAYLOADS[name]
    return text.replace("\n", " ") if name in REFUSED_IN_PROSE else text


def _section(text: str, name: str) -> str:
    line = " ".join(text.split())
    title = line.replace("{", "(").replace("}", ")")
    quoted, indented = text.replace("\n", "\n> "), text.replace("\n", "\n    ")
    return f"""## {title} {{#{name}}}

{text}

- {indented}

> {quoted}

| {line} | b |
| --- | --- |
| {line} | [a link]({line}) |

### {title}

    {indented}

`{line}` and **{line}** and [{line}](https://example.org/a)

[a link](<{line}>) [another](https://example.org/ "{line}")
"""


def write_project(folder: Path, root: Path, files: Files) -> Path:
    """Write the files beside a copy of the site's own pages and templates; rules that object are waived."""
    for name in ("docs", "templates", "generator"):
        shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "mkdocs.yml", folder / "mkdocs.yml")
    write_data(folder / "guides", files)
    return folder


def write_data(folder: Path, files: Files) -> None:
    """Write the files into a data folder, with waivers for what rules object to."""
    for name, content in files.contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    found = check_project(folder, "guides").diagnostics
    accepted = {(one.rule, one.file) for one in found if one.severity is Severity.ERROR}
    waivers = [
        {"rule": rule, "file": file, "reason": hostile(number), "until": "2027-12-31"}
        for number, (rule, file) in enumerate(sorted(accepted))
    ]
    (folder / "waivers.yml").write_text(json.dumps(waivers, ensure_ascii=False), encoding="utf-8")
