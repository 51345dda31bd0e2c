"""Rules of the vague family."""
