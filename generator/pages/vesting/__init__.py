"""The vesting catalogue: how every company's equity is said to vest."""
