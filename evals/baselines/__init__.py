"""Engines to beat: what a keyword list, a small model, or a model without our rules would say."""
