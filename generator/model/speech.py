"""What a reader says and does in a negotiation: scripts, levers, offers, ask and floor."""

from dataclasses import dataclass
from enum import Enum

from generator.model.evidence import Evidence
from generator.model.pay import Amount, ComponentKind, PayFigure, PayPackage, TotalBasis


class TextKind(Enum):
    """What sort of text a passage is; each looks different on the page."""

    SPEECH = "say"
    """Words to speak or send."""

    COACHING = "note"
    """Advice to the reader; never spoken, never copied."""

    OPINION = "opinion"
    """A view, of the author or of the source."""

    FACT = "fact"
    """A statement that sources support."""

    GENERIC = "generic"
    """Text that holds for the role anywhere, not for this company."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One piece of text of one kind; may hold references and reader fill-ins."""

    kind: TextKind
    text: str
    only_if_true: str | None = None
    """Condition that must hold before the reader may say it, e.g. `I have this offer in writing`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A named thing to say, in order."""

    id: str
    title: str
    passages: tuple[Passage, ...]
    use_when: str | None = None
    """The moment it is for."""

    if_refused: str | None = None
    """What to say when the answer is no."""

    evidence: Evidence = Evidence()


class LeverKind(Enum):
    """What a lever moves or rests on."""

    SPECIALISATION = "specialisation"
    """Knowledge that few people have."""

    REGULATION = "regulation"
    """A law or standard that makes the work urgent."""

    OWNERSHIP = "ownership"
    """What one builds or answers for."""

    BUDGET = "budget"
    """Money for the work: tools, training, a team."""

    LEVEL = "level"
    """A higher level on the company's ladder."""

    BASE_SALARY = "base-salary"
    """Moves base salary."""

    EQUITY = "equity"
    """Moves the equity grant."""

    SIGN_ON = "sign-on"
    """Moves the sign-on bonus."""

    BONUS = "bonus"
    """Moves the target bonus."""

    COMPETING_OFFER = "competing-offer"
    """An offer from elsewhere, of a reader who holds one."""

    LOCATION = "location"
    """Where the work is done, or another place's pay."""

    TIMING = "timing"
    """When one starts, answers or is reviewed."""

    SCARCITY = "scarcity"
    """How few people can do it, or how long the post has been open."""

    TEAM = "team"
    """Which team one joins."""

    OTHER = "other"
    """Anything else."""


class Negotiability(Enum):
    """How much a component is said to move."""

    HIGH = "high"
    """It moves a lot."""

    MEDIUM = "medium"
    """It moves somewhat."""

    LOW = "low"
    """It moves little."""

    FIXED = "fixed"
    """It does not move."""

    UNKNOWN = "unknown"
    """No source says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeverTarget:
    """What a lever is meant to reach."""

    label: str
    figure: PayFigure
    component: ComponentKind | None = None
    """Component it raises; `None` when it is not pay."""

    counts_as_pay: bool = True
    """Whether it belongs into total compensation; a work budget does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """A reason that can move an offer, with words for it."""

    id: str
    title: str
    kind: LeverKind
    passages: tuple[Passage, ...]
    targets: tuple[LeverTarget, ...] = ()
    negotiability: Negotiability = Negotiability.UNKNOWN
    beneficiaries: tuple[str, ...] = ()
    """Whom the work serves, when that carries the argument: customers, sectors."""

    if_refused: str | None = None
    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Pay that a company offers, or that a reader asks for."""

    pay: PayPackage
    region: str | None = None
    """Region id; the currency follows it."""

    level: str | None = None
    """Level that it is for, as printed; `None` when none is named."""

    liquid_equity: bool | None = None
    """Whether the equity can be sold once vested; `None` when unknown."""

    stated_total: PayFigure | None = None
    """Total typed by the author, a cross-check only."""

    stated_basis: TotalBasis = TotalBasis.UNSTATED


class AlternativeKind(Enum):
    """How firm an alternative to this job is."""

    OFFER = "offer"
    """An offer; without figures here, the reader's own take their place."""

    INTEREST = "interest"
    """Somebody has shown interest; no figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """What else the reader could do: an example, never asserted of the reader."""

    id: str
    kind: AlternativeKind
    only_if_true: bool
    """Whether text about it is held back until the reader says that it is so."""

    companies: tuple[str, ...] = ()
    """Ids of the companies it may come from, any of them; empty when only `role_label` says whose it is."""

    role_label: str | None = None
    """Title of the other job, or whose offer it is where no company is named."""

    offer: Offer | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The lowest pay at which the reader accepts (reservation value): a total, parts, or both."""

    amount: Amount | None = None
    """The lowest total; `None` when it follows from the parts."""

    basis: TotalBasis = TotalBasis.RECURRING
    """Which of our totals is meant."""

    offer: Offer | None = None
    """Each part, meaning "at least"; `None` when only a total is stated."""

    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """The reader's plan in figures: what to ask, what to accept, what else there is."""

    id: str = "main"
    """Unique in the guide; references use it."""

    title: str | None = None
    """What it is for, when the guide has several plans."""

    level: str | None = None
    """Level that it is for, as printed; `None` when it is for any."""

    region: str | None = None
    """Region id that it is for; `None` when it is for any."""

    row: str | None = None
    """Id of the pay row that it is held against; `None` leaves it to place and level."""

    ask: Offer | None = None
    target: Offer | None = None
    """What would be a good result, between floor and ask."""

    first_offer: Offer | None = None
    """What the company is expected to offer first."""

    expected_counter: Offer | None = None
    """What the company is expected to answer to the ask."""

    floor: Floor | None = None
    alternatives: tuple[Alternative, ...] = ()
    passages: tuple[Passage, ...] = ()
    if_refused: str | None = None
    """What to say when the answer is no."""

    evidence: Evidence = Evidence()

    @property
    def offers(self) -> tuple[tuple[str, Offer], ...]:
        """The offers of the reader and of the company, by the names that references use."""
        named = (
            ("ask", self.ask),
            ("target", self.target),
            ("first_offer", self.first_offer),
            ("expected_counter", self.expected_counter),
        )
        return tuple((name, offer) for name, offer in named if offer is not None)

    def alternative(self, wanted: str) -> Alternative | None:
        """Return the alternative with this id, `None` when there is none."""
        return next((found for found in self.alternatives if found.id == wanted), None)
