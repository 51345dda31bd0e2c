"""What is kept on disk: SQLite files, each made when first written to."""
