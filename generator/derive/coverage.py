"""How much of a package a computed total covers: a posted base salary is not yet what a job pays."""

from enum import Enum

from generator.model.pay import ComponentKind, FigureState, PayPackage
from generator.model.totals import ComputedTotal


class Coverage(Enum):
    """What a total holds of base salary, bonus and equity."""

    WHOLE = "whole"
    """Equity is counted, or the source says that there is none."""

    WITHOUT_EQUITY = "without equity"
    """Cash of several kinds; nothing says how much equity comes on top."""

    BASE_ALONE = "base salary alone"
    """Nothing but base salary; nothing says how much comes on top."""


def coverage_of(total: ComputedTotal, package: PayPackage) -> Coverage:
    """Return what a computed total of a package covers.

    Equity that is not mentioned counts as not known: few postings say anything of it.
    """
    counted = {part.kind for part in total.parts}
    grant = package.figure(ComponentKind.EQUITY_GRANT)
    if ComponentKind.EQUITY_GRANT in counted or (grant is not None and grant.state is FigureState.NONE):
        return Coverage.WHOLE
    return Coverage.BASE_ALONE if counted == {ComponentKind.BASE_SALARY} else Coverage.WITHOUT_EQUITY
