"""Drawings for readers as SVG text, made from figures at build time; a table beside each says the same."""
