"""What readers see for the closed vocabularies of the model."""

from enum import Enum

from generator.derive.freshness import DateKind
from generator.model.claim import ClaimStatus
from generator.model.company import Stage
from generator.model.equity import Instrument, VestingFrequency
from generator.model.evidence import RangeKind, SourceKind
from generator.model.guide import GuideKind
from generator.model.level import Relation
from generator.model.pay import ComponentKind, FigureState, TotalBasis
from generator.model.region import RegionKind
from generator.model.right import RightTopic
from generator.model.role import GrowthKind, Need
from generator.model.speech import Negotiability, TextKind

SPECIAL: dict[Enum, str] = {
    RangeKind.POSTED: "posted range",
    RangeKind.BAND: "employer's pay range",
    RangeKind.P25_P75: "middle half of reports (p25–p75)",
    RangeKind.P10_P90: "reports without the outer tenths (p10–p90)",
    RangeKind.OBSERVED: "lowest to highest report",
    RangeKind.OFFERS: "lowest to highest offer",
    RangeKind.ESTIMATE: "estimate, method unknown",
    RangeKind.UNSTATED: "range of unstated kind",
    SourceKind.SELF_REPORTED_AGGREGATE: "self-reports, collected",
    SourceKind.SECONDARY_GUIDE: "secondary guide, unverified",
    SourceKind.AUTHOR_ESTIMATE: "author's estimate, unverified",
    SourceKind.STANDARDS_BODY: "standards body",
    Instrument.RSU: "RSUs",
    Instrument.RSU_DOUBLE_TRIGGER: "double-trigger RSUs",
    Instrument.OPTIONS_OR_RSU: "options or RSUs",
    Instrument.ISO: "ISO options",
    Instrument.NSO: "NSO options",
    Instrument.BSPCE: "BSPCE warrants",
    Instrument.EMI: "EMI options",
    Instrument.PROFIT_UNITS: "profit units",
    ComponentKind.EQUITY_GRANT: "equity grant",
    ComponentKind.SIGN_ON_BONUS: "sign-on bonus",
    ComponentKind.BONUS: "target bonus",
    ComponentKind.PNL_SHARE: "share of own profit",
    FigureState.NONE: "none",
    FigureState.UNKNOWN: "unknown — ask",
    FigureState.UNDISCLOSED: "not disclosed — ask",
    TotalBasis.RECURRING: "recurring total",
    TotalBasis.FIRST_YEAR: "first-year total",
    TotalBasis.AVERAGE_ANNUAL: "average annual total",
    TotalBasis.WHOLE_GRANT: "total, in which the source counts the whole grant",
    TotalBasis.UNSTATED: "total, basis not stated",
    TextKind.SPEECH: "Say",
    TextKind.COACHING: "Coaching",
    TextKind.OPINION: "Opinion",
    TextKind.FACT: "Fact",
    TextKind.GENERIC: "Generic",
    Need.MUST: "must",
    Need.NICE: "helpful",
    Need.UNSTATED: "listed, weight not stated",
    Relation.EQUAL: "same level",
    Relation.APPROXIMATE: "roughly the same level",
    Relation.ABOVE: "higher level there",
    Relation.BELOW: "lower level there",
    Stage.UNKNOWN: "stage unknown",
    Stage.NONPROFIT: "non-profit",
    VestingFrequency.UNKNOWN: "frequency unknown",
    Negotiability.UNKNOWN: "not known how far it moves",
    Negotiability.FIXED: "said to be fixed",
    Negotiability.HIGH: "moves a lot",
    Negotiability.MEDIUM: "moves somewhat",
    Negotiability.LOW: "moves little",
    ClaimStatus.CURRENT: "current",
    GuideKind.NEGOTIATION: "negotiation guide",
    GuideKind.CAREER: "career guide",
    GuideKind.BOTH: "negotiation and career guide",
    RegionKind.ZONE: "area of several places",
    RightTopic.REPAYMENT: "paying back a bonus",
    RightTopic.PAY_COMPARISON: "what colleagues earn",
    RegionKind.WORLDWIDE: "not tied to a place",
    DateKind.FIGURES: "figures of",
    DateKind.ACCESSED: "sources read",
    GrowthKind.INDIVIDUAL: "as an individual",
    GrowthKind.MANAGEMENT: "into management",
    GrowthKind.LATERAL: "sideways",
}
"""Words that are more than the value with blanks for hyphens."""


def word(value: Enum) -> str:
    """Return what readers see for a value of a closed vocabulary."""
    return SPECIAL.get(value) or str(value.value).replace("-", " ").replace("_", " ")
