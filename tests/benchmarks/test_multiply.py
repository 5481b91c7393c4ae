from pathlib import Path

from benchmarks.multiply import Copy, guide_files, multiply_documents, multiply_guides

NAMES = {"acme": "Acme", "globex": "Globex"}
SECOND = Copy(2, NAMES)

GUIDE = """\
title: Engineer
former_addresses: [acme/coder]
peers:
  one: {company: globex, total: 1K}
  two: {company: initech, total: 1K}
sources:
  page: {title: Acme pays, url: https://example.org/Acme/pay}
"""


def files(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.*"))


def write(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_companies_that_are_copied_too_follow_into_the_copy():
    text = SECOND.text(GUIDE, "acme")
    assert "company: globex-2," in text
    assert "company: initech," in text
    assert SECOND.text("See [[company.acme]].", "acme") == "See [[company.acme-2]]."


def test_the_name_changes_in_sentences_and_not_in_addresses():
    text = SECOND.text(GUIDE, "acme")
    assert "title: Acme 2 pays" in text
    assert "https://example.org/Acme/pay" in text


def test_a_copy_has_no_former_addresses():
    assert "former_addresses" not in SECOND.text(GUIDE, "acme")
    assert SECOND.text("name: Acme\naliases:\n  - Acme Ltd\nstage: public\n", "acme") == (
        "name: Acme 2\nstage: public\n"
    )


def test_guides_are_multiplied_to_the_number_wanted(tmp_path: Path):
    data, kept = tmp_path / "data", tmp_path / "kept"
    for company, name in NAMES.items():
        write(data, f"companies/{company}.yml", f"name: {name}\n")
        write(data, f"{company}/engineer.yml", GUIDE)
        write(data, f"{company}/engineer.md", "## Prose\n")
    write(kept, "acme/engineer.yml", GUIDE)

    multiply_guides(data, kept, 4)

    assert len(guide_files(data)) == 4
    assert files(data / "globex-2") == ["engineer.md", "engineer.yml"]
    assert (data / "companies" / "globex-3.yml").read_text(encoding="utf-8") == "name: Globex 3\n"
    # A guide that was written by hand is not multiplied.
    assert not (data / "acme-2").exists()


def test_documents_are_multiplied_to_the_number_wanted(tmp_path: Path):
    write(tmp_path, "given/acme/engineer.md", "### Engineer at Acme\n")
    write(tmp_path, "given/globex/engineer.md", "### Engineer at Globex\n")

    multiply_documents(tmp_path / "given", tmp_path / "many", NAMES, 3)

    assert files(tmp_path / "many") == ["acme-2/engineer.md", "acme/engineer.md", "globex/engineer.md"]
    copy = (tmp_path / "many" / "acme-2" / "engineer.md").read_text(encoding="utf-8")
    assert copy == "### Engineer at Acme 2\n"
