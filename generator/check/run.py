"""Runs the rules over the catalog and gives every finding its place in a file."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from generator.check.registry import RULES
from generator.check.rule import CheckContext, Placed, Rule, Scope
from generator.diagnostics import Diagnostic
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.documents import company_file, guide_file
from generator.model.guide import Guide
from generator.text import FieldPath, Span

Locate = Callable[[str, FieldPath], tuple[Span, str]]
"""`locate(document, at)` returns the place of a field, or of its nearest written ancestor, and that line."""


def run_checks(
    catalog: Catalog, today: date, locate: Locate, rules: Iterable[Rule] = RULES
) -> list[Diagnostic]:
    """Return what the rules find, each once, in the order of files and places.

    Ages and deadlines are judged as of `today`.
    """
    context = CheckContext(catalog=catalog, today=today)
    found = {_diagnostic(rule, placed, locate): None for rule in rules for placed in _findings(rule, context)}
    return sorted(found, key=lambda diagnostic: diagnostic.sort_key)


def _findings(rule: Rule, context: CheckContext) -> Iterator[Placed]:
    for subject, document in _subjects(rule.scope, context.catalog):
        for found in rule.check(subject, context):
            yield found if isinstance(found, Placed) else Placed(document, found)


def _subjects(scope: Scope, catalog: Catalog) -> Iterator[tuple[Guide | Company | Catalog, str]]:
    """Yield what a rule of this scope looks at, each with the file that its findings are about."""
    if scope is Scope.GUIDE:
        yield from ((guide, guide_file(guide)) for guide in catalog.guides.values())
    elif scope is Scope.COMPANY:
        yield from ((company, company_file(company.id)) for company in catalog.companies.values())
    else:
        yield catalog, ""


def _diagnostic(rule: Rule, placed: Placed, locate: Locate) -> Diagnostic:
    finding = placed.finding
    span, line = locate(placed.document, finding.at)
    return Diagnostic(
        file=placed.document,
        span=span,
        rule=rule.id,
        severity=rule.severity,
        message=finding.message,
        help=finding.help,
        note=finding.note,
        at=finding.at,
        excerpt=line,
    )
