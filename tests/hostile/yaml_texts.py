"""Texts of YAML that a data file may be made of, each with what must become of it, by promise of SECURITY.md.

A text is the whole of one guide's file. It is refused under a rule, in a line of its own, or kept: then its
title is shown as it stands here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

HEAD = "title: Engineer\nreviewed_on: 2026-11-22\n"


@dataclass(frozen=True, slots=True)
class Refused:
    """What must be refused: under which rule, and in which line."""

    text: str | bytes
    rule: str
    line: int = 3


@dataclass(frozen=True, slots=True)
class Kept:
    """What must be kept: with this title, and without a word."""

    text: str | bytes
    title: str = "Engineer"


Row = Refused | Kept


def titled(written: str, title: str) -> Kept:
    return Kept(f"title: {written}\nreviewed_on: 2026-11-22\n", title)


def untitled(written: str, rule: str, line: int = 1) -> Refused:
    return Refused(f"title: {written}\nreviewed_on: 2026-11-22\n", rule, line)


def paid(figure: str, rule: str = "malformed-figure") -> Refused:
    return Refused(f"{HEAD}pay: [{{region: paris, base_salary: {figure}}}]\n", rule)


def dated(day: str) -> Refused:
    return Refused(f"title: Engineer\nreviewed_on: {day}\n", "malformed-date", 2)


def encoded(codec: str, rule: str, line: int = 1) -> Refused:
    return Refused(f"title: Ingénieur 😀\n{HEAD}".encode(codec, "surrogatepass"), rule, line)


FEATURE = "forbidden-yaml-feature"

CODE: Mapping[str, Row] = {
    "an object applied": untitled("!!python/object/apply:os.system [touch stolen]", FEATURE),
    "an object made": untitled("!!python/object/new:os.system [touch stolen]", FEATURE),
    "an object": untitled("!!python/object:os.system {}", FEATURE),
    "a name": untitled("!!python/name:os.system x", FEATURE),
    "a module": untitled("!!python/module:os x", FEATURE),
    "a tuple": untitled("!!python/tuple [a, b]", FEATURE),
    "bytes of Python": untitled("!!python/bytes dG91Y2g=", FEATURE),
    "a tag in full": untitled("!<tag:yaml.org,2002:python/object/apply:os.system> [x]", FEATURE),
    "a tag with escapes": untitled("!%21python/object:os.system {}", FEATURE),
    "a tag by a directive": Refused(
        "%TAG ! tag:yaml.org,2002:python/\n---\ntitle: !name:os.system x\n", FEATURE, 1
    ),
    "a tag by a named directive": Refused(
        "%TAG !p! tag:yaml.org,2002:python/\n---\ntitle: !p!name:os.system x\n", FEATURE, 1
    ),
    "a version": Refused("%YAML 1.1\n---\ntitle: x\n", FEATURE, 1),
    "a variable of the environment": untitled("!ENV SECRET", FEATURE),
    "a variable with a default": untitled("!ENV [SECRET, x]", FEATURE),
    "a relative path": untitled("!relative $config_dir", FEATURE),
    "a file": untitled("!include /etc/passwd", FEATURE),
    "a file without a tag is text": titled('"include: /etc/passwd"', "include: /etc/passwd"),
    "a variable without a tag is text": titled('"${SECRET} $HOME %HOME%"', "${SECRET} $HOME %HOME%"),
    "text that is told to be text": untitled("!!str x", FEATURE),
    "a number that is told to be one": untitled("!!int 3", FEATURE),
    "binary": untitled("!!binary dG91Y2g=", FEATURE),
    "a set": untitled("!!set {a, b}", FEATURE),
    "a map in order": untitled("!!omap [a: b]", FEATURE),
    "a lone exclamation mark": untitled("! x", FEATURE),
    "a tag of a key": Refused(f"{HEAD}!!str note: x\n", FEATURE),
    "a tag of a list": Refused(f"{HEAD}questions: !!python/tuple\n  - a\n", FEATURE),
    "a tag of everything": Refused(f"!!python/object:os.system\n{HEAD}", FEATURE, 1),
}
"""Y1: what makes some reader of YAML run something, or read something else."""

LOST: Mapping[str, Row] = {
    "a key twice": Refused(f"{HEAD}title: Other\n", "duplicate-key"),
    "a key twice, in quotes": Refused(f"{HEAD}'title': Other\n", "duplicate-key"),
    "a key twice, with an escape": Refused(f'{HEAD}"\\x74itle": Other\n', "duplicate-key"),
    "a key twice, asked for": Refused(f"{HEAD}? title\n: Other\n", "duplicate-key"),
    "a key twice in braces": Refused(f"{HEAD}pay: [{{region: a, region: b}}]\n", "duplicate-key"),
    "a key twice, five levels down": Refused(
        f"{HEAD}tables: [{{title: a, columns: [b], rows: [[c]], title: d}}]\n", "duplicate-key"
    ),
    "a key in two Unicode forms": Refused(f"{HEAD}sources: {{é: x, e\u0301: y}}\n", "duplicate-key"),
    "a second document": Refused(f"{HEAD}---\ntitle: Other\n", FEATURE),
    "a second document after an end": Refused(f"{HEAD}...\n---\ntitle: Other\n", FEATURE, 4),
    "text after an end": Refused(f"{HEAD}...\ntitle: Other\n", "malformed-yaml", 4),
    "an empty second document": Refused(f"{HEAD}---\n", FEATURE),
    "an unknown key": Refused(f"{HEAD}titel: Other\n", "unknown-key"),
    "a key with a capital": Refused(f"{HEAD}Title: Other\n", "unknown-key"),
    "a key with a blank": Refused(f'{HEAD}"title ": Other\n', "unknown-key"),
    "a key with a Cyrillic letter": Refused(f"{HEAD}tіtle: Other\n", "unknown-key"),
    "a key of full-width letters": Refused(f"{HEAD}ｔｉｔｌｅ: Other\n", "unknown-key"),
    "a merge key": Refused(f"{HEAD}<<: {{title: Other}}\n", "unknown-key"),
    "a merge key with an anchor": Refused(f"{HEAD}pay: &p []\n<<: *p\n", FEATURE),
    "a key of JavaScript": Refused(f"{HEAD}__proto__: {{x: y}}\n", "unknown-key"),
    "an equals sign": Refused(f"{HEAD}=: x\n", "unknown-key"),
    "a key that is a list": Refused(f"{HEAD}? [a]\n: x\n", "wrong-shape"),
    "a key that is a mapping": Refused(f"{HEAD}? {{a: b}}\n: x\n", "wrong-shape"),
    "an empty key": Refused(f"{HEAD}? \n: x\n", "unknown-key"),
    "a sign that cuts": untitled("Pay of C # engineers", "cut-off-text"),
    "a sign that cuts in a list": Refused(f"{HEAD}questions:\n  - Is round #2 hard?\n", "cut-off-text", 4),
    "a sign that cuts the second line": Refused(
        f"{HEAD}questions:\n  - Is\n    round #2?\n", "cut-off-text", 4
    ),
    "a sign that cuts everything": untitled("#1 engineer", "cut-off-text"),
    "a sign in quotes": titled('"C # engineer"', "C # engineer"),
    "a sign within a word": titled("C# engineer", "C# engineer"),
    "a remark after two blanks": titled("Engineer  # who builds", "Engineer"),
    "a colon that makes a key": untitled("Engineer: senior", "malformed-yaml"),
    "a colon in quotes": titled("'Engineer: senior'", "Engineer: senior"),
    "a comma that makes an item": Refused(
        f"{HEAD}pay: [{{region: paris, note: low, but fair}}]\n", "unknown-key"
    ),
    "a text for a list": Refused(f"{HEAD}pay: all of it\n", "wrong-shape"),
    "a list for a text": untitled("[a, b]", "wrong-shape"),
    "a mapping for a text": untitled("{a: b}", "wrong-shape"),
    "a file that ends within quotes": Refused(f'{HEAD}questions: ["a\n', "malformed-yaml", 4),
    "a file that ends within brackets": Refused(f"{HEAD}questions: [a\n", "malformed-yaml", 4),
    "a dash that is lost": Refused(f"{HEAD}questions:\n  - a\n  b\n", "malformed-yaml", 6),
    "indentation that is off": Refused(f"{HEAD}pay:\n  - region: a\n   note: b\n", "malformed-yaml", 5),
    "a tab before a key": Refused(f"{HEAD}pay:\n\t- region: a\n", "malformed-yaml", 4),
    "nothing": Refused("", "missing-field", 1),
    "only blanks": Refused("   \n \n", "missing-field", 1),
    "only a remark": Refused("# nothing\n", "missing-field", 1),
    "only a word": Refused("engineer\n", "wrong-shape", 1),
    "only a list": Refused("- a\n", "wrong-shape", 1),
}
"""Y4: what a reader of YAML may drop or overwrite without a word."""

WORDS: Mapping[str, Row] = {
    f"`{word}` is text": titled(word, word)
    for word in (
        "NO",
        "no",
        "No",
        "on",
        "off",
        "y",
        "n",
        "yes",
        "true",
        "FALSE",
        "null",
        "Null",
        "~",
        "1.10",
        "012",
        "0o17",
        "0x1F",
        "0b11",
        "1_000",
        "12:30:45",
        "1:30",
        "12e03",
        "1e309",
        ".5",
        "+1",
        "-0",
        ".nan",
        ".inf",
        "-.INF",
        "2026-11-22",
        "2026-11-22T10:00:00Z",
        "3.0",
        "1,5",
        "<<",
        "=",
        "NaN",
        "Infinity",
    )
}
"""Y5: what some reader of YAML takes for a truth, a number, a time or nothing."""

_NUMBERS = (
    ".nan",
    ".inf",
    "-.inf",
    "NaN",
    "Infinity",
    "true",
    "null",
    "~",
    "0x1F",
    "0o17",
    "0b11",
    "010",
    "00",
    "1e309",
    "1e5",
    "1_000",
    "1:30",
    "12:30:45",
    "-80K",
    "80.000",
    "'0,5'",
    "٨٠K",
    "８０K",
    "80К",
    "½",
    "1/2",
    "9007199254740993",
    "99999999999999999999",
)

NUMBERS: Mapping[str, Row] = {f"a pay of `{number}`": paid(number) for number in _NUMBERS} | {
    "a pay beyond a quadrillion": paid("1000001B"),
    "a pay of many digits": paid("9" * 190),
    "a pay of more digits than any text has": paid("9" * 400, "malformed-text"),
    "a range the wrong way round": paid("108K–80K", "reversed-range"),
    "a count with a fraction": Refused(
        f"{HEAD}pay: [{{region: paris, sample_size: 1.5}}]\n", "malformed-value"
    ),
    "a count in octal": Refused(f"{HEAD}pay: [{{region: paris, sample_size: 010}}]\n", "malformed-value"),
    "a count below nothing": Refused(f"{HEAD}pay: [{{region: paris, sample_size: -3}}]\n", "malformed-value"),
}
"""Y6: what is no number, or another one for somebody else."""

DATES: Mapping[str, Row] = {
    f"the day `{day}`": dated(day)
    for day in (
        "2026-02-30",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-11-00",
        "0000-00-00",
        "1989-12-31",
        "2101-01-01",
        "9999-12-31",
        "20261122",
        "22.11.2026",
        "26-11-22",
        "2026-W47-1",
        "2026-326",
        "2026-11-22T00:00:00+14:00",
        "2026-11-22 23:59:60",
        "٢٠٢٦-11-22",
        "2026–11–22",
        "today",
        "-2026-11-22",
        "2026-11-22-",
        "1700000000",
    )
}
"""Y7: what is no day, or another day elsewhere."""

_C0 = {f"U+{code:04X}": chr(code) for code in (0, 1, 7, 8, 11, 12, 14, 27, 31, 127, 128, 133, 155, 159)}
_BREAKS = {"U+2028": "\u2028", "U+2029": "\u2029", "a lone carriage return": "a\rb", "U+FFFE": "\ufffe"}

BYTES: Mapping[str, Row] = {
    "UTF-16": encoded("utf-16", "wrong-encoding"),
    "UTF-16, big end first": encoded("utf-16-be", "wrong-encoding", 1),
    "UTF-16, small end first": encoded("utf-16-le", "wrong-encoding", 1),
    "UTF-32": encoded("utf-32", "wrong-encoding"),
    "UTF-7": Refused(b"title: +ADw-script+AD4-\nreviewed_on: 2026-02-30\n", "malformed-date", 2),
    "Latin-1": Refused("title: Ingénieur\n".encode("latin-1"), "wrong-encoding", 1),
    "Windows-1252": Refused(HEAD.encode() + "tagline: 80–90\n".encode("cp1252"), "wrong-encoding", 3),
    "Shift JIS": Refused("title: 技術者\n".encode("shift_jis"), "wrong-encoding", 1),
    "an overlong slash": Refused(b"title: \xc0\xaf\n", "wrong-encoding", 1),
    "an overlong NUL": Refused(b"title: \xc0\x80\n", "wrong-encoding", 1),
    "a surrogate": Refused(b"title: \xed\xa0\x80\n", "wrong-encoding", 1),
    "a pair of surrogates": Refused(b"title: \xed\xa0\xbd\xed\xb8\x80\n", "wrong-encoding", 1),
    "beyond Unicode": Refused(b"title: \xf4\x90\x80\x80\n", "wrong-encoding", 1),
    "a letter cut in two": Refused(b"title: Ing\xc3", "wrong-encoding", 1),
    "a lone continuation": Refused(b"title: \x80\n", "wrong-encoding", 1),
    "an escaped surrogate": untitled('"\\ud83d"', "malformed-yaml"),
    "an escaped NUL": untitled('"a\\0b"', "forbidden-character"),
    "an escaped bell": untitled('"a\\ab"', "forbidden-character"),
    "an escaped next line": untitled('"a\\Nb"', "forbidden-character"),
    "an escaped line separator": untitled('"a\\Lb"', "forbidden-character"),
    "an escaped order of letters": untitled('"a\\u202eb"', "forbidden-character"),
    "an escape beyond Unicode": untitled('"\\UFFFFFFFF"', "malformed-yaml"),
    "CRLF": Kept(HEAD.replace("\n", "\r\n").encode()),
    "a byte order mark": Kept(b"\xef\xbb\xbf" + HEAD.encode()),
    "both": Kept(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode()),
    "no end of the last line": Kept(HEAD.rstrip().encode()),
    "an accent typed apart": titled("Inge\u0301nieur", "Ingénieur"),
    "a byte order mark within": untitled("a\ufeffb", "forbidden-character"),
    **{name: untitled(f"a{text}b", "forbidden-character") for name, text in (_C0 | _BREAKS).items()},
}
"""Y8: what is not clean UTF-8, and what is."""

_HIDDEN = (
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *(0x200E, 0x200F, 0x061C, 0x200B, 0x2060, 0x2063, 0x206A, 0xFEFF, 0x00AD, 0x034F, 0x180E, 0x115F),
    *(0x3164, 0xFFA0, 0x2800, 0x17B4, 0x1D173, 0xFFF9, 0xFDD0, 0xE0001, 0xE0041, 0xE0101, 0xFE00),
    *(0xFE0F, 0x200C, 0x200D),
)

HIDDEN: Mapping[str, Row] = {
    **{f"U+{code:04X} among letters": untitled(f"a{chr(code)}b", "forbidden-character") for code in _HIDDEN},
    "Arabic": titled("مهندس بيانات في الرياض", "مهندس بيانات في الرياض"),
    "Arabic among Latin": titled('"Acme (شركة أكمي) 80K–90K"', "Acme (شركة أكمي) 80K–90K"),
    "Hebrew with points": titled("מְהַנְדֵּס נתונים", "מְהַנְדֵּס נתונים"),
    "Persian with its joiner": titled("مهندسِ داده‌ها", "مهندسِ داده‌ها"),
    "Hindi": titled("डेटा इंजीनियर क्‍ष", "डेटा इंजीनियर क्‍ष"),
    "emoji": titled("👩🏽‍💻 engineer 🏳️‍🌈 ❤️ 1️⃣", "👩🏽‍💻 engineer 🏳️‍🌈 ❤️ 1️⃣"),
    "Thai, Japanese, Korean": titled("วิศวกร 技術者 엔지니어", "วิศวกร 技術者 엔지니어"),
}
"""Y9: what nobody sees or what turns the order of letters round, and the languages that look like it."""

PROMISES = {
    "Y1": CODE,
    "Y4": LOST,
    "Y5": WORDS,
    "Y6": NUMBERS,
    "Y7": DATES,
    "Y8": BYTES,
    "Y9": HIDDEN,
}
"""The tables by the promise that they try; Y2 has `bombs.py`, and Y3 is held by all of them."""
