"""Whatever stands in a data folder, loading ends soon and in problems with a place, never in an exception."""

import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic
from generator.load.catalog import Loaded
from generator.load.characters import first_forbidden
from generator.load.layout import Kind
from generator.load.readers import Definitions
from generator.load.schema import READERS
from tests.load.cases import PLACES
from tests.load.folders import SOUND_GUIDE, load_files
from tests.timing import quickly

pytestmark = pytest.mark.long

MANY = 120_000

PAYLOADS: dict[str, str | bytes] = {
    "ten megabytes of text": "title: " + "x" * 10_000_000,
    "ten megabytes of lines": "a: 1\n" * 2_000_000,
    "one very long line": "title: " + "x" * 250_000,
    "a very long key": "x" * 250_000 + ": a",
    "a long line of words": "title: " + "word " * 50_000,
    "brackets": "[" * MANY,
    "closing brackets": "]" * MANY,
    "braces": "{" * MANY,
    "braces with keys": "{a: " * 60_000,
    "dashes": "- " * MANY,
    "dashes on lines": "-\n" * MANY,
    "question marks": "? " * MANY,
    "colons": ": " * MANY,
    "quotes": '"' * MANY,
    "apostrophes": "'" * MANY,
    "open quotes with escapes": '"' + "\\" * MANY,
    "ampersands": "&" * MANY,
    "stars": "*" * MANY,
    "tags": "!" * MANY,
    "percents": "%" * MANY,
    "blocks of text": "|\n" * MANY,
    "commas": "[" + "," * MANY,
    "blanks": " " * MANY,
    "tabs": "\t" * MANY,
    "line ends": "\n" * MANY,
    "documents": "---\n" * 60_000,
    "growing indentation": "".join(" " * depth + "a:\n" for depth in range(700)),
    "empty lists": "[" + "[]," * 80_000 + "]",
    "one key many times": "a: 1\n" * 40_000,
    "many unknown keys": "\n".join(f"titel{n}: v" for n in range(17_000)),
    "many keys of a record": "{" + ",".join(f"k{n}: v" for n in range(20_000)) + "}",
    "many wrong rows": SOUND_GUIDE + "pay:\n" + "  - {region: [x, y], bas_salary: 1, bonus: x}\n" * 900,
    "many wrong figures": SOUND_GUIDE + "pay:\n" + "  - {region: paris, bonus: 1x, other: [x, x, x]}\n" * 900,
    "many digits": SOUND_GUIDE + "pay: [{region: paris, bonus: " + "9" * 200_000 + "}]\n",
    "accents piled up": "title: e" + "\u0316\u0301" * 60_000,
    "accents piled up in pieces": "\n".join(f"k{n}: e" + "\u0316\u0301" * 2_400 for n in range(26)),
    "invisible characters": "\u200b" * 80_000,
    "invisible lines": "\u200b\n" * 60_000,
    "laughter": 'a: &a ["ha"]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\n',
    "a list that holds itself": "&a [*a]",
    "merged keys": "base: &base {title: T}\n<<: *base\n",
    "an object of Python": "!!python/object/apply:os.system [touch stolen]\n",
    "an object of Python, verbatim": "title: !<tag:yaml.org,2002:python/name:os.system> x\n",
    "a variable": "title: !ENV SECRET\n",
    "a file": "title: !include /etc/passwd\n",
    "a directive": "%TAG ! tag:yaml.org,2002:python/\n---\ntitle: !name:os.system x\n",
    "lone carriage returns": "title: a\rreviewed_on: 2026\r",
    "half a character": 'title: "\\ud800"',
    "no character": 'title: "\\UFFFFFFFF"',
    "a control to the terminal": 'title: "\\e[2J"',
    "a command to the build log": '"a\\n::error file=x::": b\n',
    "nothing": "",
    "only a remark": "# nothing\n",
    "only a word": "null",
    "only a number": "1e309",
    "only a list": "[]",
    "UTF-16": b"\xff\xfea\x00:\x00 \x001\x00",
    "Latin-1": b"title: \xe9",
    "NUL": b"title: a\x00b",
    "random bytes": bytes(range(256)) * 100,
}


def assert_told(loaded: Loaded, name: str) -> None:
    """Every problem stands in a line of its file, in words fit for one line of any log."""
    document = loaded.documents.get(name)
    lines = document.source.text.split("\n") if document else []
    for problem in loaded.diagnostics:
        assert_printable(problem)
        assert min(problem.span.line, problem.span.column, problem.span.width) >= 1
        if document and problem.file == name:
            assert problem.span.line <= len(lines)
            assert problem.span.column <= len(lines[problem.span.line - 1]) + 1


