"""Where a site is published, as its settings say."""

from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSettings:
    """What mkdocs.yml says that the pages themselves depend on."""

    edit_base: str | None = None
    """Address under which the project's files are edited."""

    site_url: str = ""
    """Address at which the site is published, which ends in a slash; empty when it does not say."""


def published_at(config: MkDocsConfig) -> str:
    """Return the address at which the site is published, which ends in a slash; empty when nobody says it.

    It is taken from the settings as they are written: a preview puts its own address in their place, and
    what was made for readers would have to be made again for it.
    """
    written = (layer.get("site_url") for layer in reversed(config.user_configs))
    address = next((str(url) for url in written if url), "")
    return address if not address or address.endswith("/") else f"{address}/"
