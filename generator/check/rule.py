"""What a rule is, what it is given and what it hands back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.check.documentation import RuleDocumentation
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog


class Scope(Enum):
    """What a rule looks at in one call."""

    GUIDE = "guide"
    """One guide; a finding without a document of its own is about the guide's YAML file."""

    COMPANY = "company"
    """One company file."""

    CATALOG = "catalog"
    """Everything at once, for what spans several files; each finding names its document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckContext:
    """What every rule may look at beside its subject."""

    catalog: Catalog
    today: date
    """The day for which ages and deadlines are judged."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with the document that it is about."""

    document: str
    """File name relative to the project folder."""

    finding: Finding


Check = Callable[..., Iterator[Finding | Placed]]
"""`check(subject, context)`; the scope says whether the subject is a guide, a company or the catalog."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that the data must not do."""

    id: str
    severity: Severity
    scope: Scope
    check: Check
    documentation: RuleDocumentation
    """What the rule's page says."""
