"""Says why a page was made again, or that it was not."""

from generator.cache.tracing import EVERYTHING, Read
from generator.pages.page import served_at
from generator.work.site import Site

WORDS = {
    "file": "the file {key}",
    "code": "this program, a package that it uses, or Python",
    "template": "the template {key} or one that it includes",
    "templates": "a template",
    "setting": "the setting {key}",
    "catalog.as_of": "the date of the data",
    "catalog.dated": "the date of the data",
    "catalog.today.day": "the date of the data",
    "catalog.today.has_come": "whether {key} has come by the date of the data",
    "catalog.today.is_past": "whether {key} is over by the date of the data",
    "today.day": "the day for which rules judge",
    "today.has_come": "whether {key} has come by the day for which rules judge",
    "today.is_past": "whether {key} is over by the day for which rules judge",
}
"""What has changed, by the name of what was read."""

MOST = 12
"""Inputs that are named."""


def explanation(site: Site, page: str) -> str:
    """Return in words why a page was made again in the last run.

    `page` is its address or its file, `guides/acme/engineer/` or `guides/acme/engineer.md`.
    """
    uri = _uri(site, page)
    if uri is None:
        return f"{page}: there is no such generated page"
    kept, _ = site.pages.places[uri]
    if kept.slot not in site.reasons:
        return f"{uri}: taken over, nothing that it was made from has changed"
    changed = site.reasons[kept.slot]
    if not changed:
        return f"{uri}: made, because nothing was kept of it"
    named = [in_words(read) for read in changed[:MOST]]
    more = [f"and {len(changed) - MOST} more"] if len(changed) > MOST else []
    return "\n".join([f"{uri}: made again, because of changes in", *(f"  {one}" for one in [*named, *more])])


def in_words(read: Read) -> str:
    """Say what was read: `companies, name: acme`, `the file guides/acme/engineer.yml`."""
    name, key = read
    if name in WORDS:
        return WORDS[name].format(key=key)
    plain = name.partition(".")[2].replace("_", " ").replace(".", ", ") or name
    return plain if not key else f"{plain}: {'any of them' if key == EVERYTHING else key}"


def _uri(site: Site, page: str) -> str | None:
    heads = site.pages.heads
    asked = page.strip("/").removesuffix(".yml").removesuffix("index.html").strip("/")
    for uri in (page, f"{asked}.md", f"{asked}/index.md"):
        if uri in heads:
            return uri
    return next((uri for uri in heads if served_at(uri).strip("/") == asked), None)
