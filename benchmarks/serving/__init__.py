"""`make bench-serve`: how fast and how large conversations over SSH are, many at once."""
