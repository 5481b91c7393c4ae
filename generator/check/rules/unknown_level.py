"""Finds level codes that the company's ladder does not have.

Why it matters:
    Levels are compared along ladders; a code outside its ladder leads nowhere on the level map.
    Of a range or a list such as `L3–L4` each code is looked up.
Wrong:
    # the ladder in guides/companies/acme.yml: L3, L4, L5
    levels: [L44]
Right:
    levels: [L4]
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.mentions import level_mentions
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.model.level import level_codes
from generator.spelling import did_you_mean

ID = "unknown-level"
SEVERITY = Severity.WARNING


def check(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield codes that are not on the ladder of their company, where that ladder is known."""
    for at, company, level in level_mentions(guide):
        found = context.catalog.companies.get(company)
        codes = [rung.code for rung in found.ladder.levels] if found and found.ladder else []
        named = () if level in codes else level_codes(level)
        for unknown in (code for code in named if codes and code not in codes):
            message = f"the ladder of `{company}` has no level `{unknown}`"
            help_text = (
                did_you_mean(unknown, codes) or "correct the code, or add the level to the company's ladder"
            )
            yield Finding(at=at, message=message, help=help_text)


CHECKS = Checks(guide=check)
