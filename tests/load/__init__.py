"""Text to model: every reader, and every way in which a file can be wrong."""
