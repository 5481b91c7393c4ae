"""The level map as pages: one for all roles, one for each role that a guide compares."""
