"""`make bench`: prints the benchmarks as a table and as JSON; ARGS="match" runs some of them."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks import answering, catalogues, matching, starting
from benchmarks.measuring import Result
from benchmarks.processes import made_ready
from benchmarks.table import table

BENCHMARKS: Mapping[str, Callable[[int], Iterator[Result]]] = {
    "start": starting.results,
    "answer": answering.results,
    "match": matching.one,
    "many": matching.many,
    "catalogue": catalogues.results,
}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="make bench",
        description="How fast itpchat is, against baselines that are measured in turn with it.",
        epilog='example: make bench ARGS="start match --runs 21"',
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}")
    parser.add_argument("--runs", type=int, default=11, help="how often each is measured")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the JSON there as well")
    options = parser.parse_args()
    names = options.names or list(BENCHMARKS)
    if unknown := [name for name in names if name not in BENCHMARKS]:
        parser.error(f"there is no {unknown[0]}: {', '.join(BENCHMARKS)}")
    made_ready()
    results: list[Result] = []
    for name in names:
        print(f"{name} …", file=sys.stderr, flush=True)
        results += BENCHMARKS[name](options.runs)
    told = json.dumps(_report(results))
    print(table(results), told, sep="\n\n")
    if options.json:
        options.json.write_text(told + "\n", encoding="utf-8")
    return 0


def _report(results: list[Result]) -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "results": [result.as_data() for result in results],
    }


if __name__ == "__main__":
    sys.exit(main())
