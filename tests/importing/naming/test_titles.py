"""What a document is about: its title and its path first, then what it speaks of."""

from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Severity
from generator.importing.document import Document
from generator.importing.markdown.reader import read_blocks
from generator.importing.naming.names import Names
from generator.importing.naming.title_forms import is_signature, levels_of, read_title, without_signature
from generator.importing.naming.titles import Subject, Title, take_title
from generator.importing.remarks import Remarks
from generator.model.catalog import Catalog
from tests.check.builders import a_company, a_role
from tests.importing.builders import a_document

BAKER = a_role("baker", name="Baker", aliases=("Bread Engineer",))
DATA_ENGINEER = a_role("data-engineer", name="Data Engineer")
HOOLI = a_company("hooli", name="Hooli", aliases=("Hooli Search",))
KNOWN = Catalog(
    companies={"hooli": HOOLI},
    roles={"baker": BAKER, "data-engineer": DATA_ENGINEER},
)
TEXT = "\n\nA first paragraph.\n"


def title_of(
    text: str, path: str, given: Subject | None = None, names: Names | None = None
) -> tuple[Title | None, Document, Remarks]:
    """What the title of a text is, and what is left of the document."""
    document, remarks = a_document(text), Remarks(path)
    known = names or Names.from_catalog(KNOWN)
    title = take_title(document, known, remarks, PurePath(path), given or Subject())
    return title, document, remarks


def ids(title: Title | None) -> tuple[str, str] | None:
    return None if title is None else (title.company, title.role)


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("### Data Engineer | Initech Global Negotiation Guide", id="bar"),
        pytest.param("### Data Engineer — Initech Salary Negotiation Guide", id="dash"),
        pytest.param("# Data Engineer - Initech Negotiation Guide", id="hyphen"),
        pytest.param("## Data Engineer – Initech Compensation Guide", id="short dash"),
        pytest.param("# Data Engineer at Initech: Negotiation Guide", id="at"),
        pytest.param("# Initech: Data Engineer Pay & Negotiation Guide", id="company first"),
        pytest.param("# Initech — Data Engineer Negotiation Guide", id="company first with a dash"),
        pytest.param("# Negotiation Guide: Data Engineer at Initech", id="guide first"),
        pytest.param("# Initech Data Engineer Negotiation Guide", id="nothing between"),
        pytest.param("**Data Engineer | Initech Global Negotiation Guide**", id="bold line"),
        pytest.param(
            "### Data Engineer | Initech Global Negotiation Guide — SIGNATURE ROLE", id="badge behind"
        ),
        pytest.param(
            "### Data Engineer | Initech Negotiation Guide | **SIGNATURE ROLE**", id="badge in bold"
        ),
        pytest.param(
            "### Data Engineer (SIGNATURE ROLE) | Initech Negotiation Guide", id="badge in the role"
        ),
        pytest.param("# SIGNATURE ROLE\n\n### Data Engineer — Initech Negotiation Guide", id="badge above"),
        pytest.param(
            "## Before you start\n\nText.\n\n# Data Engineer | Initech Negotiation Guide", id="later"
        ),
    ],
)
@pytest.mark.parametrize("path", ["initech/data-engineer.md", "old-notes/initech data eng.md"])
def test_a_title_names_company_and_role(heading: str, path: str):
    title, document, _ = title_of(heading + TEXT, path)
    assert ids(title) == ("initech", "data-engineer")
    assert "Initech" not in " ".join(str(block) for _, block in document.free())


