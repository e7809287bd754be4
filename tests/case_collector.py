"""Collects the cases beside the trials, each as a test of its own."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from itpchat.cases import Case, read_cases, run_case
from itpchat.folders import Folders
from itpchat.loading import load_catalogue
from itpchat.trials import Catalogue


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.name.endswith(".cases.yaml"):
        return CasesOfATrial.from_parent(parent, path=file_path)
    return None


class CasesOfATrial(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        for case in read_cases(self.path):
            yield CaseOfATrial.from_parent(self, name=case.name, case=case)


class CaseOfATrial(pytest.Item):
    def __init__(self, *, case: Case, **arguments: object) -> None:
        super().__init__(**arguments)  # type: ignore[arg-type]
        self.case = case

    def runtest(self) -> None:
        _, differences = run_case(self.case, shipped_catalogue())
        if differences:
            raise DifferenceFound("\n".join(map(str, differences)))

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None
    ) -> str:
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.case.line - 1, self.case.name


class DifferenceFound(AssertionError):
    """The rules of a trial do not give what a case expects."""


@cache
def shipped_catalogue() -> Catalogue:
    """Load the catalogue once for all cases."""
    return load_catalogue(Folders.chosen())
