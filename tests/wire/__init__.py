"""The contract's models."""
