"""The counter's own reading of guides, on invented ones."""

import pytest

from tests.importing.corpus.pay_comparison import place_keys
from tests.importing.corpus.piece import Piece
from tests.importing.corpus.reading import SourceGuide, read_guide
from tests.importing.corpus.tables import read_tables

STRATEGY = '> **Negotiate Up Strategy:** "I would like 90K."'
EVIDENCE = "**Evidence & Sources**\n- A survey\n- [A forum]"


def reading(text: str) -> SourceGuide:
    return read_guide(text)


@pytest.mark.parametrize(
    ("title", "role", "company"),
    [
        pytest.param("### Tester | Acme Global Negotiation Guide", "Tester", "Acme", id="pipe"),
        pytest.param(
            "### Tester — Acme (Zenith) Salary Negotiation Guide", "Tester", "Acme (Zenith)", id="dash"
        ),
        pytest.param("# Tester - Acme Negotiation Guide", "Tester", "Acme", id="hyphen"),
        pytest.param(
            "### Tester (L4) | Acme Global Negotiation Guide — NEW", "Tester (L4)", "Acme", id="tail"
        ),
        pytest.param(
            "### Tester | Sun Global Global Negotiation Guide", "Tester", "Sun Global", id="Global twice"
        ),
    ],
)
def test_a_title_names_role_and_company(title, role, company):
    found = reading(f"# NOT YET\n\n{title}\n")
    assert [found.role, found.company] == [Piece(3, role), Piece(3, company)]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        pytest.param(
            "**Negotiation DNA:** Steady + calm | **BONUS**", ["Steady + calm", "**BONUS**"], id="pipes"
        ),
        pytest.param("**Negotiation DNA:** `LSE: X` `Calm`", ["LSE: X", "Calm"], id="code marks"),
        pytest.param("**Negotiation DNA**: You build it all.", ["You build it all."], id="sentence"),
    ],
)
def test_the_line_of_tags_has_parts(line, parts):
    found = reading(f"{line}\n\n**Negotiation DNA**\n\nA long section.\n")
    assert [piece.text for piece in found.tagline] == parts


@pytest.mark.parametrize(
    "levers",
    [
        pytest.param('**Global Levers**\n\n1. **Pay:** "More."\n2. **Time:** "Later."', id="list"),
        pytest.param('### X\n\n**Lever 1 — Pay:** "More."\n\n**Lever 2 — Time:** "Later."', id="paragraphs"),
        pytest.param(
            "#### Global Lever 1: Pay\n\nMore.\n\n#### Global Lever 2: Time\n\nLater.", id="headings"
        ),
        pytest.param('**Lever 1: Pay**\n> "More."\n\n**Lever 2: Time**\n> "Later."', id="quotations"),
        pytest.param(
            '1. **Lever 1 — Pay**\n   > "More."\n2. **Lever 2 — Time**\n   > "Later."', id="indented"
        ),
        pytest.param("## Global Levers\n\n**1. Pay**\nMore.\n\n**2. Time**\nLater.", id="numbers in bold"),
        pytest.param('#### Lever 1: Pay — "More."\n#### Lever 2: Time — "Later."', id="all in the heading"),
        pytest.param("#### Global Levers\n\n1. **Pay** — More.\n\n2. **Time.** Later.", id="dash and point"),
    ],
)
def test_levers_are_found_in_every_form(levers):
    found = reading(f"1. **Not** a lever\n\n{levers}\n\n{STRATEGY}\n\n{EVIDENCE}\n").levers
    said = [f"{lever.title} {lever.body}" for lever in found]
    assert [("Pay" in text, "More." in text) for text in said[:1]] == [(True, True)]
    assert [("Time" in text, "Later." in text) for text in said[1:]] == [(True, True)]


