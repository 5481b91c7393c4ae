"""Scripts and levers: speech, coaching and opinion kept apart."""

from dataclasses import dataclass

from generator.model.pay import ComponentKind
from generator.model.speech import Lever, LeverTarget, Passage, Script
from generator.pages.evidence_view import ClaimView
from generator.pages.figure_view import FigureView
from generator.pages.guide.context import PageContext
from generator.pages.shown import Inline
from generator.pages.words import word


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """One passage of one kind."""

    kind: str
    """`say`, `note`, `opinion`, `fact` or `generic`."""

    kind_word: str
    text: Inline
    only_if_true: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetView:
    """What a lever is meant to reach."""

    label: str
    figure: FigureView
    component: str | None
    counts_as_pay: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenView:
    """A script or lever as a card."""

    anchor: str
    title: str
    use_when: str | None
    kind_word: str | None
    movement: str | None
    """How far the thing is said to move, for levers."""

    passages: tuple[PassageView, ...]
    if_refused: Inline | None
    targets: tuple[TargetView, ...]
    beneficiaries: tuple[str, ...]
    claim: ClaimView


def script_view(script: Script, context: PageContext) -> SpokenView:
    """Return a script as a card."""
    return SpokenView(
        anchor=f"script-{script.id}",
        title=script.title,
        use_when=script.use_when,
        kind_word=None,
        movement=None,
        passages=passage_views(script.passages, context),
        if_refused=context.texts.optional(script.if_refused),
        targets=(),
        beneficiaries=(),
        claim=context.claim(script.evidence),
    )


def lever_view(lever: Lever, context: PageContext) -> SpokenView:
    """Return a lever as a card."""
    return SpokenView(
        anchor=f"lever-{lever.id}",
        title=lever.title,
        use_when=None,
        kind_word=word(lever.kind),
        movement=word(lever.negotiability),
        passages=passage_views(lever.passages, context),
        if_refused=context.texts.optional(lever.if_refused),
        targets=tuple(_target(target, lever, context) for target in lever.targets),
        beneficiaries=lever.beneficiaries,
        claim=context.claim(lever.evidence),
    )


def passage_views(passages: tuple[Passage, ...], context: PageContext) -> tuple[PassageView, ...]:
    """Return passages with their texts split into runs."""
    return tuple(
        PassageView(
            kind=passage.kind.value,
            kind_word=word(passage.kind),
            text=context.inline(passage.text),
            only_if_true=passage.only_if_true,
        )
        for passage in passages
    )


def _target(target: LeverTarget, lever: Lever, context: PageContext) -> TargetView:
    return TargetView(
        label=target.label,
        figure=context.figure(target.figure, target.label, lever.evidence),
        component=_component(target.component),
        counts_as_pay=target.counts_as_pay,
    )


def _component(kind: ComponentKind | None) -> str | None:
    return None if kind is None else word(kind)
