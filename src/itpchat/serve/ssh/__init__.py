"""`itpchat serve ssh`: an SSH server of its own, which offers the conversation and nothing else.

The front (`front`) speaks SSH. A zygote (`zygote`), a process with a single thread that has loaded
everything, forks a child for each conversation, which has a terminal (a pty) to itself. The front
is the parent of the children: the zygote may die without any of them noticing.
"""
