"""What guides share is read without opening any guide, and the files of every guide are found."""

from datetime import date

from generator.load.catalog import load_catalog
from generator.load.shared import Shared, load_shared
from generator.text import Span
from generator.units.currency import CURRENCIES
from tests.load.folders import SOUND_GUIDE, told, write_folder

REGIONS = "paris: {name: Paris, kind: city, currency: EUR, aliases: [Paris HQ]}\n"


def load(tmp_path, files: dict[str, str]) -> Shared:
    return load_shared(write_folder(tmp_path, files))


def test_no_guide_is_opened(tmp_path):
    shared = load(tmp_path, {"regions.yml": REGIONS, "acme/a.yml": "[", "acme/a.md": "no section"})
    assert shared.diagnostics == ()
    assert shared.catalog.guides == {}
    assert list(shared.catalog.regions) == ["paris"]
    assert list(shared.documents) == ["guides/regions.yml"]


def test_the_files_of_guides_are_paired_in_the_order_of_their_ids(tmp_path):
    files = {"b/x.yml": "", "a/y.yml": "", "a/y.md": "", "a/x.yml": ""}
    found = load(tmp_path, files).guides
    assert [guide.id for guide in found] == ["a/x", "a/y", "b/x"]
    assert [guide.prose and guide.prose.name for guide in found] == [None, "guides/a/y.md", None]


def test_guides_may_use_the_names_of_regions_companies_and_roles(tmp_path):
    files = {
        "regions.yml": REGIONS,
        "companies/acme.yml": "name: Acme Inc.\nformer_ids: [apex]\n",
        "roles/cook.yml": "name: Cook\njob_family: Kitchen\naliases: [Chef]\n",
    }
    vocabulary = load(tmp_path, files).vocabulary
    assert vocabulary.regions == {"paris": "paris", "paris hq": "paris"}
    assert vocabulary.currencies == {"paris": CURRENCIES["EUR"]}
    assert vocabulary.companies == {"acme": "acme", "acme inc.": "acme", "apex": "acme"}
    assert vocabulary.roles == {"cook": "cook", "chef": "cook"}


def test_prose_without_its_guide_or_role_is_told_and_still_read(tmp_path):
    shared = load(tmp_path, {"acme/lonely.md": "Hello.\n", "roles/lost.md": "## A\n"})
    assert shared.guides == ()
    assert [(found.file, told(found)) for found in shared.diagnostics] == [
        ("guides/acme/lonely.md", "malformed-prose 1:1"),
        ("guides/acme/lonely.md", "misplaced-file 1:1"),
        ("guides/roles/lost.md", "misplaced-file 1:1"),
    ]


def test_fields_of_shared_files_have_places(tmp_path):
    shared = load(tmp_path, {"regions.yml": REGIONS})
    assert shared.locate("guides/regions.yml", ("paris", "kind"))[0] == Span(1, 28, 4)
    assert shared.locate("guides/acme/a.yml", ("title",)) == (Span(), "")


def test_no_parsed_data_are_kept_until_somebody_asks_for_a_place(tmp_path):
    folder = write_folder(tmp_path, {"regions.yml": REGIONS, "acme/a.yml": SOUND_GUIDE})
    documents = load_catalog(folder).documents
    assert sorted(documents) == ["guides/acme/a.yml", "guides/regions.yml"]
    assert [document.root for document in documents.values()] == [None, None]
    assert all(document.is_parsed for document in documents.values())


def test_the_whole_folder_is_what_is_shared_and_every_guide(tmp_path):
    files = {"regions.yml": REGIONS, "acme/a.yml": SOUND_GUIDE, "acme/b.yml": "[", "roles/x.yml": "["}
    folder = write_folder(tmp_path, files)
    shared, whole = load_shared(folder), load_catalog(folder)
    assert shared.catalog.unread == {"guides/roles/x.yml"}
    assert whole.catalog.unread == {"guides/roles/x.yml", "guides/acme/b.yml"}
    assert whole.catalog.regions == shared.catalog.regions
    assert list(whole.catalog.guides) == ["acme/a"]
    assert whole.catalog.as_of == date(2026, 11, 22)
    assert [found.file for found in whole.diagnostics] == ["guides/acme/b.yml", "guides/roles/x.yml"]
