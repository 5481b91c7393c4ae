"""What one made-up guide says, before it is written as data or as a plain document."""

from dataclasses import dataclass

from benchmarks.synthetic.words import LEVELS, PLACES, SYMBOLS, paragraph, pick, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Pay at one place, in thousands of its currency a year."""

    region: str
    low: int
    high: int
    bonus: int
    """Percent of base salary."""

    grant: tuple[int, int] | None
    """Equity over four years; `None` when it is not disclosed."""

    @property
    def total(self) -> tuple[int, int]:
        """Both ends of a year's pay, as a source would print them."""
        low, high = self.grant or (0, 0)
        return (
            self.low + self.low * self.bonus // 100 + low // 4,
            self.high + self.high * self.bonus // 100 + high // 4,
        )

    @property
    def symbol(self) -> str:
        """Sign of the currency."""
        return SYMBOLS[self.region]


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """Something to say, with advice around it."""

    title: str
    kind: str
    say: str
    note: str
    refused: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything that one guide says."""

    number: int
    role: str
    rows: tuple[Row, ...]
    levers: tuple[Argument, ...]
    scripts: tuple[Argument, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    """Headings of the prose with the paragraphs below."""

    questions: tuple[str, ...]

    @property
    def title(self) -> str:
        """The role as readers see it."""
        return self.role.replace("-", " ").title()

    @property
    def level(self) -> str:
        """Code of the level that all rows are about."""
        return LEVELS[self.number % len(LEVELS)]


def content(number: int, role: str) -> Content:
    """Make up the guide of a number."""
    return Content(
        number=number,
        role=role,
        rows=tuple(_row(number, region, base) for region, base in PLACES),
        levers=tuple(
            _argument(number, 10 + place, title, kind) for place, (title, kind) in enumerate(LEVERS)
        ),
        scripts=tuple(
            _argument(number, 20 + place, title, use) for place, (title, use) in enumerate(SCRIPTS)
        ),
        sections=tuple(
            (title, tuple(paragraph(number, 30 + place * 3 + part, 2) for part in range(2)))
            for place, title in enumerate(SECTIONS)
        ),
        questions=tuple(
            f"{pick(QUESTIONS, number, place)} {sentence(number, 60 + place)}" for place in range(3)
        ),
    )


LEVERS = (
    ("Base salary at the upper end", "base-salary"),
    ("A larger grant", "equity"),
    ("What the other side loses", "sign-on"),
)
SCRIPTS = (
    ("They ask for your figure first", "Recruiter screen, before anybody has named a range"),
    ("They say the range is fixed", "Base salary will not move"),
)
SECTIONS = ("The job in short", "Why the claims differ", "Places", "Before you sign")
QUESTIONS = (
    "Which level is this, and who decided it?",
    "How is the grant counted, in shares or in money?",
    "What did the last person in this seat ask for?",
    "When is pay looked at next?",
    "Which part of the bonus was paid last year?",
)


def _row(number: int, region: str, base: int) -> Row:
    low = base + number * 7 % 90
    grant = None if number % 4 == 0 else (low, low * 2)
    return Row(region=region, low=low, high=low + 40, bonus=number % 4 * 5, grant=grant)


def _argument(number: int, salt: int, title: str, kind: str) -> Argument:
    return Argument(
        title=title,
        kind=kind,
        say=f"I would like to talk about it. {sentence(number, salt * 3)}",
        note=paragraph(number, salt * 3 + 1, 1),
        refused="Who can decide it, then? I am glad to wait for the answer.",
    )
