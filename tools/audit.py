"""Looks up every installed package among the known vulnerabilities, and is never green for nothing.

pip-audit leaves out what it cannot look up, says "No known vulnerabilities found" and ends with 0,
even where that was everything. Here each package must have been looked up, in its very version;
anything else is a failure, told in one line.

    python tools/audit.py PIP_AUDIT REQUIREMENTS    (as `make audit` does)
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_PINNED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;]+)")
_SHOWN = 5
"""So many packages are named where many could not be looked up."""


def main(pip_audit: str, requirements: str) -> int:
    """Audit what a file of pinned requirements names; gives the exit code."""
    pinned = pinned_in(Path(requirements).read_text(encoding="utf-8"))
    command = [pip_audit, "--format", "json", "--progress-spinner", "off"]
    command += ["--disable-pip", "--no-deps", "--requirement", requirements]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    problems = problems_in(done.stdout, done.stderr, pinned)
    for problem in problems:
        print(f"audit: {problem}", file=sys.stderr)
    if not problems:
        print(f"audit: {len(pinned)} packages looked up, no known vulnerability")
    return 1 if problems else 0


def pinned_in(text: str) -> dict[str, str]:
    """Give the packages of a file of requirements, each with its version."""
    found = (_PINNED.match(line.strip()) for line in text.splitlines())
    return {_name(match[1]): match[2] for match in found if match}


def problems_in(report: str, told: str, pinned: Mapping[str, str]) -> list[str]:
    """Say what keeps an audit from being green: vulnerabilities, and what was not looked up."""
    if not pinned:
        return ["nothing was audited: no package is pinned"]
    try:
        entries = {_name(entry["name"]): entry for entry in json.loads(report)["dependencies"]}
    except (ValueError, KeyError, TypeError):
        last = (told.strip().splitlines() or ["it said nothing"])[-1]
        return [f"nothing was audited: pip-audit gave no report ({last[:200]})"]
    left = dict(_not_looked_up(entries, pinned))
    problems = [
        f"{name} {pinned[name]}: {flaw['id']}{_fixed_in(flaw)}"
        for name in sorted(set(entries) & set(pinned))
        for flaw in entries[name].get("vulns", ())
    ]
    if left:
        names = ", ".join(sorted(left)[:_SHOWN]) + (", …" if len(left) > _SHOWN else "")
        why = next(iter(left.values()))[:200]
        problems.append(f"{len(left)} of {len(pinned)} packages not looked up: {names} ({why})")
    return problems


def _not_looked_up(
    entries: Mapping[str, Any], pinned: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for name, version in pinned.items():
        entry = entries.get(name)
        if entry is None:
            yield name, "it is not in the report"
        elif "skip_reason" in entry:
            yield name, str(entry["skip_reason"])
        elif entry.get("version") != version or not isinstance(entry.get("vulns"), list):
            yield name, f"the report is of another version, {entry.get('version')}"


def _fixed_in(flaw: Mapping[str, Any]) -> str:
    fixes = flaw.get("fix_versions") or ()
    return f" (fixed in {', '.join(fixes)})" if fixes else " (no fix yet)"


def _name(written: str) -> str:
    return re.sub(r"[-_.]+", "-", written).lower()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
