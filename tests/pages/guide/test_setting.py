"""What a guide page says of official figures and of the law where its rows are."""

from dataclasses import replace
from decimal import Decimal

from generator.pages.guide.before_call import MAX_LINES
from generator.pages.guide.page import GuideView
from generator.pages.setting.wages import SHOWN_AT_ONCE
from tests.pages.invented import catalog, pages_of, view_of

VIEW = "guides/acme-robotics/data-engineer.md"


def view() -> GuideView:
    return view_of(VIEW, GuideView)


def test_official_wages_are_those_of_the_nearest_area_each_once():
    wages = view().wages
    assert wages is not None
    assert [(row.occupation, row.area) for row in wages.rows] == [
        ("Database Architects", "Springfield-Ogdenville, UT")
    ]
    assert wages.whole.href == "../../../roles/data-engineer/#official-wages"


def test_many_official_wages_are_partly_folded():
    sound = catalog()
    assert sound.wages is not None
    (first, *_) = sound.wages.occupations
    codes = tuple(f"15-100{number}" for number in range(SHOWN_AT_ONCE + 1))
    many = tuple(replace(first, code=code, name=code) for code in codes)
    role = replace(sound.roles["data-engineer"], occupation_codes=codes)
    changed = replace(
        sound,
        wages=replace(sound.wages, occupations=many),
        roles={**sound.roles, role.id: role},
    )
    wages = view_of(VIEW, GuideView, pages_of(changed)).wages
    assert wages is not None
    assert [row.occupation for row in (*wages.rows, *wages.more)] == list(codes)
    assert len(wages.more) == 1


def test_pay_of_two_countries_is_shown_by_what_it_buys_beside_the_original():
    pay = view().leveled_pay
    assert pay is not None
    assert [(row.place, row.original.low, row.international.low) for row in pay.rows] == [
        ("Springfield", Decimal(98_000), Decimal(122_500)),
        ("Shelbyville", Decimal(60_000), Decimal(60_000)),
    ]
    assert pay.rows[1].total_word == "base salary alone"


def test_a_guide_of_one_country_has_no_such_table():
    assert view_of("guides/borealis-cloud/data-engineer.md", GuideView).leveled_pay is None


def test_rights_lead_to_their_cards():
    (utopia, union) = view().rights
    assert (utopia.area, union.area) == ("Utopia", "European Union")
    assert [link.href for link in union.rights] == ["../../../regions/eu/#right-eu-range"]


def test_one_line_before_the_call_is_a_right():
    lines = view().reminders
    assert len(lines) <= MAX_LINES
    assert [line.href for line in lines if line.name == "Right"] == ["#rights"]


def test_sources_of_tables_are_listed_where_they_are_used():
    anchors = {source.anchor for source in view().sources}
    assert {"source-invented-wages", "source-invented-rates"} <= anchors
