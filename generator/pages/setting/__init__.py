"""What a place adds to pay: official wages, price levels, rights."""
