"""Rules of the validation family."""
