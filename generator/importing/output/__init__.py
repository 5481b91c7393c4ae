"""Drafts as the texts of data files that our own loader reads."""
