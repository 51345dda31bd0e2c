"""Before the interviews: is the plan one that can be learned from, and what would make it so. Above critique and wire."""
