"""Each step, in its own file: `r<number>_<what it adds>.py`."""
