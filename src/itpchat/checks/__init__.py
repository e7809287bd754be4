"""`itpchat check`: what is wrong with the files that people write, each fault with a code.

Every file is read, whatever is wrong with the others; every fault is told, not only the first. The
codes, and how each is mended, stand in one table, `itpchat.checks.table`.
"""

from itpchat.checks.checking import check

__all__ = ["check"]
