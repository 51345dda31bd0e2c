"""lasttime: judges interview questions by The Mom Test and rewrites them to ask about the past."""

__version__ = "0.1.0"
