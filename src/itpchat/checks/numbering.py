"""The numbers of a trial's criteria: none left out, so that no item of the source is forgotten."""

import re
from collections.abc import Iterator
from itertools import pairwise

from itpchat.checks.house import House, items
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Problem

_ID = re.compile(r"(inclusion|exclusion)-([1-9][0-9]?)([a-z]?)")


def check_numbering(house: House) -> Iterator[Problem]:
    """Find gaps in the numbers and letters of criteria, and criteria out of order."""
    for source in house.of_kind("trial"):
        for group in ("inclusion", "exclusion"):
            found = list(_numbers(source, group))
            for index, code, message in (*_gaps(found, group), *_order(found, group)):
                yield problem(source.document, ("criteria", index, "id"), code, message)


def _numbers(source: Source, group: str) -> Iterator[tuple[int, str, int]]:
    """Give number, letter and place in the list of each criterion of a group."""
    for index, criterion in items(source.data, "criteria"):
        parts = _ID.fullmatch(str(criterion.get("id")))
        if parts and parts[1] == group:
            yield int(parts[2]), parts[3], index


def _gaps(found: list[tuple[int, str, int]], group: str) -> Iterator[tuple[int, str, str]]:
    due = 1
    for number in sorted({number for number, _, _ in found}):
        parts = {letter: index for each, letter, index in found if each == number}
        first = min(parts.values())
        for missing in range(due, number):
            yield first, "numbering-gap", f"{group}-{missing} is missing before {group}-{number}"
        due = number + 1
        letters = sorted(letter for letter in parts if letter)
        if letters and "" in parts:
            message = f"{group}-{number} stands beside {group}-{number}{letters[0]}"
            yield parts[letters[0]], "numbering-gap", message
            continue
        for letter in _left_out(letters):
            yield first, "numbering-gap", f"{group}-{number}{letter} is missing"


def _left_out(letters: list[str]) -> Iterator[str]:
    """Name the letters that an item lacks; one that is split has at least two parts."""
    if letters:
        last = max(letters[-1], "b")
        yield from (
            chr(code) for code in range(ord("a"), ord(last) + 1) if chr(code) not in letters
        )


def _order(found: list[tuple[int, str, int]], group: str) -> Iterator[tuple[int, str, str]]:
    for (number, letter, _), (following, next_letter, index) in pairwise(found):
        if (following, next_letter) < (number, letter):
            here, before = f"{group}-{following}{next_letter}", f"{group}-{number}{letter}"
            yield index, "criteria-out-of-order", f"{here} stands after {before}"
