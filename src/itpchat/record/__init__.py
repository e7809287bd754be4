"""A patient with everything worked out that rules ask for, on a given day.

Implied facts are applied here and nowhere else; answers that contradict each other are found here,
and what they speak of is contested: a rule that reads it gets an unknown.
"""

from itpchat.record.changes import changed
from itpchat.record.contradictions import Contradiction
from itpchat.record.record import Record

__all__ = ["Contradiction", "Record", "changed"]
