"""Objections to data that can be read: every rule has a module, and a page that explains it."""
