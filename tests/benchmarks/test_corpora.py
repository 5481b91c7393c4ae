from pathlib import Path

import pytest

from benchmarks.corpora import DATA, made_up_corpus, open_corpus
from benchmarks.multiply import document_files, guide_files

MORE = 3
COUNT = len(guide_files(DATA)) + MORE


def test_a_made_up_corpus_has_a_document_for_each_guide(tmp_path: Path):
    corpus = made_up_corpus(COUNT, tmp_path)
    assert len(guide_files(corpus.data)) == len(document_files(corpus.documents)) == COUNT


def test_a_corpus_is_made_once(tmp_path: Path):
    mark = made_up_corpus(COUNT, tmp_path).data / "mark"
    mark.touch()
    assert (made_up_corpus(COUNT, tmp_path).data / "mark").exists()


def test_documents_are_imported_beside_the_guides_of_the_project(shared: Path, tmp_path: Path):
    documents = shared / "corpus"
    if not documents.is_dir():
        pytest.skip("there are no documents")
    corpus = open_corpus(documents, COUNT, tmp_path)
    assert len(guide_files(corpus.data)) == len(document_files(corpus.documents)) == COUNT
    assert (
        len([file for file in guide_files(corpus.data) if "imported-document" in file.read_text("utf-8")])
        == MORE
    )
