"""What a rule is, what it looks at and what it hands back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.check.context import CompanyContext, GuideContext, RoleContext, SharedContext
from generator.check.documentation import RuleDocumentation
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.guide import Guide
from generator.model.role import Role


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with the document that it is about, where that is not the YAML file of the subject."""

    document: str
    """File name relative to the project folder."""

    finding: Finding


Found = Iterator[Finding | Placed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """What a rule looks at: a function for each kind of subject, called once for every such subject.

    A rule that compares guides takes two steps. `gather` takes from one guide what the comparison needs;
    `across` is given what was gathered from all of them. So one edit costs one guide and the comparison.
    """

    guide: Callable[[Guide, GuideContext], Found] | None = None
    """Looks at one guide, and at no other one; its findings are about the files of the guide."""

    company: Callable[[Company, CompanyContext], Found] | None = None
    role: Callable[[Role, RoleContext], Found] | None = None
    shared: Callable[[Catalog, SharedContext], Iterator[Placed]] | None = None
    """Looks at everything but guides, once; each finding names its document."""

    gather: Callable[[Guide, GuideContext], object] | None = None
    """Returns something small that can be pickled, `None` when the guide has nothing to compare."""

    across: Callable[..., Iterator[Placed]] | None = None
    """`across(gathered, context)`: what was gathered by guide id, in the order of ids; a `SharedContext`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that the data must not do."""

    id: str
    severity: Severity
    checks: Checks
    documentation: RuleDocumentation
    """What the rule's page says."""
