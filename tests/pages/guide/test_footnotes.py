"""Footnotes of a guide page: what figures rest on and how totals are made, each said once."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from generator.pages.evidence_view import ClaimView, Marker
from generator.pages.figure_view import FigureView
from generator.pages.guide.footnotes import Footnotes
from tests.pages.guide.test_page_parts import guide_view

CLAIM = ClaimView(marker=Marker.UNSOURCED, sources=(), range_kind=None, observed_on=None, sample_size=None)
FIGURE = FigureView(name="base salary", label=None, state="value", state_word="", claim=CLAIM)


def test_figures_that_rest_on_the_same_share_a_footnote():
    footnotes = Footnotes()
    names = [footnotes.noted(replace(FIGURE, name=name)).footnote for name in ("base salary", "bonus")]
    assert names == ["c1", "c1"]
    assert [id for id, _ in footnotes.claims] == ["c1"]


def test_a_remark_of_its_own_makes_a_footnote_of_its_own():
    footnotes = Footnotes()
    assert footnotes.noted(FIGURE).footnote == "c1"
    assert footnotes.noted(replace(FIGURE, note="Before tax.")).footnote == "c2"
    assert [note.note for _, note in footnotes.claims] == [None, "Before tax."]


def test_what_is_unknown_rests_on_nothing():
    assert Footnotes().noted(replace(FIGURE, state="unknown", claim=None)).footnote is None


def test_words_stand_in_the_footnote_only_beside_numbers():
    """A figure stated in words shows them itself."""
    footnotes = Footnotes()
    footnotes.noted(replace(FIGURE, state="words", words="competitive"))
    assert [note.words for _, note in footnotes.claims] == [None]


GRANT = "  - {region: paris, base_salary: 80K, equity_grant: 100K over 4 years, sign_on_bonus: 20K}\n"


def test_the_working_tells_other_totals_by_how_they_differ(tmp_path: Path):
    view = guide_view(tmp_path, GRANT)
    ((id, note),) = view.workings
    assert view.pay.rows[0].working == id
    assert [line.name for line in note.total.lines] == ["base salary", "equity grant"]
    assert note.total.range.low == Decimal(105_000)
    first_year, average = note.others
    assert [line.name for line in first_year.lines] == ["sign-on bonus"]
    assert (first_year.range.low, average.range.low) == (Decimal(125_000), Decimal(110_000))
    assert len(note.assumptions) == len(set(note.assumptions))


def test_base_salary_alone_needs_no_working(tmp_path: Path):
    view = guide_view(tmp_path, "  - {region: paris, base_salary: 80K}\n")
    assert view.workings == ()
    assert view.pay.rows[0].working is None


def test_a_claim_stands_once_on_the_page(tmp_path: Path):
    view = guide_view(tmp_path, GRANT + "  - {region: london, base_salary: 70K, bonus: 10%}\n")
    assert len(view.claims) == 1
    shown = {figure.footnote for row in view.pay.rows for cell in row.cells for figure in cell.figures}
    assert shown == {"c1"}
