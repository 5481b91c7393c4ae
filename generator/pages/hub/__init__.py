"""Tables of guides and their rows of pay, as company, role and region pages show them."""
