"""Writes data as careless people would: keys in any order, any quotes, comments anywhere."""

import json
from collections.abc import Iterator
from random import Random

import yaml

from generator.canonical.data import Plain


class Scribe:
    """Writes data as YAML in a way that chance decides, and remembers the comments that it wrote."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.comments: list[str] = []
        self.after_block = False
        """Whether a comment that is indented further than its surroundings would be text."""

    def file(self, data: Plain) -> str:
        return "\n".join([*self._aside(""), *self._value(data, ""), *self._aside("")]) + "\n"

    def _value(self, data: Plain, indent: str) -> Iterator[str]:
        if isinstance(data, dict):
            for key in self._shuffled(data):
                yield from self._aside(indent)
                yield from self._entry(
                    f"{indent}{key}:", data[key], indent + " " * self.random.choice((2, 3))
                )
        elif isinstance(data, list):
            for item in data:
                yield from self._aside(indent)
                yield from self._entry(f"{indent}-", item, indent + " " * self.random.choice((2, 4)))
        yield from self._aside(indent)

    def _entry(self, head: str, data: Plain, below: str) -> Iterator[str]:
        if isinstance(data, str):
            yield from self._text(head, data, below)
        elif not data or self.random.random() < 0.3:
            yield f"{head} {self._flow(data)}{self._beside()}"
        else:
            yield f"{head}{self._beside()}"
            yield from self._value(data, below)

    def _text(self, head: str, text: str, below: str) -> Iterator[str]:
        style = self.random.choice(("plain", "double", "single", "block"))
        self.after_block = style == "block" and text == " ".join(text.split()) != ""
        if self.after_block:
            sign = self.random.choice((">", ">-", "|", "|-"))
            yield f"{head} {sign}{self._beside()}"
            yield from (f"{below}{line}" for line in self._folded(text, sign))
        elif style == "single" and "\n" not in text:
            yield f"{head} '{text.replace(chr(39), chr(39) * 2)}'{self._beside()}"
        elif style == "plain" and _is_plain(text):
            yield f"{head}   {text}{self._beside()}"
        else:
            yield f"{head} {json.dumps(text, ensure_ascii=False)}{self._beside()}"

    def _folded(self, text: str, sign: str) -> list[str]:
        words = text.split(" ")
        middle = self.random.randrange(len(words))
        if sign.startswith("|") or not middle:
            return [text]
        return [" ".join(words[:middle]), " ".join(words[middle:])]

    def _flow(self, data: Plain) -> str:
        return yaml.dump(
            data, default_flow_style=True, width=10**6, allow_unicode=True, sort_keys=False
        ).strip()

    def _shuffled(self, data: dict[str, Plain]) -> list[str]:
        """The keys of a record in any order; ids and currencies keep theirs, for it means something."""
        keys = list(data)
        if all(isinstance(value, dict) or key.isupper() for key, value in data.items()):
            return keys
        return self.random.sample(keys, len(keys))

    def _aside(self, indent: str) -> Iterator[str]:
        """A comment or blank lines, now and then."""
        chance = self.random.random()
        if chance < 0.1:
            extra = "" if self.after_block else self.random.choice(("", " ", "      "))
            yield indent + extra + self._comment()
            self.after_block = False
        elif chance < 0.2:
            yield from [""] * self.random.randrange(1, 4)

    def _beside(self) -> str:
        return f"  {self._comment()}" if self.random.random() < 0.1 else ""

    def _comment(self) -> str:
        text = self.random.choice(("# a: b", "#tight", "# - dash", "# {", "# é 🎉")) + str(len(self.comments))
        self.comments.append(text)
        return text


def _is_plain(text: str) -> bool:
    try:
        return bool(yaml.load(f"a: {text}\n", yaml.CBaseLoader) == {"a": text})
    except yaml.YAMLError:
        return False
