"""The page of a company: its rows of pay, plans, and where its sources disagree."""
