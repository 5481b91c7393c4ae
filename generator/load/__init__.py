"""Text to model: bad data becomes diagnostics with a place, never an exception."""
