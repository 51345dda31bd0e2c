"""Figures: what the scorers say of a run, summed by the metrics, with intervals."""
