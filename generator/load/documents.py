"""Opens data files one after the other and keeps what was found in each."""

from dataclasses import dataclass, field, replace
from typing import TypeVar

from generator.diagnostics import Diagnostic
from generator.limits import MAX_DIAGNOSTICS_PER_FILE
from generator.load.composer import YamlProblem, parse
from generator.load.files import read_source
from generator.load.nodes import Node
from generator.load.prose import read_prose
from generator.load.readers import Reader
from generator.load.reading import Document, Reading, TooManyProblems, Vocabulary
from generator.load.walk import DataFile
from generator.model.prose import Prose
from generator.text import Span

T = TypeVar("T")


@dataclass(slots=True)
class Documents:
    """Every file that was opened, by its name, and the problems of those that could not be."""

    opened: dict[str, Document] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """Everything that is wrong, in the order of reports."""
        found = [problem for document in self.opened.values() for problem in document.diagnostics]
        return sorted([*self.problems, *found], key=lambda problem: problem.sort_key)

    def read(self, file: DataFile, reader: Reader[T], vocabulary: Vocabulary) -> T | None:
        """Return what a YAML file holds, `None` after reporting why it holds nothing."""
        document = self._open(file)
        if document is None:
            return None
        return read_document(Reading(document, vocabulary=vocabulary, ids=file.place.ids), reader)

    def let_go(self, file: DataFile) -> None:
        """Forget what a YAML file holds; nobody is expected to ask for many places in it."""
        if file.name in self.opened:
            self.opened[file.name].let_go()

    def read_prose(self, file: DataFile) -> Prose | None:
        """Return the sections of a Markdown file, `None` after reporting why there are none."""
        document = self._open(file)
        if document is None:
            return None
        try:
            return read_prose(document)
        except TooManyProblems:
            _report_stop(document)
            return None

    def _open(self, file: DataFile) -> Document | None:
        source, problems = read_source(file.path, file.name)
        self.problems += problems
        if source is None:
            return None
        self.opened[file.name] = document = Document(source)
        return document


def read_document(reading: Reading, reader: Reader[T]) -> T | None:
    """Return what the YAML text of a document holds, `None` after reporting why it holds nothing."""
    try:
        node = _parse(reading)
        return None if node is None else reader.read(node, reading)
    except TooManyProblems:
        _report_stop(reading.document)
        return None


def _parse(reading: Reading) -> Node | None:
    """Return the root of a document after reporting what is wrong with its YAML."""
    try:
        node, problems = parse(reading.document.source)
    except YamlProblem as problem:
        reading.problem(problem.rule, problem.message, problem.span, problem.help)
        return None
    for smaller in problems:
        reading.problem(smaller.rule, smaller.message, smaller.span, smaller.help)
    if node is None:
        reading.problem("missing-field", "the file holds no data", Span(), "fill it, or delete it")
        return None
    reading.document.is_parsed, reading.document.root = True, node
    return node


def _report_stop(document: Document) -> None:
    """Say in place of the last problem that more were not looked for."""
    message = f"reading stopped here, after {MAX_DIAGNOSTICS_PER_FILE} problems"
    last = document.diagnostics[-1]
    document.diagnostics[-1] = replace(
        last, rule="too-many-problems", message=message, help="mend those first"
    )
