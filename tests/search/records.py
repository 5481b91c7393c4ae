"""A few records that tests index."""

from generator.search.record import Facet, SearchRecord, SearchRow

GOOGLE = Facet(key="company", value="google", text="Google")
META = Facet(key="company", value="meta", text="Meta")
PARIS = Facet(key="region", value="paris", text="Paris")

RECORDS = (
    SearchRecord(
        address="companies/meta/", title="Meta", aliases=("Meta", "Facebook"), facets=(META,), text="Apps."
    ),
    SearchRecord(
        address="guides/google/engineer/",
        title="Engineer at Google",
        related=("SRE",),
        rows=(
            SearchRow(anchor="pay-paris", heading="Paris, L5", text="France", total="€90K a year, computed"),
        ),
        facets=(GOOGLE, PARIS),
        total=90_000,
        dated="2026-11-20",
    ),
    SearchRecord(
        address="guides/meta/engineer/",
        title="Engineer at Meta",
        facets=(META, PARIS),
        total=120_000,
        dated="2025-01-31",
    ),
    SearchRecord(address="rules/late-cliff/", title="late-cliff", is_minor=True),
)
