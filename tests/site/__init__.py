"""The built site of the real data, as files."""
