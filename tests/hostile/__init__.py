"""Texts of strangers that try to be more than text, in every field and in a real browser."""
