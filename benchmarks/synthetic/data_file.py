"""Writes what a made-up guide says as its data file, its prose and the file of its company."""

from textwrap import fill

from benchmarks.synthetic.content import Argument, Content, Row
from benchmarks.synthetic.words import company_id, company_name, paragraph, peer_of, pick

KINDS = ("official-posting", "secondary-guide", "self-reported-aggregate", "press")
STAGES = ("public", "private", "unknown")
RELATIONS = ("equal", "approximate")
PEERS = 3


def guide_file(guide: Content) -> str:
    """Return the data file of a guide."""
    number = guide.number
    return "".join(
        (
            f"title: {guide.title}\nreviewed_on: 2026-{number % 11 + 1:02d}-15\nkind: both\n",
            "tagline: [Made up in every part, As long as a real one]\npay_structure: [balanced]\n",
            "thin_evidence: All of it is made up.\n",
            f"headline: {{row: {guide.rows[number % 3].region}, reason: Somebody has to lead.}}\n",
            "\npay:\n",
            *(_row(row, guide.level) for row in guide.rows),
            "\npay_notes:\n",
            f"  - text: {_folded(paragraph(number, 1, 1), 6)}    kind: note\n    sources: [made-up]\n",
            "\npeers:\n",
            *(_peer(guide, place) for place in range(PEERS)),
            "\nlevel_mapping:\n",
            *(_equivalence(guide, place) for place in range(PEERS)),
            "\nstrategies:\n",
            _strategy(guide),
            "\nscripts:\n",
            *(_argument(script, "use_when") for script in guide.scripts),
            "\nlevers:\n",
            *(_argument(lever, "kind") for lever in guide.levers),
            "\nquestions:\n",
            *(f"  - {_folded(question, 4)}" for question in guide.questions),
            "\nsources:\n",
            *(_source(number, place) for place in range(4)),
        )
    )


def prose_file(guide: Content) -> str:
    """Return the prose of a guide."""
    link = f"[[company.{company_id(peer_of(guide.number, 0))}]]"
    sections = (
        f"## {title} {{#part-{place} @made-up}}\n\n" + "\n\n".join(fill(text, 110) for text in texts)
        for place, (title, texts) in enumerate(guide.sections)
    )
    pay = f"Compare [[pay.{guide.rows[0].region}.base_salary]] here with what {link} pays."
    return "\n\n".join((*sections, pay)) + "\n"


def company_file(number: int) -> str:
    """Return the data file of a company."""
    return (
        f"name: {company_name(number)}\naliases: [{company_name(number)} Holding]\n"
        f"summary: {_folded(paragraph(number, 70, 2), 2)}"
        "headquarters: paris\noffices: [paris, london, san-francisco]\n"
        f"stage: {STAGES[number % len(STAGES)]}\n"
        "ladder:\n  levels: [{code: L3}, {code: L4}, {code: L5}, {code: L6}]\n  sources: [made-up]\n"
        "facts:\n"
        f"  - topic: pay\n    statement: {_folded(paragraph(number, 80, 2), 6)}    sources: [made-up]\n"
        "sources:\n  made-up: {title: Notes, publisher: Nobody, kind: press, published_on: 2026-02,\n"
        f"    url: https://example.org/company/{number}}}\n"
    )


def _row(row: Row, level: str) -> str:
    grant = f"{row.grant[0]}K–{row.grant[1]}K over 4 years" if row.grant else "undisclosed"
    return (
        f"  - id: {row.region}\n    region: {row.region}\n    level: {level}\n"
        f"    base_salary: {row.low}K–{row.high}K\n    bonus: {row.bonus}%\n    equity_grant: {grant}\n"
        "    range_kind: estimate\n    sources: [made-up]\n"
    )


def _peer(guide: Content, place: int) -> str:
    row, company = guide.rows[place], peer_of(guide.number, place)
    low, high = row.total
    return (
        f"  peer-{place}:\n    company: {company_id(company)}\n    role_label: {guide.title}\n"
        f"    region: {row.region}\n    total: {low + 7 + place}K–{high + 9 + place}K\n"
        "    range_kind: estimate\n    sources: [made-up-1]\n"
    )


def _equivalence(guide: Content, place: int) -> str:
    return (
        f"  - company: {company_id(peer_of(guide.number, place))}\n    role_label: {guide.title}\n"
        f"    level: {guide.level}\n    from: {{level: {guide.level}}}\n"
        f"    relation: {pick(RELATIONS, guide.number, place)}\n    confidence: low\n"
        "    sources: [made-up-2]\n"
    )


def _strategy(guide: Content) -> str:
    row = guide.rows[0]
    return (
        f"  - ask:\n      region: {row.region}\n      base_salary: {row.high + 5}K\n"
        "      sign_on_bonus: 15K\n"
        f"    floor:\n      region: {row.region}\n      amount: {row.low}K\n      basis: recurring_total\n"
        f"    passages:\n      - note: {_folded(paragraph(guide.number, 3, 1), 10)}"
        "      - say: I am looking for a base salary of [[ask.base_salary]].\n    sources: [made-up]\n"
    )


def _argument(argument: Argument, key: str) -> str:
    return (
        f"  - title: {argument.title}\n    {key}: {argument.kind}\n    passages:\n"
        f"      - say: {_folded(argument.say, 10)}      - note: {_folded(argument.note, 10)}"
        f"    if_refused: {_folded(argument.refused, 6)}    sources: [made-up-3]\n"
    )


def _source(number: int, place: int) -> str:
    name = f"made-up-{place}" if place else "made-up"
    return (
        f"  {name}:\n    title: List {number}, part {place + 1}\n    publisher: Nobody\n"
        f"    kind: {KINDS[(number + place) % 4]}\n    published_on: 202{number % 3 + 4}-06\n"
        f"    accessed_on: 2026-06-15\n    url: https://example.org/{number}/{place}\n"
    )


def _folded(text: str, indent: int) -> str:
    """Write a text as a folded block of YAML, as guides have it."""
    lead = " " * indent
    return ">-\n" + fill(text, 110, initial_indent=lead, subsequent_indent=lead) + "\n"
