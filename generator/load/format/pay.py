"""How pay rows are written."""

from generator.load.collections import ListReader
from generator.load.format.evidence import EVIDENCE_FIELDS, OWN_EVIDENCE_FIELDS
from generator.load.format.figure import STATED_TOTAL, figure_reader
from generator.load.nodes import Mapping, Scalar, Sequence
from generator.load.readers import REGION, SHORT_TEXT, TEXT, Reader, is_unknown
from generator.load.reading import Reading
from generator.load.records import Field, RecordReader, Values, gathered
from generator.load.scalars import CURRENCY, ID, SHARE_RANGE
from generator.model.pay import ComponentKind, Differential, PayFigure, PayPackage, PayRow
from generator.text import slugify
from generator.units.currency import CURRENCIES, UNKNOWN_CURRENCY, Currency
from generator.units.percent import PercentRange
from generator.units.period import Period

ONCE = (ComponentKind.SIGN_ON_BONUS, ComponentKind.RELOCATION, ComponentKind.RETENTION_BONUS)
GRANTS = (ComponentKind.EQUITY_GRANT, ComponentKind.REFRESH_GRANT)

_KINDS = {kind.value: kind for kind in ComponentKind}

COMPONENT_DOCS = {
    ComponentKind.BASE_SALARY: "Gross base salary, per year unless the figure says otherwise.",
    ComponentKind.BONUS: "Target bonus: a share of base salary, an amount per year, or both.",
    ComponentKind.VARIABLE_PAY: "Commission or other performance pay at target, per year.",
    ComponentKind.SIGN_ON_BONUS: "Paid once for joining.",
    ComponentKind.EQUITY_GRANT: "New-hire grant; say over how many years, or per year.",
    ComponentKind.REFRESH_GRANT: "Later grants; say over how many years, or per year. Never part of a total.",
    ComponentKind.RETENTION_BONUS: "Paid once for staying. Never part of a total.",
    ComponentKind.PROFIT_SHARE: "Share of the firm's profit, per year.",
    ComponentKind.CARRIED_INTEREST: "Share of a fund's gains. Never part of a total.",
    ComponentKind.PNL_SHARE: "Share of the profit of one's own book, per year.",
    ComponentKind.ACCESS_VALUE: "Worth of being allowed to invest or sell. Never part of a total.",
    ComponentKind.ALLOWANCE: "Cash for housing, travel, meals and the like, per year.",
    ComponentKind.RELOCATION: "Paid once for moving.",
    ComponentKind.BENEFIT: "Pension match and other benefits with a stated worth. Never part of a total.",
    ComponentKind.OTHER: "Anything else; give it a label. Never part of a total.",
}


def component_period(kind: ComponentKind) -> Period:
    """Return what a bare amount of a component covers."""
    if kind in GRANTS:
        return Period.TERM
    return Period.ONCE if kind in ONCE else Period.YEAR


def component_fields(*, several: bool) -> tuple[Field, ...]:
    """Return one key per component; with `several`, a key may hold a list of figures."""
    return tuple(
        Field(kind.value, _component(kind, several), COMPONENT_DOCS[kind], default="not stated")
        for kind in ComponentKind
    )


def _component(kind: ComponentKind, several: bool) -> Reader[object]:
    one = figure_reader(component_period(kind))
    return ListReader(one, or_single=True) if several else one


def package(values: Values, here: Currency | None, otherwise: Currency | None = None) -> PayPackage:
    """Take the components out of what was read and return them as a package in one currency.

    That is the one of the place, else the only one in which the components were written, else `otherwise`.
    """
    components: list[tuple[ComponentKind, PayFigure]] = []
    for key, kind in _KINDS.items():
        found = values.pop(key, ())
        figures = found if isinstance(found, tuple) else (found,)
        components += [(kind, figure) for figure in figures if isinstance(figure, PayFigure)]
    written = {amount.range.currency for _, figure in components for amount in figure.amounts[:1]}
    only = written.pop() if len(written) == 1 else None
    return PayPackage(currency=here or only or otherwise or UNKNOWN_CURRENCY, components=tuple(components))


def in_region_currency(mapping: Mapping, reading: Reading) -> Reading:
    """Return the reading with the currency that `region` decides for this mapping."""
    region = mapping.value("region")
    if region is None or is_unknown(region):
        return reading
    written = region.text if isinstance(region, Scalar) else ""
    return reading.within_currency(reading.vocabulary.region_currency(written))


def in_main_currency(_: Mapping, reading: Reading) -> Reading:
    """Return the reading with the currency of the guide's first pay row, for plans and levers."""
    return reading.within_currency(reading.defaults.currency)


