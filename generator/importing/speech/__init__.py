"""Levers, scripts and plans: what foreign documents tell a reader to say."""
