"""Puts the amounts of a cell together to ranges, in each of the orders that people print two currencies."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.importing.pay.tokens import PrintedAmount, Token, TokenKind, read_tokens
from generator.limits import MAX_AMOUNT
from generator.units.currency import SYMBOLS
from generator.units.notation import Ends, WrittenMoney, WrittenPart, WrittenPercent, WrittenUnits
from generator.units.period import Period

_LENDS_BELOW = 1000
_AROUND_FIGURES = " \t/;|,–—-"
_NOISE = frozenset(["vest", "vesting", "vests"])
"""Words that say of a grant only what its period says."""


class Damage(ValueError):
    """Numbers that contradict each other; the message says how."""


@dataclass(slots=True)
class Reading:
    """What a stretch of a cell holds."""

    parts: tuple[WrittenPart, ...] = ()
    rest: str = ""
    """Its words that belong to no figure, in order."""

    period: Period | None = None
    """A period that stands without an amount."""

    term_years: Decimal | None = None
    is_signed: bool = False
    """Whether it starts with a sign: then it is a difference, not a figure."""

    is_about: bool = False
    """Whether a number is printed as a rough one, `~150K`."""


@dataclass(slots=True)
class _Run:
    """Amounts joined by dashes and separators, with the period that follows each."""

    amounts: list[PrintedAmount] = field(default_factory=list)
    periods: list[Token | None] = field(default_factory=list)
    joints: list[TokenKind] = field(default_factory=list)
    """What stands between one amount and the next."""


def read_ranges(text: str) -> Reading:
    """Read a text without parentheses; raises `Damage` when its numbers contradict each other."""
    tokens = list(read_tokens(text))
    amounts = [token.amount for token in tokens if token.amount is not None]
    reading = Reading(
        is_signed=any(token.amount is not None and token.amount.sign for token in tokens[:1]),
        is_about=any(amount.is_about for amount in amounts),
    )
    used: list[Token] = []
    at = 0
    while at < len(tokens):
        run, end = _take_run(tokens, at)
        if run.amounts:
            reading.parts += tuple(_parts(run))
            used += tokens[at:end]
        elif tokens[at].period is not None:
            reading.period, reading.term_years = tokens[at].period, tokens[at].term_years
            used.append(tokens[at])
        at = max(end, at + 1)
    reading.rest = _rest(text, used)
    return reading


def _take_run(tokens: Sequence[Token], start: int) -> tuple[_Run, int]:
    """Return the amounts that belong together from this token on, and the token behind them."""
    run, at = _Run(), start
    while at < len(tokens) and (amount := tokens[at].amount) is not None:
        run.amounts.append(amount)
        at += 1
        has_period = at < len(tokens) and tokens[at].kind is TokenKind.PERIOD
        run.periods.append(tokens[at] if has_period else None)
        at += has_period
        joint = _joint(tokens, at)
        if joint is None:
            break
        run.joints.append(joint)
        at += tokens[at].amount is None
    return run, at


def _joint(tokens: Sequence[Token], at: int) -> TokenKind | None:
    """Return what joins the amount before to the one after, `None` when nothing does."""
    if at >= len(tokens):
        return None
    # In `10 -15%` the hyphen that hangs on the number is the dash.
    if (amount := tokens[at].amount) is not None:
        return TokenKind.DASH if amount.sign in ("-", "−") else None
    follows = at + 1 < len(tokens) and tokens[at + 1].amount is not None
    is_joint = tokens[at].kind in (TokenKind.DASH, TokenKind.SEPARATOR)
    return tokens[at].kind if is_joint and follows else None


def _rest(text: str, used: Sequence[Token]) -> str:
    """Return what the used tokens leave of the text, without what only joined them."""
    pieces, end = [], 0
    for token in used:
        pieces.append(text[end : token.start])
        end = token.end
    pieces.append(text[end:])
    kept = [" ".join(piece.strip(_AROUND_FIGURES).split()) for piece in pieces]
    words = " ".join(piece for piece in kept if piece)
    return "" if words.casefold() in _NOISE else words


def _parts(run: _Run) -> list[WrittenPart]:
    pairs = _crossed_pairs(run) or _plain_pairs(run)
    return [_part(run, low, high) for low, high in pairs]


def _crossed_pairs(run: _Run) -> list[tuple[int, int]]:
    """Return the pairs of `£109K / $137K - £148K / $186K`: low ends first, then high ends."""
    half, odd = divmod(len(run.amounts), 2)
    expected = [TokenKind.SEPARATOR] * (half - 1)
    if odd or half < 2 or run.joints != [*expected, TokenKind.DASH, *expected]:
        return []
    marks = [_same(amount.mark) for amount in run.amounts]
    if len(set(marks[:half])) < half or marks[:half] != marks[half:]:
        return []
    return [(at, at + half) for at in range(half)]


def _plain_pairs(run: _Run) -> list[tuple[int, int]]:
    """Return the pairs of `£98K - £133K / $123K - $166K`; an amount alone is both ends."""
    pairs: list[tuple[int, int]] = []
    at = 0
    while at < len(run.amounts):
        is_range = at < len(run.joints) and run.joints[at] is TokenKind.DASH
        pairs.append((at, at + is_range))
        if is_range and at + 1 < len(run.joints) and run.joints[at + 1] is TokenKind.DASH:
            raise Damage("a range has more than two ends")
        at += 1 + is_range
    return pairs


def _part(run: _Run, low_at: int, high_at: int) -> WrittenPart:
    low, high = run.amounts[low_at], run.amounts[high_at]
    is_single = low_at == high_at
    ends = _ends(low, None if is_single else high)
    if high.is_percent:
        if low.mark or low.has_suffix or high.mark or high.has_suffix:
            raise Damage("one end is an amount and the other a share")
        return WrittenPercent(**ends)
    if low.is_percent:
        raise Damage("one end is a share and the other an amount")
    if unit := high.unit or low.unit:
        return WrittenUnits(**ends, unit=unit)
    period = run.periods[high_at] or run.periods[low_at]
    return WrittenMoney(
        **ends,
        mark=_one_mark(low, high),
        period=period.period if period else None,
        term_years=period.term_years if period else None,
    )


def _ends(low: PrintedAmount, high: PrintedAmount | None) -> Ends:
    """Return both ends; one without a suffix takes that of the other when it cannot be whole by itself."""
    last = high or low
    is_open = last.is_open or low.bound == "from"
    low_value, high_value = _lent(low, last), _lent(last, low)
    if max(low_value, high_value) > MAX_AMOUNT:
        raise Damage("no pay is as high as this")
    if low_value > high_value:
        raise Damage("its low end is above its high end")
    if low.bound == "up to":
        if high is not None:
            raise Damage("it is up to an amount, and has two ends")
        return Ends(low=None, high=high_value, open_end=is_open)
    if high is None and is_open:
        return Ends(low=low_value, high=None, open_end=True)
    return Ends(low=low_value, high=high_value, open_end=is_open)


def _lent(amount: PrintedAmount, other: PrintedAmount) -> Decimal:
    is_bare = not amount.has_suffix and amount.value < _LENDS_BELOW
    return amount.value * other.multiplier if is_bare else amount.value


def _one_mark(low: PrintedAmount, high: PrintedAmount) -> str | None:
    marks = {mark for mark in (_same(low.mark), _same(high.mark)) if mark is not None}
    if len(marks) > 1:
        raise Damage(f"one range names two currencies, {' and '.join(sorted(marks))}")
    return marks.pop() if marks else None


def _same(mark: str | None) -> str | None:
    """Return one spelling for the marks of one currency: its code, unless several share the mark."""
    return None if mark is None else SYMBOLS.get(mark, mark)
