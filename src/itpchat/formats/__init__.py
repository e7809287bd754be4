"""The shapes of the files that people write, as Pydantic models, and the checks of their content.

Only here and in `validation` is Pydantic used: what has passed is plain data, from which the
domain's own values are built.
"""
