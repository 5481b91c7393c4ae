"""Whatever a stranger's document holds, importing it ends soon, in a sound guide or in a reason why not."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.importing.result import Intake
from generator.intake import About, import_documents, store
from generator.load.catalog import load_catalog
from generator.load.characters import first_forbidden
from generator.report.import_report import render_import_json, render_import_summary
from tests.hostile.payloads import PAYLOADS
from tests.importing.soundness import Result, import_bytes, import_text
from tests.timing import quickly

MANY = 100_000
TITLE = "### Baker | Acme Global Negotiation Guide\n\n"
OTHER = "### Smith | Globex Global Negotiation Guide\n\nhot"
LEVER = '1. **Start:** "I can start on Monday"\n'
TABLE = "| Region | Base Salary | Bonus | Total Comp |\n|---|---|---|---|\n"

TOO_MUCH = {
    "ten megabytes in one line": ("a" * 10_000_000, "file-too-large"),
    "ten megabytes of lines": ("bread\n" * 1_700_000, "file-too-large"),
    "a long line": (TITLE + "bread " * 2_000, "line-too-long"),
    "a long word": ("a" * 200_000, "line-too-long"),
    "many marks of quotations": (">" * MANY, "line-too-long"),
    "many stars": ("*" * MANY, "line-too-long"),
    "many brackets": ("[" * MANY, "line-too-long"),
    "many parentheses": ("(" * MANY, "line-too-long"),
    "many columns": ("|" + "a|" * 10_000 + "\n|" + "-|" * 10_000, "line-too-long"),
    "many headings": ("## Oven\n\nhot\n\n" * 5_000, "too-many-items"),
    "many levers": (TITLE + "**Global Levers**\n" + LEVER * 5_000, "too-many-items"),
    "much prose": (TITLE + "Ovens are hot.\n\n" * 3_900 + "hot " * 1_000, "file-too-large"),
    "NUL": (TITLE + "a\0b", "forbidden-character"),
    "control characters": (TITLE + "\x1b]0;title\x07", "forbidden-character"),
    "an order of letters": (TITLE + "\u202etxet", "forbidden-character"),
    "blanks of no width": (TITLE + "b\u200bread", "forbidden-character"),
    "half a character": (TITLE + "\ud800", "wrong-encoding"),
}
"""Documents of which nothing is imported, each with the rule that says why."""

HOSTILE = {
    "quotations in quotations": "> " * 2_900,
    "quotations on lines": ">" * 60 + "\n" + "> > > \n" * 2_000,
    "emphasis without end": ("*" * 900 + "a\n") * 200,
    "bold without end": ("**a " * 1_000 + "\n") * 40,
    "brackets without end": ("[" * 2_900 + "\n") * 40,
    "brackets in brackets": "[" * 2_000 + "a" + "]" * 2_000,
    "parentheses in parentheses": "(" * 2_000 + "a" + ")" * 2_000,
    "links without end": ("[a](" * 1_000 + "\n") * 40,
    "references": "[[" * 1_000 + "a" + "]]" * 1_000,
    "blanks in blanks": ("$[X" * 900 + "]K" * 900 + "\n") * 40,
    "code without end": ("`" * 2_000 + "a\n") * 40,
    "fences": "```\n~~~\n" * 1_500,
    "quotes": ('"' * 3_000 + "\n") * 40,
    "nested quotes": "\"a 'b " * 800,
    "braces": "## " + "{#a .b @c}" * 20 + "\n\n" + "{{ x }}" * 500,
    "lists in lists": "\n".join("  " * depth + "- a" for depth in range(300)),
    "numbered lists": "\n".join(f"{number}. a" for number in range(1_000)),
    "underlines": "a\n===\n" * 600,
    "dividers": "---\n***\n" * 2_000,
    "number signs": "#\n##\n###x\n#### \n" * 300,
    "headings in headings": "".join(f"{'#' * (1 + n % 6)} Oven {n}\n\nhot\n\n" for n in range(900)),
    "many levers": TITLE + "**Global Levers**\n" + LEVER * 2_900,
    "many lever titles": TITLE + "".join(f"#### Lever {n}: Oven\nhot\n" for n in range(1_500)),
    "many rows": TITLE + TABLE + "| Paris | €61K–€70K | 10% | €73K |\n" * 5_000,
    "many rows that differ": TITLE + TABLE + "".join(f"| Paris {n} | €{n}K | — | x |\n" for n in range(450)),
    "many tables": TITLE + (TABLE + "| Paris | €61K | 10% | €67K |\n\n") * 300,
    "wide rows": TITLE + TABLE + ("| a " * 1_000 + "|\n") * 30,
    "wide tables": ("| a " * 60 + "|\n" + "|---" * 60 + "|\n" + "| b " * 60 + "|\n\n") * 50,
    "escaped bars": TITLE + TABLE + ("| " + "\\|" * 1_400 + " | a | b | c |\n") * 40,
    "long figures": TITLE + TABLE + f"| Paris | {'9' * 5_000} | {'9,' * 2_500} | {'€9K-' * 1_000} |\n",
    "figures without end": TITLE + TABLE + f"| Paris | {'€9K / ' * 900} | {'(' * 2_000} | {'–' * 2_000} |\n",
    "blanks in figures": TITLE
    + TABLE
    + f"| Paris | {'9 ' * 2_500} | 9{' ' * 2_000}K | up to{' ' * 900}9 |\n",
    "long chains": "**Level Mapping:** " + " = ".join(f"Orb{n} L{n}" for n in range(450)),
    "chains of commas": "**Level Mapping:** Acme L4 = " + ", ".join(f"Orb{n} B{n}" for n in range(450)),
    "chains of arrows": "\n\n".join(
        f"**Level Mapping:** Acme L{n} < Orb L{n + 1} > Acme L{n}" for n in range(300)
    ),
    "chains of one sign": "**Level Mapping:** " + "= " * 2_900,
    "level tables": TITLE + "#### Level Mapping\n| Acme Level | Orb |\n|---|---|\n" + "| L3 | B2 |\n" * 3_000,
    "much evidence": TITLE + "**Evidence & Sources**\n" + "- A list of bakers, 2026\n" * 3_000,
    "evidence without end": TITLE + "**Evidence & Sources**\n- " + "[a](https://example.org/" * 200,
    "long addresses": TITLE + "**Evidence & Sources**\n- [a](https://example.org/" + "a/" * 2_500 + ")",
    "many tags": "**Negotiation DNA:** " + " | ".join(["bread"] * 700),
    "many scripts": ('**Script:**\n> "I bake"\n\n' * 900),
    "many offers": '- "I have an offer from Globex at €90K"\n' * 2_000,
    "many questions": "Q: How hot?\nA: Very.\n\n" * 1_000,
    "bare text": "Ovens\nare very hot indeed, all day long\n" * 1_500,
    "short lines": "a\n" * 3_900,
    "long title": f"### {'Baker ' * 900}| {'Acme ' * 50}Global Negotiation Guide",
    "a title of signs": "### *** | ??? Global Negotiation Guide",
    "accents piled up": "bread" + "\u0301\u0316" * 2_900,
    "families": "👩‍👩‍👧" * 1_000,
    "capital letters of length": "İ" * 5_000 + "ß" * 900,
    "carriage returns": TITLE.replace("\n", "\r\n") + "hot\r\n\r\nhotter\r\n",
    "a byte order mark": "\ufeff" + TITLE + "hot",
    "nothing": "",
    "blanks": " \n\t\n" * 2_000,
}
"""Documents that become guides, however odd ones; a few are too much for one guide."""

CSV_HEAD = "company,role,region,base_salary\n"
HOSTILE_CSV = {
    "a cell without end": CSV_HEAD + 'Acme,Baker,Paris,80K\nAcme,"Baker,Paris\n' + "x\n" * 9_000,
    "quotes": CSV_HEAD + '"' * 9_999,
    "many columns": ",".join(["bonus"] * 20_000) + "\n" + ",".join(["9K"] * 20_000),
    "many unknown columns": "company,role,region,"
    + ",".join(f"c{n}" for n in range(3_000))
    + "\nAcme,Baker,Paris,1\n",
    "wide rows": CSV_HEAD + ("Acme,Baker,Paris,80K" + ",x" * 3_000 + "\n") * 20,
    "long cells": CSV_HEAD + f"Acme,Baker,Paris,{'9' * 100_000}\nAcme,Baker,{'x' * 100_000},9K\n",
    "formulas": CSV_HEAD + "=cmd|' /C calc'!A0,@SUM(A1),+1,-9K\n",
    "rows beyond a guide": CSV_HEAD + "Acme,Baker,Paris,80K\n" * 1_500,
    "another sign": "company;role;region;base_salary\nAcme;Baker;Paris;80K\n",
    "only a heading": CSV_HEAD,
    "nothing": "",
    "blanks": " \n" * 9_000,
}


def assert_told(result: Result) -> None:
    """The guide is sound, and whatever is said stands on a line, in words that any terminal can show."""
    assert result.errors == []
    for one in result.intake.documents:
        for found in one.findings:
            assert found.span.line >= 1
            for text in (found.message, found.help or "", found.note or ""):
                assert first_forbidden(text) is None
                assert "\n" not in text
                assert len(text) < 900


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_is_beyond_any_guide_is_refused_with_its_reason(name, tmp_path):
    text, rule = TOO_MUCH[name]
    with quickly(6):
        result = import_text(text)
    [one] = result.intake.documents
    assert (one.guides, rule in [found.rule for found in one.findings]) == ((), True), one.findings
    assert result.intake.texts == {}
    assert_told(result)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_becomes_a_sound_guide_or_is_refused(name):
    with quickly(12):
        result = import_text(HOSTILE[name])
    [one] = result.intake.documents
    assert one.guides or Severity.ERROR in [found.severity for found in one.findings]
    assert_told(result)


@pytest.mark.parametrize("name", HOSTILE_CSV)
def test_a_hostile_csv_file_ends_in_sound_guides_or_reasons(name):
    with quickly(12):
        result = import_text(HOSTILE_CSV[name], "acme/pay.csv")
    assert_told(result)


FIELDS = {
    "tag": "**Negotiation DNA:** bread | {0}",
    "place": TABLE + "| {0} | €61K | 10% | €67K |",
    "cell": TABLE + "| Paris | {0} | {0} | €67K |",
    "heading of a column": TITLE
    + "| Region | {0} | Bonus | Total Comp |\n|---|---|---|---|\n| Paris | 1 | 2 | 3 |",
    "level": "| Level | Paris | London |\n|---|---|---|\n| {0} | €61K | £61K |",
    "position": "**Level Mapping:** Acme L4 = Globex {0} = {0} L5",
    "cell of levels": TITLE
    + "#### Level Mapping\n| Acme Level | Globex |\n|---|---|\n| L3 | {0} |\n| {0} | B2 |",
    "lever title": '**Global Levers**\n1. **{0}:** "I bake"\n2. **Bread:** {0}',
    "speech": '> **Negotiate Up Strategy:** "{0}" Accept at €64K.',
    "script": '**Script:**\n> "{0}"',
    "evidence": "**Evidence & Sources**\n- {0}\n- [{0}](https://example.org/)\n- [a]({0})",
    "heading": "## {0}\n\nhot",
    "paragraph": "## Oven\n\n{0}",
    "entry": "## Oven\n\n- {0}\n  - {0}",
    "quotation": "## Oven\n\n> {0}",
    "other table": "## Oven\n\n| Year | {0} |\n|---|---|\n| {0} | hot |",
}


TITLES = [
    "### {0} | Acme Global Negotiation Guide\n\nhot",
    "### Baker | {0} Global Negotiation Guide\n\nhot",
    "Baker pay at Acme\n\nQ: {0}\nA: {0}",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_texts_that_try_to_be_more_stay_text_in_every_field(payload):
    text = TITLE + "\n\n".join(FIELDS.values())
    assert import_text(text.replace("{0}", PAYLOADS[payload])).errors == []


@pytest.mark.parametrize("form", TITLES)
@pytest.mark.parametrize("payload", PAYLOADS)
def test_texts_that_try_to_be_more_stay_text_in_a_title(payload, form):
    assert import_text(form.replace("{0}", PAYLOADS[payload]), about=About()).errors == []


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return folder


def imported(folder: Path) -> Intake:
    target = folder.parent / "guides"
    return import_documents([folder], target, [load_catalog(target).catalog], About())


def _unreadable(folder: Path) -> None:
    (folder / "acme" / "odd.md").write_text(OTHER)
    (folder / "acme" / "odd.md").chmod(0)


ODD_FILES = {
    "a pipe": lambda folder: os.mkfifo(folder / "acme" / "odd.md"),
    "a link": lambda folder: (folder / "acme" / "odd.md").symlink_to(folder / "acme" / "baker.md"),
    "a link to a device": lambda folder: (folder / "acme" / "odd.md").symlink_to("/dev/zero"),
    "a link to itself": lambda folder: (folder / "acme" / "odd.md").symlink_to("odd.md"),
    "a circle of folders": lambda folder: (folder / "acme" / "odd").symlink_to(folder),
    "a folder": lambda folder: (folder / "acme" / "odd.md").mkdir(),
    "a file that nobody may read": _unreadable,
    "a name of lines": lambda folder: written(folder, {"acme/od\nd\x1b[2J.md": OTHER}),
    "a name that is no text": lambda folder: Path(
        os.fsdecode(bytes(folder / "acme") + b"/\xff\n::error::.md")
    ).write_text(OTHER),
    "a long name": lambda folder: written(folder, {f"{'a' * 200}/{'b' * 200}.md": OTHER}),
    "bytes": lambda folder: (folder / "acme" / "odd.md").write_bytes(bytes(range(256)) * 100),
    "UTF-16": lambda folder: (folder / "acme" / "odd.md").write_bytes(OTHER.encode("utf-16")),
    "rows that are none": lambda folder: written(folder, {"acme/odd.csv": '"'}),
    "ten megabytes": lambda folder: written(folder, {"acme/odd.md": "a" * 10_000_000}),
}


@pytest.mark.parametrize("spoil", ODD_FILES.values(), ids=ODD_FILES)
def test_one_bad_file_stops_none_of_the_good_ones(spoil: Callable[[Path], object], tmp_path):
    folder = written(
        tmp_path / "old", {"acme/baker.md": TITLE + "hot", "orb/cook.md": "# Cook | Orb Guide\n\nhot"}
    )
    spoil(folder)
    with quickly(6):
        intake = imported(folder)
    assert {"acme/baker.yml", "acme/baker.md"} <= intake.texts.keys()
    outcomes = store(intake, tmp_path / "guides", overwrite=False)
    loaded = load_catalog(tmp_path / "guides")
    assert [one.message for one in loaded.diagnostics if one.severity is Severity.ERROR] == []
    summary = render_import_summary(intake, outcomes, is_dry=False)
    for line in [*summary.split("\n"), *render_import_json(intake, outcomes).split("\n")]:
        assert first_forbidden(line) is None
        line.encode()


def test_importing_takes_bounded_memory(tmp_path, project_root):
    texts = {f"acme/baker-{number}.md": text for number, (text, _) in enumerate(TOO_MUCH.values())}
    folder = written(tmp_path / "old", texts | {"acme/pay.csv": "x" * 19_000_000})

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))

    finished = subprocess.run(
        [sys.executable, "-m", "generator", "import", str(folder), "--into", str(tmp_path / "guides")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(project_root), "OPENBLAS_NUM_THREADS": "1"},
        preexec_fn=limit,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (finished.returncode, finished.stderr) == (1, "")


GROWING: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: TITLE + "Ovens are hot, says Globex in Paris, at €61K.\n\n" * n,
    "headings": lambda n: TITLE + "".join(f"## Oven {k}\n\nhot\n\n" for k in range(n)),
    "levers": lambda n: TITLE + "**Global Levers**\n" + LEVER * n,
    "rows": lambda n: TITLE + TABLE + "| Paris | €61K–€70K | 10% | €73K |\n" * n,
    "tables": lambda n: TITLE + (TABLE + "| Paris | €61K | 10% | €67K |\n\n") * (n // 4),
    "positions": lambda n: (
        TITLE + "".join(f"**Level Mapping:** Acme L{k} = Globex B{k}\n\n" for k in range(n))
    ),
    "evidence": lambda n: TITLE + "**Evidence & Sources**\n" + "- A list of bakers, 2026\n" * n,
    "speech": lambda n: TITLE + '- "I have an offer from Globex at €90K"\n' * n,
    "one long line": lambda n: TITLE + 'I bake [X years], at $[X]K, "well" (hot). ' * (n // 4),
    "a long cell": lambda n: TITLE + TABLE + f"| Paris | {'€9K – / ' * (n // 2)} | 1 | 2 |\n",
    "marks": lambda n: TITLE + '*[(>"`|' * n,
}
SIZE = 220
ROUNDS = 5
"""How often both are tried: a busy machine slows single ones down, and growth does not go away."""

MOST = 2.8
"""How often twice as much may cost what it costs once: a square would be four."""


def _seconds(text: str) -> float:
    start = time.process_time()
    import_text(text)
    return time.process_time() - start


@pytest.mark.parametrize("grow", GROWING.values(), ids=GROWING)
def test_twice_as_much_takes_about_twice_as_long(grow):
    import_bytes(TITLE.encode())  # whatever is read once is read now
    few, many = grow(SIZE), grow(2 * SIZE)
    costs = [(_seconds(few), _seconds(many)) for _ in range(ROUNDS)]
    least, most = (min(taken) for taken in zip(*costs, strict=True))
    assert most < MOST * least + 0.05, costs
