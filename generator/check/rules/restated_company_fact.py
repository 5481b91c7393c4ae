"""Finds guides that state the company's equity plan once more, or state it differently without saying why.

Why it matters:
    A plan belongs to the company file, where a change reaches every guide; a second statement of
    it goes stale by itself, and one that differs leaves readers with two truths.
Wrong:
    # the company's plan vests over 48 months
    pay:
      - {region: paris, base_salary: 80K, equity_grant: 100K over 3 years}
Right:
    equity_override: {reason: grants of this team vest over three years, vesting: {months: 36}}
    pay:
      - {region: paris, base_salary: 80K, equity_grant: 100K over 3 years}
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.check.wording import listing
from generator.diagnostics import Finding, Severity
from generator.model.equity import EquityPlan
from generator.model.guide import Guide
from generator.model.pay import ComponentKind
from generator.model.plans import known_plans
from generator.units.percent import plain

ID = "restated-company-fact"
SEVERITY = Severity.WARNING


def check(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield an override that repeats the company's plan, and grant terms that no plan of it has."""
    plans = known_plans(context.catalog, guide.company, context.today)
    if guide.equity_override is None:
        yield from _other_terms(context, plans)
    elif any(_is_same(guide.equity_override.plan, plan) for plan in plans):
        yield Finding(
            at=("equity_override",),
            message="this override repeats the company's equity plan",
            help="remove it: a guide takes over its company's plan",
        )


def _is_same(own: EquityPlan, companys: EquityPlan) -> bool:
    return (own.instrument, own.vesting) == (companys.instrument, companys.vesting)


def _other_terms(context: GuideContext, plans: tuple[EquityPlan, ...]) -> Iterator[Finding]:
    terms = sorted({plan.vesting.months for plan in plans if plan.vesting.months is not None})
    if not terms:
        return
    for _, figures in context.rows:
        for placed in figures:
            years = placed.figure.leading.term_years if placed.figure.leading else None
            if placed.kind is ComponentKind.EQUITY_GRANT and years and years * 12 not in terms:
                months = listing([str(term) for term in terms])
                message = (
                    f"this grant runs over {plain(years)} years, the company's plan over {months} months"
                )
                help_text = "correct one of them, or add `equity_override` with the reason"
                yield Finding(at=placed.at, message=message, help=help_text)


CHECKS = Checks(guide=check)
