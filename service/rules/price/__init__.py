"""Rules of the price family."""
