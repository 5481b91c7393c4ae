"""What the search of the site knows of each page, and the index that it is turned into."""
