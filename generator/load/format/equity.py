"""How equity plans and vesting schedules are written."""

from generator.load.collections import ListReader
from generator.load.format.evidence import EVIDENCE_FIELDS
from generator.load.readers import TEXT, ChoiceReader
from generator.load.records import Field, record
from generator.load.scalars import COUNT, PARTIAL_DATE, SHARE
from generator.model.equity import EquityPlan, Instrument, VestingFrequency, VestingSchedule

VESTING = record(
    "vesting",
    VestingSchedule,
    Field(
        "months",
        COUNT,
        "Length of the whole term in months.",
        or_unknown=True,
        examples=(48,),
        default="unknown",
    ),
    Field(
        "yearly",
        ListReader(SHARE),
        "Share of the grant that vests in each year, in percent, first year first; adds up to 100.",
        or_unknown=True,
        examples=([25, 25, 25, 25],),
        default="unknown",
    ),
    Field(
        "cliff_months",
        COUNT,
        "Months before anything vests; 0 for no cliff.",
        or_unknown=True,
        default="unknown",
    ),
    Field(
        "frequency",
        ChoiceReader(VestingFrequency),
        "How often a part vests after the cliff.",
        default="unknown",
    ),
    Field("note", TEXT, "A remark on the schedule."),
    doc="When which part of a grant is earned. What nobody knows is written `unknown`.",
)

PLAN_FIELDS = (
    Field("instrument", ChoiceReader(Instrument), "Legal form of the equity.", default="unknown"),
    Field("vesting", VESTING, "Vesting schedule.", or_unknown=True, default="unknown"),
    Field(
        "valid_from",
        PARTIAL_DATE,
        "First date on which grants followed this plan.",
        or_unknown=True,
        default="unknown",
    ),
    Field(
        "valid_until",
        PARTIAL_DATE,
        "Last date on which grants followed this plan.",
        or_unknown=True,
        default="none: it still holds",
    ),
    Field("refreshers", TEXT, "What is known about later grants.", or_unknown=True, default="unknown"),
    Field("unit_price", TEXT, "What is known about the price of a unit.", or_unknown=True, default="unknown"),
    Field("note", TEXT, "A remark on the plan."),
    *EVIDENCE_FIELDS,
)

EQUITY_PLAN = record("equity-plan", EquityPlan, *PLAN_FIELDS, doc="A company's equity plan while it held.")
