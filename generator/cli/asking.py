"""Asks a person on a terminal for what was not given; elsewhere a missing answer ends the command."""

import sys
from collections.abc import Iterable

import click

from generator.scaffold.answers import Accept, AnswerRefused


def is_interactive() -> bool:
    """Whether somebody sits there who can answer."""
    return sys.stdin.isatty()


def ask(flag: str, given: str | None, question: str, accept: Accept, default: str | None = None) -> str:
    """Return an accepted answer: the given one, else what a person answers, else the default.

    With an empty default nothing need be answered. Ends with exit code 2 for a wrong flag, and without a
    terminal for a missing one.
    """
    if given is not None:
        return _accepted(given, flag, accept)
    if is_interactive():
        found = click.prompt(
            question,
            default=default,
            show_default=bool(default),
            value_proc=lambda text: _checked(text, accept),
        )
        return str(found)
    if default is None:
        raise click.UsageError(f"{flag} is missing; without a terminal nobody can be asked")
    return _accepted(default, flag, accept) if default else ""


def ask_several(
    flag: str, given: Iterable[str], question: str, accept: Accept, default: str | None = None
) -> tuple[str, ...]:
    """Return accepted answers, each once; on a terminal they are parted by commas."""
    texts = tuple(given)
    if texts:
        return tuple(dict.fromkeys(_accepted(text, flag, accept) for text in texts))
    answer = ask(flag, None, f"{question}, parted by commas", lambda text: _joined(text, accept), default)
    return tuple(part for part in answer.split(",") if part)


def _joined(text: str, accept: Accept) -> str:
    return ",".join(dict.fromkeys(accept(part.strip()) for part in text.split(",") if part.strip()))


def _checked(text: str, accept: Accept) -> str:
    """Return an answer of a person; the prompt repeats the question after a refusal."""
    if not text.strip():
        return ""
    try:
        return accept(text)
    except AnswerRefused as refusal:
        raise click.UsageError(str(refusal)) from refusal


def _accepted(text: str, flag: str, accept: Accept) -> str:
    try:
        return accept(text)
    except AnswerRefused as refusal:
        raise click.BadParameter(str(refusal), param_hint=flag) from refusal
