"""English, read: parsed words, what a sentence asks, inflection. No spaCy object leaves this package."""
