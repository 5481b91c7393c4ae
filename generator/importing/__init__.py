"""Foreign documents to draft guides: nothing is dropped, nothing is made more certain than it was."""
