"""What a made-up guide says: its words, its data file, its prose, and the same as one plain document."""
