"""The level map."""
