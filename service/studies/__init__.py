"""Studies: what a team set out to learn, whom it heard, what that changed, and the four warning signs in it."""
