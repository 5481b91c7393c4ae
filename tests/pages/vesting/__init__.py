"""The vesting catalogue."""
