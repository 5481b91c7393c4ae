"""Keeps results of work between runs, each with what was read to make it, and knows which still hold."""
