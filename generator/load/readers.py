"""Readers of single values. Each knows how to read a node and how to describe itself as JSON Schema.

A reader returns the value, or `None` after it has reported why there is none; it never raises for bad data.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from collections.abc import Mapping as Dictionary
from enum import Enum
from typing import Generic, TypeVar

from generator.limits import MAX_LINE_TEXT_CHARS, MAX_SHORT_TEXT_CHARS, MAX_TEXT_CHARS
from generator.load.nodes import Mapping, Node, Scalar
from generator.load.reading import Mention, Reading
from generator.meanings import word_meanings
from generator.spelling import did_you_mean
from generator.text import shortened
from generator.units.notation import ReversedRangeError

T = TypeVar("T")
U = TypeVar("U")
T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=Enum)

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
Schema = dict[str, Json]
Definitions = dict[str, Schema]
"""Named parts of a schema, filled while it is written."""


TWO_WAYS = "put the text in quotes, or two blanks before a remark"


class Reader(ABC, Generic[T_co]):
    """Reads one node as one type."""

    @abstractmethod
    def read(self, node: Node, reading: Reading) -> T_co | None:
        """Return the value, or `None` after reporting why there is none."""

    @abstractmethod
    def schema(self, definitions: Definitions) -> Schema:
        """Describe what is accepted, as JSON Schema; named parts go to `definitions`."""


class TextReader(Reader[str]):
    """Reads text: blanks round it are dropped, emptiness is a problem unless it may be empty."""

    def __init__(
        self,
        limit: int = MAX_TEXT_CHARS,
        *,
        one_line: bool = True,
        may_be_empty: bool = False,
        is_free: bool = True,
    ) -> None:
        """Set up; text that is not free, such as a figure or a word of a list, is read further."""
        self.limit = limit
        self.is_free = is_free
        self.one_line = one_line
        self.may_be_empty = may_be_empty

    def read(self, node: Node, reading: Reading) -> str | None:
        """Return the text; with `one_line`, every stretch of blanks and line ends is one blank."""
        if not isinstance(node, Scalar):
            reading.problem("wrong-shape", "text belongs here, not a list or mapping", node.span)
            return None
        if node.is_cut and self.is_free:
            message = "everything behind ` #` is a remark, not part of the text"
            reading.problem("cut-off-text", message, node.span, TWO_WAYS)
        text = " ".join(node.text.split()) if self.one_line else node.text.strip()
        if not text and not self.may_be_empty:
            help_text = "write it, or leave the key out"
            reading.problem("malformed-text", "there is no text here", node.span, help_text)
            return None
        if len(text) > self.limit:
            message = f"the text has {len(text):,} characters, the limit is {self.limit:,}"
            reading.problem("malformed-text", message, node.span, "shorten it")
            return None
        return text

    def schema(self, definitions: Definitions) -> Schema:
        """Describe text; a number that stands for text, such as a level `62`, is text here."""
        shortest: Schema = {} if self.may_be_empty else {"minLength": 1}
        return {"type": ["string", "number"], **shortest, "maxLength": self.limit}


SHORT_TEXT = TextReader(MAX_SHORT_TEXT_CHARS)
WORD = TextReader(MAX_SHORT_TEXT_CHARS, is_free=False)
LINE = TextReader(MAX_LINE_TEXT_CHARS)
CELL = TextReader(MAX_LINE_TEXT_CHARS, may_be_empty=True)
TEXT = TextReader(one_line=False)


class ParsedReader(Reader[T]):
    """Reads text through a function that raises `ValueError` with a sentence for anything else.

    The error may hold a `help` sentence, and a `rule` of its own in place of the reader's.
    """

    def __init__(self, parse: Callable[[str], T], rule: str, schema: Schema, text: TextReader = WORD) -> None:
        self.parse = parse
        self.rule = rule
        self.described = schema
        self.text = text

    def read(self, node: Node, reading: Reading) -> T | None:
        """Return what the function makes of the text."""
        text = self.text.read(node, reading)
        if text is None:
            return None
        try:
            return self.parse(text)
        except ValueError as error:
            rule = "reversed-range" if isinstance(error, ReversedRangeError) else self.rule
            help_text = getattr(error, "help", None)
            reading.problem(getattr(error, "rule", rule), str(error), node.span, help_text)
            return None

    def schema(self, definitions: Definitions) -> Schema:
        """Describe what the function takes."""
        return dict(self.described)


class MappedReader(Reader[U], Generic[T, U]):
    """Reads what another reader reads and turns it into something else."""

    def __init__(self, inner: Reader[T], change: Callable[[T], U]) -> None:
        self.inner = inner
        self.change = change

    def read(self, node: Node, reading: Reading) -> U | None:
        """Return the changed value."""
        value = self.inner.read(node, reading)
        return None if value is None else self.change(value)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe what the other reader takes."""
        return self.inner.schema(definitions)


