"""Whatever forms a document is made of, it becomes sound files, nothing of it is lost, and twice is once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importing.pieces import documents
from tests.importing.soundness import import_bytes, import_text


@settings(max_examples=150)
@given(documents())
def test_a_document_of_any_forms_is_imported_whole(text):
    assert import_text(text).errors == []


@settings(max_examples=80)
@given(st.text(max_size=400))
def test_any_text_is_imported_whole(text):
    assert import_text(text).errors == []


@settings(max_examples=80)
@given(st.text(alphabet="aB1 \n|*-#>[]()\"':=$€%.,K~`_{}<&!\\", max_size=200))
def test_any_punctuation_is_imported_whole(text):
    assert import_text(text).errors == []


@given(st.binary(max_size=200))
def test_any_bytes_are_imported_or_refused(content):
    assert import_bytes(content).errors == []
