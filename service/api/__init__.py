"""The service over HTTP: its routes, and the guards that stand before them."""