class ChoiceReader(Reader[E]):
    """Reads one word of a closed list."""

    def __init__(self, choices: type[E]) -> None:
        self.enum = choices
        self.choices = {str(choice.value): choice for choice in choices}

    def read(self, node: Node, reading: Reading) -> E | None:
        """Return the member that the word stands for."""
        text = WORD.read(node, reading)
        if text is None:
            return None
        if text not in self.choices:
            message = f"`{shortened(text)}` is not one of the words for this field"
            help_text = did_you_mean(text, self.choices) or "one of " + ", ".join(self.choices)
            reading.problem("unknown-word", message, node.span, help_text)
            return None
        return self.choices[text]

    def schema(self, definitions: Definitions) -> Schema:
        """Describe the list of words; editors show what each means, where that needs saying."""
        described: Schema = {"enum": list(self.choices)}
        meanings: list[Json] = list(word_meanings(self.enum).values())
        return described | ({"enumDescriptions": meanings} if any(meanings) else {})


class NameReader(Reader[str]):
    """Reads the id or any alias of a region, company or role, and returns the id where it is known."""

    def __init__(self, kind: str, known: Callable[[Reading], Dictionary[str, str]]) -> None:
        self.kind = kind
        self.known = known

    def read(self, node: Node, reading: Reading) -> str | None:
        """Return the id; a name that nobody knows is returned as written, and a rule objects to it."""
        text = WORD.read(node, reading)
        remember(self.kind, node, reading)
        return None if text is None else self.known(reading).get(text.casefold(), text)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe a name; which names are known changes with the data."""
        return {"type": "string", "minLength": 1}


class IdReader(Reader[str]):
    """Reads the id of a region or company where no other name will do."""

    def __init__(self, kind: str, inner: Reader[str]) -> None:
        self.kind = kind
        self.inner = inner

    def read(self, node: Node, reading: Reading) -> str | None:
        """Return the id, known or not."""
        remember(self.kind, node, reading)
        return self.inner.read(node, reading)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe the form of an id."""
        return self.inner.schema(definitions)


def remember(kind: str, node: Node, reading: Reading) -> None:
    """Keep the place of a name, so that whoever renames the thing finds it."""
    if isinstance(node, Scalar):
        reading.document.mentions.append(Mention(kind, node))


REGION = NameReader("region", lambda reading: reading.vocabulary.regions)
COMPANY = NameReader("company", lambda reading: reading.vocabulary.companies)
ROLE = NameReader("role", lambda reading: reading.vocabulary.roles)


def is_unknown(node: Node) -> bool:
    """Whether the value is the word `unknown`."""
    return isinstance(node, Scalar) and node.text.strip() == "unknown"


def as_mapping(node: Node, reading: Reading, message: str) -> Mapping | None:
    """Return the node as a mapping, or `None` after reporting with this message that one belongs here."""
    if isinstance(node, Mapping):
        return node
    reading.problem("wrong-shape", message, node.span, "put `key: value` lines here")
    return None
