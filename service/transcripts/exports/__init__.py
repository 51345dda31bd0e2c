"""What is carried over from a transcript into other tools: one file a shape."""
