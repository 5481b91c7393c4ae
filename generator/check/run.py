"""Runs the rules: over each guide alone, then over everything else with what was gathered from guides."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.check.context import GuideContext, SharedContext
from generator.check.registry import RULES
from generator.check.rule import Found, Placed, Rule
from generator.diagnostics import Diagnostic, Finding, Severity
from generator.model.catalog import Catalog
from generator.model.documents import company_file, guide_file, role_file
from generator.model.guide import Guide
from generator.text import FieldPath, Span
from generator.units.today import Today

Locate = Callable[[str, FieldPath], tuple[Span, str]]
"""`locate(document, at)` returns the place of a field, or of its nearest written ancestor, and that line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFinding:
    """What a rule found, before anybody asks for the place in the file."""

    rule: str
    severity: Severity
    document: str
    """File name relative to the project folder."""

    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFindings:
    """What the rules make of one guide; pickled, it can be kept until the guide changes."""

    findings: tuple[RuleFinding, ...]
    gathered: Mapping[str, object]
    """What rules that compare guides need of this one, by rule id."""


def check_guide(catalog: Catalog, guide: Guide, today: Today, rules: Iterable[Rule] = RULES) -> GuideFindings:
    """Return what the rules find in one guide, and what they need of it for comparing guides.

    No other guide of the catalog is looked at. Ages and deadlines are judged as of `today`.
    """
    context = GuideContext(catalog=catalog, today=today, guide=guide)
    document = guide_file(guide)
    findings: list[RuleFinding] = []
    gathered: dict[str, object] = {}
    for rule in rules:
        if rule.checks.guide is not None:
            findings += _placed(rule, rule.checks.guide(guide, context), document)
        value = rule.checks.gather(guide, context) if rule.checks.gather is not None else None
        if value is not None:
            gathered[rule.id] = value
    return GuideFindings(findings=tuple(findings), gathered=gathered)


def check_shared(
    catalog: Catalog,
    gathered: Mapping[str, Mapping[str, object]],
    today: Today,
    rules: Iterable[Rule] = RULES,
) -> tuple[RuleFinding, ...]:
    """Return what the rules find in everything but guides, and across guides.

    The catalog holds no guides; `gathered` is what was gathered from each, by rule id, then guide id.
    """
    context = SharedContext(catalog=catalog, today=today)
    return tuple(
        found for rule in rules for found in _shared_findings(rule, context, gathered.get(rule.id, {}))
    )


def _shared_findings(
    rule: Rule, context: SharedContext, gathered: Mapping[str, object]
) -> Iterator[RuleFinding]:
    checks = rule.checks
    if checks.company is not None:
        for company in context.companies:
            found = checks.company(company.company, company)
            yield from _placed(rule, found, company_file(company.company.id))
    if checks.role is not None:
        for role in context.roles:
            yield from _placed(rule, checks.role(role.role, role), role_file(role.role.id))
    if checks.shared is not None:
        yield from _placed(rule, checks.shared(context.catalog, context), "")
    if checks.across is not None:
        # In the order of ids, so that of two guides the same one always comes first.
        yield from _placed(rule, checks.across(dict(sorted(gathered.items())), context), "")


def _placed(rule: Rule, found: Found, document: str) -> Iterator[RuleFinding]:
    """Yield findings with their documents: the file of the subject unless they name another."""
    for one in found:
        placed = one if isinstance(one, Placed) else Placed(document, one)
        yield RuleFinding(
            rule=rule.id, severity=rule.severity, document=placed.document, finding=placed.finding
        )


def locate_findings(findings: Iterable[RuleFinding], locate: Locate) -> list[Diagnostic]:
    """Return findings with their places, each once, in the order of files and places."""
    located = (_located(found, locate) for found in dict.fromkeys(findings))
    return sorted(dict.fromkeys(located), key=lambda diagnostic: diagnostic.sort_key)


def _located(found: RuleFinding, locate: Locate) -> Diagnostic:
    span, line = locate(found.document, found.finding.at)
    return Diagnostic(
        file=found.document,
        span=span,
        rule=found.rule,
        severity=found.severity,
        message=found.finding.message,
        help=found.finding.help,
        note=found.finding.note,
        at=found.finding.at,
        excerpt=line,
    )


def run_checks(
    catalog: Catalog, today: Today, locate: Locate, rules: Iterable[Rule] = RULES
) -> list[Diagnostic]:
    """Return what the rules find in a whole catalog, each once, in the order of files and places."""
    rules = tuple(rules)
    findings: list[RuleFinding] = []
    gathered: dict[str, dict[str, object]] = defaultdict(dict)
    for guide in catalog.guides.values():
        found = check_guide(catalog, guide, today, rules)
        findings += found.findings
        for rule, value in found.gathered.items():
            gathered[rule][guide.id] = value
    findings += check_shared(replace(catalog, guides={}), gathered, today, rules)
    return locate_findings(findings, locate)
