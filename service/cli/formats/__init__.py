"""How a checked file is shown: one module a format."""
