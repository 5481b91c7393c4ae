"""Changes to a project as people make them; each has a number, so that no two are the same."""

import re
from pathlib import Path

from benchmarks.multiply import guide_files

_BASE_SALARY = re.compile(r"^( +base_salary: )[^\n]*", re.M)
_WORDS = re.compile(r"(- (?:say|note): >-\n +)(?:Edit \d+\. )?")
_SUMMARY = re.compile(r"^summary:.*\n(?: .*\n)*", re.M)
_NAME = re.compile(r"^name:.*\n", re.M)
_END_MARK = re.compile(r"\n<div hidden>Edit \d+</div>\n\Z")


def edited_guide(data: Path) -> Path:
    """Return the data file of a guide in the middle of the catalogue that has a base salary and a script."""
    files = guide_files(data)
    middle = files[len(files) // 2 :] + files[: len(files) // 2]
    for file in middle:
        text = file.read_text(encoding="utf-8")
        if _BASE_SALARY.search(text) and _WORDS.search(text):
            return file
    raise LookupError("no guide has both a base salary and words of a script")


def edited_company(data: Path, guide: Path) -> Path:
    """Return the data file of the company that a guide is about."""
    return data / "companies" / f"{guide.parent.name}.yml"


def change_base_salary(file: Path, number: int) -> str:
    """Write another base salary into the first row of a guide; return how a page shows it."""
    salary = f"{150 + number % 100}.7K"
    _replace(file, _BASE_SALARY, rf"\g<1>{salary}")
    return salary


def change_words(file: Path, number: int) -> None:
    """Put other words at the beginning of the first passage of a guide."""
    _replace(file, _WORDS, rf"\g<1>Edit {number}. ")


def change_company(file: Path, number: int) -> None:
    """Give a company another summary."""
    text = _SUMMARY.sub("", file.read_text(encoding="utf-8"))
    summary = f"summary: A company that somebody described for the {number}th time.\n"
    file.write_text(_NAME.sub(lambda found: found[0] + summary, text, count=1), encoding="utf-8")


def change_template(file: Path, number: int) -> None:
    """Have a template print something more at the end of each of its pages."""
    text = _END_MARK.sub("", file.read_text(encoding="utf-8"))
    file.write_text(f"{text}\n<div hidden>Edit {number}</div>\n", encoding="utf-8")


def change_document(file: Path, number: int) -> str:
    """Add a sentence to a plain document; return it."""
    sentence = f"This is edit {number} of it."
    text = re.sub(r"\n\nThis is edit \d+ of it\.\n\Z", "\n", file.read_text(encoding="utf-8"))
    file.write_text(f"{text.rstrip()}\n\n{sentence}\n", encoding="utf-8")
    return sentence


def _replace(file: Path, pattern: re.Pattern[str], replacement: str) -> None:
    text, times = pattern.subn(replacement, file.read_text(encoding="utf-8"), count=1)
    if not times:
        raise LookupError(f"nothing to change in {file.name}")
    file.write_text(text, encoding="utf-8")
