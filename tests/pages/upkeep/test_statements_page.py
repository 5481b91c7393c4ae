"""The page of the statements that guides share."""

from generator.pages.upkeep.statements_page import StatementsView
from tests.marks import recount
from tests.pages.invented import pages, rendered, view_of

URI = "statements.md"


def test_each_shared_statement_stands_here_with_its_sources():
    view = view_of(URI, StatementsView)
    assert [one.anchor for one in view.statements] == ["claim-robot-act"]
    assert [source.id for source in view.sources] == ["invented-law"]


def test_its_figures_are_counted_here_and_not_where_guides_repeat_them():
    assert recount(rendered(pages()[URI]))["figures"] == sum(
        len(one.figures) for one in view_of(URI, StatementsView).statements
    )
