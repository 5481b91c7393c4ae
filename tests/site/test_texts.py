"""The texts for programs that read text: twins of guides, llms.txt, and all guides of a company."""

import csv
import re
from html import unescape
from pathlib import Path

import pytest

from generator.emit.render import RenderedPage
from tests.sites import SITE_URL

LINK = re.compile(r"\]\(([^)\s]+)\)")
FIGURE = re.compile(r"[€$£¥₹]?\d[\d.,]*(?:[KMBL%]|Cr)?(?<![.,])")
RANGE = re.compile(r"[1-9][\d.,]*([KMBL]|Cr)?–\D?\d[\d.,]*([KMBL]|Cr)?")
GUIDE_LINE = re.compile(
    r"guides/(?P<guide>[^/]+/[^/]+)/index\.html\.md\): .* a year in .*"
    r" \((?P<word>[^()]*)\), confidence (?P<confidence>high|medium|low)"
)
UNSEEN = re.compile(r"<svg.*?</svg>|<script.*?</script>", re.DOTALL)


def figures(text: str) -> set[str]:
    return set(FIGURE.findall(text))


def shown(page: RenderedPage) -> str:
    """What a reader of a page sees, without drawings."""
    return unescape(re.sub(r"<[^>]*>", " ", UNSEEN.sub(" ", page.body)))


def rows_of(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def twins(rendered: dict[str, RenderedPage]) -> dict[str, tuple[RenderedPage, str]]:
    found = {}
    for uri, page in rendered.items():
        for file in page.data_files:
            if file.uri.endswith("/index.html.md"):
                found[uri] = (page, file.text)
    return found


def test_every_figure_of_a_guide_is_in_its_twin(rendered: dict[str, RenderedPage]):
    found = twins(rendered)
    assert len(found) == len([uri for uri in rendered if uri.startswith("guides/") and uri.count("/") == 2])
    missing = {uri: figures(shown(page)) - figures(text) for uri, (page, text) in found.items()}
    assert {uri: lost for uri, lost in missing.items() if lost} == {}


def test_a_twin_is_markdown_without_html(rendered: dict[str, RenderedPage]):
    for uri, (_, text) in twins(rendered).items():
        assert not re.search(r"(?<!\\)<[a-z/!]", text), uri
        assert text.startswith("# "), uri
        assert "CC BY 4.0" in text, uri


def test_tables_of_a_twin_are_as_wide_as_their_heads(rendered: dict[str, RenderedPage]):
    for uri, (_, text) in twins(rendered).items():
        for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
            widths = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
            assert len(widths) == 1, (uri, table)


@pytest.fixture(scope="module")
def llms(site: Path) -> str:
    return (site / "llms.txt").read_text(encoding="utf-8")


def test_llms_txt_has_the_form_and_leads_to_every_guide(llms: str, site: Path):
    first, _, second, *rest = llms.splitlines()
    assert first == "# Open Pay Guides"
    assert second.startswith("> ")
    assert all(re.match(r"## |- |$", line) for line in rest[rest.index("## Pages") :])
    places = LINK.findall(llms[llms.index("## Pages") :])
    assert all(place.startswith(SITE_URL) for place in places)
    files = [site / place.removeprefix(SITE_URL) for place in places]
    assert [file for file in files if not (file.is_file() or (file / "index.html").is_file())] == []
    assert {*site.glob("guides/*/*/index.html.md")} <= {*files}
    assert {*site.glob("llms-full/*.txt")} <= {*files}


def test_llms_txt_says_what_each_figure_is_as_the_tables_do(llms: str, site: Path):
    words = {
        "whole": "recurring total, computed",
        "without equity": "recurring total without equity, computed",
        "base salary alone": "base salary alone, claimed",
        "": "stated total, claimed",
    }
    data = site / "data" / "v1"
    leading = {row["guide"]: row for row in rows_of(data / "pay_rows.csv") if row["is_headline"] == "true"}
    totals = {
        (row["guide"], row["row"]): row
        for row in rows_of(data / "totals.csv")
        if row["total"] == "recurring_total"
    }
    expected = {}
    for guide, row in leading.items():
        total = totals.get((guide, row["id"]))
        if total or row["stated_total_low"] or row["stated_total_high"]:
            expected[guide] = words[total["coverage"] if total else ""], total and total["confidence"]
    told = {found["guide"]: found for found in GUIDE_LINE.finditer(llms)}
    assert told.keys() == expected.keys()
    for guide, (word, confidence) in expected.items():
        assert told[guide]["word"] == word, guide
        assert confidence in (None, told[guide]["confidence"]), guide
    assert len({word for word, _ in expected.values()}) > 1


def test_llms_txt_explains_its_words(llms: str):
    key = llms[: llms.index("## Pages")]
    for word in ('"claimed"', '"computed"', "recurring total", "confidence", "it is a year", "paid once"):
        assert word in key.casefold(), word


def test_both_ends_of_a_range_are_written_in_one_form(llms: str):
    ends = [found.groups() for found in RANGE.finditer(llms)]
    assert ends
    assert [pair for pair in ends if bool(pair[0]) != bool(pair[1])] == []


def test_the_guides_of_a_company_stand_together(site: Path):
    companies = sorted(path.name for path in site.glob("guides/*/") if [*path.glob("*/index.html.md")])
    assert [path.stem for path in sorted(site.glob("llms-full/*"))] == companies
    for company in companies:
        texts = [path.read_text("utf-8") for path in sorted(site.glob(f"guides/{company}/*/index.html.md"))]
        assert (site / "llms-full" / f"{company}.txt").read_text("utf-8") == "\n---\n\n".join(texts)


def test_a_page_names_its_other_forms_in_head_and_foot(site: Path):
    for path in site.glob("guides/*/*/index.html"):
        html = path.read_text(encoding="utf-8")
        company, role = path.parts[-3:-1]
        data = f"../../../api/v1/guides/{company}/{role}.json"
        head, _, body = html.partition("<header")
        assert f'<link rel="alternate " type="application/json" href="{data}">' in head
        assert '<link rel="alternate " type="text/markdown" href="index.html.md">' in head
        assert f'<a href="{data}" type="application/json">JSON</a>' in body
        assert (path.parent / data).resolve().is_file()
