"""`guides new`: a file or entry with everything that is known filled in, and a blank for the rest."""

import click

from generator.canonical.format import format_text
from generator.cli.asking import ask, ask_several
from generator.cli.filing import Desk, keep, open_desk, refuse_taken, tell
from generator.cli.project import CouldNotRun
from generator.load.layout import SHARED, Kind
from generator.model.company import Company
from generator.model.documents import company_file, role_file
from generator.scaffold.answers import Accept, AnswerRefused, code_of, name_of, new_id, suggested_id
from generator.scaffold.guide import NewGuide, write_guide
from generator.scaffold.nouns import (
    NOUNS,
    Noun,
    Question,
    acceptance,
    company_names,
    questions,
    region_names,
    role_names,
)
from generator.scaffold.shared_file import entry_lines, with_entry
from generator.scaffold.shared_record import write_entry, write_file
from generator.scaffold.sheet import listed, quoted

Answers = dict[str, str | tuple[str, ...] | None]
"""What the flags of a command say; `None` and nothing for those that were not given."""

TODAY = click.option("--today", help="Day on which it is written (2026-11-22) instead of today.")


@click.group(
    epilog="""\b
Examples:
  guides new guide --company acme --role data-engineer --region paris --level L4
  guides new company            asks for everything on a terminal
  guides new source --help      the flags of one of them"""
)
def new() -> None:
    """Add a guide, company, role, region, claim, source or term.

    On a terminal it asks for what no flag says. What the data know already is filled in, every blank
    says what belongs there, and nothing that exists is overwritten.
    """


@new.command(
    epilog="""\b
Examples:
  guides new guide
  guides new guide --company acme --role data-engineer --region paris --region london --level L4"""
)
@click.option("--company", help="Id or name of a company; required without a terminal.")
@click.option("--role", help="Id or name of a role; required without a terminal.")
@click.option("--region", multiple=True, help="Id or name of a place; again for more. Default: the offices.")
@click.option("--level", multiple=True, help="Code of the company's ladder; again for more. Default: none.")
@TODAY
def guide(
    company: str | None, role: str | None, region: tuple[str, ...], level: tuple[str, ...], today: str | None
) -> None:
    """Write a new guide, guides/<company>/<role>.yml, with a pay row for each place and level."""
    desk = open_desk(today)
    catalog = desk.catalog
    employer = catalog.companies[
        ask("--company", company, "Company", name_of("company", company_names(catalog)))
    ]
    job = catalog.roles[ask("--role", role, "Role", name_of("role", role_names(catalog)))]
    refuse_taken(desk, f"guides/{employer.id}/{job.id}.yml")
    places = name_of("region", region_names(catalog))
    offices = employer.offices or tuple(filter(None, [employer.headquarters]))
    regions = ask_several("--region", region, "Regions", places, ", ".join(offices) or None)
    levels = ask_several("--level", level, _level_question(employer), code_of(_codes(employer)), "")
    fresh = NewGuide(company=employer, role=job, regions=regions, levels=levels, reviewed_on=desk.day)
    _keep_file(desk, fresh.name, write_guide(fresh, catalog), Kind.GUIDE)


def _codes(company: Company) -> tuple[str, ...]:
    return tuple(rung.code for rung in company.ladder.levels) if company.ladder else ()


def _level_question(company: Company) -> str:
    codes = _codes(company)
    return f"Levels of {', '.join(codes[:12])}" if codes else "Levels, as the source prints them"


def _command(noun: Noun) -> click.Command:
    """Return the command that adds one sort of thing; its flags are the keys that are asked for."""
    options: list[click.Parameter] = [
        click.Option(["--id"], help="Id; made of the first answer when left out."),
        click.Option(["--today"], help="Day on which it is written (2026-11-22) instead of today."),
    ]
    options += [
        click.Option([question.flag, question.key], multiple=question.is_list, help=_help(question))
        for question in questions(noun)
    ]
    where = noun.file or _own_file(noun, "<id>")
    return click.Command(
        noun.name,
        callback=lambda **answers: _add(noun, answers),
        params=options,
        help=f"Add a {noun.name} to the data: {where}.",
        epilog=f"\b\nExamples:\n  {noun.examples}",
    )


def _help(question: Question) -> str:
    return f"{question.doc} {'Required without a terminal.' if question.required else ''}".rstrip()


def _add(noun: Noun, answers: Answers) -> None:
    """Ask for what is missing, and write the new file or entry."""
    desk = open_desk(_text(answers, "today"))
    given: dict[str, str] = {}
    new_name = ""
    for question in questions(noun):
        value = _answer(question, answers, acceptance(question, desk.catalog))
        given |= {question.key: value} if value else {}
        if question.key == noun.asked[0]:
            new_name = _new_id(noun, desk, answers, value)
    given |= {noun.day: desk.day.isoformat()} if noun.day else {}
    if noun.file:
        _keep_entry(desk, noun, new_name, given)
        return
    kind = Kind(noun.name)
    _keep_file(desk, _own_file(noun, new_name), write_file(noun.name, given), kind)


def _answer(question: Question, answers: Answers, accept: Accept) -> str:
    """Return the YAML of an answer, nothing for one that was left out."""
    words = f" ({', '.join(question.choices)})" if question.choices else ""
    prompt = question.doc.rstrip(".") + words
    default = None if question.required else ""
    found = answers[question.key]
    if question.is_list:
        several = ask_several(question.flag, found or (), prompt, accept, default)
        return listed(several) if several else ""
    answer = ask(question.flag, None if found is None else str(found), prompt, accept, default)
    return quoted(answer) if answer else ""


def _new_id(noun: Noun, desk: Desk, answers: Answers, name: str) -> str:
    """Return an id that nothing has; in doubt the one that the name makes."""
    try:
        taken = entry_lines(noun.file, desk.texts.get(noun.file, "")) if noun.file else {}
    except AnswerRefused as refusal:
        raise CouldNotRun(str(refusal)) from refusal
    found = ask("--id", _text(answers, "id"), "Id", new_id(noun.name, taken), suggested_id(name))
    if not noun.file:
        refuse_taken(desk, _own_file(noun, found))
    return found


def _text(answers: Answers, key: str) -> str | None:
    found = answers[key]
    return found if isinstance(found, str) else None


def _own_file(noun: Noun, name: str) -> str:
    return company_file(name) if noun.name == "company" else role_file(name)


def _keep_file(desk: Desk, name: str, text: str, kind: Kind) -> None:
    formatted = format_text(text, kind)
    tell(desk, name, formatted, keep(desk, {name: formatted}))


def _keep_entry(desk: Desk, noun: Noun, entry_id: str, given: dict[str, str]) -> None:
    kind = SHARED[noun.file.rpartition("/")[2]]
    entry = format_text(write_entry(noun.name, entry_id, given), kind).partition("\n")[2].lstrip("\n")
    try:
        text = with_entry(noun.file, desk.texts.get(noun.file, ""), entry, kind.value)
    except AnswerRefused as refusal:
        raise CouldNotRun(str(refusal)) from refusal
    tell(desk, noun.file, text, keep(desk, {noun.file: text}))


for sort in NOUNS:
    new.add_command(_command(sort))
