"""How well free text is read: `make bench-reading`."""
