"""Which company, role and place foreign words mean."""
