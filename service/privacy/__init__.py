"""What a model may hear: personal data is masked before it leaves, and restored in what comes back."""
