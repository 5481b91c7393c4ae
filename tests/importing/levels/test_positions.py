"""Words for a job, at a company or without one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.levels.level_codes import is_level, split_level
from generator.importing.levels.positions import read_own, read_positions, read_title
from generator.importing.naming.names import Names

NAMES = Names(
    companies={"globex": "globex", "initech": "initech", "umbrellalabs": "umbrella-labs"},
    regions={"aarhus": "aarhus"},
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param(
            "Globex L4-L5 Baker",
            {"company": "globex", "level": "L4-L5", "role_label": "Baker"},
            id="level behind the company",
        ),
        pytest.param(
            "Globex Data Engineer L3–L4",
            {"company": "globex", "role_label": "Data Engineer", "level": "L3–L4"},
            id="level at the end",
        ),
        pytest.param("L61-L63 at Initech", {"company": "initech", "level": "L61-L63"}, id="at a company"),
        pytest.param(
            "Security Engineer at Globex (E4-E5)",
            {"company": "globex", "role_label": "Security Engineer", "level": "E4-E5"},
            id="level in parentheses",
        ),
        pytest.param(
            "SDE II-Senior at Initech",
            {"company": "initech", "role_label": "SDE II-Senior"},
            id="numbered titles are no codes",
        ),
        pytest.param(
            "Initech 64 ML", {"company": "initech", "level": "64", "role_label": "ML"}, id="bare number"
        ),
        pytest.param(
            "Globex Data Scientist 4-7",
            {"company": "globex", "role_label": "Data Scientist", "level": "4-7"},
            id="bare range at the end",
        ),
        pytest.param(
            "Globex L5 EM Aarhus",
            {"company": "globex", "level": "L5", "role_label": "EM", "region": "aarhus"},
            id="place at the end",
        ),
        pytest.param(
            "Two Rivers Networks Staff Engineer",
            {"company": "two-rivers-networks", "role_label": "Staff Engineer"},
            id="an unknown company ends where the title starts",
        ),
        pytest.param("Globex SA", {"company": "globex", "role_label": "SA"}, id="a title like a legal form"),
        pytest.param(
            "Umbrella Labs L2 equivalent",
            {"company": "umbrella-labs", "level": "L2"},
            id="the word equivalent says nothing more",
        ),
        pytest.param(
            "Hooli AI Principal Engineer",
            {"company": "hooli-ai", "role_label": "Principal Engineer"},
            id="AI inside a company's name",
        ),
        pytest.param(
            "Globex Engineer (Senior-Staff)",
            {"company": "globex", "role_label": "Engineer (Senior-Staff)"},
            id="a rank in parentheses belongs to the title",
        ),
    ],
)
def test_a_position_is_read(text, read):
    (position,) = read_positions(text, NAMES)
    assert position.entry() == read
    assert position.hedge is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Director at most companies", id="no company in particular"),
        pytest.param("VP", id="a rank alone"),
        pytest.param("Senior Associate", id="ranks alone"),
        pytest.param("startup head of engineering", id="no name"),
        pytest.param("", id="nothing"),
    ],
)
def test_nothing_is_read_where_no_company_is_named(text):
    assert read_positions(text, NAMES) == ()


def test_a_remark_limits_a_position():
    (position,) = read_positions("Globex Security (Trust & Safety adjacent)", NAMES)
    assert (position.role_label, position.hedge) == ("Security", "Trust & Safety adjacent")


def test_companies_parted_by_a_slash_are_two_positions():
    found = read_positions("Staff Baker at Globex/Initech", NAMES)
    assert [position.company for position in found] == ["globex", "initech"]
    assert {position.role_label for position in found} == {"Staff Baker"}


@pytest.mark.parametrize(
    ("text", "label", "level"),
    [
        pytest.param("59 (SWE I)", "SWE I", "59", id="title in parentheses"),
        pytest.param("**P4**", None, "P4", id="bold"),
        pytest.param("Baker (Band 5-6)", "Baker", "Band 5-6", id="named band"),
        pytest.param("Staff+ (L6+)", "Staff+", "L6+", id="open end"),
        pytest.param("IC5-equivalent", None, "IC5", id="glued word"),
    ],
)
def test_a_title_is_read_without_a_company(text, label, level):
    position = read_title(text, NAMES)
    assert (position.role_label, position.level) == (label, level)


@pytest.mark.parametrize(
    ("text", "company", "label"),
    [
        pytest.param("Baker at A.C. Me", "ac-me", "Baker", id="full name"),
        pytest.param("Baker at TB (VP)", "tiny-bank", "Baker (VP)", id="initials, and a rank"),
        pytest.param("Rivers Baker", "two-rivers", "Baker", id="end of the name"),
        pytest.param("Two Baker (Ovens)", "two-rivers", "Baker (Ovens)", id="beginning, remark stays"),
        pytest.param("Cake Platform", "acme", "Cake Platform", id="no company named"),
    ],
)
def test_the_own_position_names_no_company(text, company, label):
    own = read_own(text, company, NAMES)
    assert (own.company, own.role_label) == (None, label)


def test_a_position_of_another_known_company_is_that_company_s():
    assert read_own("Globex L4 Baker", "acme", NAMES).company == "globex"


@given(st.text(max_size=80))
def test_any_text_is_read_without_a_failure(text):
    for position in (*read_positions(text, Names()), read_own(text, "acme", Names())):
        assert position.entry() is not None


@given(st.from_regex(r"[A-Z]{1,3}[1-9](-[A-Z]{1,3}[1-9])?\+?", fullmatch=True))
def test_a_code_is_found_between_words(code):
    assert is_level(code)
    assert split_level(f"Baker {code} nights") == (code, "Baker nights")
