"""Draws the charts of a page from their views: labels are written here, lines elsewhere."""

from markupsafe import Markup

from generator.charts.ladder_diagram import ladder_diagram, rows_in_words
from generator.charts.legend import MarkShape, RangeMark
from generator.charts.level_diagram import level_diagram
from generator.charts.range_chart import RangeBar, range_chart
from generator.charts.svg import Caption
from generator.charts.vesting_chart import vesting_chart
from generator.derive.levels import LevelGraph
from generator.emit.formatting import money, money_range, percent
from generator.emit.markup import safe_svg
from generator.pages.guide.range_chart import RangeChartView
from generator.pages.levels.drawings import LadderDrawingView
from generator.pages.vesting.plan import CurveView


def range_chart_svg(view: RangeChartView) -> Markup:
    """Draw the pay of all rows on one axis, with ask and floor."""
    bars = tuple(
        RangeBar(label=bar.name, amount=money_range(bar.local), pay=bar.common, is_conflict=bar.is_disputing)
        for bar in view.bars
    )
    named = (("ask", view.ask, MarkShape.SOLID), ("floor", view.floor, MarkShape.DASHED))
    marks = tuple(
        RangeMark(label=f"{name} {money(amount)}", amount=amount, shape=shape)
        for name, amount, shape in named
        if amount is not None
    )
    title = f"Total pay a year by place, in {view.currency.code}"
    caption = Caption(prefix="pay-chart", title=title, description="the pay table has the figures")
    return safe_svg(range_chart(bars, caption, tick_label=money, marks=marks))


def level_diagram_svg(graph: LevelGraph) -> Markup:
    """Draw the level map of a guide."""
    caption = Caption(
        prefix="level-chart", title="Comparable positions elsewhere", description="the list says the same"
    )
    return safe_svg(level_diagram(graph.nodes, graph.edges, caption))


def ladder_diagram_svg(view: LadderDrawingView) -> Markup:
    """Draw the ladders of companies side by side."""
    name = view.names.company
    described = "; ".join(rows_in_words(view.alignment, name)) or "No row is shared."
    caption = Caption(
        prefix=view.prefix, title=view.title, description=f"Side by side, highest first: {described}"
    )
    return safe_svg(ladder_diagram(view.alignment, name, caption))


def vesting_chart_svg(view: CurveView) -> Markup:
    """Draw a vesting curve beside an even one."""
    shares = [f"year {year} {percent(share)}" for year, share in enumerate(view.figures.shares, start=1)]
    caption = Caption(
        prefix=view.prefix,
        title="Share of the grant that vests in each year",
        description=f"{', '.join(shares).capitalize()}. Dashed: {percent(view.evenly)}, an even share.",
    )
    return safe_svg(vesting_chart(view.figures, caption, percent))
