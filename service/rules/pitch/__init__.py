"""Rules of the pitch family."""
