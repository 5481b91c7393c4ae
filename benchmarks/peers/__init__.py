"""Other generators, building plain Markdown documents that say the same as the guides."""
