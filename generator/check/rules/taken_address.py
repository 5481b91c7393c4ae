"""Finds former addresses of guides that belong to another guide.

Why it matters:
    A former address redirects; one that is also a page, or the former address of a second guide,
    would lead readers to the wrong one.
Wrong:
    # guides/acme/data-engineer.yml, while guides/acme/data-scientist.yml exists
    former_addresses: [acme/data-scientist]
Right:
    former_addresses: [acme/etl-engineer]
"""

from collections.abc import Iterator, Mapping

from generator.check.context import GuideContext, SharedContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity
from generator.model.documents import guide_file_of
from generator.model.guide import Guide

ID = "taken-address"
SEVERITY = Severity.ERROR


def gather(guide: Guide, _: GuideContext) -> tuple[str, ...]:
    """Return the former addresses of a guide, none as well: its own address counts, too."""
    return guide.former_addresses


def across(former: Mapping[str, tuple[str, ...]], _: SharedContext) -> Iterator[Placed]:
    """Yield former addresses that are in use, or that an earlier guide has claimed."""
    owners = {address: address for address in former}
    for guide, addresses in former.items():
        for index, address in enumerate(addresses):
            owner = owners.setdefault(address, guide)
            if owner != guide or address == guide:
                message = f"`{address}` already leads to the guide `{owner}`"
                finding = Finding(
                    at=("former_addresses", index), message=message, help="remove it from one of them"
                )
                yield Placed(guide_file_of(guide), finding)


CHECKS = Checks(gather=gather, across=across)
