"""Where to begin: the best guides, and four situations with the guides that serve them."""
