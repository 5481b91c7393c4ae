"""Texts that try to be more than text, each named by what it tries.

One that succeeds sets the canary (`window.__canary`), leaves an element, an attribute or an address that is
not ours, or changes the structure round it. None has a character that data files may not hold at all.
"""

import unicodedata

FOREIGN = "evil.example"
"""Host that no page may ask for anything."""

PAYLOADS = {
    # Elements that run something.
    "script": "<script>window.__canary=1</script>",
    "script in odd letters": "<ScRiPt >window.__canary=1</sCrIpT >",
    "script without an end": "<script>window.__canary=1//",
    "handler of a picture": "<img src=x onerror=window.__canary=1>",
    "handler between slashes": "<img/src=x/onerror=window.__canary=1//",
    "handler of SVG": "<svg onload=window.__canary=1>",
    "script in SVG": "<svg><script>window.__canary=1</script><foreignObject>x</foreignObject></svg>",
    "animated address in SVG": (
        "<svg><a><animate attributeName=href values=javascript:window.__canary=1 />"
        "<text y=9>x</text></a></svg>"
    ),
    "handler below MathML": (
        "<math><mtext><table><mglyph><style><img src=x onerror=window.__canary=1></style></mglyph></table>"
    ),
    "address of MathML": '<math href="javascript:window.__canary=1">x</math>',
    "handler of a fold": "<details open ontoggle=window.__canary=1>",
    "frame": (
        '<iframe srcdoc="<script>parent.__canary=1</script>"></iframe>'
        "<iframe src=javascript:parent.__canary=1>"
    ),
    "object": '<object data="javascript:window.__canary=1"></object><embed src="data:text/html,x">',
    "form": (
        "<form id=__config action=javascript:window.__canary=1>"
        "<input name=innerHTML autofocus onfocus=window.__canary=1>"
    ),
    "base and refresh": (
        f'<base href="https://{FOREIGN}/">'
        '<meta http-equiv=refresh content="0;url=javascript:window.__canary=1">'
    ),
    "style": f"<style>@import 'https://{FOREIGN}/x.css'</style><link rel=stylesheet href=//{FOREIGN}/x.css>",
    "tracking picture": f'<img src="https://{FOREIGN}/pixel.png">',
    # Ways out of an attribute, an element, a comment, a script or a JSON block.
    "double quote": '" autofocus onfocus=window.__canary=1 x="',
    "single quote": "' onmouseover=window.__canary=1 x='",
    "grave accent": "` onmouseover=window.__canary=1 x=`",
    "quote and bracket": '"><img src=x onerror=window.__canary=1>',
    "end of the title": "</title><script>window.__canary=1</script>",
    "end of a script": '"}]}</script><script>window.__canary=1</script>',
    "end of raw text": "</style></textarea></noscript></template><img src=x onerror=window.__canary=1>",
    "end of a drawing": "</text></desc></svg><img src=x onerror=window.__canary=1>",
    "end of the block": "</p></div></td></tr></table></details></section><h2 id=pay>Forged</h2>",
    "end of a comment": "--><img src=x onerror=window.__canary=1><!--",
    "section of CDATA": "<!><?php x ?><![CDATA[<img src=x onerror=window.__canary=1>]]>",
    "entities": "&lt;img src=x onerror=window.__canary=1&gt; &#60;script&#62; &amp;lt;b&amp;gt;",
    "entities without an end": "&lt&quot&#x3cimg src=x onerror=window.__canary=1&#62 &nbsp",
    # Links and pictures of Markdown.
    "script link": "[click](javascript:window.__canary=1)",
    "disguised script link": (
        "[click](JaVaScRiPt&colon;window.__canary=1) [again](java&#x09;script:window.__canary=1)"
    ),
    "data link": "[click](data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19jYW5hcnk9MTwvc2NyaXB0Pg==)",
    "other script links": "[click](vbscript:window.__canary=1) <javascript:window.__canary=1> [x](blob:x)",
    "pictures": (
        f'![x](javascript:window.__canary=1) ![y](https://{FOREIGN}/pixel.png "onerror=window.__canary=1")'
    ),
    "title of a link": '[x](https://example.org/ "t\\" onmouseover=window.__canary=1 x=\\"")',
    "links to another host": (
        f"[x](//{FOREIGN}/) [y](/\\{FOREIGN}) [z](https://example.org@{FOREIGN}/) [w](\\\\{FOREIGN})"
    ),
    "definition of a link": "[click][r]\n\n[r]: javascript:window.__canary=1\n",
    "brackets in an address": "[x](https://example.org/a>b<table>c) and [your blank](https://example.org/<b>)",
    # Blocks and extensions of Markdown.
    "attribute lists": "text {onclick=window.__canary=1} {: onclick=window.__canary=1 .md-nav #__config }",
    "Markdown in HTML": '<div markdown="1" onclick=window.__canary=1>**bold**</div>',
    "table": "a | b | c |\n|---|---|\n| d | e |",
    "headings": "first\n# Forged heading\n## Forged again {#pay}\nForged\n======\nForged\n------",
    "fence with attributes": "first\n```{.js #__config onclick=window.__canary=1}\n<b>x</b>\n```\nlast",
    "fence without an end": "first\n~~~\nlast",
    "blocks of HTML": "first\n\n</div>\n\n<div onclick=window.__canary=1>\n\nlast",
    "lists and quotations": "- one\n- two\n\n> quoted\n\n1. three\n\n    code\n\n***",
    "extensions": (
        '!!! danger "Forged"\\n    text\\n\\n??? note\\n\\n=== "Tab"\\n\\n--8<-- "mkdocs.yml"'
        "\\n\\n*[HTML]: x\\n\\n[^1]: note\\n\\n[TOC]"
    ),
    "front matter": "first\n---\ntitle: forged\ntemplate: ../x\n---\nlast",
    # Templates and references.
    "expression": "{{ 7*7 }} {{ ''.__class__.__mro__ }} {{ config.items() }} {{ view }}",
    "statement": "{% raw %}{% for x in [1] %}49{% endfor %} {# gone #}",
    "other templates": "${7*7} #{7*7} <%= 7*7 %> %s %(name)s {0} {0.__class__} $HOME `id`",
    "reference to an attribute": "[[pay.__class__]] [[__class__.__init__]]",
    "reference to a path": "[[../../etc/passwd]] [[site.url]]",
    "blank with markup": "[<img src=x onerror=window.__canary=1>] [your {{ 7*7 }}]",
    # Texts that other readers of the output could take for something else.
    "YAML": "yes: [no]: !!python/object:os.system {a: *b} # not gone",
    "escapes": "\\u003cimg src=x\\u003e \\x3cb\\x3e %3Cscript%3E \\n \\",
    "formula": "=cmd|' /C calc'!A0",
    "names of the page": "__config location constructor __proto__",
    "command of a log": "::error file=x::y ##[group]z",
    # Texts that are honest and awkward.
    "emoji": ":smile: 😀 👩‍👩‍👧 e\N{COMBINING ACUTE ACCENT}",
    "right to left": 'مرحبا "<b>שלום</b>" (2026) €80K',
    "long word": "W" * 120,
    "long address": f"https://example.org/{'a' * 90}?b=c&copy=d&lt=e",
}
"""Every text by what it tries."""

REFUSED_IN_PROSE = ("headings", "fence without an end", "front matter")
"""Those that a prose file may not hold outside code: they would make headings, or code of the rest."""

RESOLVED = ("reference to an attribute", "reference to a path")
"""Those that name data: what they name is looked up and never found, and a rule objects."""


def harmless(number: int) -> str:
    """Return words without meaning to any machine, other ones for each number."""
    return f"plain words {number}"


def normalized(text: str) -> str:
    """Return a text as it can be compared with what a browser shows: composed, with single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())
