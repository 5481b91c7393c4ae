"""How well figures are evidenced: a page with the weakest first, and the same counts for programs."""
