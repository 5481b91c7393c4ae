"""Whatever stands in a pay table, the rows that it becomes can be loaded."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importing.document import Document
from generator.importing.draft import Draft
from generator.importing.markdown.blocks import Table, TableRow
from generator.importing.naming.names import Names
from generator.importing.pay.tables import take_pay
from generator.importing.remarks import Remarks
from generator.load.collections import ListReader
from generator.load.format.pay import PAY_ROW
from tests.load.outcomes import read

SIGNS = st.sampled_from(
    ["$", "£", "SEK ", "₹", "%", "+", "-", "–", " / ", "(", ")", "~", "—", " ", "K", "M", "L"]
)
NUMBERS = st.sampled_from(["9", "75", "1,200", "0", ".5"])
WORDS = st.sampled_from(
    ["/yr", "/mo", " over 4 years", " options", "up to ", "None", "N/A", "words", "(+5% vs Toronto)"]
)
CELLS = st.lists(SIGNS | NUMBERS | WORDS, max_size=9).map("".join)
HEADINGS = ("Region", "Base Salary", "Equity (Private)", "Bonus", "Perks", "Total Comp")
NAMES = Names(regions={"paris": "paris"}, currencies={"paris": "EUR"})


@settings(max_examples=200)
@given(st.lists(CELLS, min_size=5, max_size=5))
def test_every_row_can_be_loaded(cells):
    table = Table(line=1, columns=HEADINGS, rows=(TableRow(line=3, cells=("Paris", *cells)),))
    document, draft = Document(name="a.md", blocks=(table,)), Draft(company="acme", role="baker")
    take_pay(document, draft, NAMES, Remarks("a.md"))
    rows = yaml.safe_dump(draft.data["pay"], allow_unicode=True)
    assert read(ListReader(PAY_ROW), rows).messages == []
