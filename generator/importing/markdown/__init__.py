"""The blocks of foreign documents: Markdown, and plain text with bare headings."""
