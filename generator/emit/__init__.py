"""The only place where values become text for readers, and text becomes files."""
