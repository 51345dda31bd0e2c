"""What is kept on disk: one SQLite file, made when first written to."""
