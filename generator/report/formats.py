"""The formats that a report can have, and the one function that renders them."""

from collections.abc import Sequence
from enum import Enum

from generator.diagnostics import Diagnostic
from generator.report.concise import render_concise
from generator.report.github import render_github
from generator.report.human import render_human
from generator.report.json_report import render_json
from generator.report.sarif import render_sarif


class Format(Enum):
    """What a report is for."""

    HUMAN = "human"
    """People at a terminal."""

    CONCISE = "concise"
    """Editors and grep: one line each."""

    JSON = "json"
    """Programs."""

    SARIF = "sarif"
    """Code scanning."""

    GITHUB = "github"
    """GitHub's build log."""


def render(diagnostics: Sequence[Diagnostic], format: Format, *, color: bool = False, waived: int = 0) -> str:
    """Return the report as text that ends with a line end; colours are for people only.

    `waived` is how many findings were accepted by waivers and are not among the diagnostics.
    """
    if format is Format.CONCISE:
        return render_concise(diagnostics, waived=waived)
    if format is Format.JSON:
        return render_json(diagnostics, waived=waived)
    if format is Format.SARIF:
        return render_sarif(diagnostics)
    if format is Format.GITHUB:
        return render_github(diagnostics, waived=waived)
    return render_human(diagnostics, color=color, waived=waived)
