"""What keeps the site true: shared statements, what is due for review, and what changed."""
