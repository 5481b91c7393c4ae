"""What the site has checked about each form of private equity."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.equity import Instrument
from generator.pages.page import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form of equity as offers name it."""

    id: str
    """Part of its element id."""

    name: str
    instruments: tuple[Instrument, ...]
    """What the data calls it; the sheet shows the notes of the form chosen there."""

    claims: tuple[str, ...]
    """Ids of shared statements about it; those that the data does not hold are left out."""


_OPTIONS = ("common-share-value", "start-up-vesting-norm")

FORMS = (
    Form(
        id="us-options",
        name="Options in the United States: ISO and NSO",
        instruments=(Instrument.ISO, Instrument.NSO),
        claims=("us-option-kinds", "us-early-exercise", *_OPTIONS),
    ),
    Form(
        id="bspce",
        name="BSPCE in France",
        instruments=(Instrument.BSPCE,),
        claims=("france-bspce-terms", "france-bspce-tax"),
    ),
    Form(
        id="emi",
        name="EMI options in the United Kingdom",
        instruments=(Instrument.EMI,),
        claims=("uk-emi-2026",),
    ),
    Form(
        id="options",
        name="Options of another or an unknown kind",
        instruments=(Instrument.OPTIONS, Instrument.OPTIONS_OR_RSU, Instrument.UNKNOWN),
        claims=_OPTIONS,
    ),
    Form(
        id="private-rsu",
        name="RSUs with a double trigger",
        instruments=(Instrument.RSU_DOUBLE_TRIGGER, Instrument.RSU),
        claims=("us-private-rsu", "common-share-value"),
    ),
    Form(
        id="phantom",
        name="Phantom equity and appreciation rights",
        instruments=(Instrument.PHANTOM,),
        claims=("phantom-equity-terms",),
    ),
    Form(id="profit-units", name="Profit units", instruments=(Instrument.PROFIT_UNITS,), claims=()),
)
"""Every form that the sheet computes, in the order of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """One form with links to what is known of it."""

    anchor: str
    name: str
    instruments: tuple[str, ...]
    statements: tuple[Link, ...]
    """Statements further down the page; none when nothing was checked."""


def form_views(catalog: Catalog) -> tuple[FormView, ...]:
    """Return every form with the statements about it that the data holds."""
    return tuple(
        FormView(
            anchor=f"form-{form.id}",
            name=form.name,
            instruments=tuple(instrument.value for instrument in form.instruments),
            statements=tuple(
                Link(text=claim.title, href=f"#claim-{claim.id}") for claim in _claims(form, catalog)
            ),
        )
        for form in FORMS
    )


def noted_claims(catalog: Catalog) -> tuple[Claim, ...]:
    """Return the statements about any form, each once, in the order of the forms."""
    found = {claim.id: claim for form in FORMS for claim in _claims(form, catalog)}
    return tuple(found.values())


def _claims(form: Form, catalog: Catalog) -> Iterator[Claim]:
    return (catalog.claims[id] for id in form.claims if id in catalog.claims)
