"""What a foreign document becomes, before it is text: plain data in the form of our YAML files."""

from dataclasses import dataclass, field

from generator.model.speech import TextKind

Yaml = str | bool | int | list["Yaml"] | dict[str, "Yaml"]
"""A value as it will stand in a YAML file. Figures and dates are text, in our notation."""

Entry = dict[str, Yaml]
"""A mapping of a YAML file: keys of our format, in any order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSection:
    """A section of prose."""

    title: str
    markdown: str
    kind: TextKind = TextKind.FACT


@dataclass(slots=True)
class Draft:
    """One guide to be."""

    company: str
    """Id of the company."""

    role: str
    """Id of the role."""

    data: Entry = field(default_factory=dict)
    """Keys of a guide file."""

    sections: list[DraftSection] = field(default_factory=list)
    """Everything that fits no key, in the order of the document."""

    @property
    def id(self) -> str:
        """Address of the guide, `company/role`."""
        return f"{self.company}/{self.role}"
