"""Metrics: each file sums the scores of many samples into a figure, by counts that can be resampled."""
