"""Writes what a made-up guide says as one plain document, for generators that know nothing of guides."""

from benchmarks.synthetic.content import Argument, Content
from benchmarks.synthetic.words import company_name, company_of


def document(guide: Content) -> str:
    """Return the document of a guide."""
    company = company_name(company_of(guide.number))
    parts = (
        f"### {guide.title} | {company} Negotiation Guide",
        "## Compensation Ranges by Region",
        _pay_table(guide),
        *(f"## {title}\n\n" + "\n\n".join(texts) for title, texts in guide.sections),
        "## Scripts",
        *(_argument(script) for script in guide.scripts),
        "## Levers",
        *(_argument(lever) for lever in guide.levers),
        "## Questions",
        "\n".join(f"- {question}" for question in guide.questions),
    )
    return "\n\n".join(parts) + "\n"


def _pay_table(guide: Content) -> str:
    lines = [
        "| Region | Level | Base Salary | Stock (4yr) | Bonus | Total |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for row in guide.rows:
        sign, (low, high) = row.symbol, row.total
        grant = f"{sign}{row.grant[0]}K - {sign}{row.grant[1]}K" if row.grant else "undisclosed"
        lines.append(
            f"| **{row.region.replace('-', ' ').title()}** | {guide.level} "
            f"| {sign}{row.low}K - {sign}{row.high}K | {grant} | {row.bonus}% "
            f"| {sign}{low}K - {sign}{high}K |"
        )
    return "\n".join(lines)


def _argument(argument: Argument) -> str:
    return (
        f'### {argument.title}\n\n{argument.note}\n\n> *"{argument.say}"*\n\nIf refused: {argument.refused}'
    )
