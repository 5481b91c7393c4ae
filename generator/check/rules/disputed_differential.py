"""Finds differences of pay between regions that the guide's own rows do not bear out.

Why it matters:
    A reader plans a move by this percentage; it must follow from the figures that stand beside it.
    A `nominal` claim is about the bare numbers as printed, an `effective` one about pay at the dated
    exchange rate. Either may be off by half of the last digit that it is stated with.
Wrong:
    pay:
      - {region: paris, base_salary: 80K–108K}
      - {region: remote-eu, base_salary: 72K–97K, differentials: [{versus: paris, nominal: +5–10%}]}
Right:
    pay:
      - {region: paris, base_salary: 80K–108K}
      - {region: remote-eu, base_salary: 72K–97K, differentials: [{versus: paris, nominal: -10–-5%}]}
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.check.wording import money_words, percent_words
from generator.diagnostics import Finding, Severity
from generator.model.differentials import ComparedPay, Verdict, judge_differential
from generator.model.guide import Guide
from generator.model.pay import Differential
from generator.model.rates import RateTable
from generator.units.percent import Percent

ID = "disputed-differential"
SEVERITY = Severity.WARNING

HELP = "correct the percentage or the figures, or waive this finding with what else the source counts"


def check(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield the differentials that the figures of the two rows contradict."""
    rates, vesting = context.catalog.rates, context.vesting
    for row in guide.pay:
        for index, claim in enumerate(row.differentials):
            found = judge_differential(guide, row, claim, rates, vesting)
            if found.verdict is Verdict.DISAGREES and found.pay is not None:
                compared = found.effective if claim.effective else found.pay.bare
                yield Finding(
                    at=("pay", row.id, "differentials", index),
                    message=_message(claim, compared.known if compared else ()),
                    note=_note(found.pay, claim, rates),
                    help=HELP,
                )


def _message(claim: Differential, ends: tuple[Percent, ...]) -> str:
    computed = " to ".join(percent_words(end) for end in sorted({end.value for end in ends}))
    return f"stated as {claim.difference} against `{claim.versus}`, computed as {computed}"


def _note(pay: ComparedPay, claim: Differential, rates: RateTable | None) -> str:
    note = f"{money_words(pay.here)} against {money_words(pay.there)}"
    if not claim.effective:
        return f"{note}, as printed"
    if pay.is_in_one_currency or rates is None:
        return note
    return f"{note}, at the rate of {rates.publisher} on {rates.on.isoformat()}"


CHECKS = Checks(guide=check)
