"""Rules of the leading family."""
