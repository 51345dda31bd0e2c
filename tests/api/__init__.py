"""The service over HTTP, as a client meets it."""
