"""What a careful reviewer would object to: one rule a module, each with its own page."""
