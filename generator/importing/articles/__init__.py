"""Sections of career articles that have keys of their own."""
