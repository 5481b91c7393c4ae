"""Values with units, and arithmetic that refuses nonsense."""
