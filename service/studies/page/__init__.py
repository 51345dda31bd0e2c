"""A study as a page to look at: one HTML file that loads nothing."""
