"""The formats that transcripts come in: one file each, and what tells them apart."""
