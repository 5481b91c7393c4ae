"""How official wages of occupations are written."""

import re

from generator.load.collections import ById, ListReader
from generator.load.nodes import Mapping, Node, Scalar
from generator.load.readers import LINE, SHORT_TEXT, WORD, Definitions, ParsedReader, Reader, Schema
from generator.load.reading import Reading
from generator.load.records import Field, Keys, RecordReader, Values, record
from generator.load.scalars import COUNT, CURRENCY, ID, PARTIAL_DATE, REGION_ID
from generator.model.wages import Occupation, OccupationWages, WageArea, Wages
from generator.text import shortened
from generator.units.currency import CURRENCIES, UNKNOWN_CURRENCY
from generator.units.money import Money
from generator.units.notation import NotationError, read_number

_CODE = "[0-9]{2}-[0-9]{4}"


def _occupation_code(text: str) -> str:
    if re.fullmatch(_CODE, text) is None:
        raise NotationError(f"`{shortened(text)}` is not the code of an occupation", "write it like 15-1252")
    return text


OCCUPATION_CODE: Reader[str] = ParsedReader(
    _occupation_code, "malformed-value", {"type": "string", "pattern": f"^{_CODE}$", "examples": ["15-1252"]}
)


AREA = record(
    "wage-area",
    WageArea,
    Field("region", REGION_ID, "Id of the region that its wages stand under.", required=True),
    Field("name", SHORT_TEXT, "Name as the statistics print it.", required=True),
    Field("also", ListReader(REGION_ID), "Ids of further regions that lie in it."),
    doc="An area as the statistics cut it.",
)


class MoneyReader(Reader[Money]):
    """Reads one amount, a plain number in the currency of the table."""

    def read(self, node: Node, reading: Reading) -> Money | None:
        """Return the amount; a table without a known currency has been reported for that."""
        text = WORD.read(node, reading)
        if text is None:
            return None
        try:
            return Money(read_number(text), reading.currency or UNKNOWN_CURRENCY)
        except NotationError as error:
            reading.problem("malformed-figure", str(error), node.span, error.help or "write it like 129,180")
            return None

    def schema(self, definitions: Definitions) -> Schema:
        """Describe a plain number."""
        return {"type": ["integer", "string"], "examples": [129180]}


YEARLY_WAGE = MoneyReader()

WAGES = record(
    "wages",
    Wages,
    Field("region", REGION_ID, "Id of the area's region.", required=True),
    Field("employed", COUNT, "People employed there in the occupation.", required=True),
    Field("p10", YEARLY_WAGE, "What a tenth earn less than, gross per year.", required=True),
    Field("p25", YEARLY_WAGE, "What a quarter earn less than.", required=True),
    Field("median", YEARLY_WAGE, "What half earn less than.", required=True),
    Field("p75", YEARLY_WAGE, "What a quarter earn more than.", required=True),
    Field("p90", YEARLY_WAGE, "What a tenth earn more than.", required=True),
    doc="What an occupation earns in one area.",
)


_OCCUPATION_KEYS = Keys(
    (
        Field("name", SHORT_TEXT, "Name in the classification.", required=True),
        Field("wages", ListReader(WAGES), "Wages by area.", required=True),
    )
)


def occupation_reader(code: str) -> Reader[Occupation]:
    """Return the reader of one occupation that stands under this code."""
    return RecordReader(
        "occupation",
        lambda values, _: Occupation(code=code, **values),  # type: ignore[arg-type]
        _OCCUPATION_KEYS,
        doc="One occupation with its wages.",
    )


def _in_table_currency(mapping: Mapping, reading: Reading) -> Reading:
    own = mapping.value("currency")
    code = own.text.strip() if isinstance(own, Scalar) else ""
    return reading.within_currency(CURRENCIES.get(code, UNKNOWN_CURRENCY))


def _build_wages(values: Values, _: Reading) -> OccupationWages:
    values.pop("currency")
    return OccupationWages(**values)  # type: ignore[arg-type]


OCCUPATION_WAGES = RecordReader(
    "occupation-wages",
    _build_wages,
    (
        Field("series", LINE, "Name of the statistics.", required=True),
        Field("period", PARTIAL_DATE, "Time that the wages describe.", required=True),
        Field("publisher", SHORT_TEXT, "Who published them.", required=True),
        Field("source", ID, "Id of the source in sources.yml.", required=True),
        Field("currency", CURRENCY, "Currency of every amount.", required=True),
        Field("covers", LINE, "Which pay is counted and which is not.", required=True),
        Field("areas", ListReader(AREA), "Areas, with the regions that they are.", required=True),
        Field("occupations", ById(occupation_reader, OCCUPATION_CODE), "By SOC code.", required=True),
    ),
    doc="Official wages of occupations in one release.",
    prepare=_in_table_currency,
)
