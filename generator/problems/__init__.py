"""Documentation of every problem that is no rule: of files, layout, waivers, imported documents and links."""

from generator.problems.formatting import FORMAT_PROBLEMS
from generator.problems.importing import IMPORT_PROBLEMS
from generator.problems.linking import LINK_PROBLEMS
from generator.problems.loading import PROBLEMS
from generator.problems.problem import Problem
from generator.problems.waiving import WAIVER_PROBLEMS

__all__ = ["FORMAT_PROBLEMS", "IMPORT_PROBLEMS", "LINK_PROBLEMS", "PROBLEMS", "WAIVER_PROBLEMS", "Problem"]
