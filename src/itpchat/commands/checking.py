"""`itpchat check`: what is wrong with trials, dialogs and vocabulary, by file and line."""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from itpchat.checks import check
from itpchat.clock import today
from itpchat.commands import folders_of
from itpchat.documents import Problem
from itpchat.documents.problems import one_line
from itpchat.folders import Folders
from itpchat.loading import load_words
from itpchat.printable import printable_json


def check_files(options: argparse.Namespace) -> int:
    """Print every problem; gives 1 where one of them is an error, else 0."""
    folders = folders_of(options)
    problems = check(folders, today())
    if options.json:
        told = {"problems": [_as_json(problem) for problem in problems]}
        print(printable_json(json.dumps(told, ensure_ascii=False)))
    else:
        for problem in problems:
            print(_as_text(problem))
    counts = Counter(problem.severity for problem in problems)
    errors, warnings = _counted(counts["error"], "error"), _counted(counts["warning"], "warning")
    print(f"{errors}, {warnings}", file=sys.stderr)
    if options.schema is not None:
        _export(folders, Path(options.schema))
    return 1 if counts["error"] else 0


def _export(folders: Folders, folder: Path) -> None:
    """Write the schemas; raises BadInput where the words that they are made of cannot be read."""
    from itpchat.checks.schemas import export_schemas

    for path in export_schemas(load_words(folders), folder):
        print(f"wrote {one_line(str(path))}", file=sys.stderr)


def _as_text(problem: Problem) -> str:
    fix = f" ({problem.fix})" if problem.fix else ""
    return one_line(f"{problem.file}:{problem.line}: {problem.code} {problem.message}{fix}")


def _as_json(problem: Problem) -> dict[str, object]:
    return {
        "file": one_line(problem.file),
        "line": problem.line,
        "code": problem.code,
        "severity": problem.severity,
        "message": one_line(problem.message),
        "fix": one_line(problem.fix) if problem.fix else None,
    }


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
