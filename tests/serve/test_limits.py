"""How many are let in, from where, and how fast."""

from hypothesis import given
from hypothesis import strategies as st

from itpchat.serve.limits import MOST_ADDRESSES, Limits, Rate

times = st.lists(st.floats(0, 600, allow_nan=False), max_size=200)


@given(times, st.integers(1, 30))
def test_in_no_minute_come_more_than_twice_the_rate(moments: list[float], rate: int) -> None:
    door = Rate(rate)
    taken = [now for now in sorted(moments) if door.take("a", now)]
    for begin in taken:
        assert sum(begin <= now < begin + 60 for now in taken) <= 2 * rate


@given(times)
def test_who_comes_no_faster_than_the_rate_always_gets_in(moments: list[float]) -> None:
    door = Rate(60)
    now = 0.0
    for moment in moments:
        now += 1 + moment
        assert door.take("a", now)


def test_one_address_does_not_use_up_the_rate_of_another() -> None:
    door = Rate(1)
    assert door.take("a", 0)
    assert not door.take("a", 0)
    assert door.take("b", 0)


def test_a_clock_that_goes_back_neither_helps_nor_hurts() -> None:
    door = Rate(1)
    assert door.take("a", 1000)
    assert not door.take("a", 10)
    assert door.take("a", 71)


def test_a_flood_of_addresses_is_not_remembered_for_ever() -> None:
    door = Rate(1)
    for number in range(3 * MOST_ADDRESSES):
        door.take(str(number), 0)
    assert len(door._buckets) <= MOST_ADDRESSES


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=60))
def test_never_more_sessions_than_allowed_and_every_place_is_given_again(
    steps: list[tuple[str, bool]],
) -> None:
    limits = Limits(sessions=4, sessions_per_address=2, per_minute=99, logins=9)
    inside: list[str] = []
    for address, leaves in steps:
        if leaves and address in inside:
            inside.remove(address)
            limits.end(address)
        elif not leaves:
            reason = limits.begin(address)
            if len(inside) == 4:
                assert reason == "full"
            elif inside.count(address) == 2:
                assert reason == "full_for_address"
            else:
                assert reason is None
                inside.append(address)
        assert limits.sessions == len(inside)
        assert limits.full == (len(inside) == 4)


def test_of_those_at_the_login_there_are_only_so_many() -> None:
    limits = Limits(sessions=9, sessions_per_address=9, per_minute=99, logins=1)
    assert limits.connect("a", 0) is None
    assert limits.connect("b", 0) == "logins"
    limits.login_over()
    assert limits.connect("b", 0) is None
