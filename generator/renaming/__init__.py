"""Another id for a company, role or region: every reference follows, and the old addresses redirect."""
