"""Rules of the double_barrelled family."""
