"""Pages of `docs/` that are made from the same tables as the checks, so that they cannot rot."""