def assert_printable(problem: Diagnostic) -> None:
    for text in (problem.file, problem.rule, problem.message, problem.help or ""):
        assert first_forbidden(text) is None, text
        assert len(text.splitlines()) <= 1, text
        assert len(text) < 600, text


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_hostile_guide_ends_in_problems_with_a_place(name, tmp_path):
    with quickly():
        loaded = load_files(tmp_path, {"acme/data-engineer.yml": PAYLOADS[name]})
    assert loaded.diagnostics
    assert not Path("stolen").exists()
    assert_told(loaded, "guides/acme/data-engineer.yml")


@pytest.mark.parametrize(
    "kind", [kind for kind in Kind if kind is not Kind.GUIDE], ids=lambda kind: kind.value
)
def test_no_kind_of_file_is_taken_in_by_any_of_them(kind, tmp_path):
    for number, payload in enumerate(PAYLOADS.values()):
        loaded = load_files(tmp_path / str(number), {PLACES[kind]: payload})
        assert loaded.diagnostics or (kind, payload) == (Kind.WAIVERS, "[]")
        assert_told(loaded, f"guides/{PLACES[kind]}")


PROSE_PAYLOADS = {
    "open braces": "## {" * 10_000,
    "headings": "## a\n" * 10_000,
    "fences": "## A\n" + "```\n~~~\n" * 5_000,
    "references": "## A\n" + "[[" * 2_900 + "\n",
    "HTML": "## <script>alert(1)</script> {#a}\n\n<img src=x onerror=alert(1)>\n",
    "Jinja": "## {{ config }} {% raw %}\n",
    "attributes": "## A {onclick=alert(1)}\n",
}


@pytest.mark.parametrize("name", PROSE_PAYLOADS)
def test_hostile_prose_ends_soon(name, tmp_path):
    files = {"acme/x.yml": SOUND_GUIDE, "acme/x.md": PROSE_PAYLOADS[name]}
    with quickly():
        loaded = load_files(tmp_path, files)
    assert_told(loaded, "guides/acme/x.md")


HOSTILE_TEXTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "",
            "unknown",
            "none",
            "paris",
            "80K–90K",
            "10%",
            "2026-11",
            "true",
            "1e309",
            "\u202e",
            "a" * 400,
            "{{ x }}",
        ]
    ),
)


def keys_of(kind: str) -> list[str]:
    """Every key that stands anywhere in a kind of file."""
    definitions: Definitions = {}
    body = READERS[kind][1].schema(definitions)
    keys = [part.get("properties", {}) for part in (body, *definitions.values())]
    return sorted({key for known in keys if isinstance(known, dict) for key in known})


def structures(kind: str) -> st.SearchStrategy[object]:
    """Lists and mappings of anything, with keys that the kind knows, and often at the right depth."""
    keys = st.one_of(st.sampled_from(keys_of(kind)), st.text(max_size=10))
    return st.recursive(
        HOSTILE_TEXTS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=8),
        max_leaves=40,
    )


def assert_loads(files: dict[str, str | bytes]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        loaded = load_files(Path(scratch), files)
    for problem in loaded.diagnostics:
        assert_printable(problem)


@settings(max_examples=60)
@given(st.data())
@pytest.mark.parametrize(
    "kind", ["guide", "company", "role", "regions", "claims", "site", "waivers", "glossary"]
)
def test_no_structure_raises(kind, data):
    content = yaml.dump(data.draw(structures(kind)), Dumper=yaml.CSafeDumper, allow_unicode=True)
    assert_loads({PLACES[Kind(kind)]: content.encode("utf-8", "surrogatepass")})


@given(st.text())
def test_no_text_raises(text):
    content = text.encode("utf-8", "surrogatepass")
    assert_loads({"acme/x.yml": content, "acme/x.md": content, "regions.yml": content})


@given(st.binary())
def test_no_bytes_raise(content):
    assert_loads({"acme/x.yml": content, "acme/x.md": content, "regions.yml": content})


@given(st.text(alphabet="ab:-?,[]{}&*!|>'\"%@`#\\ \n\t0é", max_size=80))
def test_no_punctuation_raises(text):
    assert_loads({"acme/x.yml": SOUND_GUIDE + text, "acme/x.md": "## A\n" + text})