@pytest.mark.parametrize(
    "heading, path, company, name",
    [
        pytest.param(
            "Initech Global Salary", "initech-global", "initech-global", "Initech Global", id="folder"
        ),
        pytest.param("Initech Global Salary", "notes", "initech-global", "Initech Global", id="word between"),
        pytest.param("Initech Global", "notes", "initech", "Initech", id="global guide"),
        pytest.param(
            "Initech Global", "initech-global", "initech-global", "Initech Global", id="folder says so"
        ),
        pytest.param(
            "Global Bread Global", "notes", "global-bread", "Global Bread", id="global at both ends"
        ),
        pytest.param("I.N. Tech", "in-tech", "in-tech", "I.N. Tech", id="stops"),
        pytest.param("I&T", "it", "it", "I&T", id="ampersand left out"),
        pytest.param("I*TECH", "itech", "itech", "I*TECH", id="star"),
        pytest.param("Initech Investments", "initech", "initech", "Initech Investments", id="short folder"),
        pytest.param("Initech", "initech-ai", "initech-ai", "Initech", id="long folder"),
        pytest.param(
            "International Bread Company", "ibc", "ibc", "International Bread Company", id="initials"
        ),
        pytest.param("Initech", "initech-guides", "initech", "Initech", id="folder of guides"),
        pytest.param("Initech", "globex", "initech", "Initech", id="folder of another name"),
        pytest.param("Initech (Globex)", "initech", "initech", "Initech", id="owner"),
        pytest.param("Hooli Search", "hooli-search", "hooli", "Hooli", id="folder of an alias"),
        pytest.param("Hooli Search", "notes", "hooli", "Hooli", id="alias"),
    ],
)
def test_the_folder_is_the_key_where_it_agrees_with_the_title(
    heading: str, path: str, company: str, name: str
):
    title, _, _ = title_of(f"### Baker | {heading} Negotiation Guide{TEXT}", f"{path}/baker.md")
    assert title is not None
    assert (title.company, title.company_name) == (company, name)


def test_two_folders_that_show_one_name_get_two_names():
    names = Names()
    for folder in ("initech", "initech-ai"):
        title_of(f"### Baker | Initech Negotiation Guide{TEXT}", f"{folder}/baker.md", names=names)
    assert names.new_companies == {"initech": "Initech", "initech-ai": "Initech AI"}


@pytest.mark.parametrize(
    "role, path, expected",
    [
        pytest.param("Data Engineer", "initech/data-engineer.md", "data-engineer", id="the same"),
        pytest.param("RISC-V Baker", "initech/riscv-baker.md", "riscv-baker", id="another way to join words"),
        pytest.param("Bread & Cake Architect", "initech/bread-cake.md", "bread-cake", id="fewer words"),
        pytest.param(
            "Oven Engineer (OE)", "initech/bread-engineer.md", "bread-engineer", id="one word in common"
        ),
        pytest.param("Data Engineer (L4)", "notes/whatever.md", "data-engineer", id="known role elsewhere"),
        pytest.param("Bread Engineer", "notes/initech.md", "baker", id="alias elsewhere"),
        pytest.param("Oven Tuner", "initech/Oven Notes.md", "oven-tuner", id="no slug"),
    ],
)
def test_the_file_is_the_key_of_the_role_in_the_folder_of_its_company(role: str, path: str, expected: str):
    title, _, _ = title_of(f"### {role} | Initech Negotiation Guide{TEXT}", path)
    assert title is not None
    assert (title.role, title.role_title) == (expected, role)


def test_a_role_whose_file_is_called_otherwise_does_not_give_it_its_name():
    names = Names.from_catalog(KNOWN)
    title_of(f"### Oven Engineer | Initech Negotiation Guide{TEXT}", "initech/bread-engineer.md", names=names)
    assert names.new_roles == {"bread-engineer": "Bread Engineer"}


def test_what_is_told_wins_over_path_and_title():
    told = Subject(company="Globex", role="Oven Tuner")
    title, _, _ = title_of(f"### Baker | Initech Negotiation Guide{TEXT}", "initech/baker.md", told)
    assert ids(title) == ("globex", "oven-tuner")


def test_words_of_the_title_that_stand_nowhere_else_are_reported():
    title, _, remarks = title_of(
        f"\n### Baker (L4) | Initech Global Negotiation Guide{TEXT}", "initech/baker.md"
    )
    assert title is not None
    assert title.role_title == "Baker (L4)"
    assert [(one.line, one.text, one.meaning) for one in remarks.understood] == [
        (2, "| Initech Global Negotiation Guide", "company: initech")
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("### Baker | Initech Negotiation Guide", False, id="not said"),
        pytest.param("### Baker (Signature Role) | Initech Negotiation Guide", True, id="in the title"),
        pytest.param(
            "### Baker | Initech Negotiation Guide\n\n**SIGNATURE ROLE**", True, id="a line of its own"
        ),
        pytest.param(
            "### Baker | Initech Negotiation Guide\n\nThis is the signature role of the firm.",
            False,
            id="prose",
        ),
    ],
)
def test_a_signature_role_is_told_from_prose_about_one(text: str, expected: bool):
    title, _, _ = title_of(text, "initech/baker.md")
    assert title is not None
    assert title.is_signature is expected


