"""Wrong PINs are counted, also over a wipe."""

import os

from hypothesis import given
from hypothesis import strategies as st

from itpchat.tui.kiosk.attempts import LONGEST_WAIT, Attempts


def test_after_so_many_wrong_tries_there_is_a_wait_and_each_wait_is_longer() -> None:
    tries = Attempts(3, 60)
    now, waits = 0.0, []
    for _ in range(9):
        tries.wrong(now)
        if wait := tries.wait(now):
            waits.append(wait)
            now += wait
    assert waits == [60, 120, 240]


def test_the_right_pin_begins_the_count_anew() -> None:
    tries = Attempts(2, 60)
    tries.wrong(0)
    tries.right()
    tries.wrong(0)
    assert tries.wait(0) == 0


def test_a_try_in_another_process_counts_here() -> None:
    tries = Attempts(2, 60)
    tries.wrong(5)
    child = os.fork()
    if child == 0:
        tries.wrong(5)
        os._exit(0)
    os.waitpid(child, 0)
    assert tries.wait(5) == 60


@given(st.integers(1, 20), st.integers(5, 600), st.integers(0, 200))
def test_no_wait_is_longer_than_an_hour(free: int, first: int, wrong: int) -> None:
    tries = Attempts(free, first)
    for _ in range(wrong):
        tries.wrong(0)
    assert tries.wait(0) <= LONGEST_WAIT
