"""The report: one JSON of figures, and one page that people can read."""
