"""The small page that stands for a record."""

from dataclasses import replace

from generator.search.record import Facet, SearchRecord, SearchRow
from generator.search.stub import stub

PLAIN = SearchRecord(address="a/", title="Title")


def test_text_of_the_data_is_no_markup():
    nasty = '<em title="x">&'
    html = stub(
        SearchRecord(
            address="a/",
            title=nasty,
            aliases=(nasty,),
            text=nasty,
            rows=(SearchRow(anchor=nasty, heading=nasty, text=nasty),),
            facets=(Facet(key="company", value=nasty, text=nasty),),
        )
    ).html
    assert "<em" not in html
    assert html.count("&lt;em title=&quot;x&quot;&gt;&amp;") == 7


def test_the_title_is_the_heading_but_for_minor_pages():
    assert "<h1>Title</h1>" in stub(PLAIN).html
    assert "<h1>" not in stub(replace(PLAIN, is_minor=True)).html


def test_only_what_is_known_is_written():
    assert "data-pagefind" not in stub(PLAIN).html
    assert stub(PLAIN).orders == ()
    found = stub(replace(PLAIN, total=90_000, dated="2026-11-20", related=("SRE", "Ops")))
    assert found.orders == (("date", "2026-11-20"), ("total", 90_000))
    assert ">SRE; Ops<" in found.html


def test_a_figure_is_shown_and_not_searched():
    row = SearchRow(anchor="pay-paris", heading="Paris", text="France", total="€90K a year")
    found = stub(replace(PLAIN, rows=(row,)))
    assert found.totals == (("pay-paris", "€90K a year"),)
    assert found.html == stub(replace(PLAIN, rows=(replace(row, total=""),))).html
