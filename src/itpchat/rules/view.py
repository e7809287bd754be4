"""How a rule looks at a patient: on which day, and with what taken as given."""

from datetime import date

from itpchat.record import Record
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """A record seen from a day.

    `day` is the day from which windows are counted; measurements keep the age that they have on
    the record's own day. `collecting` asks for the days on which a date changes what it says.
    `loosened` takes everything that may change (a blood value, a medicine that can be stopped, an
    infection) as unknown: a rule that is still broken then, nothing will lift.
    """

    record: Record
    day: date
    collecting: bool = False
    loosened: bool = False

    @classmethod
    def of(cls, record: Record) -> "View":
        """Look at a record on its own day."""
        return cls(record, record.as_of)
