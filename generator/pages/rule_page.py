"""The pages of everything that a report can name, made from the docstrings and the list of problems."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.registry import DOCUMENTATION, RULES
from generator.model.catalog import Catalog
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import CONTRIBUTING_URI, RULES_URI, Link, Page, rule_uri
from generator.problems import (
    FORMAT_PROBLEMS,
    IMPORT_PROBLEMS,
    LINK_PROBLEMS,
    PROBLEMS,
    WAIVER_PROBLEMS,
    Problem,
)

Coded = tuple[tuple[bool, str], ...]
"""A text in stretches; `True` marks those that stand as code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    """Everything that the template of a rule may read."""

    frame: FrameView
    severity: str
    summary: Coded
    why: Coded
    wrong: str
    right: str
    waivers: str | None
    """Address of how to accept a finding; `None` for what cannot be accepted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLineView:
    """One rule in the list."""

    link: Link
    severity: str
    summary: Coded


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesView:
    """Everything that the template of the list may read."""

    frame: FrameView
    contributing: str
    rules: tuple[RuleLineView, ...]
    problems: tuple[RuleLineView, ...]
    waiver_problems: tuple[RuleLineView, ...]
    format_problems: tuple[RuleLineView, ...]
    import_problems: tuple[RuleLineView, ...]
    link_problems: tuple[RuleLineView, ...]


def build_rule_pages(catalog: Catalog, edit_base: str | None) -> Iterator[Page]:
    """Yield the list of rules, then a page for each rule and each other problem."""
    yield _index(catalog)
    for rule in RULES:
        file = f"generator/check/rules/{rule.id.replace('-', '_')}.py"
        yield _page(rule.documentation, catalog, file, edit_base, can_be_waived=True)
    for problems, file in (
        (PROBLEMS, "loading"),
        (WAIVER_PROBLEMS, "waiving"),
        (FORMAT_PROBLEMS, "formatting"),
        (IMPORT_PROBLEMS, "importing"),
        (LINK_PROBLEMS, "linking"),
    ):
        for problem in problems:
            yield _page(problem, catalog, f"generator/problems/{file}.py", edit_base, can_be_waived=False)


def coded(text: str) -> Coded:
    """Split a text of a docstring at its backticks."""
    return tuple((bool(number % 2), part) for number, part in enumerate(text.split("`")) if part)


def _index(catalog: Catalog) -> Page:
    context = shared_context(catalog, RULES_URI)
    count = len(DOCUMENTATION)
    return Page(
        uri=RULES_URI,
        template="pages/rules.md.jinja",
        view=RulesView(
            frame=frame_view(context, "Rules"),
            contributing=context.address.to(CONTRIBUTING_URI),
            rules=_lines((rule.documentation for rule in RULES), context),
            problems=_lines(PROBLEMS, context),
            waiver_problems=_lines(WAIVER_PROBLEMS, context),
            format_problems=_lines(FORMAT_PROBLEMS, context),
            import_problems=_lines(IMPORT_PROBLEMS, context),
            link_problems=_lines(LINK_PROBLEMS, context),
        ),
        title="Rules: what the check looks for",
        description=f"All {count} things that `guides` can report of a file, each with reason and example.",
        updated=None,
    )


def _lines(problems: Iterable[Problem], context: SiteContext) -> tuple[RuleLineView, ...]:
    return tuple(
        RuleLineView(
            link=Link(text=problem.id, href=context.address.to(rule_uri(problem.id))),
            severity=problem.severity.value,
            summary=coded(problem.summary),
        )
        for problem in sorted(problems, key=lambda problem: problem.id)
    )


def _page(
    problem: Problem, catalog: Catalog, file: str, edit_base: str | None, *, can_be_waived: bool
) -> Page:
    uri = rule_uri(problem.id)
    context = shared_context(catalog, uri)
    waivers = context.address.to(CONTRIBUTING_URI, "when-the-check-is-wrong")
    return Page(
        uri=uri,
        template="pages/rule.md.jinja",
        view=RuleView(
            frame=frame_view(context, problem.id, [("Rules", RULES_URI)], [file], edit_base),
            severity=problem.severity.value,
            summary=coded(problem.summary),
            why=coded(problem.why),
            wrong=problem.wrong,
            right=problem.right,
            waivers=waivers if can_be_waived else None,
        ),
        title=f"{problem.id}: what it means and how to mend it",
        description=f"Rule {problem.id} ({problem.severity.value}). {problem.summary.replace('`', '')}",
        updated=None,
        sources=(file,),
    )
