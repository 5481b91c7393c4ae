"""The list of evidence at the end of a guide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.draft import Draft, Entry
from generator.importing.naming.names import Names
from generator.importing.remarks import Remarks
from generator.importing.sources.evidence import take_evidence
from generator.importing.sources.publishers import find_kind, find_publishers
from generator.importing.sources.source_lines import Line, read_source
from generator.load.names import is_slug
from generator.model.evidence import SourceKind
from tests.importing.builders import taken
from tests.timing import quickly

HEADING = "**Evidence & Sources**\n"


def sources(draft: Draft) -> dict[str, Entry]:
    """The sources of a draft by id."""
    found = draft.data.get("sources", {})
    assert isinstance(found, dict)
    return {name: entry for name, entry in found.items() if isinstance(entry, dict)}


def a_source(text: str) -> Entry:
    """What one line of a list becomes in a guide about Acme."""
    return read_source(Line(number=7, text=text), "acme", Names(), Remarks("a.md"))


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("**Evidence & Sources**", id="bold"),
        pytest.param("**Evidence & Sources:**", id="bold with a colon"),
        pytest.param("#### Extended Evidence & Sources", id="extended"),
        pytest.param("## Sources", id="one word"),
        pytest.param("### References", id="references"),
        pytest.param("## 📚 Sources and Evidence", id="with a picture"),
    ],
)
def test_the_list_below_the_heading_is_taken(heading):
    document, draft, remarks = taken(take_evidence, f"Text\n\n{heading}\n\n- One\n- Two")
    assert list(sources(draft)) == ["one", "two"]
    assert [position for position, _ in document.free()] == [0]
    assert remarks.understood[-1].meaning == "sources"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Glassdoor reports of Acme", "Glassdoor reports of Acme", id="plain"),
        pytest.param("[Pay at Acme — Levels.fyi 2025]", "Pay at Acme — Levels.fyi 2025", id="in brackets"),
        pytest.param("[Pay at Acme](https://example.org/a)", "Pay at Acme", id="link"),
        pytest.param("[Pay at Acme](https://example.org/a) [3]", "Pay at Acme", id="numbered behind"),
        pytest.param("[3] Pay at Acme", "Pay at Acme", id="numbered before"),
        pytest.param("**Glassdoor** (2024): pay", "Glassdoor (2024): pay", id="bold"),
        pytest.param("Pay at Acme: https://example.org/a", "Pay at Acme", id="naked address"),
        pytest.param(
            "Pay at Acme: [https://example.org/a](https://example.org/a)",
            "Pay at Acme",
            id="address as its own text",
        ),
        pytest.param("Report (example.org/a)", "Report (example.org/a)", id="domain only"),
    ],
)
def test_the_title_holds_the_words_without_their_markup(text, title):
    assert a_source(text)["title"] == title


@pytest.mark.parametrize(
    ("text", "url"),
    [
        pytest.param("[Pay](https://example.org/a_(b))", "https://example.org/a_(b)", id="link"),
        pytest.param("Pay: https://example.org/a.", "https://example.org/a", id="naked, before a stop"),
        pytest.param("[Pay](javascript:alert(1))", "unknown", id="script"),
        pytest.param("[Pay](/local/page)", "unknown", id="relative"),
        pytest.param("Pay (example.org)", "unknown", id="no scheme"),
    ],
)
def test_only_a_web_address_becomes_the_address(text, url):
    assert a_source(text)["url"] == url


def test_what_is_no_web_address_stays_in_the_title():
    assert "javascript" in str(a_source("[Pay](javascript:alert)")["title"])


@pytest.mark.parametrize(
    ("text", "publisher", "kind"),
    [
        pytest.param("Bakers — Levels.fyi 2025", "Levels.fyi", "self-reported-aggregate", id="aggregate"),
        pytest.param("Glassdoor and Blind", "Glassdoor, Blind", "self-reported-aggregate", id="two of them"),
        pytest.param("TeamBlind threads", "Blind", "self-reported-aggregate", id="another name of one"),
        pytest.param("Acme 10-K for 2025", "Acme", "regulatory-filing", id="filing of the company"),
        pytest.param("Hooli 10-K for 2025", "unknown", "regulatory-filing", id="filing of another one"),
        pytest.param("Ovens sell (Reuters)", "Reuters", "press", id="press"),
        pytest.param("Salary guide for bakers", "unknown", "survey", id="survey"),
        pytest.param(
            "[Bread] [Source: Oven Weekly]", "Oven Weekly", "secondary-guide", id="named in brackets"
        ),
        pytest.param("Bread is rising", "unknown", "secondary-guide", id="nothing said"),
    ],
)
def test_publisher_and_kind_follow_from_the_words(text, publisher, kind):
    source = a_source(text)
    assert (source["publisher"], source["kind"]) == (publisher, kind)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        pytest.param("Pay (2024-2026)", "2024–2026", id="years in parentheses"),
        pytest.param("Pay — Levels.fyi 2025", "2025", id="year at the end"),
        pytest.param("Press release, February 2026", None, id="a month"),
        pytest.param("Launch, Feb 4, 2026", None, id="a day"),
        pytest.param("Pay (2026-2024)", None, id="backwards"),
        pytest.param("Q4 2025 results", None, id="in the middle"),
    ],
)
def test_years_at_the_end_are_the_period(text, period):
    assert a_source(text).get("period") == period


def test_a_long_text_is_cut_into_title_and_note():
    source = a_source("word " * 200)
    assert len(str(source["title"])) <= 600
    assert f"{source['title']} {source['note']}".split() == ["word"] * 200


def test_the_place_in_the_list_is_noted():
    remarks = Remarks("a.md")
    read_source(Line(number=7, text="[2] Pay", marker="2."), "acme", Names(), remarks)
    assert [one.text for one in remarks.understood] == ["2.", "[2]"]


def test_equal_entries_have_ids_of_their_own():
    _, draft, _ = taken(take_evidence, HEADING + "- Pay\n- Pay\n- Imported document")
    assert list(sources(draft)) == ["pay", "pay-2", "imported-document-2"]


def test_the_heading_of_a_group_becomes_the_note():
    _, draft, _ = taken(take_evidence, "## Sources\n\n### Pay\n- One\n\n### Bread\n- Two")
    assert [source["note"] for source in sources(draft).values()] == ["Pay", "Bread"]


def test_the_sources_are_named_once_in_a_section():
    _, draft, _ = taken(take_evidence, HEADING + "- One\n- Two\n\nAll read in May.")
    (section,) = draft.sections
    assert section.title == "Named evidence"
    assert section.markdown == "All read in May.\n\n- [[source.one]]\n- [[source.two]]"


def test_the_day_of_the_last_update_stays_with_the_heading():
    document, _, _ = taken(take_evidence, "## Sources\n\n- One\n\n*Last updated: May 2026.*")
    assert [position for position, _ in document.free()] == [0, 2]


def test_lines_without_a_list_are_sources():
    _, draft, _ = taken(take_evidence, "## Sources\n\nOne\nTwo")
    assert list(sources(draft)) == ["one", "two"]


def test_a_heading_without_a_list_stays():
    document, draft, _ = taken(take_evidence, "## Sources\n\n## Next steps\n\nText")
    assert not document.taken
    assert not draft.sections


def test_a_list_that_is_too_long_stays():
    document, draft, _ = taken(take_evidence, HEADING + "- One\n" * 1_000)
    assert not document.taken
    assert not sources(draft)


def test_the_kind_of_a_publisher_counts_only_for_whole_words():
    assert find_publishers("Blindness in bakers") == ()
    assert find_kind("Blindness in bakers") is SourceKind.SECONDARY_GUIDE


@given(st.text(max_size=200).filter(lambda text: bool(text.strip())))
def test_any_line_becomes_a_source(text):
    source = a_source(text)
    assert source["title"]
    assert len(str(source["title"])) <= 600


@given(st.lists(st.text(max_size=40), max_size=5))
def test_ids_are_ids(lines):
    _, draft, _ = taken(take_evidence, HEADING + "\n".join(f"- {line}" for line in lines))
    assert all(is_slug(name) and len(name) < 70 for name in sources(draft))


@pytest.mark.parametrize("piece", ["[a](b ", "[", "[a](http://", "http://a ", "2025-", "x(", "annual "])
def test_a_long_line_costs_no_time(piece):
    with quickly():
        a_source(piece * (6_000 // len(piece)))
