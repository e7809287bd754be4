"""Prints the benchmarks of the SSH server as a table and as JSON; ARGS="churn" runs some."""

import argparse
import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from statistics import median, quantiles

from benchmarks.bare import FIRST_PAINT
from benchmarks.measuring import Result, Seconds
from benchmarks.processes import PYTHON, made_ready
from benchmarks.serving.memory import mean_pss, open_files, pss
from benchmarks.serving.server import Server, served
from benchmarks.serving.visitors import Visitor
from benchmarks.table import table
from benchmarks.terminals import Terminal
from itpchat.clock import today
from tests.system.transcripts import Step, foreseen

CROWDS = (1, 20, 100)
"""So many sessions are open at once."""

BARE = "a bare Textual app's first paint"
MB = 1_000_000
AT_ONCE = 10
"""Of many, so many connect at a time."""

RESULTS = "\x1b[15~"
"""The key F5, by which the results so far are shown."""

PACE: Seconds = 2.0
"""Everybody presses a key about so often."""


def bare() -> Seconds:
    with Terminal((PYTHON, "-m", "benchmarks.bare")) as terminal:
        return terminal.seconds_until(FIRST_PAINT)


async def crowd(server: Server, count: int, stack: AsyncExitStack) -> list[Visitor]:
    """Bring so many visitors in."""
    visitors: list[Visitor] = []
    while len(visitors) < count:
        some = [Visitor(server.port) for _ in range(min(AT_ONCE, count - len(visitors)))]
        visitors += await asyncio.gather(*map(stack.enter_async_context, some))
    await asyncio.gather(*(visitor.settle() for visitor in visitors))
    return visitors


async def connecting(server: Server, runs: int) -> AsyncIterator[Result]:
    """From the connection to the first paint, while others are there who do nothing."""
    for count in CROWDS:
        async with AsyncExitStack() as stack:
            await crowd(server, count - 1, stack)
            ours: list[Seconds] = []
            theirs: list[Seconds] = []
            for _ in range(runs + 1):
                async with Visitor(server.port) as visitor:
                    ours.append(visitor.first_paint)
                theirs.append(await asyncio.to_thread(bare))
        ours, theirs = ours[1:], theirs[1:]
        yield Result(
            f"connect to first paint, {count} at once",
            median(ours) * 1000,
            BARE,
            median(theirs) * 1000,
            median(a / b for a, b in zip(ours, theirs, strict=True)),
            aim=0.45 if count == 20 else None,
            runs=runs,
            note=f"p95 {p95(ours) * 1000:.0f} ms",
        )


