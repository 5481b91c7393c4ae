"""Clauses of offers and contracts that cost money later: what to look for, what to ask, and why."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One thing that a contract may say; a general question, which rests on no law."""

    id: str
    title: str
    look_for: str
    """Words that give it away."""

    ask: str
    """A sentence that a reader can say or write."""

    why: str
    term: str | None = None
    """Word of the glossary that explains it."""


SIGN_ON = (
    Clause(
        id="kind",
        title="Does the debt shrink?",
        look_for="pro rata, prorated, one twenty-fourth for each month; or: the full amount, in full, 100%",
        ask="If I leave early, does what I would owe shrink month by month, or is all of it due until "
        "the last day?",
        why="With the same bonus and the same number of months, the second kind costs the whole bonus "
        "one day before the end.",
        term="claw-back",
    ),
    Clause(
        id="start",
        title="From which day are the months counted?",
        look_for="from the start date, from the date of payment, from each instalment",
        ask="Are the months counted from my first day or from the day of each payment?",
        why="A bonus paid in two parts can be tied for longer than the letter seems to say.",
    ),
    Clause(
        id="gross",
        title="Gross or net?",
        look_for="gross amount, net of tax, after-tax amount, including taxes withheld",
        ask="Would I repay what arrived in my account, or the amount before tax?",
        why="With gross repayment you can owe more than you ever received. Whether and when the tax comes "
        "back depends on the country and on the year.",
    ),
    Clause(
        id="leaving",
        title="Which departures count?",
        look_for="for any reason, voluntarily, resign, cause, misconduct, redundancy",
        ask="Is anything due if you end the contract, or if the job is cut?",
        why="Some clauses count every end of the contract, also one that you did not want.",
    ),
    Clause(
        id="payment",
        title="When, how, and with interest?",
        look_for="set off, deduct from final pay, immediately payable, within days, interest",
        ask="By when would it be due, may it be taken from my last pay, and is there interest?",
        why="The last pay is when most people need money most.",
    ),
    Clause(
        id="relocation",
        title="What else is tied?",
        look_for="relocation, visa, training costs, any other payments",
        ask="Which other payments would have to be paid back: moving, visa, training?",
        why="Help with moving is often tied in a paper of its own, with other months.",
    ),
    Clause(
        id="later",
        title="Can it come at the end instead?",
        look_for="deferred, retention, payable on completion of",
        ask="If it has to be tied, may I receive it at the end of that time instead?",
        why="What you never received, nobody can claim back.",
    ),
)
"""About money paid for joining."""

LEAVING = (
    Clause(
        id="window",
        title="How long after leaving can options be used?",
        look_for="post-termination exercise period, 90 days, three months",
        ask="How long do I have to use vested options after I leave, and can that be made longer?",
        why="When the time is short, leaving means paying the strike price and perhaps tax at once, or "
        "losing them.",
        term="stock-options",
    ),
    Clause(
        id="leaver",
        title="Can vested equity be taken back?",
        look_for="good leaver, bad leaver, repurchase right, call option, forfeiture, nominal value",
        ask="Can vested shares or options be taken or bought back, at which price, and what makes me a "
        "bad leaver?",
        why="Then “vested” does not mean that it is yours.",
        term="vesting",
    ),
    Clause(
        id="sale",
        title="What if the company is sold?",
        look_for="change of control, acceleration, single trigger, double trigger, assumed or cancelled",
        ask="What happens to what has not vested if the company is sold, and if I lose my job because of it?",
        why="Unvested equity may be cancelled in a sale if nothing else is agreed.",
    ),
    Clause(
        id="expiry",
        title="Can units lapse while I wait?",
        look_for="liquidity event, expiry date, seven years from grant",
        ask="Is there a second condition beside time, and by when must it be met before the units lapse?",
        why="With a double trigger, time alone earns nothing that can be sold.",
        term="double-trigger",
    ),
    Clause(
        id="bonus",
        title="Who gets the yearly bonus?",
        look_for="discretionary, employed on the payment date, not under notice",
        ask="Do I have to be employed, and not under notice, on the day the bonus is paid?",
        why="Whoever resigns in February may lose the bonus for a whole year of work.",
        term="target-bonus",
    ),
    Clause(
        id="afterwards",
        title="What binds you afterwards?",
        look_for="non-compete, non-solicitation, garden leave, notice period",
        ask="What am I bound to after I leave, for how long and where, and is that time paid?",
        why="Months without pay and without the right to work elsewhere are part of the price of leaving.",
    ),
    Clause(
        id="entire",
        title="Does the contract hold what was said?",
        look_for="entire agreement, supersedes all prior, at the company's discretion",
        ask="Could you write into the contract what we agreed by phone: the level, the grant, the day of "
        "the review?",
        why="Later, only the paper can be shown.",
    ),
)
"""About what leaving, a sale or a change costs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """One clause as the page shows it."""

    anchor: str
    title: str
    look_for: str
    ask: str
    why: str
    term: str | None
    """Address of the word that explains it; `None` where the glossary has none."""


def clause_views(clauses: tuple[Clause, ...], terms: Mapping[str, str]) -> tuple[ClauseView, ...]:
    """Return clauses with the addresses of the words that explain them, given by the ids of the terms."""
    return tuple(
        ClauseView(
            anchor=f"clause-{one.id}",
            title=one.title,
            look_for=one.look_for,
            ask=one.ask,
            why=one.why,
            term=terms.get(one.term or ""),
        )
        for one in clauses
    )
