"""Ladders side by side, as drawings with what they leave out."""

from dataclasses import dataclass

from generator.derive.ladder_alignment import LadderAlignment, derive_alignments
from generator.derive.level_map import LevelMapFigures
from generator.derive.wording import counted, listed
from generator.pages.levels.names import MapNames

MOST_DRAWINGS = 8
"""Groups of companies that are drawn; the largest come first, the others stand in the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderDrawingView:
    """One drawing of ladders that comparisons join."""

    prefix: str
    """Start of every id in the drawing."""

    title: str
    alignment: LadderAlignment
    names: MapNames
    left_out: tuple[str, ...]
    """What the drawing does not show, as sentences."""


def drawing_views(
    figures: LevelMapFigures, names: MapNames, *, with_titles: bool
) -> tuple[LadderDrawingView, ...]:
    """Return the drawings of a level map in which companies meet; without titles it shows levels only."""
    found = derive_alignments(figures, with_titles=with_titles)
    alignments = [one for one in found if one.rows and len(one.columns) > 1]
    return tuple(
        LadderDrawingView(
            prefix=f"ladders-{number}",
            title=_title(alignment, names),
            alignment=alignment,
            names=names,
            left_out=tuple(_left_out(alignment, names)),
        )
        for number, alignment in enumerate(alignments[:MOST_DRAWINGS], start=1)
    )


def _title(alignment: LadderAlignment, names: MapNames) -> str:
    companies = [names.company(column.company) for column in alignment.columns]
    more = len(companies) - 3
    return f"Levels at {listed([*companies[:3], f'{more} more']) if more > 1 else listed(companies)}"


def _left_out(alignment: LadderAlignment, names: MapNames) -> list[str]:
    sentences = []
    if alignment.undrawn:
        fit = "fits" if alignment.undrawn == 1 else "fit"
        number = counted(alignment.undrawn, "comparison", "comparisons").capitalize()
        sentences.append(f"{number} {fit} no row: about stretches of levels, or against a surer one.")
    if alignment.hidden:
        hidden = listed([names.company(company) for company in alignment.hidden])
        sentences.append(f"No room for {hidden}.")
    return sentences
