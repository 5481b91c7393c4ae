"""What an import wrote for one guide: the model, and the raw texts as pools of words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

from generator.model.catalog import Catalog
from generator.model.guide import Guide
from generator.model.pay import ComponentKind
from tests.importing.corpus.words import Bag, bag

Tree = str | list["Tree"] | dict[str, "Tree"]

TECHNICAL = frozenset(
    re.findall(
        r"\w+",
        """id kind range_kind relation confidence component negotiability basis reviewed_on accessed_on via
        evidence headline only_if_true former_addresses status counts_as_pay liquid_equity""",
    )
)
"""Keys whose values are words of ours, so that they must not stand in for words of the guide."""

FIGURES_OF_PLANS = frozenset(
    {"ask", "target", "first_offer", "expected_counter", "floor", "alternatives", "targets"}
)
"""Figures read out of a text that stands beside them in full: counted, they would hide that text's loss."""

REFERENCES = frozenset({"company", "region", "versus"})
FIGURES = frozenset({"amount", "stated_total", "total"}) | {kind.value for kind in ComponentKind}
"""Keys whose values are written in our notation, periods in words of ours."""

_OUR_WORDS = {"unknown", "undisclosed"}
_OUR_PERIOD = re.compile(r"(?: over [0-9.]+ years?| per (?:year|month|day|hour)| once)\b")
_ATTRIBUTES = re.compile(r"(?m)^(#{1,6} .*?)\{[^{}]*\}\s*$")


@dataclass(frozen=True, slots=True)
class Output:
    """One imported guide."""

    guide: Guide
    catalog: Catalog
    tree: dict[str, Tree]
    """The YAML file, every scalar as text."""

    names: frozenset[str]
    """Every word that is in the name of a company."""

    prose: str
    reported: tuple[str, ...]
    """What the report says of this guide: understood words, and excerpts of what a person must look at."""

    def spellings(self, company: str) -> Bag:
        """Return the words of a company's id, name and aliases, each as often as one of them has it."""
        found = self.catalog.companies.get(company)
        return _union([company.replace("-", " "), *((found.name, *found.aliases) if found else ())])

    def places(self, region: str) -> tuple[str, ...]:
        """Return every spelling of a region."""
        found = self.catalog.regions.get(region)
        return (region.replace("-", " "), *((found.name, *found.aliases) if found else ()))

    def entries(self, key: str) -> list[Bag]:
        """Return what each entry of a list or mapping of the guide says."""
        found = self.tree.get(key, [])
        listed = list(found.values()) if isinstance(found, dict) else found
        return [self.says(entry) for entry in listed] if isinstance(listed, list) else [self.says(listed)]

    def says(self, tree: Tree, key: str = "") -> Bag:
        """Return words and numbers of a part of the file."""
        if isinstance(tree, str):
            return self._scalar(tree, key)
        if isinstance(tree, list):
            return _sum(self.says(part, key) for part in tree)
        kept = {name: part for name, part in tree.items() if name not in TECHNICAL | FIGURES_OF_PLANS}
        return _sum(self.says(part, name) for name, part in kept.items())

    def _scalar(self, text: str, key: str) -> Bag:
        if key == "company":
            return self.spellings(text)
        if key in REFERENCES:
            return _union(self.places(text))
        if text in _OUR_WORDS:
            return bag()
        return bag(_OUR_PERIOD.sub("", text) if key in FIGURES else text)

    def labels(self) -> frozenset[str]:
        """Return words that the report tells to be understood by themselves: `Script`; never a company."""
        alone = [bag(re.sub(r"^at ", "", text)) for text in self.reported]
        words = (word for one in alone if one.words.total() == 1 and not one.numbers for word in one.words)
        return frozenset(words) - self.names

    def own(self) -> Bag:
        """Return the words of the guide's company and job, and their initials."""
        company = self.catalog.companies.get(self.guide.company)
        names = [self.guide.title, *((company.name, *company.aliases) if company else ())]
        initials = ["".join(word[0] for word in name.split()) for name in names]
        return self.spellings(self.guide.company) | bag(self.guide.title) | _union(initials)

    def texts(self) -> Iterator[str]:
        """Yield every text of data, prose and report in the order in which it stands there."""
        yield from self._ordered(self.tree)
        yield _ATTRIBUTES.sub(r"\1", self.prose)
        yield from self.reported

    def _ordered(self, tree: Tree) -> Iterator[str]:
        if isinstance(tree, str):
            yield tree
        elif isinstance(tree, list):
            for part in tree:
                yield from self._ordered(part)
        else:
            for key, part in tree.items():
                if key not in TECHNICAL | FIGURES_OF_PLANS:
                    yield from self._ordered(part)

    def data(self) -> Bag:
        """Return what the YAML file says, with each of its sources' titles counted once."""
        plain = {
            key: part for key, part in self.tree.items() if key not in ("sources", "tagline", "premiums")
        }
        tagline = self.says(self.tree.get("tagline", [])) | self.says(self.tree.get("premiums", {}))
        return self.says(plain) + tagline + _sum(self.sources()) + self.spellings(self.guide.company)

    def sources(self) -> Iterator[Bag]:
        """Yield what each source says; title, publisher and period may repeat one another."""
        found = self.tree.get("sources", {})
        for entry in found.values() if isinstance(found, dict) else ():
            if isinstance(entry, dict):
                names = [
                    self.says(part, key) for key, part in entry.items() if key in ("publisher", "period")
                ]
                rest = {key: part for key, part in entry.items() if key not in ("publisher", "period")}
                yield _either([self.says(rest), *names])

    def bare_figures(self) -> Iterator[str]:
        """Yield the texts of figures that take their currency from a region, not from a mark."""
        yield from _scalars([self.tree.get("pay", []), self.tree.get("peers", {})])

    def prose_bag(self) -> Bag:
        """Return what the prose file says, without ids and kinds of its sections."""
        return bag(_ATTRIBUTES.sub(r"\1", self.prose))


def company_words(catalog: Catalog) -> frozenset[str]:
    """Return every word that is in the name of a company."""
    names = (name for company in catalog.companies.values() for name in (company.name, *company.aliases))
    return frozenset(bag(*names).words)


def read_tree(text: str) -> dict[str, Tree]:
    """Return a YAML file with every scalar as the text that stands there."""
    found: object = yaml.load(text, Loader=yaml.CBaseLoader)
    return found if isinstance(found, dict) else {}


def folded(text: str) -> str:
    """Return a name without case, accents and signs."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in letters if not unicodedata.combining(c))))


def _scalars(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
        return
    for part in tree if isinstance(tree, list) else tree.values():
        yield from _scalars(part)


def _sum(bags: Iterable[Bag]) -> Bag:
    total = Bag()
    for one in bags:
        total = total + one
    return total


def _either(bags: Iterable[Bag]) -> Bag:
    total = Bag()
    for one in bags:
        total = total | one
    return total


def _union(texts: Iterable[str]) -> Bag:
    return _either(bag(text) for text in texts)
