"""The pages of guides that somebody has just edited, before anything else is looked at.

A preview shows them at once. They are made from what the last run of this process knew of all other files;
the whole run that follows finds their work done, or does it again if any of that has changed as well.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.cache.pickles import from_bytes
from generator.cache.store import Store
from generator.load.guide_file import GuideFiles
from generator.work.guide_work import guide_slot
from generator.work.guides_stage import guide_workshop
from generator.work.memory import Memory
from generator.work.pages import PageBody, PageHead
from generator.work.settings import Settings


def edited_pages(
    settings: Settings, store: Store, memory: Memory, changed: Collection[Path]
) -> Iterator[tuple[PageHead, PageBody]]:
    """Yield the new pages of guides to which some changed files belong.

    Those of guides that are new, gone or cannot be published are left to the whole run. Raises `WorkFailed`.
    """
    if memory.shared is None or memory.as_of is None:
        return
    (_, shared), as_of = memory.shared, memory.as_of
    guides = {one.id: one for one in shared.guides if _is_of(one, changed)}
    if not guides:
        return
    work = guide_workshop(settings, shared, guides, as_of)()
    for id in guides:
        kept = work.do(guide_slot(settings, id))
        memory.add(store.keep([kept])[0])
        page = memory.facts(kept).page
        if page is not None:
            (body,) = _bodies(kept.body)
            yield page, body


def _is_of(guide: GuideFiles, changed: Collection[Path]) -> bool:
    files = (guide.data, guide.prose)
    return any(file is not None and file.path in changed and file.path.is_file() for file in files)


def _bodies(data: bytes) -> tuple[PageBody, ...]:
    found = from_bytes(data)
    assert isinstance(found, tuple)
    return found
