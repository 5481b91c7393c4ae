"""The `guides` command: one module per verb."""
