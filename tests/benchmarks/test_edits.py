from pathlib import Path

import pytest

from benchmarks.edits import (
    change_base_salary,
    change_company,
    change_document,
    change_template,
    change_words,
    edited_guide,
)

GUIDE = """\
pay:
  - region: paris
    base_salary: 60K–80K
scripts:
  - passages:
      - say: >-
          Which range have you set?
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "acme" / "engineer.yml"
    file.parent.mkdir()
    file.write_text(GUIDE, encoding="utf-8")
    return file


def test_a_guide_with_all_that_edits_need_is_chosen(file: Path):
    (file.parent / "analyst.yml").write_text("title: Analyst\n", encoding="utf-8")
    assert edited_guide(file.parents[1]) == file


def test_the_base_salary_is_another_one_each_time(file: Path):
    assert change_base_salary(file, 1) == "151.7K"
    assert change_base_salary(file, 2) == "152.7K"
    assert file.read_text(encoding="utf-8") == GUIDE.replace("60K–80K", "152.7K")


def test_words_are_replaced_rather_than_heaped_up(file: Path):
    change_words(file, 1)
    change_words(file, 2)
    assert file.read_text(encoding="utf-8") == GUIDE.replace("Which range", "Edit 2. Which range")


def test_a_company_gets_another_summary(tmp_path: Path):
    company = tmp_path / "acme.yml"
    company.write_text(
        "name: Acme\nsummary: >-\n  Old words\n  on two lines.\nstage: public\n", encoding="utf-8"
    )
    change_company(company, 3)
    assert company.read_text(encoding="utf-8") == (
        "name: Acme\nsummary: A company that somebody described for the 3th time.\nstage: public\n"
    )


@pytest.mark.parametrize("change", [change_template, change_document])
def test_two_edits_leave_the_second(change, tmp_path: Path):
    file = tmp_path / "page.md"
    file.write_text("A page.\n", encoding="utf-8")
    change(file, 1)
    change(file, 2)
    text = file.read_text(encoding="utf-8")
    assert "dit 2" in text
    assert "dit 1" not in text
