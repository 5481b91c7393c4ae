"""Prose in named sections."""

from dataclasses import dataclass

from generator.model.speech import TextKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseSection:
    """One titled passage of Markdown."""

    id: str
    title: str
    kind: TextKind
    """What sort of text it is; the page marks everything but facts."""

    markdown: str
    """Markdown with references and reader fill-ins; not yet rendered, not trusted."""

    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The Markdown that belongs to a guide or a role, in written order."""

    sections: tuple[ProseSection, ...] = ()

    def section(self, wanted: str) -> ProseSection | None:
        """Return the section with this id, `None` when there is none."""
        return next((section for section in self.sections if section.id == wanted), None)
