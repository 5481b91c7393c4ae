"""How scripts and levers are written."""

from generator.load.collections import ListReader
from generator.load.format.evidence import SOURCES_FIELD
from generator.load.format.figure import AMOUNT_DEFAULT, FIGURE_KEYS, build_figure, figure_reader
from generator.load.format.pay import component_period, in_main_currency, in_region_currency
from generator.load.nodes import Mapping, Scalar
from generator.load.readers import LINE, REGION, TEXT, ChoiceReader
from generator.load.reading import Reading
from generator.load.records import Field, RecordReader, Values, gathered
from generator.load.scalars import FLAG, ID
from generator.model.pay import ComponentKind
from generator.model.speech import (
    Lever,
    LeverKind,
    LeverTarget,
    Negotiability,
    Passage,
    Script,
    TextKind,
)
from generator.text import slugify
from generator.units.period import Period

PASSAGE_DOCS = {
    TextKind.SPEECH: "Words for the reader to say or send.",
    TextKind.COACHING: "Advice to the reader; never spoken, never copied.",
    TextKind.OPINION: "A view, marked as one.",
    TextKind.FACT: "A statement that sources support.",
    TextKind.GENERIC: "Text that holds for the role anywhere.",
}


def _build_passage(values: Values, _: Reading) -> Passage:
    condition = values.pop("only_if_true", None)
    if len(values) != 1:
        raise ValueError("a passage holds exactly one of say, note, opinion, fact, generic")
    ((name, text),) = values.items()
    return Passage(
        kind=TextKind(name), text=str(text), only_if_true=None if condition is None else str(condition)
    )


_ONE_OF_FIVE = "none; exactly one of the five is needed"

PASSAGES = ListReader(
    RecordReader(
        "passage",
        _build_passage,
        (
            *(Field(kind.value, TEXT, PASSAGE_DOCS[kind], default=_ONE_OF_FIVE) for kind in TextKind),
            Field(
                "only_if_true",
                LINE,
                "What must be true of the reader before these words may be used.",
                default="nothing",
            ),
        ),
        doc="One piece of text of one kind.",
    )
)


def _titled(values: Values) -> Values:
    values.setdefault("id", slugify(str(values["title"])))
    return gathered(values)


NAME_FIELDS = (
    Field("title", LINE, "Short name, as readers see it.", required=True),
    Field("id", ID, "Id in this guide.", default="made of the title"),
)

SPOKEN_FIELDS = (
    Field("passages", PASSAGES, "Speech, coaching and opinion, in order.", required=True),
    Field("if_refused", TEXT, "What to say when the answer is no."),
    SOURCES_FIELD,
)

SCRIPT = RecordReader(
    "script",
    lambda values, _: Script(**_titled(values)),  # type: ignore[arg-type]
    (*NAME_FIELDS, Field("use_when", LINE, "The moment it is for."), *SPOKEN_FIELDS),
    doc="A named thing to say.",
)


def _build_target(values: Values, reading: Reading) -> LeverTarget:
    own = {key: values.pop(key) for key in ("label", "component", "counts_as_pay") if key in values}
    values.pop("region", None)
    return LeverTarget(figure=build_figure(values, reading), **own)  # type: ignore[arg-type]


def _as_component(mapping: Mapping, reading: Reading) -> Reading:
    """Return the reading of a target: region gives the currency, component what a bare amount covers."""
    inside = in_region_currency(mapping, reading)
    named = mapping.value("component")
    word = named.text.strip() if isinstance(named, Scalar) else None
    kind = next((kind for kind in ComponentKind if kind.value == word), None)
    return inside.within_period(component_period(kind)) if kind else inside


LEVER_TARGET = RecordReader(
    "lever-target",
    _build_target,
    (
        Field("label", LINE, "What is to be reached, in a few words.", required=True),
        Field(
            "amount",
            figure_reader(Period.YEAR),
            "The figure, in the short or long form.",
            into="figure",
            default=AMOUNT_DEFAULT,
        ),
        Field(
            "component",
            ChoiceReader(ComponentKind),
            "Component of pay that it raises. A bare amount is for the whole term of a grant, paid once for "
            "joining, moving or staying, and else per year.",
            default="none; a bare amount is per year",
        ),
        Field("region", REGION, "Region of its currency.", default="none; currency of the main pay row"),
        Field(
            "counts_as_pay", FLAG, "`false` for what is not pay, such as a tooling budget.", default="true"
        ),
        *(field for field in FIGURE_KEYS if field.key != "label"),
    ),
    doc="What a lever is meant to reach.",
    prepare=_as_component,
)

LEVER = RecordReader(
    "lever",
    lambda values, _: Lever(**_titled(values)),  # type: ignore[arg-type]
    (
        *NAME_FIELDS,
        Field("kind", ChoiceReader(LeverKind), "What the lever rests on or moves.", required=True),
        Field(
            "negotiability", ChoiceReader(Negotiability), "How much this is said to move.", default="unknown"
        ),
        Field("targets", ListReader(LEVER_TARGET), "What it is meant to reach."),
        Field("beneficiaries", ListReader(LINE), "Customers or sectors that the argument names."),
        *SPOKEN_FIELDS,
    ),
    doc="A reason that can move an offer, with words for it.",
    prepare=in_main_currency,
)
