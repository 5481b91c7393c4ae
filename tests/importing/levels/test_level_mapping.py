"""Comparisons of levels in chains, lists, sentences and tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.draft import Draft, Entry, Yaml
from generator.importing.levels.chains import first_sentence, read_chain
from generator.importing.levels.equal_levels import loosened
from generator.importing.levels.known_levels import KnownLevels
from generator.importing.levels.level_mapping import take_level_mapping
from generator.importing.naming.names import Names
from generator.importing.remarks import Remarks
from tests.check.builders import a_catalog, a_company, a_ladder
from tests.importing.builders import a_draft, entries, taken
from tests.timing import quickly

LABEL = "**Level Mapping:** "


def compared(text: str) -> list[tuple[str | None, ...]]:
    """Company, title, level and relation of every entry that a text becomes."""
    _, draft, _ = taken(take_level_mapping, text)
    keys = ("company", "role_label", "level", "relation")
    return [
        tuple(str(entry[key]) if key in entry else None for key in keys)
        for entry in entries(draft, "level_mapping")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Acme Baker = Globex L4 Baker = Initech E4",
            [("globex", "Baker", "L4", None), ("initech", None, "E4", None)],
            id="equal",
        ),
        pytest.param(
            "Acme Baker ≈ Globex Data Engineer L4 · Initech Lead IC4",
            [("globex", "Data Engineer", "L4", "approximate"), ("initech", "Lead", "IC4", "approximate")],
            id="roughly, with dots",
        ),
        pytest.param(
            "Acme Baker ~ Globex L4 | Initech Senior Engineer II",
            [("globex", None, "L4", "approximate"), ("initech", "Senior Engineer II", None, "approximate")],
            id="roughly, with bars",
        ),
        pytest.param(
            "Acme Baker (no levels) ~ Globex L4 = Initech E4",
            [("globex", None, "L4", "approximate"), ("initech", None, "E4", "approximate")],
            id="what is equal to something alike is alike",
        ),
        pytest.param(
            "Baker at Acme (L4) = E4-E5 at Globex, SDE II-Senior at Initech, no equivalent at old banks",
            [("globex", None, "E4-E5", None), ("initech", "SDE II-Senior", None, None)],
            id="at companies, with commas",
        ),
        pytest.param(
            "Acme Baker > Globex L4 Baker", [("globex", "Baker", "L4", "below")], id="above the other one"
        ),
        pytest.param(
            "Acme Baker < Globex L4 Baker", [("globex", "Baker", "L4", "above")], id="below the other one"
        ),
        pytest.param(
            "Acme L3 = Globex L4 Baker / Initech E4 Baker",
            [("globex", "Baker", "L4", None), ("initech", "Baker", "E4", None)],
            id="with slashes",
        ),
        pytest.param(
            "Acme L3 = Globex Associate / Senior Associate",
            [("globex", "Associate / Senior Associate", None, None)],
            id="a slash inside a title",
        ),
        pytest.param(
            "Acme Lead = Director at most bakeries",
            [(None, "Director at most bakeries", None, None)],
            id="no company in particular",
        ),
        pytest.param(
            "Baker at Acme maps to IC3 (L5 equivalent at Globex, E5 at Initech).",
            [("globex", None, "L5", None), ("initech", None, "E5", None)],
            id="a sentence",
        ),
        pytest.param(
            "Baker at Acme maps to L4/L5 (mid-senior) across the industry. "
            "Equivalent titles include Cook (Globex/Initech) and Pastry Engineer (Hooli).",
            [
                (None, "Baker", "L4/L5", None),
                ("globex", "Cook", None, None),
                ("initech", "Cook", None, None),
                ("hooli", "Pastry Engineer", None, None),
            ],
            id="a list of titles",
        ),
    ],
)
def test_a_line_becomes_pairs(text, found):
    assert compared(LABEL + text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Pay of bakers grows with their level.", id="a sentence that compares nothing"),
        pytest.param("Baker at Acme maps to a tart, says one.", id="no level"),
    ],
)
def test_a_line_that_compares_nothing_surely_stays(text):
    document, draft, _ = taken(take_level_mapping, LABEL + text)
    assert not document.taken
    assert not draft.data


def test_several_chains_in_one_line_keep_their_own_levels_apart():
    _, draft, _ = taken(take_level_mapping, LABEL + "Acme L3 = Globex E3 | Acme L4 = Globex E4")
    assert [(entry["from"], entry["level"]) for entry in entries(draft, "level_mapping")] == [
        ({"level": "L3"}, "E3"),
        ({"level": "L4"}, "E4"),
    ]


def test_sentences_behind_a_chain_become_a_note():
    _, draft, _ = taken(take_level_mapping, LABEL + "Acme Baker = Globex Baker. Globex pays 40K more.")
    assert draft.data["pay_notes"] == ["Globex pays 40K more."]


def test_a_stop_inside_a_title_ends_no_sentence():
    assert first_sentence("Sr. Baker at A.B. Cee. They bake.") == ("Sr. Baker at A.B. Cee", "They bake.")


def test_a_list_is_taken_with_the_sentences_in_it():
    document, draft, _ = taken(
        take_level_mapping,
        "**Level Mapping:**\n- Acme Baker = Globex L4\n- Three years at the oven are usual\n\nOther text",
    )
    assert len(entries(draft, "level_mapping")) == 1
    assert draft.data["pay_notes"] == ["Three years at the oven are usual"]
    assert [position for position, _ in document.free()] == [0, 3]


def test_a_sum_below_another_heading_is_no_comparison():
    document, _, _ = taken(take_level_mapping, "## First year\n\n- Year 1 pay = Base + Bonus")
    assert not document.taken


def a_table(*rows: str, heading: str = "## Level Mapping") -> str:
    """A Markdown table below a heading; the first row holds its column headings."""
    first, *others = rows
    return "\n".join([heading, "", first, "|" + "---|" * (first.count("|") - 1), *others])


@pytest.mark.parametrize(
    ("columns", "row", "found"),
    [
        pytest.param(
            "| Acme Level | Globex Equivalent |",
            "| Baker | Cook |",
            [("globex", "Cook", None)],
            id="Equivalent",
        ),
        pytest.param(
            "| Acme Level | Equivalent @ Globex |", "| 59 (Baker I) | L3 |", [("globex", None, "L3")], id="@"
        ),
        pytest.param(
            "| Acme Level | Equivalent at Globex |",
            "| Baker | Cook (L2) |",
            [("globex", "Cook", "L2")],
            id="at",
        ),
        pytest.param("| Acme | Globex |", "| Baker | L4 Cook |", [("globex", "Cook", "L4")], id="bare names"),
        pytest.param(
            "| Acme Title | Globex Level | Globex Equivalent Title |",
            "| Baker | L4 | Cook II |",
            [("globex", "Cook II", "L4")],
            id="level and title of one company",
        ),
        pytest.param(
            "| Acme Level | Globex/Initech |",
            "| Baker | Cook |",
            [("globex", "Cook", None), ("initech", "Cook", None)],
            id="two companies in a heading",
        ),
        pytest.param(
            "| Acme Level | Industry Equivalent |", "| P3 | Cook |", [(None, "Cook", None)], id="industry"
        ),
        pytest.param("| Acme Level | Globex Equiv. |", "| Baker | — |", [], id="no comparable position"),
        pytest.param(
            "| Acme Level | General Bakeries Equivalent |",
            "| Baker | Cook |",
            [("general-bakeries", "Cook", None)],
            id="a name that begins with a common word",
        ),
        pytest.param(
            "| Acme Level | Big Tech Equivalent |",
            "| P3 | Cook |",
            [(None, "Cook", None)],
            id="a kind of company",
        ),
        pytest.param(
            "| TA Level | Globex Level |", "| Baker | Cook |", [("globex", "Cook", None)], id="short own name"
        ),
        pytest.param(
            "| Globex Level | Acme Level |",
            "| Cook | Baker |",
            [("globex", "Cook", None)],
            id="own one second",
        ),
    ],
)
def test_a_table_of_positions_becomes_pairs(columns, row, found):
    document, draft, _ = taken(take_level_mapping, a_table(columns, row))
    keys = ("company", "role_label", "level")
    assert [tuple(entry.get(key) for key in keys) for entry in entries(draft, "level_mapping")] == found
    assert "level_tables" not in draft.data
    assert document.taken == {1}


@pytest.mark.parametrize(
    ("rows", "pairs"),
    [
        pytest.param(
            ("| Acme Level | Globex Level | Typical YOE |", "| L3 | E3 | 2-5 years |"), 1, id="years of work"
        ),
        pytest.param(
            ("| Acme | Globex |", "| Baker | Cook |", "| $40K-$50K TC | $60K-$70K TC |"), 1, id="a row of pay"
        ),
        pytest.param(
            ("| Acme Level | Globex Level |", "| Baker | Cook |", "| Scope | Rolls, bread and cake |"),
            1,
            id="a row of duties",
        ),
        pytest.param(
            (
                "| Attribute | Acme Level | Globex Level |",
                "| Title | Baker | Cook |",
                "| Scope | Rolls | Cake |",
            ),
            1,
            id="levels side by side",
        ),
        pytest.param(
            ("| Internal Level | Title | Typical YoE |", "| IC2 | Baker | 2-4 years |"),
            0,
            id="own levels only",
        ),
        pytest.param(
            ("| Acme Level | Globex Level |", "| Baker | N/A — nobody bakes there |"), 0, id="words for none"
        ),
    ],
)
def test_a_table_with_more_than_positions_is_kept_whole(rows, pairs):
    _, draft, _ = taken(take_level_mapping, a_table(*rows))
    (whole,) = entries(draft, "level_tables")
    assert whole["title"] == "Level Mapping"
    kept = whole["rows"]
    assert isinstance(kept, list)
    assert len(kept) == len(rows) - 1
    assert len(entries(draft, "level_mapping")) == pairs


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(("| Region | Base Salary |", "| Aarhus | $40K |"), id="pay by place"),
        pytest.param(("| Level | Aarhus (USD) |", "| Mid (L3) | $40K–$50K |"), id="pay by level and place"),
        pytest.param(("| Factor | Acme | Big Tech |", "| Bread | Good | Moderate |"), id="factors"),
        pytest.param(("| Company | Role Equivalent | Notes |", "| Globex | Cook | Large |"), id="peers"),
    ],
)
def test_a_table_about_something_else_stays(rows):
    document, _, _ = taken(take_level_mapping, a_table(*rows, heading="## Pay"))
    assert not document.taken


def test_pairs_that_make_two_levels_of_a_company_equal_are_approximate():
    rows = ("| Acme Level | Globex Level |", "| L4 | E5 |", "| L5 | E5 |")
    _, draft, _ = taken(take_level_mapping, a_table(*rows))
    assert [entry.get("relation") for entry in entries(draft, "level_mapping")] == [None, "approximate"]


def test_pairs_of_different_levels_stay_equal():
    pairs: list[Entry] = [
        {"company": "globex", "level": f"E{n}", "from": {"level": f"L{n}"}} for n in range(9)
    ]
    assert loosened(pairs, "acme") == pairs


def test_the_same_pair_stands_once():
    assert len(compared(f"{LABEL}Acme Baker = Globex L4\n\n{LABEL}Acme Baker = Globex L4")) == 1


LADDERS = a_catalog(companies=(a_company("globex", ladder=a_ladder("L4", "L5")),))


def a_draft_of(company: str, *levels: str) -> Draft:
    """A draft of a guide that sets its job equal to levels of Globex."""
    pairs: list[Yaml] = [{"company": "globex", "level": level} for level in levels]
    return Draft(company=company, role="baker", data={"title": "Baker", "level_mapping": pairs})


def test_a_comparison_that_contradicts_another_guide_is_approximate_and_noted():
    levels = KnownLevels([LADDERS])
    first, second = a_draft_of("acme", "L4"), a_draft_of("initech", "L5")
    second.data["level_mapping"] = [
        *entries(second, "level_mapping"),
        {"company": "globex", "level": "L5", "from": {"company": "acme", "role_label": "Baker"}},
    ]
    remarks = Remarks("b.md")
    levels.soften(first, remarks)
    levels.soften(second, remarks)
    assert [entry.get("relation") for entry in entries(second, "level_mapping")] == [None, "approximate"]
    assert [finding.rule for finding in remarks.findings] == ["contradictory-levels"]


def test_an_order_that_runs_against_another_one_is_approximate():
    levels, remarks = KnownLevels([LADDERS]), Remarks("b.md")
    draft = a_draft_of("acme")
    draft.data["level_mapping"] = [
        {"company": "globex", "level": "L5", "relation": "below"},
        {"company": "globex", "level": "L4", "relation": "above"},
    ]
    levels.soften(draft, remarks)
    assert [entry["relation"] for entry in entries(draft, "level_mapping")] == ["below", "approximate"]


def test_comparisons_that_agree_stay_as_they_are():
    remarks = Remarks("a.md")
    KnownLevels([LADDERS]).soften(a_draft_of("acme", "L4"), remarks)
    assert not remarks.findings


COMPANIES = ["Globex", "Initech", "Hooli"]


@given(st.lists(st.tuples(st.sampled_from(COMPANIES), st.integers(1, 9)), min_size=1, max_size=6))
def test_every_link_of_a_chain_is_found_again(links):
    text = " = ".join(["Acme Baker", *(f"{company} L{level} Engineer" for company, level in links)])
    chain = read_chain(text, "acme", Names())
    assert [(entry["company"], entry["level"]) for entry in chain.entries] == [
        (company.lower(), f"L{level}") for company, level in links
    ]


@given(st.text(alphabet="AcmeGlobex L45=~|,/().-*'", max_size=120))
def test_any_chain_is_read_without_a_failure(text):
    document, draft, _ = taken(take_level_mapping, LABEL + text)
    assert bool(document.taken) == bool(entries(draft, "level_mapping"))


@pytest.mark.parametrize("piece", ["= ", "Acme L4 = ", "a at ", "(", "A / ", "L4-", ". A", "* "])
def test_a_long_line_costs_no_time(piece):
    with quickly():
        taken(take_level_mapping, LABEL + piece * (6_000 // len(piece)))


def test_more_comparisons_than_a_guide_can_hold_stay():
    lines = "\n".join(f"- Acme L{n} = Globex L{n} Engineer" for n in range(1_100))
    document, draft, _ = taken(take_level_mapping, f"**Level Mapping:**\n{lines}")
    assert len(entries(draft, "level_mapping")) <= 1_000
    assert len(list(document.free())) >= 100


def test_a_draft_without_comparisons_has_no_key_for_them():
    draft = a_draft()
    KnownLevels([]).soften(draft, Remarks("a.md"))
    assert "level_mapping" not in draft.data