async def keys(server: Server, runs: int) -> AsyncIterator[Result]:
    """From a key to its paint, while everybody types at a pace of their own."""
    alone: list[Seconds] = []
    for count in CROWDS:
        async with AsyncExitStack() as stack:
            visitors = await crowd(server, count, stack)
            rounds = max(runs, -(-60 // count))
            found = await asyncio.gather(
                *(typing(visitor, rounds, i * PACE / count) for i, visitor in enumerate(visitors))
            )
            taken = [seconds for some in found for seconds in some]
        alone = alone or taken
        yield Result(
            f"key to paint, p95, {count} at once",
            p95(taken) * 1000,
            "p95 of one alone",
            p95(alone) * 1000,
            p95(taken) / p95(alone),
            aim=5 if count == 100 else None,
            runs=len(taken),
            note=f"median {median(taken) * 1000:.1f} ms",
        )


async def typing(visitor: Visitor, rounds: int, begin: Seconds) -> list[Seconds]:
    """Press a key again and again: a letter, and then the one that takes it back."""
    await asyncio.sleep(begin)
    taken = []
    for _ in range(rounds):
        for key in ("a", "\x7f"):
            start = time.perf_counter()
            taken.append(await visitor.key(key))
            await asyncio.sleep(max(0, PACE - (time.perf_counter() - start)))
    return taken


async def sizes(server: Server, runs: int) -> AsyncIterator[Result]:
    """The memory of a session: on the first question, after some answers, and after all of them.

    All answers are a whole conversation with typed words, up to the results.
    """
    steps, _ = foreseen(person=0, day=today())
    for count in (20, 100):
        async with AsyncExitStack() as stack:
            visitors = await crowd(server, count, stack)
            fresh = mean_pss(server.children())
            for visitor in visitors:
                await visitor.press("1\r")
                await visitor.press("\r")
                await visitor.press("1\r")
                await visitor.press("none\r")
            used = mean_pss(server.children())
            await asyncio.gather(*(answer_all(visitor, steps[4:]) for visitor in visitors))
            whole = mean_pss(server.children())
            front, zygote = pss(server.process.pid) / MB, pss(server.zygote) / MB
        for when, size in (
            ("on the first question", fresh),
            ("after 4 answers", used),
            (f"after {len(steps)} answers, on the results", whole),
        ):
            yield Result(
                f"PSS of a session in MB, {count} at once, {when}",
                size / MB,
                "14 MB",
                14,
                size / MB / 14,
                aim=1 if count == 20 else None,
                runs=count,
                note=f"front {front:.0f}, zygote {zygote:.0f}",
            )


async def answer_all(visitor: Visitor, steps: list[Step]) -> None:
    """Answer the rest of the questions, and look at the results."""
    for step in steps:
        await visitor.press(step.keys)
    await visitor.press(RESULTS)


async def burst(server: Server, runs: int) -> AsyncIterator[Result]:
    """Fifty connections at one moment, until the last of them has its first paint."""
    baseline = bare()
    async with AsyncExitStack() as stack:
        start = time.perf_counter()
        visitors = [Visitor(server.port) for _ in range(50)]
        await asyncio.gather(*map(stack.enter_async_context, visitors))
        taken = time.perf_counter() - start
    each = [visitor.first_paint for visitor in visitors]
    yield Result(
        "burst of 50, until the last one is painted",
        taken * 1000,
        BARE,
        baseline * 1000,
        taken / baseline,
        note=f"median of them {median(each) * 1000:.0f} ms",
    )


async def churn(server: Server, runs: int, visits: int = 2_000) -> AsyncIterator[Result]:
    """Two thousand short sessions; what the server holds after the first 200 and at the end."""
    done = 0

    async def visit() -> None:
        nonlocal done
        while done < visits:
            done += 1
            async with Visitor(server.port) as visitor:
                await visitor.press("1\r")

    async def some(count: int) -> tuple[float, int, int]:
        nonlocal visits
        visits = count
        await asyncio.gather(*(visit() for _ in range(AT_ONCE)))
        while server.children():
            await asyncio.sleep(0.1)
        memory = pss(server.process.pid) + pss(server.zygote)
        files = open_files(server.process.pid) + open_files(server.zygote)
        return memory / MB, files, len(server.children())

    total = visits
    start = time.perf_counter()
    before = await some(total // 10)
    after = await some(total)
    taken = time.perf_counter() - start
    yield Result(
        f"{total:,} short sessions: MB of front and zygote at the end",
        after[0],
        "MB after the first tenth",
        before[0],
        after[0] / before[0],
        runs=total,
        note=f"files {before[1]} then {after[1]}, children {before[2]} then {after[2]}, "
        f"{total / taken:.1f} sessions a second",
    )


BENCHMARKS: dict[str, Callable[[Server, int], AsyncIterator[Result]]] = {
    "connect": connecting,
    "key": keys,
    "memory": sizes,
    "burst": burst,
    "churn": churn,
}


def p95(seconds: list[Seconds]) -> Seconds:
    return quantiles(seconds, n=20)[-1]


async def run(names: list[str], runs: int) -> list[Result]:
    results: list[Result] = []
    for name in names:
        print(f"{name} …", file=sys.stderr, flush=True)
        with served() as server:
            results += [result async for result in BENCHMARKS[name](server, runs)]
    return results


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="make bench-serve", description="How conversations over SSH bear many at once."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}")
    parser.add_argument("--runs", type=int, default=11, help="how often each is measured")
    options = parser.parse_args()
    names = options.names or list(BENCHMARKS)
    if unknown := [name for name in names if name not in BENCHMARKS]:
        parser.error(f"there is no {unknown[0]}: {', '.join(BENCHMARKS)}")
    made_ready()
    results = asyncio.run(run(names, options.runs))
    print(table(results), json.dumps([result.as_data() for result in results]), sep="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
