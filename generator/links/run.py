"""Asks all addresses, several hosts at a time, and turns the answers into findings."""

import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from generator.diagnostics import Diagnostic, Severity
from generator.links.archive import archived_copy
from generator.links.asking import Answer, State, ask
from generator.links.found import Link
from generator.links.manners import Manners
from generator.links.memory import Remembered, remember
from generator.text import shortened

HOSTS_AT_ONCE = 8

MOST_SECONDS = 1_800.0
"""After this long nothing more is asked; the next run goes on where this one stopped."""

MOST_COPIES = 50
"""Copies that the archive is asked for in one run."""

PROBES = 16
"""Hosts that are asked for one address each before all else: where none answers, this machine is offline."""

CONTROLS = 3
"""Addresses that were there lately, asked again when nothing answers: is it they, or this machine?"""

MOST_SILENCES = 3
"""A host that was silent so often is left alone until the next run; its other addresses are not judged."""

RULES = {
    State.GONE: "dead-link",
    State.NO_HOST: "dead-link",
    State.FAILED: "unreachable-link",
    State.SILENT: "unreachable-link",
}
"""The finding that each state is."""

UNHEARD = (State.NO_HOST, State.SILENT)
"""States in which nothing came over the network."""


class Offline(Exception):
    """Not one host answered, so nothing can be said of any."""


@dataclass(slots=True)
class Outcome:
    """What one run found."""

    memory: dict[str, Remembered]
    """Everything that is known now, by address."""

    asked: int = 0
    findings: list[Diagnostic] = field(default_factory=list)

    def count(self, links: Iterable[Link], state: State) -> int:
        """Return how many addresses of these are in a state."""
        urls = {link.url for link in links}
        return sum(url in urls and found.answer.state is state for url, found in self.memory.items())


def check_links(
    links: Sequence[Link], manners: Manners, memory: Mapping[str, Remembered], day: date
) -> Outcome:
    """Ask every address that is due and return what is known of all; raises `Offline`."""
    urls = dict.fromkeys(link.url for link in links)
    due = [url for url in urls if url not in memory or not memory[url].is_fresh(day)]
    hosts = _by_host(due)
    answers = _ask_all([addresses[:1] for addresses in hosts[:PROBES]], manners, memory)
    if answers and all(answer.state in UNHEARD for answer in answers.values()):
        _refuse_offline([url for url in urls if url not in due], manners)
    rest = [[url for url in addresses if url not in answers] for addresses in hosts]
    answers |= _ask_all(rest, manners, memory)
    known = {url: found for url, found in memory.items() if url in urls}
    known |= {url: remember(answer, day, memory.get(url)) for url, answer in answers.items()}
    outcome = Outcome(memory=known, asked=len(answers))
    outcome.findings = _findings(links, known, manners)
    return outcome


def _by_host(urls: Iterable[str]) -> list[list[str]]:
    """Return the addresses of each host."""
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(urlsplit(url).netloc.lower(), []).append(url)
    return list(hosts.values())


def _ask_all(
    hosts: Iterable[Sequence[str]], manners: Manners, memory: Mapping[str, Remembered]
) -> dict[str, Answer]:
    """Ask the addresses of each host one after the other, and hosts beside each other."""
    until = time.monotonic() + MOST_SECONDS
    answers: dict[str, Answer] = {}

    def visit(addresses: Sequence[str]) -> None:
        silences = 0
        for url in addresses:
            if time.monotonic() > until or silences == MOST_SILENCES:
                return
            marks = memory[url].answer.marks if url in memory else {}
            answers[url] = ask(url, manners, marks)
            silences += answers[url].state in UNHEARD

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        list(pool.map(visit, hosts))
    return answers


def _refuse_offline(fresh: Sequence[str], manners: Manners) -> None:
    if all(ask(url, manners, {}).state in UNHEARD for url in fresh[:CONTROLS]):
        raise Offline


def _findings(links: Sequence[Link], known: Mapping[str, Remembered], manners: Manners) -> list[Diagnostic]:
    copies: dict[str, str | None] = {}
    findings = []
    for link in links:
        found = known.get(link.url)
        if found is None or found.answer.state not in RULES or link.is_archived:
            continue
        is_dead = RULES[found.answer.state] == "dead-link"
        if is_dead and link.url not in copies and len(copies) < MOST_COPIES:
            copies[link.url] = archived_copy(link.url, manners)
        findings.append(_finding(link, found, copies.get(link.url)))
    return sorted(findings, key=lambda finding: finding.sort_key)


def _finding(link: Link, found: Remembered, copy: str | None) -> Diagnostic:
    lasting = "" if found.since == found.asked_on else f", as on {found.since} already"
    advice = f"add `archive_url: {copy}`" if copy else "say where it went, or add the `archive_url` of a copy"
    return Diagnostic(
        file=link.file,
        span=link.span,
        rule=RULES[found.answer.state],
        severity=Severity.WARNING,
        message=f"`{shortened(link.url)}` {found.answer.told}, on {found.asked_on}{lasting}",
        help=advice,
        excerpt=link.excerpt,
    )
