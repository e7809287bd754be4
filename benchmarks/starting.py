"""From the start to the first question: on the screen, line by line, and through make."""

import subprocess
import time
from collections.abc import Iterator

from benchmarks.bare import FIRST_PAINT
from benchmarks.measuring import Result, Seconds, compared, in_turn
from benchmarks.processes import ITPCHAT, PYTHON, ROOT, environment, seconds_of
from benchmarks.terminals import Terminal

FIRST_QUESTION = "English"
"""What is to be seen of the first question: the name of a language."""

BARE_SCREEN = "a bare Textual app's first paint"
BARE_IMPORTS = 'python -c "import pydantic, yaml"'
IMPORTS = (PYTHON, "-c", "import pydantic, yaml")


def results(runs: int) -> Iterator[Result]:
    """Compare each start with its baseline."""
    ours, bare = in_turn(lambda: _painted(ITPCHAT), _bare, runs)
    yield compared("first question painted", ours, BARE_SCREEN, bare, aim=1.25)
    made, bare = in_turn(lambda: _painted("make", "-C", str(ROOT), "run"), _bare, runs)
    yield compared("first question painted by make run", made, BARE_SCREEN, bare)
    lines, imports = in_turn(_line, lambda: seconds_of(IMPORTS), runs)
    yield compared("first question of itpchat line", lines, BARE_IMPORTS, imports)


def _painted(*command: str) -> Seconds:
    with Terminal(command) as terminal:
        return terminal.seconds_until(FIRST_QUESTION)


def _bare() -> Seconds:
    with Terminal((PYTHON, "-m", "benchmarks.bare")) as terminal:
        return terminal.seconds_until(FIRST_PAINT)


def _line() -> Seconds:
    start = time.perf_counter()
    with subprocess.Popen(
        (ITPCHAT, "line"), env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        while FIRST_QUESTION.encode() not in (line := process.stdout.readline()):
            if not line:
                raise RuntimeError("itpchat line asked nothing")
        taken = time.perf_counter() - start
        process.communicate()
    return taken
