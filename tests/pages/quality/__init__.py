"""The quality page and its counts."""
