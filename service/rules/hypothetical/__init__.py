"""Rules of the hypothetical family."""
