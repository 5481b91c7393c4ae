"""How the plans of a guide are written: what to ask, what to accept, what else there is."""

from generator.load.collections import ListReader
from generator.load.figures import UNREAD, FigureText
from generator.load.format.evidence import EVIDENCE_FIELDS
from generator.load.format.figure import STATED_TOTAL
from generator.load.format.pay import component_fields, in_main_currency, in_region_currency, package
from generator.load.format.speech import PASSAGES
from generator.load.nodes import Mapping
from generator.load.readers import COMPANY, LINE, REGION, SHORT_TEXT, TEXT, ChoiceReader
from generator.load.reading import Reading
from generator.load.records import Field, RecordReader, Values, gathered
from generator.load.scalars import FLAG, ID
from generator.model.pay import PayFigure, TotalBasis
from generator.model.speech import Alternative, AlternativeKind, Floor, Offer, Strategy
from generator.text import slugify
from generator.units.period import Period

OFFER_FIELDS = (
    Field(
        "region",
        REGION,
        "Region; it gives the currency.",
        default="none; currency as written, else of the plan",
    ),
    Field("level", SHORT_TEXT, "Level that it is for.", examples=("L5",)),
    *component_fields(several=True),
    Field("liquid_equity", FLAG, "Whether vested equity can be sold.", or_unknown=True, default="unknown"),
    Field("stated_total", STATED_TOTAL, "Total as typed by the author; only a cross-check.", into="stated"),
)

_OFFER_KEYS = frozenset(field.name for field in OFFER_FIELDS)


def _build_offer(values: Values, reading: Reading) -> Offer:
    # An offer that names no place is in the currency of its own figures, where they are all in one.
    here = reading.currency if "region" in values else None
    pay = package(values, here, reading.currency)
    stated = values.pop("stated", None)
    if isinstance(stated, tuple):
        figure, basis = stated
        if figure.leading is None and figure is not UNREAD:
            raise ValueError("the stated total of an offer is an amount of money")
        values |= {"stated_total": figure, "stated_basis": basis}
    return Offer(pay=pay, **values)  # type: ignore[arg-type]


OFFER = RecordReader(
    "offer", _build_offer, OFFER_FIELDS, doc="Pay that is asked for or offered.", prepare=in_region_currency
)


def _split(values: Values) -> tuple[Values, Values]:
    """Return what belongs to an offer inside another record, and what is that record's own."""
    offered = {name: value for name, value in values.items() if name in _OFFER_KEYS}
    return offered, {name: value for name, value in values.items() if name not in _OFFER_KEYS}


def _build_alternative(values: Values, reading: Reading) -> Alternative:
    offered, own = _split(values)
    if "companies" not in own and "role_label" not in own:
        raise ValueError("an alternative needs a `company`, or a `role_label` that says whose it is")
    offer = _build_offer(offered, reading)
    has_figures = bool(offer.pay.components) or offer.stated_total is not None
    named = {"only_if_true": False, "offer": offer if has_figures else None} | own
    return Alternative(**named)  # type: ignore[arg-type]


ALTERNATIVE = RecordReader(
    "alternative",
    _build_alternative,
    (
        Field("id", ID, "Id in this guide.", required=True),
        Field(
            "kind",
            ChoiceReader(AlternativeKind),
            "`offer`, with or without figures, or `interest` that is no offer yet.",
            required=True,
        ),
        Field(
            "company",
            ListReader(COMPANY, or_single=True),
            "Company id or alias, or a list of which any will do.",
            into="companies",
            default="none; then `role_label` is needed",
            examples=("google", ["google", "meta"]),
        ),
        Field(
            "role_label",
            SHORT_TEXT,
            "Title of the other job, or whose offer it is without a company.",
            default="none; then `company` is needed",
        ),
        Field(
            "only_if_true",
            FLAG,
            "Always `true`: no reader is told to claim an offer that is not there.",
            default="false; then a rule objects",
        ),
        *OFFER_FIELDS,
        Field("note", TEXT, "A remark."),
    ),
    doc="What else the reader could do: an example, never asserted of the reader.",
    prepare=in_region_currency,
)


