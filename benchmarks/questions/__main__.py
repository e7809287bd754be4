"""`make bench-questions`: how many questions are asked, against the least that could have been.

For the trials that ship and for synthetic catalogues, for several rates of "not sure": the
questions of a whole conversation by each way to choose, the least number that certifies the same
verdicts for the same person, and how many of these are forced. ARGS="--people 100 --trials 5" for a
smaller run.
"""

import argparse
import sys
import time
from multiprocessing import Pool

from benchmarks.questions.measuring import Job, Measured, measure
from benchmarks.questions.table import told

UNSURE = (0.0, 0.15, 0.4)
SIZES = (5, 20, 100, 1_000)
SHARE = {5: 1.0, 20: 0.5, 100: 0.1, 1_000: 0.01}
"""For which part of the people larger catalogues are measured: a documented sample."""
PIECE = 25
SESSIONS = 40
"""Of how many people, at each rate, the conversation goes through the session itself as well."""


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="make bench-questions",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog='example: make bench-questions ARGS="--people 100 --trials 5 20"',
    )
    parser.add_argument("--people", type=int, default=2_000, help="how many synthetic patients")
    parser.add_argument("--trials", type=int, nargs="*", default=SIZES, choices=SIZES)
    parser.add_argument("--unsure", type=float, nargs="*", default=UNSURE, help="rates of not sure")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    begin = time.monotonic()
    for size in options.trials:
        many = max(1, round(options.people * SHARE[size]))
        for unsure in options.unsure:
            jobs = [
                Job(size, unsure, at, min(at + PIECE, many), SESSIONS if size == SIZES[0] else 0)
                for at in range(0, many, PIECE)
            ]
            found: list[Measured] = []
            if options.workers > 1:
                with Pool(options.workers) as pool:
                    for part in pool.imap_unordered(measure, jobs):
                        found += part
            else:
                for job in jobs:
                    found += measure(job)
            print(told(size, unsure, sorted(found, key=lambda one: one.person)), flush=True)
            print(f"{time.monotonic() - begin:.0f} s so far", file=sys.stderr, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
