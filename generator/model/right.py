"""What the law of a place gives to people who negotiate pay."""

from dataclasses import dataclass
from enum import Enum


class RightTopic(Enum):
    """What a right is about, in the order in which a negotiation meets it."""

    PAY_RANGE = "pay-range"
    """Hearing what the position pays before naming a figure."""

    PAY_HISTORY = "pay-history"
    """Not being asked what one earns now, or earned before."""

    PAY_COMPARISON = "pay-comparison"
    """Learning what colleagues earn for the same work, or being free to talk about it."""

    REPAYMENT = "repayment"
    """What of a sign-on bonus can be claimed back."""

    EQUITY = "equity"
    """Forms of equity that the tax law of the place treats in a way of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """A card that turns a dated statement about the law of a place into something to say."""

    id: str
    region: str
    """Region id; it holds there and in every region that lies within."""

    topic: RightTopic
    title: str
    claim: str
    """Id of the shared claim with the statement, its standing, dates and sources."""

    ask: str
    """A sentence that a reader can say."""

    covers: str
    """Whom it covers, and from which size of employer on."""

    note: str | None = None
