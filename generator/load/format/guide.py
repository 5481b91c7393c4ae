"""How a guide file is written."""

from dataclasses import replace

from generator.load.collections import ById, ListReader
from generator.load.format.claim import ClaimEntry
from generator.load.format.equity import PLAN_FIELDS
from generator.load.format.evidence import EVIDENCE, EVIDENCE_DOC, EVIDENCE_FIELDS, SOURCES, default_evidence
from generator.load.format.level import EQUIVALENCE, TABLE, peer_reader, premium_reader
from generator.load.format.pay import PAY_ROW, main_currency
from generator.load.format.plan import STRATEGY
from generator.load.format.role import GROWTH, INTERVIEW, REQUIREMENT
from generator.load.format.speech import LEVER, SCRIPT
from generator.load.nodes import Mapping, Scalar
from generator.load.readers import LINE, SHORT_TEXT, TEXT, ChoiceReader, Reader
from generator.load.reading import Defaults, Reading
from generator.load.records import Field, Keys, RecordReader, Values, gathered, record
from generator.load.scalars import ADDRESS, ID, PARTIAL_DATE
from generator.model.claim import Claim
from generator.model.equity import EquityPlan
from generator.model.guide import Guide, GuideKind, Headline, Note, PayStructure, PlanOverride, Work
from generator.model.speech import TextKind


def _unless_ours(mapping: Mapping, reading: Reading) -> Reading:
    """Return the reading for a note: advice and generic text are this project's own and rest on no source."""
    kind = mapping.value("kind")
    word = kind.text.strip() if isinstance(kind, Scalar) else None
    is_ours = word in (TextKind.COACHING.value, TextKind.GENERIC.value)
    return reading.within_file(replace(reading.defaults, evidence=None)) if is_ours else reading


NOTE = RecordReader(
    "note",
    lambda values, _: Note(**gathered(values)),  # type: ignore[arg-type]
    (
        Field("text", TEXT, "The statement.", required=True),
        Field("kind", ChoiceReader(TextKind), "What sort of text it is.", default="fact"),
        Field("tags", ListReader(SHORT_TEXT), "Words that group statements."),
        *EVIDENCE_FIELDS,
    ),
    doc="A short statement with what it rests on.",
    single="text",
    prepare=_unless_ours,
)

WORK = record(
    "work-description",
    Work,
    Field("areas", ListReader(NOTE), "What the job protects, builds or owns."),
    Field("problems", ListReader(NOTE), "What it is up against."),
    Field("products", ListReader(SHORT_TEXT), "Named products that it is about."),
    doc="What the job is about.",
)

HEADLINE = record(
    "headline",
    Headline,
    Field("row", ID, "Id of the pay row that the first screen shows.", required=True),
    Field("reason", LINE, "Why that one.", required=True),
    doc="Which figures the first screen shows.",
)


def _build_override(values: Values, _: Reading) -> PlanOverride:
    reason = str(values.pop("reason"))
    return PlanOverride(plan=EquityPlan(**gathered(values)), reason=reason)  # type: ignore[arg-type]


OVERRIDE = RecordReader(
    "equity-override",
    _build_override,
    (Field("reason", LINE, "Why the company's plan does not hold here.", required=True), *PLAN_FIELDS),
    doc="An equity plan that holds for this guide against the company's.",
)


_SCRIPTS = ListReader(SCRIPT, named=lambda script: script.id)
_LEVERS = ListReader(LEVER, named=lambda lever: lever.id)
_CLAIMS = ListReader(ClaimEntry(), named=lambda claim: claim.id if isinstance(claim, Claim) else claim)

GUIDE_FIELDS = (
    Field("title", SHORT_TEXT, "Role as readers see it; the company is added by the page.", required=True),
    Field(
        "reviewed_on",
        PARTIAL_DATE,
        "When somebody last went through the whole guide; `unknown` when nobody has yet.",
        required=True,
        or_unknown=True,
    ),
    Field("kind", ChoiceReader(GuideKind), "What the guide is for.", default="both"),
    Field("levels", ListReader(SHORT_TEXT), "Codes of the company's ladder that the guide covers."),
    Field("tagline", ListReader(SHORT_TEXT), "A few words each, shown under the title."),
    Field("pay_structure", ListReader(ChoiceReader(PayStructure)), "Shape of pay."),
    Field(
        "former_addresses", ListReader(ADDRESS), "Addresses it had before, as company/role; they redirect."
    ),
    Field("thin_evidence", TEXT, "Why the evidence is thin; said first on the page."),
    Field("evidence", EVIDENCE, EVIDENCE_DOC),
    Field(
        "headline",
        HEADLINE,
        "Which figures the first screen shows; needed with several rows.",
        default="the first row with a total",
    ),
    Field("pay", ListReader(PAY_ROW, named=lambda row: row.id), "Pay rows by region, level or both."),
    Field("pay_notes", ListReader(NOTE), "Statements about pay as a whole."),
    Field(
        "equity_override",
        OVERRIDE,
        "Equity plan that holds here against the company's.",
        default="the company's plan",
    ),
    Field("premiums", ById(premium_reader), "Named premiums, by id."),
    Field("peers", ById(peer_reader), "What comparable positions pay, by id."),
    Field("level_mapping", ListReader(EQUIVALENCE), "Comparable positions elsewhere.", into="equivalences"),
    Field("level_tables", ListReader(TABLE), "Comparison tables that are more than pairs."),
    Field("tables", ListReader(TABLE), "Other tables of a source."),
    Field("strategies", ListReader(STRATEGY, named=lambda plan: plan.id), "Plans, the main one first."),
    Field("scripts", _SCRIPTS, "Things to say."),
    Field("levers", _LEVERS, "Reasons that can move an offer, strongest first."),
    Field("work", WORK, "What the job is about."),
    Field("attractions", ListReader(NOTE), "Why people join."),
    Field("requirements", ListReader(REQUIREMENT), "Skills that the job asks for."),
    Field("interviews", ListReader(INTERVIEW), "Accounts of the interview process."),
    Field("growth", ListReader(GROWTH), "Next steps from here."),
    Field("claims", _CLAIMS, "Dated statements: ids of shared ones, or written out."),
    Field("questions", ListReader(LINE), "Questions beyond those that unknown figures raise."),
    Field("fragments", ListReader(ID), "Generic sections of the role that this guide shows."),
    Field("sources", SOURCES, "Sources that only this guide uses, by id."),
)

_GUIDE_KEYS = Keys(GUIDE_FIELDS)


def guide_reader(company: str, role: str) -> Reader[Guide]:
    """Return the reader of the guide at `company/role`."""

    def build(values: Values, _: Reading) -> Guide:
        claims = values.pop("claims", ())
        entries = claims if isinstance(claims, tuple) else ()
        values["shared_claims"] = tuple(entry for entry in entries if isinstance(entry, str))
        values["own_claims"] = tuple(entry for entry in entries if isinstance(entry, Claim))
        return Guide(company=company, role=role, **values)  # type: ignore[arg-type]

    return RecordReader("guide", build, _GUIDE_KEYS, doc="One role at one company.", prepare=_with_defaults)


def _with_defaults(mapping: Mapping, reading: Reading) -> Reading:
    """Return the reading with the title, the main currency and the evidence that hold for the whole guide."""
    title = mapping.value("title")
    return reading.within_file(
        Defaults(
            title=" ".join(title.text.split()) if isinstance(title, Scalar) else "",
            currency=main_currency(mapping, reading),
            evidence=default_evidence(mapping, reading),
        )
    )