def test_prose_about_a_signature_role_is_left_alone():
    text = "### Baker | Initech Negotiation Guide\n\nThis is the signature role of the firm."
    _, document, _ = title_of(text, "initech/baker.md")
    assert len(list(document.free())) == 1


@pytest.mark.parametrize(
    "role, levels",
    [
        ("Engineer (L5)", ("L5",)),
        ("Engineer (L3-L4)", ("L3", "L4")),
        ("Engineer (SDE I-II / L4-L5)", ("L4", "L5")),
        ("Engineer (IC4, M1)", ("IC4", "M1")),
        ("Engineer (Bedrock)", ()),
        ("Engineer", ()),
    ],
)
def test_levels_are_the_codes_in_parentheses(role: str, levels: tuple[str, ...]):
    assert levels_of(role) == levels


ARTICLE = "Why Bread Engineers Join {}\n\n- Good ovens that are hot all day long.\n\nAnything.\n"


@pytest.mark.parametrize(
    "text, path, expected",
    [
        pytest.param(ARTICLE.format("Initech"), "notes/1.txt", ("initech", "baker"), id="heading names both"),
        pytest.param(ARTICLE.format("Hooli Search"), "notes/1.txt", ("hooli", "baker"), id="by an alias"),
        pytest.param("Nothing.\n", "hooli/baker.md", ("hooli", "baker"), id="path of known names"),
        pytest.param("Nothing.\n", "notes/hooli-baker.md", ("hooli", "baker"), id="name of the file"),
        pytest.param("Nothing.\n", "notes/hooli data eng.md", ("hooli", "data-engineer"), id="short forms"),
        pytest.param(
            "## Pay at Initech\n\nGood.\n",
            "initech/oven-engineer.md",
            ("initech", "oven-engineer"),
            id="folder",
        ),
    ],
)
def test_an_article_says_in_other_ways_what_it_is_about(text: str, path: str, expected: tuple[str, str]):
    title, document, _ = title_of(text, path)
    assert ids(title) == expected
    assert title is not None
    assert title.is_article
    assert document.taken == set()


@pytest.mark.parametrize(
    "told, missing",
    [
        pytest.param(Subject(), "`--company` and `--role`", id="neither"),
        pytest.param(Subject(company="Initech"), "`--role`", id="no role"),
        pytest.param(Subject(role="Baker"), "`--company`", id="no company"),
    ],
)
def test_a_document_about_nothing_is_reported(told: Subject, missing: str):
    title, _, remarks = title_of("Nothing that helps.\n", "notes/0001.txt", told)
    assert title is None
    assert [(one.rule, one.severity, one.help) for one in remarks.findings] == [
        ("unknown-subject", Severity.ERROR, f"name it with {missing}")
    ]


NO_GUIDE = "# Groceries\n\n## Bread\n\nA Bread Engineer at Hooli made bread at Initech.\n"


@pytest.mark.parametrize(
    "text, path",
    [
        pytest.param("# Groceries\n\nMilk, bread, and a Baker.\n", "bread/list.md", id="no company"),
        pytest.param(NO_GUIDE, "initech/list.md", id="folder that only a paragraph names"),
        pytest.param(NO_GUIDE, "bread/list.md", id="folder that is a word of a heading"),
        pytest.param(NO_GUIDE, "hooli/list.md", id="known folder, role in a paragraph"),
        pytest.param("# Engineering Handbook\n\nText.\n", "docs/handbook.md", id="handbook of no company"),
        pytest.param("# Design Guide\n\nText.\n", "docs/design.md", id="folder of guides"),
        pytest.param("[Baker at Initech guide](a.md)\n", "notes/index.md", id="link to a guide"),
        pytest.param('# On "Baker | Initech Pay Guide"\n', "notes/a.md", id="title in quotation marks"),
        pytest.param(
            "How bread is made at home - we read about it in a long and worn guide.\n",
            "notes/a.md",
            id="sentence that ends in the word",
        ),
    ],
)
def test_a_document_that_is_no_guide_is_about_nothing(text: str, path: str):
    title, _, remarks = title_of(text, path)
    assert title is None
    assert [one.rule for one in remarks.findings] == ["unknown-subject"]


