"""Asks the Wayback Machine for a copy of a page that is gone."""

import json
import socket
from urllib.parse import quote

from generator.links.client import NoAnswer, send
from generator.links.found import is_address
from generator.links.manners import Manners
from generator.links.network import NotPublic


def archived_copy(url: str, manners: Manners) -> str | None:
    """Return the address of the latest copy, `None` when there is none or nobody can tell.

    The answer is text of a stranger: only what data files take for an address is handed on.
    Source of the form: https://archive.org/help/wayback_api.php
    """
    asked = f"{manners.network.archive}?url={quote(url, safe='')}"
    try:
        manners.wait(asked)
        reply = send(asked, manners.network, {}, with_body=True)
        found = json.loads(reply.body)["archived_snapshots"]["closest"]
        copy = found["url"] if found["available"] is True else None
    except (NoAnswer, NotPublic, socket.gaierror, ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(copy, str):
        return None
    copy = copy.replace("http://web.archive.org/", "https://web.archive.org/", 1)
    return copy if copy.startswith("https://web.archive.org/web/") and is_address(copy) else None
