"""The model side: prompts, the one client, and what is done so that a failure has a name."""