@pytest.mark.parametrize(
    "text, path, told, expected",
    [
        pytest.param(
            NO_GUIDE, "bread/list.md", Subject(company="Hooli"), ("hooli", "baker"), id="company is told"
        ),
        pytest.param(NO_GUIDE, "bread/hooli.md", Subject(), ("hooli", "baker"), id="company names the file"),
        pytest.param("A Baker.\n", "hooli/list.txt", Subject(), ("hooli", "baker"), id="bare article"),
    ],
)
def test_a_paragraph_names_the_role_of_what_is_surely_about_a_job(
    text: str, path: str, told: Subject, expected: tuple[str, str]
):
    title, _, _ = title_of(text, path, told)
    assert ids(title) == expected


@pytest.mark.parametrize(
    "path, expected",
    [
        pytest.param(
            "initech/platform-engineer.md", ("initech", "platform-engineer"), id="role names the file"
        ),
        pytest.param("hooli/1.md", ("hooli", "platform-engineer"), id="known company"),
        pytest.param("notes/platform-engineer.md", None, id="folder of notes"),
        pytest.param("initech/1.md", None, id="file of another name"),
    ],
)
def test_the_folder_completes_a_title_without_a_company(path: str, expected: tuple[str, str] | None):
    title, _, _ = title_of(f"# Platform Engineer Negotiation Guide{TEXT}", path)
    assert ids(title) == expected


def test_a_document_that_is_refused_leaves_no_name_behind():
    names = Names()
    title_of("# Bread at Initech\n\nText.\n", "notes/list.md", names=names)
    assert names.new_companies == {}


def test_an_article_is_about_what_is_told():
    title, _, _ = title_of(
        "Nothing that helps.\n", "notes/0001.txt", Subject(company="Initech", role="Baker")
    )
    assert ids(title) == ("initech", "baker")


@pytest.mark.parametrize(
    "heading", ["Why this matters — a short story", "How to use this guide", "Global Levers", "Guide", ""]
)
def test_other_headings_are_no_titles(heading: str):
    title, _, _ = title_of(f"## {heading}{TEXT}", "notes/0001.txt")
    assert title is None


@pytest.mark.parametrize("badge", ["(SIGNATURE ROLE)", "[Signature Role]"])
def test_a_badge_leaves_nothing_behind(badge: str):
    assert is_signature(f"Baker {badge} | Initech")
    assert without_signature(f"Baker {badge} | Initech") == "Baker | Initech"


@given(st.text(max_size=200), st.text(max_size=30))
def test_any_text_is_a_title_or_none(text: str, folder: str):
    read_title(text)
    document = Document(name="a.md", text=text, blocks=read_blocks(text))
    path = PurePath(folder.replace("/", "").replace("\0", "") or "x", "a.md")
    remarks = Remarks("a.md")
    assert (take_title(document, Names(), remarks, path) is None) == bool(remarks.findings)


@pytest.mark.corpus
def test_every_guide_of_the_corpus_is_about_what_its_path_says(shared: Path):
    names = Names()
    wrong = []
    for path in sorted((shared / "corpus").glob("*/*.md")):
        text = path.read_text(encoding="utf-8")
        document = Document(name=path.name, text=text, blocks=read_blocks(text))
        inside = PurePath(path.parent.name, path.name)
        title = take_title(document, names, Remarks(path.name), inside)
        if title is None or title.is_article or ids(title) != (path.parent.name, path.stem):
            wrong.append(f"{inside}: {title}")
    assert wrong == []
