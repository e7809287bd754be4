"""Checked content, kept as data, so that a start need not check it again.

Trials, vocabulary and scripts are written in YAML and checked by Pydantic, which takes half a
second. What has passed is plain data: it is kept as JSON, in the wheel from the day it is built,
and otherwise in the user's cache. What is kept is used only while nothing has changed: it carries
the hash of the files that it came from, of the code that checked them, and of itself. Anything else
about it (missing, old, cut short, somebody else's) means that the files are read again, and is no
error. Nothing about patients is ever kept.
"""
