"""What operators see of the service: log lines and metrics, neither of which can carry user text."""
