"""Scorers: each file judges one sample's result in one respect; metrics sum many."""
