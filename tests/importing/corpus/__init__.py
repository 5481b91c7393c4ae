"""Counts what the importer kept of real guides, with a reading of its own: it must not grade itself."""
