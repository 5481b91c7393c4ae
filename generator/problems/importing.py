"""What `guides import` can say of a foreign document, in order of ids."""

from generator.diagnostics import Severity
from generator.problems.problem import Problem

IMPORT_PROBLEMS: tuple[Problem, ...] = (
    Problem(
        id="assumed-currency",
        severity=Severity.WARNING,
        summary="Finds amounts with a lone `$` that nothing ties to a place; they are taken for US dollars.",
        why="A dollar sign stands for a dozen currencies, and a wrong guess is wrong by a third of the pay.",
        wrong="Total compensation ranges from $150,000 to $240,000.",
        right="Total compensation ranges from USD 150,000 to USD 240,000.",
    ),
    Problem(
        id="damaged-cell",
        severity=Severity.WARNING,
        summary="Finds cells of a table whose figure contradicts itself; they are kept in words.",
        why="Two currencies in one range, or a low end above the high one: nobody can tell which was meant.",
        wrong="| Sydney | $85,000 – A$175,000 |",
        right="| Sydney | A$85,000 – A$175,000 |",
    ),
    Problem(
        id="foreign-total",
        severity=Severity.WARNING,
        summary="Finds totals in another currency than the parts that they are made of.",
        why="Without the rate of some day the total cannot be held against its parts.",
        wrong="| London | £90K–£120K | £10K–£15K | $127K–$171K |",
        right="| London | £90K–£120K | £10K–£15K | £100K–£135K |",
    ),
    Problem(
        id="left-out-callout",
        severity=Severity.WARNING,
        summary="Finds advertisements of a newsletter; they stand in the report and in no guide.",
        why="A call to subscribe is no knowledge about pay; the site has one place for its own.",
        wrong="Get the Weekly Brief",
        right="newsletter: {name: Weekly Brief, cadence: weekly, …}  # in guides/site.yml",
    ),
    Problem(
        id="line-too-long",
        severity=Severity.ERROR,
        summary="Finds documents with a line longer than any that is read; nothing of them is imported.",
        why="No real line comes near the limit: such a file is a mistake, or meant to stop the import.",
        wrong="a line of 10,000,000 characters",
        right="paragraphs",
    ),
    Problem(
        id="offer-assertion",
        severity=Severity.WARNING,
        summary="Finds speech that claims another offer; it is held back until the reader says it is true.",
        why="A reader who claims an offer that does not exist risks the real one.",
        wrong='"I have an offer from Globex at 120K."',
        right="- say: I have an offer from Globex at 120K.\n  only_if_true: I hold this offer in writing",
    ),
    Problem(
        id="unknown-place",
        severity=Severity.WARNING,
        summary="Finds places that no region stands for; they become a new town, or pay is tied to no place.",
        why="The country of a new town is guessed from its currency; pay tied to no place is weak evidence.",
        wrong="| Springfield | $90K–$120K |",
        right="| Springfield, IL | $90K–$120K |",
    ),
    Problem(
        id="unknown-subject",
        severity=Severity.ERROR,
        summary="Finds documents that do not say which company and role they are about; they are left out.",
        why="A guide stands at the address of its company and role, and a guess would put it at a wrong one.",
        wrong="guides import notes.txt",
        right="guides import notes.txt --company acme --role data-engineer",
    ),
    Problem(
        id="whole-grant-total",
        severity=Severity.WARNING,
        summary="Finds totals that count a grant of several years as if it were paid every year.",
        why="Such a total counts years that are still to come, and looks better than any honest one.",
        wrong="| Berlin | €80K–€100K | €100K–€160K over 4 years | €180K–€260K |",
        right="| Berlin | €80K–€100K | €100K–€160K over 4 years | €105K–€140K |",
    ),
)
