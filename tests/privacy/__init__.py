"""What leaves, and what comes back."""
