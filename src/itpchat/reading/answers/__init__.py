"""The typed answer to one question, read in English and Chinese.

Every reader is a pure function from the words that were typed to a small frozen result (see
`results`). Precision comes first: a wrong reading that nobody notices is the worst that can happen
here, and asking again is cheap. So each reader must account for the whole of the answer; what it
cannot account for, it does not understand.

Nothing is imported here, so that a reader costs only what it needs: name the module you mean.
"""
