"""Runs every check, and puts what they find in the order of files and lines."""

from collections.abc import Iterable
from datetime import date

from itpchat.checks.cases import check_cases
from itpchat.checks.chances import check_chances
from itpchat.checks.classes import check_classes
from itpchat.checks.coverage import check_coverage
from itpchat.checks.dictionary import check_dictionary
from itpchat.checks.flags import check_flags
from itpchat.checks.gates import check_gates
from itpchat.checks.help import check_help
from itpchat.checks.house import House, read_house
from itpchat.checks.ids import check_ids
from itpchat.checks.languages import check_languages
from itpchat.checks.names import check_names
from itpchat.checks.numbering import check_numbering
from itpchat.checks.reporting import completed
from itpchat.checks.rules import WrittenRule, check_possibilities, read_rules
from itpchat.checks.scripts import check_scripts
from itpchat.checks.trials import check_trials
from itpchat.checks.wordings import check_wordings
from itpchat.documents import Problem
from itpchat.folders import Folders


def check(folders: Folders, today: date, shipped: Folders | None = None) -> list[Problem]:
    """Give everything that is wrong with the files of the folders, by file and line.

    `today` is the day from which the age of records is counted; `shipped` are the folders whose
    wording has every phrase that is needed, those of itpchat where nothing else is said.
    """
    ours = shipped or Folders.chosen()
    house, problems = read_house(folders, ours, today)
    rules, faults = read_rules(house)
    problems += faults
    problems += check_scripts(house)
    wrong = {found.file for found in problems}
    for every in (
        check_ids, check_languages, check_names, check_classes, check_dictionary, check_numbering,
        check_trials, check_wordings, check_flags, check_help, check_chances,
    ):  # fmt: skip
        problems += every(house)
    problems += check_gates(house, rules)
    problems += check_cases(house, rules)
    if house.facts is not None and house.vocabulary is not None:
        problems += check_possibilities(rules, house.facts, house.vocabulary)
    # Who checks trials of his own against our script need not hear of all that it asks besides.
    together = folders.trials == ours.trials or folders.dialogs != ours.dialogs
    problems += _coverage(house, rules, wrong, together=together)
    return _in_order(problems)


def _coverage(
    house: House, rules: list[WrittenRule], wrong: set[str], *, together: bool
) -> Iterable[Problem]:
    """Hold the patient's script against the trials, where it names nothing that does not exist."""
    source = house.named("patient.yaml")
    if source is None or house.left_out or source.document.file in wrong:
        return
    trials = [trial.document.file for trial in house.of_kind("trial")]
    complete = together and trials and not house.unread and not wrong.intersection(trials)
    yield from check_coverage(house, rules, source, complete=bool(complete))


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    told = dict.fromkeys(completed(problem) for problem in problems)
    return sorted(told, key=lambda p: (p.file, p.line or 1, p.code or "", p.message))
