"""Faults of a guide as a whole: what is missing from it, and what stands in the wrong place."""
