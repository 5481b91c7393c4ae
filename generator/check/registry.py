"""The list of all rules, and of everything that has a documentation page."""

from collections.abc import Mapping
from typing import Protocol

from generator.check.documentation import RuleDocumentation, read_documentation
from generator.check.rule import Checks, Rule
from generator.check.rules import (
    alias_collision,
    circular_levels,
    circular_owners,
    circular_regions,
    contradictory_levels,
    disputed_differential,
    drifted_exchange_rate,
    duplicate_id,
    duplicate_level,
    duplicate_row,
    duplicate_source,
    former_figure,
    future_date,
    incomplete_vesting,
    late_cliff,
    main_plan_figure,
    mismatched_total,
    misplaced_floor,
    missing_headline,
    mixed_currencies,
    open_ended_range,
    overdue_claim,
    repeated_prose,
    restated_company_fact,
    retyped_figure,
    reversed_validity,
    stale_evidence,
    superseded_statement,
    taken_address,
    unconditional_offer,
    unknown_claim,
    unknown_company,
    unknown_fragment,
    unknown_level,
    unknown_occupation,
    unknown_reference,
    unknown_region,
    unknown_role,
    unknown_row,
    unknown_source,
    unknown_term,
    unlabelled_component,
    unmarked_thin_evidence,
    unsourced_figures,
    unstated_grant_period,
    unused_source,
    wrong_worked_example,
)
from generator.diagnostics import Severity
from generator.problems import FORMAT_PROBLEMS, IMPORT_PROBLEMS, LINK_PROBLEMS, PROBLEMS, WAIVER_PROBLEMS


class RuleModule(Protocol):
    """What every module under `generator/check/rules` holds."""

    ID: str
    SEVERITY: Severity
    CHECKS: Checks
    """What it looks at."""

    __doc__: str | None
    """The rule's page."""


MODULES: tuple[RuleModule, ...] = (
    alias_collision,
    circular_levels,
    circular_owners,
    circular_regions,
    contradictory_levels,
    disputed_differential,
    drifted_exchange_rate,
    duplicate_id,
    duplicate_level,
    duplicate_row,
    duplicate_source,
    former_figure,
    future_date,
    incomplete_vesting,
    late_cliff,
    main_plan_figure,
    mismatched_total,
    misplaced_floor,
    missing_headline,
    mixed_currencies,
    open_ended_range,
    overdue_claim,
    repeated_prose,
    restated_company_fact,
    retyped_figure,
    reversed_validity,
    stale_evidence,
    superseded_statement,
    taken_address,
    unconditional_offer,
    unknown_claim,
    unknown_company,
    unknown_fragment,
    unknown_level,
    unknown_occupation,
    unknown_reference,
    unknown_region,
    unknown_role,
    unknown_row,
    unknown_source,
    unknown_term,
    unlabelled_component,
    unmarked_thin_evidence,
    unsourced_figures,
    unstated_grant_period,
    unused_source,
    wrong_worked_example,
)
"""Every rule module, in order of ids."""


def read_rule(module: RuleModule) -> Rule:
    """Return the rule that a module holds; raises `ValueError` when its docstring is no page."""
    return Rule(
        id=module.ID,
        severity=module.SEVERITY,
        checks=module.CHECKS,
        documentation=read_documentation(module.ID, module.SEVERITY, module.__doc__),
    )


RULES: tuple[Rule, ...] = tuple(read_rule(module) for module in MODULES)

DOCUMENTATION: Mapping[str, RuleDocumentation] = {
    page.id: page
    for page in sorted(
        (
            *(rule.documentation for rule in RULES),
            *WAIVER_PROBLEMS,
            *PROBLEMS,
            *FORMAT_PROBLEMS,
            *IMPORT_PROBLEMS,
            *LINK_PROBLEMS,
        ),
        key=lambda page: page.id,
    )
}
"""The page of everything that a report can name, by id."""
