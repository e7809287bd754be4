"""Houses to check: the clean one of the fixtures, and copies with something broken in them."""

import shutil
from contextlib import chdir
from datetime import date
from pathlib import Path

from itpchat.checks import check
from itpchat.documents import Problem
from itpchat.folders import Folders

TODAY = date(2026, 11, 22)

CLEAN = Path(__file__).parent / "fixtures" / "house"
"""A small house in which nothing is wrong."""

TRIAL = "trials/NCT01234567.yaml"
CASES = "trials/NCT01234567.cases.yaml"
SCRIPT = "dialogs/patient.yaml"
FACTS = "dialogs/facts.yaml"
MEDICATIONS = "dialogs/vocabulary/medications.yaml"
CONDITIONS = "dialogs/vocabulary/conditions.yaml"


def copy(to: Path) -> Path:
    """Copy the clean house into a folder."""
    shutil.copytree(CLEAN, to, dirs_exist_ok=True)
    return to


def change(house: Path, file: str, right: str, wrong: str) -> int:
    """Put `wrong` in the place of `right`, which stands in the file once; gives its first line."""
    path = house / file
    text = path.read_text(encoding="utf-8")
    assert text.count(right) == 1, f"{right!r} stands {text.count(right)} times in {file}"
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    return text[: text.index(right)].count("\n") + 1


def check_house(house: Path) -> list[Problem]:
    """Check a house from within, so that files are named as a coordinator sees them."""
    with chdir(house):
        return check(folders(Path()), TODAY, folders(CLEAN))


def folders(house: Path) -> Folders:
    """Give the folders of a house."""
    return Folders(house / "trials", house / "dialogs")


def codes(problems: list[Problem]) -> list[str | None]:
    """Give the codes of problems, each once, in their order."""
    return list(dict.fromkeys(problem.code for problem in problems))
