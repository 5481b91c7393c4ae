"""Rules over a catalog, and the places of what they find."""

from collections.abc import Iterator

from generator.check.documentation import read_documentation
from generator.check.rule import CheckContext, Placed, Rule, Scope
from generator.check.run import run_checks
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.guide import Guide
from generator.text import FieldPath, Span
from tests.check.builders import TODAY, a_catalog, a_guide

PAGE = "Finds it.\n\nWhy it matters:\n    Harm.\nWrong:\n    a: 1\nRight:\n    a: 2\n"


def a_rule(id: str, scope: Scope, check) -> Rule:
    documentation = read_documentation(id, Severity.ERROR, PAGE)
    return Rule(id=id, severity=Severity.ERROR, scope=scope, check=check, documentation=documentation)


def every_guide(guide: Guide, _: CheckContext) -> Iterator[Finding]:
    yield Finding(at=("pay",), message=guide.title)


def every_company(company: Company, _: CheckContext) -> Iterator[Finding]:
    yield Finding(at=("name",), message=company.name, help="help", note="note")


def the_catalog(catalog: Catalog, context: CheckContext) -> Iterator[Placed]:
    yield Placed("guides/regions.yml", Finding(at=(), message=f"{len(catalog.regions)} on {context.today}"))


def locate(document: str, at: FieldPath) -> tuple[Span, str]:
    return Span(len(document), len(at) + 1, 7), f"line of {document}"


def test_each_scope_gets_its_subjects_and_its_file():
    rules = (
        a_rule("a-guide", Scope.GUIDE, every_guide),
        a_rule("a-company", Scope.COMPANY, every_company),
        a_rule("a-catalog", Scope.CATALOG, the_catalog),
    )
    found = run_checks(a_catalog(a_guide()), TODAY, locate, rules)
    assert [(one.file, one.rule, one.message) for one in found] == [
        ("guides/acme/data-engineer.yml", "a-guide", "Data Engineer"),
        ("guides/companies/acme.yml", "a-company", "Acme"),
        ("guides/companies/globex.yml", "a-company", "Globex"),
        ("guides/regions.yml", "a-catalog", "3 on 2026-11-22"),
    ]


def test_a_finding_gets_its_place_and_its_line():
    found, _ = run_checks(a_catalog(), TODAY, locate, (a_rule("a-company", Scope.COMPANY, every_company),))
    assert found.span == Span(len("guides/companies/acme.yml"), 2, 7)
    assert found.excerpt == "line of guides/companies/acme.yml"
    assert (found.at, found.severity, found.help, found.note) == (("name",), Severity.ERROR, "help", "note")


def test_the_same_finding_is_reported_once():
    def twice(_: Catalog, context: CheckContext) -> Iterator[Placed]:
        for _number in range(2):
            yield Placed("guides/claims.yml", Finding(at=("a",), message="again"))

    assert len(run_checks(a_catalog(), TODAY, locate, (a_rule("a-catalog", Scope.CATALOG, twice),))) == 1


def test_an_empty_catalog_has_no_problems():
    assert run_checks(Catalog(), TODAY, locate) == []
