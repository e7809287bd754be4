"""Letting what is loaded be counted no more: a forked child that looks at all of it shares it."""

import subprocess
import sys

import pytest

from itpchat.serve.ssh.sharing import count_no_more, is_possible

LOOKED_AT = """
import gc, os, sys
from itpchat.serve.ssh.sharing import count_no_more

def own():
    lines = open("/proc/self/smaps_rollup").read().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))

loaded = [(str(number), [number]) for number in range(200_000)]
counted_no_more = sys.argv[1] == "yes"
if counted_no_more:
    assert count_no_more() > 600_000
gc.disable()
told, tell = os.pipe()
if os.fork() == 0:
    before = own()
    seen = list(loaded[0])
    for pair in loaded:
        seen[:] = pair
    os.write(tell, str(own() - before).encode())
    os._exit(0)
os.wait()
print(os.read(told, 100).decode(), flush=True)
os._exit(0)
"""


def kilobytes_made_own(*, counted_no_more: bool) -> int:
    command = [sys.executable, "-c", LOOKED_AT, "yes" if counted_no_more else "no"]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return int(ran.stdout)


@pytest.mark.skipif(not is_possible(), reason="this Python counts references to everything")
def test_a_child_that_looks_at_everything_loaded_goes_on_sharing_it() -> None:
    counted = kilobytes_made_own(counted_no_more=False)
    assert kilobytes_made_own(counted_no_more=True) * 10 < counted


@pytest.mark.skipif(is_possible(), reason="this Python can count no more")
def test_a_python_that_counts_everything_is_left_as_it_is() -> None:
    before = sys.getrefcount(sys)
    assert count_no_more() == 0
    assert sys.getrefcount(sys) == before
