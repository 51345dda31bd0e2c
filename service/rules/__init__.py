"""The catalogue: one file a rule, grouped by family, found rather than listed."""
