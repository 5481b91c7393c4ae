"""The strict template environment: all is escaped, nothing may be missing, data is never a template."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.emit.compiled import COMPILED_PAGES
from generator.emit.drawings import (
    ladder_diagram_svg,
    level_diagram_svg,
    range_chart_svg,
    vesting_chart_svg,
)
from generator.emit.formatting import (
    day,
    ends,
    machine_day,
    money_range,
    percent,
    percent_range,
    rate,
    rough_range,
    signed_percent,
)
from generator.emit.markup import inline_html, number_html, prose
from generator.emit.shown import shown
from generator.units.percent import plain


def template_environment(folder: Path) -> Environment:
    """Return the environment that shows every page from the templates in a folder.

    Undefined names are errors; every value is escaped whatever the template's file name.
    """
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # An environment lives for one build: whoever edits a template makes a new one.
        auto_reload=False,
        bytecode_cache=COMPILED_PAGES,
    )
    environment.filters |= {
        "shown": shown,
        "money_range": money_range,
        "rough_range": rough_range,
        "percent": percent,
        "percent_range": percent_range,
        "signed_range": lambda value: percent_range(value, signed=True),
        "day": day,
        "machine_day": machine_day,
        "plain_number": plain,
        "prose": prose,
        "inline": inline_html,
        "number": number_html,
        "range_chart": range_chart_svg,
        "level_diagram": level_diagram_svg,
        "ladder_diagram": ladder_diagram_svg,
        "vesting_chart": vesting_chart_svg,
        "rate": rate,
        "signed": signed_percent,
        "ends": ends,
        "grouped": lambda value: f"{value:,}",
        "whole": lambda value: f"{value:.0f}",
        "spaced": " ".join,
    }
    return environment
