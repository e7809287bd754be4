"""The caps on sessions."""

from hypothesis import given
from hypothesis import strategies as st

from itpchat.serve.web.admission import Admission


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_no_more_than_so_many_in_all_and_from_one_address() -> None:
    door = Admission(3, 2, 100, Clock())
    assert [door.come("a"), door.come("a"), door.come("a")] == [None, None, "address_full"]
    assert [door.come("b"), door.come("c")] == [None, "full"]
    door.go("a")
    assert door.come("c") is None


def test_no_more_than_so_many_new_ones_in_a_minute() -> None:
    clock = Clock()
    door = Admission(100, 100, 2, clock)
    said = []
    for _ in range(3):
        said.append(door.come("a"))
        if said[-1] is None:
            door.go("a")
    assert said == [None, None, "too_fast"]
    assert door.come("b") is None
    clock.now += 60
    assert door.come("a") is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=60))
def test_the_count_is_that_of_those_who_are_there(steps: list[tuple[str, bool]]) -> None:
    door = Admission(5, 3, 1000, Clock())
    there: list[str] = []
    for address, comes in steps:
        if comes and door.come(address) is None:
            there.append(address)
        elif not comes and address in there:
            there.remove(address)
            door.go(address)
        assert door.sessions == len(there) <= 5
        assert all(there.count(one) <= 3 for one in "abc")
