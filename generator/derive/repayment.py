"""What of a sign-on bonus is to be paid back after so many full months (methodology: `#repayment`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class RepaymentKind(Enum):
    """How the debt goes down."""

    NONE = "none"
    """Nothing is paid back."""

    PRORATED = "prorated"
    """By the same part each month."""

    CLIFF = "cliff"
    """Not at all until the last month is full, then at once."""


class Counted(Enum):
    """Which amount is paid back."""

    GROSS = "gross"
    """The amount before tax."""

    NET = "net"
    """What arrived after tax."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A clause about paying back."""

    kind: RepaymentKind
    months: int
    """Length of the clause; at least 1."""

    counted: Counted


class CountedFrom(Enum):
    """Where the months of a clause begin."""

    START = "start"
    """On the first day of work."""

    PAYMENT = "payment"
    """For each part on the day it is paid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instalment:
    """One part of a bonus."""

    amount: Fraction
    """Before tax, in major units of the bonus's currency."""

    month: int
    """Full months worked when it is paid; 0 for the first day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """What is owed, in major units of the bonus's currency."""

    due: Fraction | None
    """`None` when the net amount counts and is not known."""

    beyond_received: Fraction | None
    """How much of it was never received; `None` when it is not known what arrived."""


def owed_share(terms: Terms, month: int) -> Fraction:
    """Return which part of a bonus is owed after so many full months, from 0 to 1."""
    if terms.kind is RepaymentKind.NONE:
        return Fraction(0)
    left = max(Fraction(0), 1 - Fraction(month, terms.months))
    return left if terms.kind is RepaymentKind.PRORATED else Fraction(left > 0)


def owed(amount: Fraction, net: Fraction | None, terms: Terms, month: int) -> Owed:
    """Return what is owed of a bonus `amount` before tax, of which `net` arrived, after so many full months.

    No tax is computed: `net` is what the reader saw on an account.
    """
    share = owed_share(terms, month)
    arrived = None if net is None else net * share
    if terms.counted is Counted.NET:
        return Owed(due=arrived if share else Fraction(0), beyond_received=Fraction(0))
    due = amount * share
    return Owed(due=due, beyond_received=None if arrived is None else max(Fraction(0), due - arrived))


def owed_together(
    parts: Sequence[Instalment], net: Fraction | None, terms: Terms, month: int, counted_from: CountedFrom
) -> Owed:
    """Return what is owed of a bonus that comes in parts; of a part that is not paid yet nothing is.

    `net` arrived of the whole bonus: each part is taken to hold the same share of it as of the gross amount.
    """
    whole = sum((part.amount for part in parts), Fraction(0))
    due, beyond = Fraction(0), Fraction(0)
    is_due_known = is_beyond_known = True
    for part in parts:
        if part.month > month or not part.amount:
            continue
        worked = month - part.month if counted_from is CountedFrom.PAYMENT else month
        found = owed(part.amount, None if net is None else net * part.amount / whole, terms, worked)
        due += found.due or 0
        beyond += found.beyond_received or 0
        is_due_known &= found.due is not None
        is_beyond_known &= found.beyond_received is not None
    return Owed(due=due if is_due_known else None, beyond_received=beyond if is_beyond_known else None)
