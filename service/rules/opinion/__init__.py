"""Rules of the opinion family."""