def in_row_currency(mapping: Mapping, reading: Reading) -> Reading:
    """Return the reading with the currency that `currency`, else `region`, decides for this pay row.

    A row without a place or with a wrong code is reported for that; its figures are in no currency.
    """
    own = mapping.value("currency")
    if own is None and mapping.value("region") is not None:
        return in_region_currency(mapping, reading)
    code = own.text.strip() if isinstance(own, Scalar) else ""
    return reading.within_currency(CURRENCIES.get(code, UNKNOWN_CURRENCY))


def _build_differential(values: Values, _: Reading) -> Differential:
    effective, nominal = values.pop("effective", None), values.pop("nominal", None)
    difference = effective or nominal
    if not isinstance(difference, PercentRange) or (effective and nominal):
        raise ValueError("a differential needs either `effective` or `nominal`")
    return Differential(difference=difference, effective=effective is not None, **gathered(values))  # type: ignore[arg-type]


_ONE_OF_TWO = "none; one of the two is needed"

DIFFERENTIAL = RecordReader(
    "differential",
    _build_differential,
    (
        Field("versus", REGION, "Region that pay here is compared with.", required=True, examples=("paris",)),
        Field(
            "nominal",
            SHARE_RANGE,
            "Difference of the bare numbers as printed, in any currency.",
            default=_ONE_OF_TWO,
        ),
        Field(
            "effective",
            SHARE_RANGE,
            "Difference of what the pay is worth, in one currency.",
            default=_ONE_OF_TWO,
        ),
        *OWN_EVIDENCE_FIELDS,
    ),
    doc="What a source claims about pay here against pay in another region.",
)


def _build_row(values: Values, reading: Reading) -> PayRow:
    pay = package(values, reading.currency)
    values.pop("currency", None)
    stated = values.pop("stated", None)
    if isinstance(stated, tuple):
        values["stated_total"], values["stated_basis"] = stated
    if not pay.components and "stated_total" not in values:
        raise ValueError("a pay row needs at least one component or a stated total")
    values.setdefault("id", row_id(values))
    return PayRow(pay=pay, **gathered(values))  # type: ignore[arg-type]


def row_id(values: dict[str, object]) -> str:
    """Return the id of a row that names none, made of its region, level and package."""
    parts = (values.get("region"), values.get("level"), values.get("package_label"))
    return slugify(" ".join(part for part in parts if isinstance(part, str)))


PAY_ROW = RecordReader(
    "pay-row",
    _build_row,
    (
        Field(
            "region", REGION, "Region id or alias; it gives the currency.", required=True, examples=("paris",)
        ),
        Field("id", ID, "Id of the row in this guide.", default="made of region, level and package"),
        Field(
            "currency",
            CURRENCY,
            "ISO code, only to override the region's currency.",
            default="that of the region",
        ),
        Field(
            "region_label",
            SHORT_TEXT,
            "Region as the source prints it, when that differs.",
            default="name of the region",
        ),
        Field(
            "level",
            SHORT_TEXT,
            "Level as the source prints it.",
            examples=("Mid (L3–L4)",),
            or_unknown=True,
            default="all levels, or none stated",
        ),
        Field("ladder_levels", ListReader(SHORT_TEXT), "Codes of the company's ladder that the row covers."),
        Field(
            "package_label", SHORT_TEXT, "Name of the package, when a source offers several for one place."
        ),
        *component_fields(several=True),
        Field(
            "stated_total", STATED_TOTAL, "Total as typed in the source; only a cross-check.", into="stated"
        ),
        Field(
            "differentials", ListReader(DIFFERENTIAL), "What the source claims against pay in other regions."
        ),
        Field("note", TEXT, "A remark that belongs to the row."),
        *EVIDENCE_FIELDS,
    ),
    doc="What one set of sources says the job pays in one region, at one level, or both.",
    prepare=in_row_currency,
)


def main_currency(guide: Mapping, reading: Reading) -> Currency | None:
    """Return the currency of the pay row that a guide shows first: its headline's, else the first."""
    pay, headline = guide.value("pay"), guide.value("headline")
    rows = [row for row in pay.items if isinstance(row, Mapping)] if isinstance(pay, Sequence) else []
    wanted = headline.value("row") if isinstance(headline, Mapping) else None
    name = wanted.text.strip() if isinstance(wanted, Scalar) else ""
    chosen = next((row for row in rows if _written_id(row, reading) == name), next(iter(rows), None))
    return in_row_currency(chosen, reading).currency if chosen else None


def _written_id(row: Mapping, reading: Reading) -> str:
    """Return the id that a row will have: its own, else made of region, level and package."""
    texts = {key.text: " ".join(node.text.split()) for key, node in row.entries if isinstance(node, Scalar)}
    region = texts.get("region", "")
    known: Values = {**texts, "region": reading.vocabulary.regions.get(region.casefold(), region)}
    if texts.get("level") == "unknown":
        del known["level"]
    return texts.get("id") or row_id(known)
