"""Rows of pay from CSV: every cell lands, whatever is wrong is named."""

import pytest

from generator.importing.csv_files.drafts import read_csv
from generator.importing.csv_files.table import COLUMNS, cells_text
from generator.importing.draft import Draft
from generator.importing.ledger import account
from generator.importing.naming.names import Names
from generator.importing.origin import ORIGIN, Origin
from generator.importing.remarks import Remarks
from tests.importing.builders import entries

HEAD = "company,role,region,base_salary"
REGIONS = {"paris": "paris", "lyon": "lyon"}
CURRENCIES = dict.fromkeys(REGIONS, "EUR")
ORIGIN_OF_CSV = Origin(path="x/pay.csv", title="pay.csv")


def read(text: str) -> tuple[list[Draft], Remarks]:
    remarks = Remarks("pay.csv")
    return read_csv(text, ORIGIN_OF_CSV, Names(regions=REGIONS, currencies=CURRENCIES), remarks), remarks


def rules(text: str) -> list[str]:
    return [found.rule for found in read(text)[1].findings]


def test_rows_are_gathered_by_guide():
    drafts, _ = read(f"{HEAD}\nAcme,Baker,Paris,80K\nAcme,Cook,Paris,70K\nAcme,Baker,Lyon,60K\n")
    assert [(draft.id, len(entries(draft, "pay"))) for draft in drafts] == [
        ("acme/baker", 2),
        ("acme/cook", 1),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_sign_between_cells_is_recognised(delimiter):
    drafts, _ = read(f"{HEAD}\nAcme,Baker,Paris,80K\n".replace(",", delimiter))
    assert entries(drafts[0], "pay")[0]["base_salary"] == "80K"


def test_headings_may_stand_in_any_order_and_spelling():
    drafts, _ = read("Base Salary,Region,Role,COMPANY\n80K,Paris,Baker,Acme\n")
    assert entries(drafts[0], "pay")[0]["base_salary"] == "80K"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        pytest.param("80K–90K", "80K–90K", id="a range"),
        pytest.param("none", "none", id="nothing is paid"),
        pytest.param("—", "unknown", id="a dash"),
        pytest.param("by agreement", {"words": "by agreement"}, id="words"),
        pytest.param("90K–80K", {"words": "90K–80K"}, id="the wrong way round"),
    ],
)
def test_a_figure_is_read_as_people_write_it(cell, value):
    drafts, _ = read(f"{HEAD}\nAcme,Baker,Paris,{cell}\n")
    assert entries(drafts[0], "pay")[0]["base_salary"] == value


def test_a_grant_that_names_no_years_keeps_its_doubt():
    drafts, _ = read(
        "company,role,region,equity_grant\nAcme,Baker,Paris,60K\nAcme,Baker,Lyon,60K over 4 years\n"
    )
    first, second = entries(drafts[0], "pay")
    assert first["equity_grant"] == {"amount": "60K", "period": "unknown"}
    assert second["equity_grant"] == "60K over 4 years"


def test_a_row_rests_on_its_source_or_on_the_file():
    drafts, _ = read(
        f"{HEAD},source_title,source_kind\n"
        "Acme,Baker,Paris,80K,A posting,official-posting\nAcme,Baker,Lyon,70K,,\n"
    )
    assert [entry["sources"] for entry in entries(drafts[0], "pay")] == [["a-posting"], [ORIGIN]]
    sources = drafts[0].data["sources"]
    assert isinstance(sources, dict)
    assert list(sources) == [ORIGIN, "a-posting"]


def test_one_source_of_many_rows_stands_once():
    drafts, _ = read(f"{HEAD},source_title\nAcme,Baker,Paris,80K,A list\nAcme,Baker,Lyon,70K,A list\n")
    sources = drafts[0].data["sources"]
    assert isinstance(sources, dict)
    assert len(sources) == 2


def test_rows_for_the_same_place_have_ids_of_their_own():
    drafts, _ = read(f"{HEAD}\nAcme,Baker,Paris,80K\nAcme,Baker,Paris,90K\n")
    assert [entry["id"] for entry in entries(drafts[0], "pay")] == ["paris", "paris-2"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("company,role,base_salary\nAcme,Baker,80K\n", "incomplete-row", id="no region"),
        pytest.param(f"{HEAD}\nAcme,Baker,Paris,\n", "incomplete-row", id="no figure"),
        pytest.param(f"{HEAD},mood\nAcme,Baker,Paris,80K,good\n", "unknown-column", id="another column"),
        pytest.param(
            f'{HEAD}\nAcme,"Baker,Paris,80K\n' + "x" * 140_000, "malformed-csv", id="a cell without end"
        ),
        pytest.param(f"{HEAD}\n", "incomplete-row", id="no row"),
        pytest.param(f"{HEAD},range_kind\nAcme,Baker,Paris,80K,guessed\n", "damaged-cell", id="another word"),
        pytest.param(f"{HEAD},currency\nAcme,Baker,Paris,80K,EURO\n", "damaged-cell", id="no currency"),
        pytest.param(f"{HEAD},source_url\nAcme,Baker,Paris,80K,here\n", "damaged-cell", id="no address"),
        pytest.param(f"{HEAD}\nAcme,{'x' * 400},Paris,80K\n", "incomplete-row", id="a name without end"),
        pytest.param(f"{HEAD}\nAcme,Baker,Paris,90K–80K\n", "damaged-cell", id="the wrong way round"),
    ],
)
def test_what_is_wrong_is_named(text, rule):
    assert rule in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{HEAD},mood\nAcme,Baker,Paris,80K,good\n", id="another column"),
        pytest.param(f"{HEAD}\nAcme,Baker,Paris,80K,more,and more\n", id="more cells than headings"),
        pytest.param(f"{HEAD}\nAcme,,Paris,80K\n", id="a row without role"),
        pytest.param(f"{HEAD},level,note\nAcme,Baker,Paris (HQ),£80K,L4,=1+1\n", id="a formula"),
        pytest.param("company,role,region,level,base_salary\nAcme,Baker,Paris,L3,610K\n", id="commas"),
        pytest.param(f"{HEAD},range_kind,source_kind\nAcme,Baker,Paris,80K,posted,survey\n", id="our words"),
        pytest.param(f"{HEAD},source_title\n" + "Acme,Baker,Paris,80K,A list\n" * 3, id="one source"),
        pytest.param(f"{HEAD},other\nAcme,Baker,Paris,80K,5K\n", id="other pay"),
        pytest.param(f"{HEAD},bonus\nAcme,Baker,Paris,80K,10% / 5%\n", id="a figure that our loader refuses"),
        pytest.param(f'{HEAD},note\nAcme,Baker,Paris,80K,"two\nlines"\n', id="a cell of two lines"),
    ],
)
def test_every_cell_is_found_again(text):
    drafts, remarks = read(text)
    assert account(cells_text(text), drafts, remarks).missing == ()


def test_every_heading_is_documented(project_root):
    page = (project_root / "docs" / "contributing" / "importing.md").read_text("utf-8")
    assert [column for column in COLUMNS if f"`{column}`" not in page] == []
