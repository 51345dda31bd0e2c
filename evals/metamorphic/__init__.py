"""Checks that need no labels: changes that must not move a verdict, and changes that must."""
