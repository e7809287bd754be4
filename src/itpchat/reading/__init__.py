"""Reads free text: which medicines and illnesses it names, and what it says of each; and red flags.

`lexicon.Lexicon` is the way in: it costs nothing to import and to make, and its `read` gives a
`results.Reading`. Nothing is imported here.
"""
