"""`make audit` is green only where every package was looked up and has no known vulnerability.

The reports are in the form of pip-audit 2.10.1; the first is one that it really gave, shortened, of
a run in which it could look up nothing, said "No known vulnerabilities found" and ended with 0.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tools.audit import pinned_in, problems_in

PINNED = {"aiohttp": "3.14.5", "aiosignal": "1.4.0"}
NOT_FOUND = "Dependency not found on PyPI and could not be audited: "
SKIPPED = f"""{{"dependencies": [
  {{"name": "aiohttp", "skip_reason": "{NOT_FOUND}aiohttp (3.14.5)"}},
  {{"name": "aiosignal", "skip_reason": "{NOT_FOUND}aiosignal (1.4.0)"}}
], "fixes": []}}"""
UNREACHED = (
    "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='api.osv.dev', port=443): "
    "Max retries exceeded with url: /v1/query"
)


def report(*entries: dict[str, object]) -> str:
    return json.dumps({"dependencies": entries, "fixes": []})


def clean(name: str, version: str) -> dict[str, object]:
    return {"name": name, "version": version, "vulns": []}


def test_everything_looked_up_and_nothing_found_is_green() -> None:
    assert problems_in(report(*(clean(*pair) for pair in PINNED.items())), "", PINNED) == []


def test_a_report_in_which_everything_was_skipped_is_no_good() -> None:
    (problem,) = problems_in(SKIPPED, "No known vulnerabilities found", PINNED)
    assert problem.startswith("2 of 2 packages not looked up: aiohttp, aiosignal (Dependency not")


def test_one_that_was_skipped_or_left_out_is_enough() -> None:
    skipped = json.loads(SKIPPED)["dependencies"][1]
    for entries in ((clean("aiohttp", "3.14.5"), skipped), (clean("aiohttp", "3.14.5"),)):
        (problem,) = problems_in(report(*entries), "", PINNED)
        assert problem.startswith("1 of 2 packages not looked up: aiosignal")


def test_another_version_than_the_installed_one_was_not_looked_up() -> None:
    entries = (clean("aiohttp", "3.14.5"), clean("aiosignal", "1.3.0"))
    (problem,) = problems_in(report(*entries), "", PINNED)
    assert "another version, 1.3.0" in problem


def test_a_vulnerability_is_told_with_its_fix() -> None:
    flaw = {"id": "PYSEC-2024-1", "fix_versions": ["3.14.6"], "aliases": [], "description": "…"}
    entries: tuple[dict[str, object], ...] = (
        {"name": "aiohttp", "version": "3.14.5", "vulns": [flaw, {**flaw, "fix_versions": []}]},
        clean("aiosignal", "1.4.0"),
    )
    assert problems_in(report(*entries), "", PINNED) == [
        "aiohttp 3.14.5: PYSEC-2024-1 (fixed in 3.14.6)",
        "aiohttp 3.14.5: PYSEC-2024-1 (no fix yet)",
    ]


@pytest.mark.parametrize(
    "said", ["", "[]", "{}", '{"dependencies": 5}', "No known vulnerabilities"]
)
def test_no_report_is_no_good(said: str) -> None:
    (problem,) = problems_in(said, f"Traceback\n{UNREACHED}\n", PINNED)
    assert problem.startswith("nothing was audited: pip-audit gave no report (requests.exceptions")


def test_nothing_to_audit_is_no_good() -> None:
    assert problems_in(report(), "", {}) == ["nothing was audited: no package is pinned"]


def test_names_are_compared_as_packages_are_named() -> None:
    assert pinned_in("Fhir.Resources==8.0\n# no\n-e .\ntypes-PyYAML==6.0 ; python_version\n") == {
        "fhir-resources": "8.0",
        "types-pyyaml": "6.0",
    }


@pytest.mark.parametrize(("printed", "code"), [(SKIPPED, 1), ("crash", 1)])
def test_the_command_fails_although_pip_audit_ends_with_0(
    tmp_path: Path, printed: str, code: int
) -> None:
    requirements, stand_in = tmp_path / "requirements.txt", tmp_path / "pip-audit"
    requirements.write_text("aiohttp==3.14.5\naiosignal==1.4.0\n", encoding="utf-8")
    (tmp_path / "report").write_text(printed, encoding="utf-8")
    stand_in.write_text(f'#!/bin/sh\ncat "{tmp_path}/report"\n', encoding="utf-8")
    stand_in.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "tools/audit.py", str(stand_in), str(requirements)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
