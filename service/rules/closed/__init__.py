"""Rules of the closed family."""
