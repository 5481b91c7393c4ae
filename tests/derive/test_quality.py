"""How well figures are evidenced, in counts."""

from typing import Any

import pytest

from generator.derive.evidence import Basis
from generator.derive.freshness import derive_freshness
from generator.derive.published import FigureKind, PublishedFigure
from generator.derive.quality import Quality, Share, derive_quality, guide_quality, total_quality
from generator.model.evidence import Source, SourceKind
from tests.derive.builders import AS_OF, a_source, evidence

POSTING = a_source("posting", SourceKind.OFFICIAL_POSTING, published_on="2026-09", accessed_on="2026-11-22")
FORUM = a_source("forum", SourceKind.SELF_REPORTED_AGGREGATE, published_on="2024-03", sample_size=12)
SECONDARY = a_source("secondary", accessed_on="2026-11-22")


def a_figure(*sources: Source, at: str = "base_salary", **keys: Any) -> PublishedFigure:
    basis = Basis(evidence=(evidence(*(source.id for source in sources)),), sources=sources)
    own: dict[str, Any] = {"kind": FigureKind.STATED, "document": "guides/a/b.yml", "region": None} | keys
    return PublishedFigure(at=("pay", at), basis=basis, freshness=derive_freshness(basis, None, AS_OF), **own)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        pytest.param(a_figure(), Quality(figures=1), id="unsourced"),
        pytest.param(
            a_figure(POSTING), Quality(figures=1, sourced=1, recent=1, checkable=1, official=1), id="posted"
        ),
        pytest.param(
            a_figure(FORUM), Quality(figures=1, sourced=1, sampled=1, checkable=1), id="old reports"
        ),
        pytest.param(
            a_figure(SECONDARY),
            Quality(figures=1, sourced=1, only_read=1),
            id="read, of unknown date, unverified",
        ),
        pytest.param(
            a_figure(SECONDARY, POSTING),
            Quality(figures=1, sourced=1, recent=1, checkable=1, official=1),
            id="the strongest source counts",
        ),
        pytest.param(
            a_figure(FORUM, kind=FigureKind.EXAMPLE), Quality(examples=1, sourced_examples=1), id="an example"
        ),
        pytest.param(a_figure(kind=FigureKind.MISSING), Quality(missing=1), id="a question"),
        pytest.param(
            a_figure(FORUM, can_be_held=True),
            Quality(figures=1, sourced=1, sampled=1, checkable=1, comparable=1, consistent=1),
            id="held to others and right",
        ),
    ],
)
def test_each_figure_counts_for_what_it_is(figure: PublishedFigure, expected: Quality):
    assert derive_quality([figure]) == expected


def test_a_figure_that_a_rule_objects_to_is_comparable_and_not_consistent():
    found = derive_quality(
        [a_figure(at="stated_total", can_be_held=True), a_figure(at="bonus"), a_figure()],
        {("guides/a/b.yml", ("pay", "stated_total")), ("guides/a/b.yml", ("pay", "bonus"))},
    )
    assert (found.figures, found.comparable, found.consistent) == (3, 2, 0)


def test_percents_are_rounded_down_so_that_a_hundred_means_all():
    assert Share(count=999, of=1000).percent == 99
    assert Share(count=3, of=3).percent == 100
    assert Share(count=0, of=0).percent is None


def test_shares_are_of_all_figures_but_that_of_arithmetic_is_of_the_comparable_ones():
    shares = derive_quality([a_figure(POSTING, can_be_held=True), a_figure()]).shares
    assert shares["sourced"] == Share(count=1, of=2)
    assert shares["consistent"] == Share(count=1, of=1)


def test_the_counts_of_parts_add_up_to_those_of_all():
    figures = [a_figure(POSTING), a_figure(FORUM, can_be_held=True), a_figure(kind=FigureKind.MISSING)]
    assert total_quality(derive_quality([one]) for one in figures) == derive_quality(figures)
    assert total_quality([]) == Quality()


def test_a_guide_is_counted_as_a_whole_and_for_each_place():
    paris, nowhere = a_figure(POSTING, region="paris", can_be_held=True), a_figure(at="bonus")
    doubtful = {("guides/a/b.yml", ("pay", "base_salary"))}
    found = guide_quality("Engineer", [paris, nowhere], doubtful)
    assert found.title == "Engineer"
    assert (found.overall.figures, found.overall.comparable, found.overall.consistent) == (2, 1, 0)
    assert found.regions == (("paris", derive_quality([paris], doubtful)),)
