"""Gathering the code that was run: functions do what they did, by copies."""

from itpchat.serve.ssh.gathering import gather, watched


def double(number: int) -> list[int]:
    return [each * 2 for each in range(number)]


def never_run() -> None:
    raise AssertionError


def test_a_function_that_was_run_goes_by_an_equal_copy_and_gives_the_same() -> None:
    before, other = double.__code__, never_run.__code__
    with watched() as ran:
        assert double(3) == [0, 2, 4]
    gather({code for code in ran if code.co_filename == __file__})
    assert double.__code__ is not before
    assert double.__code__ == before
    assert never_run.__code__ is other
    assert double(3) == [0, 2, 4]
