"""The dialog: a script of questions, a log of answers, and which question comes next.

Everything about a session is a pure function of script, catalogue and log.
"""
