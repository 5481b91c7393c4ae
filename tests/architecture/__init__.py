"""Tests of the shape of the code: who may import whom, and who may write markup."""