def _build_floor(values: Values, reading: Reading) -> Floor:
    offered, own = _split(values)
    figure, basis = own.get("figure"), own.get("basis")
    if basis is TotalBasis.WHOLE_GRANT:
        raise ValueError("a floor is pay of a year: write one of our three totals")
    offer = _build_offer(offered, reading)
    amount = figure.leading if isinstance(figure, PayFigure) else None
    if isinstance(figure, PayFigure) and amount is None and figure is not UNREAD:
        raise ValueError("a floor is an amount of money")
    if figure is None and not offer.pay.components:
        raise ValueError("a floor needs an `amount` with its `basis`, or the least of each component")
    if figure is not None and basis is None:
        raise ValueError("the amount of a floor needs a `basis`: which of the three totals it means")
    return Floor(
        amount=amount,
        basis=TotalBasis(basis) if basis else TotalBasis.RECURRING,
        offer=offer if offer.pay.components else None,
        note=str(own["note"]) if "note" in own else None,
    )


FLOOR = RecordReader(
    "floor",
    _build_floor,
    (
        *OFFER_FIELDS[:2],  # place and level come first here, too
        Field(
            "amount",
            FigureText(Period.YEAR),
            "Lowest total at which the reader accepts.",
            into="figure",
            default="computed from the components",
        ),
        Field(
            "basis",
            ChoiceReader(TotalBasis),
            "Which of the three totals is meant; required beside `amount`.",
            default="recurring_total",
        ),
        *(field for field in OFFER_FIELDS[2:] if field.key != "stated_total"),
        Field("note", TEXT, "A remark."),
    ),
    doc='The lowest pay at which the reader accepts: a total, or components that each mean "at least".',
    prepare=in_region_currency,
)


def _build_strategy(values: Values, reading: Reading) -> Strategy:
    if "id" not in values:
        if reading.path[-1] != 0 and "title" not in values:
            raise ValueError("a further plan needs a `title` or an `id`")
        values["id"] = "main" if reading.path[-1] == 0 else slugify(str(values["title"]))
    return Strategy(**gathered(values))  # type: ignore[arg-type]


def _in_plan_currency(mapping: Mapping, reading: Reading) -> Reading:
    return in_region_currency(mapping, in_main_currency(mapping, reading))


STRATEGY = RecordReader(
    "strategy",
    _build_strategy,
    (
        Field("id", ID, "Id in this guide.", default="`main`, of a further plan made of its title"),
        Field(
            "title",
            LINE,
            "What it is for, when there are several.",
            examples=("London",),
            default="none; a further plan needs it, or an id",
        ),
        Field("level", SHORT_TEXT, "Level that it is for.", examples=("L5",)),
        Field(
            "region",
            REGION,
            "Region that it is for; it gives the currency of what names none.",
            default="none; currency of the main pay row",
        ),
        Field(
            "row",
            ID,
            "Id of the pay row that the plan is held against, where place and level fit several.",
            default="none; the first that fits place and level, the headline's before others",
            examples=("paris",),
        ),
        Field("ask", OFFER, "What to ask for."),
        Field("target", OFFER, "What would be a good result."),
        Field("first_offer", OFFER, "What they are expected to offer first."),
        Field("expected_counter", OFFER, "What they are expected to answer to the ask."),
        Field("floor", FLOOR, "What to accept at least."),
        Field(
            "alternatives",
            ListReader(ALTERNATIVE, named=lambda found: found.id),
            "Other offers and interest, as examples.",
        ),
        Field("passages", PASSAGES, "Speech, coaching and opinion, in order."),
        Field("if_refused", TEXT, "What to say when the answer is no."),
        *EVIDENCE_FIELDS,
    ),
    doc="A plan in figures: what to ask, what to accept, what else there is.",
    prepare=_in_plan_currency,
)
