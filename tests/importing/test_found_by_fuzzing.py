"""Documents that fuzzing has found to lose a word, to break a file or to change when read again."""

import pytest

from tests.importing.soundness import import_text

FOUND = {
    "a heading above headings of data": "## Compensation\n\n#### Level Mapping\n",
    "code without end that names data": "```\n[[site.url]]\n\n",
    "a lone number sign": "#",
    "number signs without a blank": "##x {#a}\n\nhot",
    "a company met on the left before it is known": "**Level Mapping:** Globex = Globex",
    "one level thrice": "**Level Mapping:** Acme L3 = Acme L3 = Acme L3",
    "words before the first sign of a chain": "Level\ni | N = n",
    "a bare list of sources above another heading": "#### Sources:\n**Script:**",
    "a word right behind a link": "**Evidence**\n[y](http://e.rg)t",
    "code inside a word": "Region|Salary|RSU|Bonus|C\n-|-|-|-|-\nL|K`C",
    "underscores inside a word": "# N__o",
    "a number before a level": "Level Map:3 L4 = I",
    "brackets that open twice inside a word": "i[[e",
    "a note on a source inside a word": "Component|Paris|(GBP)\n-|-|-\nTotal|[Source:d]o",
    "two totals in one column": "Component|Paris|(GBP)\n-|-|-\nTotal|K\nTotal|4",
    "digits behind a suffix": "Region|Salary|RSU|Bonus|o\n-|-|-|-|-\nParis|0K4",
    "two equal ends": "Region|Base|RSU|Bonus|p\n-|-|-|-|-\n||40–€40",
    "a high end that lends from the low one": "Component|Paris|(GBP)\n-|-|-\nBase|1K-6",
    "a level beside which nothing stands": "Acm|x|e\n-|-|-\n|5",
    "a bracket between digits": "Level|(EUR)|(GBP)\n-|-|-\n|\n||71,0]0",
    "a bound before two ends": "Region|Salary|RSU|Bonus|o\n-|-|-|-|-\n||up to €0–4",
    "blanks inside a figure": "n|||||\n-|-|-|-|-\n|€–€5-  €0K–€",
    "an address behind a letter": "Source\nUhttp://e.or",
    "a currency behind its number": "Region|Salary|RSU|Bonus|p\n-|-|-|-|-\n)|0 USD",
    "a blank between thousands": "Component|Paris|(GBP)\n-|-|-\n||900\nTotal|5 900",
    "a bracket inside a figure": "Region|Base|)\n-|-|-\n||€20]K",
    "a comparison of nothing": "### Baker | Acme Negotiation Guide\n\n#### Level Mapping\n\n```\nbread\n\n"
    "**Negotiation DNA:** = bread\n\n",
    "a bold title inside a word": "**Global Levers**\n1. **Start**o\n- **Sta:rt**o",
    "an article that names data": "Baker pay at Acme\n\nQ: [[site.url]]\nA: [[pay.x]]",
}


@pytest.mark.parametrize("name", FOUND)
def test_it_is_imported_whole(name):
    assert import_text(FOUND[name]).errors == []
