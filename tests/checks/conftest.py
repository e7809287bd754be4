"""The houses of the fixtures are for the tests of the checks; their cases are not collected."""

collect_ignore = ["fixtures"]
