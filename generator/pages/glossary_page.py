"""The glossary: every word of the field, explained once."""

from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.model.documents import GLOSSARY
from generator.model.glossary import Term
from generator.pages.context import shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import GLOSSARY_URI, Link, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """One word."""

    anchor: str
    name: str
    definition: str
    formula: str | None
    see: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryView:
    """Everything that the template of the glossary may read."""

    frame: FrameView
    terms: tuple[TermView, ...]


def build_glossary_page(catalog: Catalog, edit_base: str | None) -> Page:
    """Return the page of all words, in alphabetical order."""
    context = shared_context(catalog, GLOSSARY_URI)
    terms = sorted(catalog.terms.values(), key=lambda term: (term.name.casefold(), term.id))
    return Page(
        uri=GLOSSARY_URI,
        template="pages/glossary.md.jinja",
        view=GlossaryView(
            frame=frame_view(context, "Glossary", (), [GLOSSARY], edit_base),
            terms=tuple(_term(term, catalog) for term in terms),
        ),
        title="Glossary: the words of pay, equity and negotiation",
        description="Base salary, vesting, cliff, floor and the other words of pay and equity, each in a few "
        "plain sentences, with its formula where there is one.",
        updated=None,
        sources=(GLOSSARY,),
    )


def _term(term: Term, catalog: Catalog) -> TermView:
    related = (catalog.terms[other] for other in term.see if other in catalog.terms)
    return TermView(
        anchor=f"term-{term.id}",
        name=term.name,
        definition=term.definition,
        formula=term.formula,
        see=tuple(Link(text=other.name, href=f"#term-{other.id}") for other in related),
    )
