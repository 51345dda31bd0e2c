"""Rules of the generic family."""
