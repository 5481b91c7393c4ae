"""The publications that a foreign document names."""
