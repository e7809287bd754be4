"""The rule language of trial files, and the one interpreter of it.

Verdicts, planning and dates all ask the same compiled rules; each answer carries its trace.
"""

from itpchat.rules.compiling import Compiler
from itpchat.rules.findings import Finding, Reason
from itpchat.rules.logic import Rule
from itpchat.rules.view import View

__all__ = ["Compiler", "Finding", "Reason", "Rule", "View"]
