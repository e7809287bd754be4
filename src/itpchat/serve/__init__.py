"""The conversation for many at once. Sessions share nothing, and nothing of theirs is kept."""
