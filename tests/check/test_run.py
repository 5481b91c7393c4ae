"""Rules over guides one by one, over everything else, and the places of what they find."""

import pickle
from collections.abc import Iterator, Mapping

from generator.check.context import CheckContext
from generator.check.documentation import read_documentation
from generator.check.rule import Checks, Placed, Rule
from generator.check.run import RuleFinding, check_guide, check_shared, locate_findings, run_checks
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.guide import Guide
from generator.model.prose import Prose
from generator.model.role import Role
from generator.text import FieldPath, Span
from generator.units.today import Today
from tests.check.builders import TODAY, a_catalog, a_guide, a_role, a_row, a_section, prose

PAGE = "Finds it.\n\nWhy it matters:\n    Harm.\nWrong:\n    a: 1\nRight:\n    a: 2\n"


def a_rule(id: str, **checks) -> Rule:
    documentation = read_documentation(id, Severity.ERROR, PAGE)
    return Rule(id=id, severity=Severity.ERROR, checks=Checks(**checks), documentation=documentation)


def every_guide(guide: Guide, _: CheckContext) -> Iterator[Finding]:
    yield Finding(at=("pay",), message=guide.title)


def every_company(company: Company, _: CheckContext) -> Iterator[Finding]:
    yield Finding(at=("name",), message=company.name, help="help", note="note")


def every_role(role: Role, _: CheckContext) -> Iterator[Finding]:
    yield Finding(at=("name",), message=role.name)


def everything_else(catalog: Catalog, context: CheckContext) -> Iterator[Placed]:
    regions, guides = len(catalog.regions), len(catalog.guides)
    yield Placed(
        "guides/regions.yml", Finding(at=(), message=f"{regions} and {guides} guides on {context.today.day}")
    )


def the_title(guide: Guide, _: CheckContext) -> str | None:
    return guide.title or None


def all_titles(titles: Mapping[str, str], _: CheckContext) -> Iterator[Placed]:
    for guide, title in titles.items():
        yield Placed(f"guides/{guide}.md", Finding(at=(), message=f"{title}, one of {len(titles)}"))


def locate(document: str, at: FieldPath) -> tuple[Span, str]:
    return Span(len(document), len(at) + 1, 7), f"line of {document}"


def test_each_kind_of_subject_has_its_file():
    rule = a_rule("a-rule", guide=every_guide, company=every_company, role=every_role, shared=everything_else)
    found = run_checks(a_catalog(a_guide()), Today(TODAY), locate, (rule,))
    assert [(one.file, one.message) for one in found] == [
        ("guides/acme/data-engineer.yml", "Data Engineer"),
        ("guides/companies/acme.yml", "Acme"),
        ("guides/companies/globex.yml", "Globex"),
        ("guides/regions.yml", "3 and 0 guides on 2026-11-22"),
        ("guides/roles/data-engineer.yml", "Data Engineer"),
    ]


def test_what_is_gathered_from_guides_is_compared_in_the_order_of_ids():
    catalog = a_catalog(a_guide(company="globex"), a_guide(title=""), a_guide(role="clerk", title="Clerk"))
    found = run_checks(
        catalog, Today(TODAY), locate, (a_rule("a-rule", gather=the_title, across=all_titles),)
    )
    assert [(one.file, one.message) for one in found] == [
        ("guides/acme/clerk.md", "Clerk, one of 2"),
        ("guides/globex/data-engineer.md", "Data Engineer, one of 2"),
    ]


def test_a_guide_alone_gives_its_findings_and_what_others_need_of_it():
    rules = (
        a_rule("a-guide", guide=every_guide),
        a_rule("a-company", company=every_company),
        a_rule("titles", gather=the_title, across=all_titles),
    )
    found = check_guide(a_catalog(), a_guide(), Today(TODAY), rules)
    assert [(one.rule, one.document, one.finding.at) for one in found.findings] == [
        ("a-guide", "guides/acme/data-engineer.yml", ("pay",))
    ]
    assert found.gathered == {"titles": "Data Engineer"}


def test_findings_of_a_guide_are_about_its_own_files():
    """Whoever keeps them beside the guide can say where they are without opening another file."""
    fragments = Prose(sections=(a_section("[[nothing]] here", id="growth"),))
    guide = a_guide(sources=(), fragments=("growth",), prose=prose("[[nothing]] there"))
    catalog = a_catalog(guide, roles=(a_role(fragments=fragments),), sources=(), rates=None)
    found = check_guide(catalog, guide, Today(TODAY))
    assert {one.document for one in found.findings} == {"guides/acme/data-engineer.md"}
    everything = run_checks(catalog, Today(TODAY), locate)
    assert {one.file for one in everything} == {
        "guides/acme/data-engineer.md",
        "guides/roles/data-engineer.md",
    }


def test_all_rules_together_say_the_same_as_guides_alone_and_the_rest():
    sentence = "Data engineers who own a platform early tend to lead it within three years."
    guides = (
        a_guide(a_row("mars"), prose=prose(sentence)),
        a_guide(company="globex", prose=prose(sentence)),
    )
    catalog = a_catalog(*guides)
    findings: list[RuleFinding] = []
    gathered: dict[str, dict[str, object]] = {}
    for guide in catalog.guides.values():
        alone = Catalog(
            guides={guide.id: guide},
            companies=catalog.companies,
            roles=catalog.roles,
            regions=catalog.regions,
            sources=catalog.sources,
            rates=catalog.rates,
        )
        found = pickle.loads(pickle.dumps(check_guide(alone, guide, Today(TODAY))))
        findings += found.findings
        for rule, value in found.gathered.items():
            gathered.setdefault(rule, {})[guide.id] = value
    findings += check_shared(a_catalog(), gathered, Today(TODAY))
    together = run_checks(catalog, Today(TODAY), locate)
    assert locate_findings(findings, locate) == together
    assert {"repeated-prose", "unknown-region"} <= {one.rule for one in together}


def test_a_finding_gets_its_place_and_its_line():
    found, _ = run_checks(a_catalog(), Today(TODAY), locate, (a_rule("a-company", company=every_company),))
    assert found.span == Span(len("guides/companies/acme.yml"), 2, 7)
    assert found.excerpt == "line of guides/companies/acme.yml"
    assert (found.at, found.severity, found.help, found.note) == (("name",), Severity.ERROR, "help", "note")


def test_the_same_finding_is_reported_once():
    def twice(_: Catalog, context: CheckContext) -> Iterator[Placed]:
        for _number in range(2):
            yield Placed("guides/claims.yml", Finding(at=("a",), message="again"))

    assert len(run_checks(a_catalog(), Today(TODAY), locate, (a_rule("a-rule", shared=twice),))) == 1


def test_an_empty_catalog_has_no_problems():
    assert run_checks(Catalog(), Today(TODAY), locate) == []
