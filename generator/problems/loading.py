"""Documentation of every problem that is no rule: what the loader refuses, and what waivers can do wrong.

The parts are those of a rule's page, so that one template shows both.
"""

from dataclasses import dataclass

from generator.diagnostics import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One kind of problem, as its page tells it."""

    id: str
    """Name of the fault in kebab-case, as a waiver of it would call it."""

    severity: Severity
    summary: str
    """What is found, in one sentence."""

    why: str
    """What goes wrong for a reader or an author if it stays."""

    wrong: str
    """Text of a file that has the problem, as written."""

    right: str
    """The same text, mended."""


PROBLEMS: tuple[Problem, ...] = (
    Problem(
        id="ambiguous-currency",
        severity=Severity.ERROR,
        summary="Finds a currency symbol that several currencies share where the region does not decide.",
        why="A dollar sign stands for a dozen currencies; guessing one can be wrong by a third of the pay.",
        wrong="region: worldwide\nbase_salary: $150K",
        right="region: worldwide\nbase_salary: USD 150K",
    ),
    Problem(
        id="duplicate-key",
        severity=Severity.ERROR,
        summary="Finds a key that is written twice in one mapping.",
        why="YAML readers keep one of the two without a word, and nobody can tell which was meant.",
        wrong="base_salary: 80K\nbase_salary: 90K",
        right="base_salary: 80K–90K",
    ),
    Problem(
        id="file-too-large",
        severity=Severity.ERROR,
        summary="Finds a data or prose file beyond the largest size that is read.",
        why="No guide comes near the limit: such a file is a mistake, or meant to stop the build.",
        wrong="# guides/acme/everything.yml, 12 MB",
        right="# guides/acme/data-engineer.yml, 12 kB",
    ),
    Problem(
        id="forbidden-character",
        severity=Severity.ERROR,
        summary="Finds control characters, and marks that reorder or hide text.",
        why="Such characters make a line look different from what it says, in a review as on the page.",
        wrong='title: "Data\\u202eEngineer"',
        right="title: Data Engineer",
    ),
    Problem(
        id="forbidden-yaml-feature",
        severity=Severity.ERROR,
        summary="Finds anchors, aliases, tags and second documents.",
        why="They can make a small file huge or run code, and nobody sees any longer what it says.",
        wrong="base_salary: &base 80K\nstated_total: *base",
        right="base_salary: 80K\nstated_total: 80K",
    ),
    Problem(
        id="malformed-date",
        severity=Severity.ERROR,
        summary="Finds text that is no date where a date belongs.",
        why="Ages and review days are computed from dates; one that cannot be read counts for nothing.",
        wrong="reviewed_on: Nov 26",
        right="reviewed_on: 2026-11",
    ),
    Problem(
        id="malformed-figure",
        severity=Severity.ERROR,
        summary="Finds text that is no figure where pay, a share or a number belongs.",
        why="A figure that cannot be read cannot be shown, added up or compared.",
        wrong="base_salary: about eighty",
        right="base_salary: 80K",
    ),
    Problem(
        id="malformed-prose",
        severity=Severity.ERROR,
        summary="Finds prose outside the form of named sections.",
        why="A section is shown and linked by its heading; text without one has no place on the page.",
        wrong="Some text before any heading.",
        right="## What the job protects\n\nSome text.",
    ),
    Problem(
        id="malformed-slug",
        severity=Severity.ERROR,
        summary="Finds an id that is not made of small letters, digits and single hyphens.",
        why="Ids become addresses of pages; anything else could lead out of the site or collide.",
        wrong="id: Paris (HQ)",
        right="id: paris-hq",
    ),
    Problem(
        id="malformed-text",
        severity=Severity.ERROR,
        summary="Finds text that is empty, or too long for its field.",
        why="An empty field says nothing, and a very long one is a file in the wrong place.",
        wrong='title: ""',
        right="title: Data Engineer",
    ),
    Problem(
        id="malformed-url",
        severity=Severity.ERROR,
        summary="Finds web addresses that are not plain, public and on http or https.",
        why="Readers click on them; an address that hides its host or runs a script does harm.",
        wrong="url: javascript:alert(1)",
        right="url: https://example.org/salaries",
    ),
    Problem(
        id="malformed-value",
        severity=Severity.ERROR,
        summary="Finds values that have the right form and an impossible meaning.",
        why="A negative cliff or a term of no months would make nonsense of every figure derived from it.",
        wrong="vesting: {months: 48, cliff_months: -12}",
        right="vesting: {months: 48, cliff_months: 12}",
    ),
    Problem(
        id="malformed-yaml",
        severity=Severity.ERROR,
        summary="Finds text that is not YAML.",
        why="Nothing in the file can be trusted after the place where its structure breaks.",
        wrong="sources: [levels",
        right="sources: [levels]",
    ),
    Problem(
        id="misplaced-file",
        severity=Severity.ERROR,
        summary="Finds files in the data folder that stand where nothing is read.",
        why="A file in the wrong place is work that silently never reaches the site.",
        wrong="# guides/data-engineer.yml",
        right="# guides/acme/data-engineer.yml",
    ),
    Problem(
        id="missing-field",
        severity=Severity.ERROR,
        summary="Finds mappings that leave out a field which they cannot do without.",
        why="The page would have a hole where its readers look first.",
        wrong="reviewed_on: 2026-11-22",
        right="title: Data Engineer\nreviewed_on: 2026-11-22",
    ),
    Problem(
        id="name-collision",
        severity=Severity.ERROR,
        summary="Finds names that differ only in case or Unicode form.",
        why="On many machines the two are one file, and one of them overwrites the other.",
        wrong="# guides/Acme/engineer.yml beside guides/acme/engineer.yml",
        right="# guides/acme/engineer.yml",
    ),
    Problem(
        id="reserved-name",
        severity=Severity.ERROR,
        summary="Finds ids that the site or an operating system keeps for itself.",
        why="A page of that name would overwrite one of the site's own, or could not be stored at all.",
        wrong="# guides/acme/index.yml",
        right="# guides/acme/data-engineer.yml",
    ),
    Problem(
        id="reversed-range",
        severity=Severity.ERROR,
        summary="Finds ranges whose low end is above their high end.",
        why="One of the two figures is mistyped, and every total rests on it.",
        wrong="base_salary: 108K–80K",
        right="base_salary: 80K–108K",
    ),
    Problem(
        id="too-deep",
        severity=Severity.ERROR,
        summary="Finds lists and mappings nested deeper than any field needs.",
        why="No field is that deep: the indentation slipped, or the file is meant to stop the build.",
        wrong="pay: [[[[[[[[[[[[[80K]]]]]]]]]]]]]",
        right="pay:\n  - region: paris\n    base_salary: 80K",
    ),
    Problem(
        id="too-many-items",
        severity=Severity.ERROR,
        summary="Finds lists and files with more entries than are read.",
        why="A page of that length helps nobody, and the build must end in bounded time.",
        wrong="# a list of 5,000 pay rows in one guide",
        right="# the rows that differ, in one guide for each role",
    ),
    Problem(
        id="too-many-problems",
        severity=Severity.ERROR,
        summary="Finds files with so many problems that reading them stopped.",
        why="A file in which hundreds of things are wrong is most often of another kind.",
        wrong="# a file that is no data file at all",
        right="# a file with the first problems mended",
    ),
    Problem(
        id="unknown-currency",
        severity=Severity.ERROR,
        summary="Finds amounts whose currency nothing says, and codes that are no currency.",
        why="An amount without a currency is not an amount.",
        wrong="region: worldwide\nstated_total: 150K–240K",
        right="region: worldwide\nstated_total: USD 150K–240K",
    ),
    Problem(
        id="unknown-key",
        severity=Severity.ERROR,
        summary="Finds keys that the format does not have.",
        why="A misspelt key would be left out without a word, and its figure with it.",
        wrong="base_sallary: 80K",
        right="base_salary: 80K",
    ),
    Problem(
        id="unknown-word",
        severity=Severity.ERROR,
        summary="Finds a word outside the closed list of its field.",
        why="Pages sort, filter and mark by these words; a new one would belong to no group.",
        wrong="range_kind: median",
        right="range_kind: p25-p75",
    ),
    Problem(
        id="unreadable-file",
        severity=Severity.ERROR,
        summary="Finds files that cannot be opened.",
        why="A guide that cannot be read would vanish from the site.",
        wrong="# guides/acme/data-engineer.yml, readable by its owner only",
        right="# guides/acme/data-engineer.yml, readable by everybody",
    ),
    Problem(
        id="unsafe-path",
        severity=Severity.ERROR,
        summary="Finds links, devices and other special files in the data folder.",
        why="A link can point at a secret of the machine that builds, and the site would publish it.",
        wrong="# guides/acme/data-engineer.yml -> /etc/hostname",
        right="# guides/acme/data-engineer.yml, a plain file",
    ),
    Problem(
        id="wrong-encoding",
        severity=Severity.ERROR,
        summary="Finds files that are not UTF-8.",
        why="Read in another encoding, names and currency signs turn into other characters.",
        wrong="# saved as Latin-1 or UTF-16",
        right="# saved as UTF-8",
    ),
    Problem(
        id="wrong-shape",
        severity=Severity.ERROR,
        summary="Finds a list, a mapping or a text where another of the three belongs.",
        why="The reader of the field cannot know which part of it was meant.",
        wrong="sources: levels",
        right="sources: [levels]",
    ),
)
"""What the loader can object to, in order of ids; nothing of it can be waived."""

WAIVER_PROBLEMS: tuple[Problem, ...] = (
    Problem(
        id="expired-waiver",
        severity=Severity.WARNING,
        summary="Finds waivers past their last day.",
        why="A finding was accepted for a time; somebody has to look again, and until then it is shown.",
        wrong="- rule: mismatched-total\n  file: guides/acme/data-engineer.yml\n"
        "  reason: the source rounds up\n  until: 2024-01-31",
        right="- rule: mismatched-total\n  file: guides/acme/data-engineer.yml\n"
        "  reason: the source rounds up\n  until: 2027-01-31",
    ),
    Problem(
        id="unused-waiver",
        severity=Severity.WARNING,
        summary="Finds waivers that no finding needs.",
        why="An exception that nothing needs any longer would hide the next real mistake at that place.",
        wrong="- rule: mismatched-total\n  file: guides/acme/data-engineer.yml\n"
        "  at: pay.paris.stated_total\n  reason: the total was corrected long ago\n  until: 2027-01-31",
        right="[]",
    ),
)
"""What can be wrong with a waiver itself."""
