"""Transcripts: who said what and when, from the files that people have."""
