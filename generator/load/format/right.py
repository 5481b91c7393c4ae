"""How rights cards are written."""

from generator.load.readers import LINE, TEXT, ChoiceReader, Reader
from generator.load.records import Field, Keys, RecordReader
from generator.load.scalars import ID, REGION_ID
from generator.model.right import Right, RightTopic

_RIGHT_KEYS = Keys(
    (
        Field("region", REGION_ID, "Region in which it holds, with all that lies within.", required=True),
        Field("topic", ChoiceReader(RightTopic), "What it is about.", required=True),
        Field("title", LINE, "The right in a few words.", required=True),
        Field("claim", ID, "Id of the statement in claims.yml that it rests on.", required=True),
        Field("ask", TEXT, "A sentence that a reader can say.", required=True),
        Field("covers", LINE, "Whom it covers.", required=True),
        Field("note", TEXT, "A remark."),
    )
)


def right_reader(right_id: str) -> Reader[Right]:
    """Return the reader of one rights card."""
    return RecordReader(
        "right",
        lambda values, _: Right(id=right_id, **values),  # type: ignore[arg-type]
        _RIGHT_KEYS,
        doc="What the law of a place gives to people who negotiate pay.",
    )
