"""A nurse's intake: shorthand and notes → proposed answers; the form; the trials by criterion."""
