"""All that pages and rules about several guides need to know of one guide: small, and a value of its own."""

from dataclasses import dataclass

from generator.units.calendar import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideSummary:
    """One guide as others see it.

    A page about many guides is made from these alone: one edit of one guide then costs that guide and the
    pages whose summaries it changed.
    """

    id: str
    """`company/role`."""

    company: str
    role: str
    title: str
    reviewed_on: PartialDate | None
