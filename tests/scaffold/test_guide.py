"""The text of a new guide: sound, and filled with what is known."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.canonical.format import format_text
from generator.load.catalog import load_catalog
from generator.load.layout import Kind
from generator.model.catalog import Catalog
from generator.model.company import Company, Ladder, LadderLevel
from generator.model.equity import EquityPlan, Instrument, VestingSchedule
from generator.model.evidence import Source, SourceKind
from generator.model.prose import Prose, ProseSection
from generator.model.region import Region, RegionKind
from generator.model.role import GrowthKind, GrowthStep, Role
from generator.model.speech import TextKind
from generator.scaffold.blanks import Blank, find_blanks
from generator.scaffold.guide import NewGuide, write_guide
from generator.units.currency import currency
from generator.units.percent import Percent

QUARTERS = tuple(Percent(Decimal(25)) for _ in range(4))
ACME = Company(
    id="acme",
    name="Acme: the maker",
    headquarters="paris",
    equity_plans=(
        EquityPlan(instrument=Instrument.OPTIONS, vesting=VestingSchedule(months=48, yearly=QUARTERS)),
    ),
    ladder=Ladder(levels=(LadderLevel(code="L3"), LadderLevel(code="L4"))),
    sources=(Source(id="handbook", title="Handbook", publisher="Acme", kind=SourceKind.COMPANY_PAGE),),
)
ENGINEER = Role(
    id="engineer",
    name="Engineer",
    job_family="x",
    growth=(GrowthStep(start="Junior", end="Senior", kind=GrowthKind.INDIVIDUAL),),
    fragments=Prose(sections=(ProseSection(id="paths", title="P", kind=TextKind.GENERIC, markdown="x"),)),
)
CATALOG = Catalog(
    regions={
        "paris": Region(id="paris", name="Paris", kind=RegionKind.CITY, currency=currency("EUR")),
        "world": Region(id="world", name="World", kind=RegionKind.WORLDWIDE),
    }
)
NEW = NewGuide(company=ACME, role=ENGINEER, regions=("paris",), levels=(), reviewed_on=date(2026, 11, 22))


def told(new: NewGuide) -> str:
    """The text with every stretch of blanks as one, and remarks without their marks."""
    return " ".join(write_guide(new, CATALOG).replace("\n#  ", "\n").replace("\n    #  ", "\n").split())


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("options, 48 months, 25%/25%/25%/25% (guides/companies/acme.yml)", id="the equity plan"),
        pytest.param("There are handbook.", id="sources to cite"),
        pytest.param("The ladder has L3, L4.", id="levels"),
        pytest.param("The 1 of guides/roles/engineer.yml hold", id="next steps of the role"),
        pytest.param("fragments: [paths]", id="generic sections"),
        pytest.param("title: Engineer", id="the title"),
        pytest.param("reviewed_on: 2026-11-22", id="the day"),
        pytest.param("Prose goes into guides/acme/engineer.md.", id="where prose goes"),
    ],
)
def test_what_is_known_is_told(words: str):
    assert words in told(NEW)


def test_one_row_needs_no_headline():
    assert "headline: {" not in told(NEW)


def test_of_several_rows_the_first_one_leads():
    several = told(replace(NEW, regions=("paris", "world"), levels=("L3", "L4")))
    assert "headline: {row: paris-l3, reason: The head office is there.}" in several
    assert several.count("base_salary: unknown") == 4
    assert "The guide was begun with it." in told(replace(NEW, regions=("world", "paris")))


def test_a_place_without_a_currency_asks_for_one():
    assert "with its currency: USD 60K–80K" in told(replace(NEW, regions=("world",)))


@pytest.mark.parametrize("levels", [(), ("L3",), ("no: level # 1", "[x")], ids=str)
def test_it_loads_and_has_the_one_form(levels: tuple[str, ...], tmp_path: Path):
    text = write_guide(replace(NEW, levels=levels, regions=("paris", "world")), CATALOG)
    for name, content in {
        "acme/engineer.yml": text,
        "regions.yml": "paris: {name: P, kind: city, currency: EUR}\nworld: {name: W, kind: worldwide}\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    loaded = load_catalog(tmp_path)
    assert loaded.diagnostics == ()
    assert loaded.catalog.guides["acme/engineer"].levels == levels
    formatted = format_text(text, Kind.GUIDE)
    assert format_text(formatted, Kind.GUIDE) == formatted


def test_blanks_are_found_with_their_lines():
    text = "a: unknown\nb:\n  - {c: unknown, d: x}\n  - []\ne: 'unknown'\n"
    assert find_blanks("x", text) == (
        Blank(1, "a"),
        Blank(3, "b[0].c"),
        Blank(4, "b[1]"),
        Blank(5, "e"),
    )
    assert find_blanks("x", "a: [") == ()
