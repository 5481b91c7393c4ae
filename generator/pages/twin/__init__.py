"""Texts for programs that read text: what there is, and how to read it."""
