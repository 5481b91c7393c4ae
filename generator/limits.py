"""Bounds that keep a hostile or mistaken file from costing time or memory."""

MAX_FILE_BYTES = 256_000
"""Largest data or prose file that is read; the longest real guide is under 40 kB."""

MAX_DEPTH = 12
"""Deepest nesting of lists and mappings in one YAML file."""

MAX_NODES = 60_000
"""Most scalars, lists and mappings in one YAML file."""

MAX_LIST_ITEMS = 1_000
"""Longest list in a data file; a level × city table of a global company needs about 200 rows."""

MAX_TEXT_CHARS = 5_000
"""Longest text field, in characters."""

MAX_LINE_TEXT_CHARS = 600
"""Longest text of one line, such as a question or the title of a source."""

MAX_SHORT_TEXT_CHARS = 300
"""Longest name, title of a guide or section, figure or date."""

MAX_PROSE_CHARS = 60_000
"""Longest prose file, in characters; cut before Markdown conversion, which is not linear on bad input."""

MAX_LINE_CHARS = 6_000
"""Longest line of prose."""

MAX_DIGITS = 15
"""Most digits of one written number."""

MAX_AMOUNT = 10**15
"""Largest amount of money or units; below 2^53, so that every reader of JSON keeps it exactly."""

MAX_FIGURE_CHARS = 200
"""Longest text that is looked at as a figure; the longest real one has under 60 characters."""

MAX_DIAGNOSTICS_PER_FILE = 200
"""Reading a file stops after this many problems: whoever meets them needs the first ones, not all."""

MAX_CONTRADICTIONS = 200
"""Most contradictions of the level map that are explained; telling why costs more than telling that."""

MAX_SLUG_CHARS = 80
MAX_URL_CHARS = 500
