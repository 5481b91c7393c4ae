"""Measures what the program costs; nothing here is a test."""
