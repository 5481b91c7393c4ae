"""How much of a grant has vested after so many full months (methodology: `#vested-by-month`)."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """When a grant becomes its holder's own."""

    shares: tuple[Fraction, ...]
    """Part of the grant that vests in each begun year, the first one first; they come to 1."""

    months: int
    """Length of the schedule; at least 1."""

    cliff: int = 0
    """Full months before anything vests; at its end all that has accrued vests at once."""

    every: int = 1
    """Months between two vestings."""

    def __post_init__(self) -> None:
        if self.months < 1 or not 1 <= self.every <= 12:
            raise ValueError("a curve has at least one month, and vests at least once a year")
        if len(self.shares) != -(-self.months // 12):
            raise ValueError("a curve has one share for each begun year")
        if sum(self.shares) != 1:
            raise ValueError("the shares of a curve come to the whole grant")
        if not 0 <= self.cliff <= self.months:
            raise ValueError("a cliff lies within its curve")

    def share(self, year: int) -> Fraction:
        """Return the part that vests in a year of the schedule, counted from 1; 0 after its end.

        It is the share of that year, unless a cliff of more than a year puts off what accrues before it.
        """
        return vested_share(self, 12 * year) - vested_share(self, 12 * (year - 1))


def even_curve(months: int, *, cliff: int = 0, every: int = 1) -> Curve:
    """Return the curve by which the same part vests in each month."""
    years = range(0, months, 12)
    shares = tuple(Fraction(min(12, months - begun), months) for begun in years)
    return Curve(shares=shares, months=months, cliff=cliff, every=every)


def vested_share(curve: Curve, months: int) -> Fraction:
    """Return the part of a grant, from 0 to 1, that has vested after so many full months.

    Within a year it accrues evenly, and it vests at the end of each interval of `every` months.
    """
    if months < curve.cliff or months <= 0:
        return Fraction(0)
    if months >= curve.months:
        return Fraction(1)
    counted = months // curve.every * curve.every
    full, rest = divmod(counted, 12)
    length = min(12, curve.months - 12 * full)
    return sum(curve.shares[:full], Fraction(0)) + curve.shares[full] * Fraction(rest, length)
