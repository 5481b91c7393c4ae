"""Documents put together at random from the forms that guides have, and from forms that are nearly right."""

from hypothesis import strategies as st

PLACES = [
    "Paris",
    "**London (HQ)**",
    "Oslo",
    "Remote (US)",
    "N/A — Paris only",
    "San Francisco / New York",
    "—",
    "",
]
FIGURES = [
    "€61K–€70K",
    "£51K - £60K / $65K - $76K",
    "$12K-$25K (10-15%)",
    "10-15%",
    "25%+",
    "€440K (€110K/yr)",
    "900 – 1,400 options",
    "None",
    "—",
    "N/A",
    "Pick your mix",
    "$85,000 – A$175,000",
    "€90K-€80K",
    "SEK 41K/mo",
    "[$X]K",
    "₹24L",
    "~£60K (+5-10% effective vs Paris)",
    "9" * 40,
    "up to $40K",
    "\\|",
    "",
]
COLUMNS = [
    "Region",
    "Base Salary",
    "Stock (RSU/4yr)",
    "Equity",
    "Bonus",
    "Signing Bonus",
    "Total Comp",
    "Total Comp (Yr 1)",
    "Level",
    "Title",
    "Component",
    "Paris (EUR)",
    "London",
    "Notes",
    "Profit Sharing",
    "Acme Level",
    "Globex",
    "",
]
LABELS = [
    "Base Salary",
    "RSU Grant (4yr)",
    "Annual Bonus",
    "Total",
    "Mid (L3-L4)",
    "L5",
    "B2",
    "Staff+",
    *PLACES,
]
WORDS = [
    "bread",
    "ovens are hot",
    "Acme",
    "Globex",
    "L4",
    "€72K",
    "[X years]",
    "$[X]K",
    "[Globex/Initech]",
    "I have an offer from Globex",
    "accept at €64K",
    "walk away",
    "[Source: a friend]",
    "**bold**",
    "*slanted*",
    "`#code`",
    "it's",
    '"quoted"',
    "'so'",
    "over 4 years",
    "https://example.org/a_b",
    "[a list](https://example.org/)",
    "{#a .b}",
    "{{ x }}",
    "<b>",
    "[[site.url]]",
    "🙂",
    "naïve",
    "=",
    "≈",
    "|",
    "—",
    ":",
    "2026",
    "10%",
]

PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
SPEECH = PHRASES.map('"{}"'.format)
SAID = PHRASES | SPEECH | st.tuples(PHRASES, SPEECH).map(" ".join)
CELLS = st.sampled_from(FIGURES) | st.sampled_from(LABELS) | PHRASES

TITLES = st.sampled_from(
    [
        "### Baker | Acme Global Negotiation Guide",
        "### Baker (L3-L4) — Acme Salary Negotiation Guide",
        "# Baker - Acme (Globex) Negotiation Guide — SIGNATURE ROLE",
        "### Baker | E*TRADE Global Negotiation Guide",
        "# SIGNATURE ROLE",
        "Baker pay at Acme",
        "",
    ]
)
HEADINGS = st.sampled_from(
    [
        "## Compensation",
        "#### Level Mapping",
        "**Global Levers**",
        "## Global Negotiation Levers",
        "**Negotiation DNA**",
        "#### Oven Premium",
        "## Interview Preparation",
        "## Requirements",
        "**Evidence & Sources**",
        "#### Evidence & Sources:",
        "### Scenario 1: The first answer is low",
        "**Script:**",
        "Setext heading\n===",
        "## Oven {#a .b}",
        "######",
        "---",
    ]
)
LEADS = st.sampled_from(
    [
        "**Negotiation DNA:** ",
        "**Negotiation DNA**: ",
        "**Level Mapping:** ",
        "> **Negotiate Up Strategy:** ",
        "> **Negotiate Up Strategy**: ",
        "> ",
        "> *",
        "- ",
        "- [",
        "  - ",
        "1. ",
        "1. **Start:** ",
        "2. **Lever 2 — Oven:** ",
        "**Lever 3: Flour**\n",
        "#### Global Lever 4: ",
        "#### Lever 5: Salt — ",
        "**1. Water**\n",
        "1. **Lever 6 — Salt**\n   > ",
        "[1] ",
        "*",
        "**Equity:** ",
        "Script: ",
        "Q: ",
        "```\n",
        "    ",
        "",
    ]
)
LINES = st.tuples(LEADS, SAID, st.sampled_from(["", "", "*", "]", "**", ":", "\n> more"])).map("".join)
CHAINS = st.lists(
    st.sampled_from(["Acme L3", "Acme", "Globex B2", "Initech 61 / 62", "L4", "Globex/Initech E4", "baker"]),
    min_size=1,
    max_size=5,
).flatmap(lambda parts: st.sampled_from([" = ", " ≈ ", " | ", ", "]).map(lambda sign: sign.join(parts)))
MAPPINGS = st.tuples(st.sampled_from(["**Level Mapping:** ", "- ", ""]), CHAINS).map("".join)


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A pipe table; some of its rows have too few or too many cells."""
    columns = draw(st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=6))
    first = st.sampled_from(LABELS)
    width = st.sampled_from([len(columns), len(columns), len(columns), len(columns) - 1, len(columns) + 1])
    rows = [
        [draw(first), *(draw(CELLS) for _ in range(draw(width) - 1))] for _ in range(draw(st.integers(0, 4)))
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in [columns, ["---"] * len(columns), *rows])


PIECES = st.one_of(HEADINGS, LINES, LINES, MAPPINGS, tables())


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A document with or without a title, of pieces that stand apart or right below each other."""
    pieces = [draw(TITLES), *draw(st.lists(PIECES, max_size=10))]
    gaps = [draw(st.sampled_from(["\n\n", "\n\n", "\n"])) for _ in pieces]
    return "".join(part for pair in zip(pieces, gaps, strict=True) for part in pair)
