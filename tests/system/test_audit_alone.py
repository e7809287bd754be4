"""`make audit` where nothing can be looked up."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INSTALLED = ROOT / ".cache" / "audit" / "bin" / "pip-audit"
ALONE = ("unshare", "--net")


def audited(*more: str) -> "subprocess.CompletedProcess[str]":
    if subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode:
        pytest.skip("only root can take the network away from a program")
    return subprocess.run(
        [*ALONE, "make", "--no-print-directory", "audit", *more],
        cwd=ROOT, capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip


def test_without_a_network_and_without_its_tool_it_fails_and_says_so(tmp_path: Path) -> None:
    done = audited(f"AUDIT={tmp_path}/audit", "PIP_RETRIES=0")
    assert done.returncode != 0
    assert "audit: nothing was looked up: pip-audit could not be installed" in done.stderr
    assert "no known vulnerability" not in done.stdout


def test_without_a_network_it_fails_and_says_what_was_not_looked_up() -> None:
    if not INSTALLED.exists():
        pytest.skip("`make audit` was never run: there is no pip-audit yet")
    done = audited()
    assert done.returncode != 0
    assert "audit: " in done.stderr
    assert "not looked up" in done.stderr or "nothing was audited" in done.stderr
    assert "no known vulnerability" not in done.stdout