def test_a_lever_ends_before_the_strategy():
    found = reading(f"**Global Levers**\n\n1. **Pay:** More.\n2. **Time:** Later.\n\n{STRATEGY}\n").levers
    assert "90K" not in found[-1].body


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        pytest.param(
            "**Level Mapping:** Acme L4 = Zenith Sr. Dev = Orb III",
            ["Acme L4", "Zenith Sr. Dev", "Orb III"],
            id="chain",
        ),
        pytest.param(
            "**Level Mapping:** Dev at Acme = L4 at Orb, II at Sun",
            ["Dev at Acme", "L4 at Orb", "II at Sun"],
            id="commas",
        ),
        pytest.param(
            "**Level Mapping:** Acme ≈ Orb IC3 · Sun IC4", ["Acme", "Orb IC3", "Sun IC4"], id="dots"
        ),
        pytest.param("**Level Mapping:** A = B 2 | C = D 3", ["A", "B 2", "C", "D 3"], id="two chains"),
        pytest.param(
            "**Level Mapping:** A = B (no, not c). Pay is 9K.", ["A", "B (no, not c)"], id="a sentence behind"
        ),
        pytest.param("**Level Mapping:**\n- A = B\n- C = D", ["A", "B", "C", "D"], id="items"),
        pytest.param("**Level Mapping:** It maps to L4 or so.", [], id="prose only"),
    ],
)
def test_chains_have_positions(text, positions):
    assert [piece.text for piece in reading(text).positions] == positions


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        pytest.param(STRATEGY, ['"I would like 90K."'], id="quotation"),
        pytest.param(
            "> **Negotiate Up Strategy**: Ask.\n> Wait.", ["Ask. Wait."], id="colon outside, two lines"
        ),
        pytest.param(
            "> **Negotiate Up Strategy (L4):** Ask.\n\n> **Negotiate Up Strategy (L5):** Wait.",
            ["(L4) Ask.", "(L5) Wait."],
            id="one for each level",
        ),
        pytest.param(
            "## Negotiate Up Strategy\n\n### Scenario 1\nAsk.\n\n| a | b |\n\n### Moves\nNo.\n\n## End\nNo.",
            ["Ask."],
            id="section with scenarios",
        ),
    ],
)
def test_strategies_are_found_in_every_form(text, plans):
    assert [" ".join(piece.text.split()) for piece in reading(text).strategies] == plans


@pytest.mark.parametrize(
    ("items", "texts"),
    [
        pytest.param("- A survey\n- [A forum]", ["A survey", "[A forum]"], id="dashes"),
        pytest.param(
            "1. **A** — b\n2. [C](https://example.org)",
            ["**A** — b", "[C](https://example.org)"],
            id="numbers",
        ),
        pytest.param("[1] A survey\n\n[2] A forum", ["A survey", "A forum"], id="paragraphs"),
        pytest.param(
            "- [1] A survey\n\n*Last updated: 2025.*", ["A survey"], id="numbered dashes, then a footer"
        ),
    ],
)
def test_evidence_has_items(items, texts):
    assert [piece.text for piece in reading(f"#### Evidence & Sources\n\n{items}\n").evidence] == texts


REGION = "| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |\n|--|--|--|--|--|\n"


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        pytest.param(REGION + "| Lyon | €61K-€72K | €9K | 5% | €70K |", [("Lyon", "", 4)], id="by place"),
        pytest.param(
            "| Level | Lyon (EUR) | Oslo (NOK) |\n|--|--|--|\n| Mid | €61K | NOK 700K |",
            [("Lyon (EUR)", "Mid", 1), ("Oslo (NOK)", "Mid", 1)],
            id="by level and place",
        ),
        pytest.param(
            "| Component | Lyon (EUR) |\n|--|--|\n| Base | €61K |\n| Bonus | 5% |",
            [("Lyon (EUR)", "", 2)],
            id="transposed",
        ),
        pytest.param(
            "| Level | Title | Base Salary |\n|--|--|--|\n| 61 | Dev | $90K |",
            [("", "61 Dev", 1)],
            id="by level",
        ),
        pytest.param(
            "| Level | Region | Base Salary |\n|--|--|--|\n| L4 | Lyon | €61K |",
            [("Lyon", "L4", 1)],
            id="both",
        ),
        pytest.param(REGION + "| N/A — closed | — | — | — | — |", [], id="nothing is stated"),
        pytest.param(
            "| Component | Start | Floor |\n|--|--|--|\n| Base | $9K | $8K |", [], id="a table of offers"
        ),
    ],
)
def test_pay_tables_are_found_in_every_form(table, rows):
    assert [(row.place, row.level, len(row.parts)) for row in reading(table).pay] == rows


def test_a_table_knows_its_heading():
    (table,) = read_tables(["#### Levels", "", "| A | B |", "|---|---|", "| 1 | 2 |"])
    assert (table.heading, table.head.number, table.body[0].cells) == ("#### Levels", 3, ("1", "2"))


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        pytest.param("**New York (HQ)**", "new york", id="emphasis and remark"),
        pytest.param("NYC", "new york", id="short name"),
        pytest.param(":gb: London (GBP)", "london", id="short code of a flag"),
        pytest.param("🇬🇧 London, UK", "london", id="flag and country"),
        pytest.param("Lyon / Nice", "nice", id="two towns"),
        pytest.param("Bengaluru", "bangalore", id="two names of one town"),
        pytest.param("São Paulo (BRL)", "sao paulo", id="accent"),
    ],
)
def test_a_place_has_a_plain_name(printed, key):
    assert key in place_keys(printed)
