"""Statements, what is due, and what changed."""
