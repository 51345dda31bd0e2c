"""The eval harness: what it counts, keeps, compares and refuses."""
