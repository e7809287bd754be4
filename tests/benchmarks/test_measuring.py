"""What the benchmarks print is what was measured, and a baseline is measured in the same run."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.__main__ import BENCHMARKS, main
from benchmarks.measuring import Result, compared, in_turn
from benchmarks.table import table

seconds = st.floats(0.001, 100)


def test_two_things_are_measured_in_turn_and_the_first_rounds_are_thrown_away() -> None:
    order: list[str] = []

    def measured(name: str) -> float:
        order.append(name)
        return float(len(order))

    first, second = in_turn(lambda: measured("A"), lambda: measured("B"), 2, warm=1)
    assert order == ["A", "B"] * 3
    assert (first, second) == ([3.0, 5.0], [4.0, 6.0])


@given(st.lists(st.tuples(seconds, seconds), min_size=1, max_size=9))
def test_a_machine_that_is_slow_for_a_while_does_not_move_the_ratio(
    pairs: list[tuple[float, float]],
) -> None:
    slowed = [(one * 2**number, other * 2**number) for number, (one, other) in enumerate(pairs)]
    ratios = [
        compared("it", [a for a, _ in each], "base", [b for _, b in each]).ratio
        for each in (pairs, slowed)
    ]
    assert ratios[0] == pytest.approx(ratios[1])


def test_the_ratio_is_that_of_what_is_measured_to_its_baseline() -> None:
    result = compared("it", [0.3, 0.6, 0.2], "base", [0.1, 0.2, 0.1], aim=2.5)
    assert result.ratio == pytest.approx(3)
    assert result.milliseconds == pytest.approx(300)
    assert result.baseline_milliseconds == pytest.approx(100)
    assert result.met is False


def test_an_aim_that_is_just_reached_is_met() -> None:
    assert compared("it", [3.0], "base", [1.0], aim=3).met is True
    assert compared("it", [3.0], "base", [1.0]).met is None


def test_the_table_says_whether_an_aim_was_met_and_what_else_was_found() -> None:
    lines = table(
        [
            Result("a start", 250, "a bare start", 200, 1.25, aim=1.3),
            Result("each patient", 5, note="200 patients a second"),
        ]
    ).splitlines()
    assert len(lines) == 3
    assert lines[1].split()[-5:] == ["200.0", "1.25", "<=", "1.3", "met"]
    assert lines[2].endswith("200 patients a second")
    assert "missed" in table([Result("a start", 1, ratio=2, aim=1)])


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """One benchmark that measures nothing."""

    def results(runs: int) -> Iterator[Result]:
        yield Result("made up", 1, "base", 2, 0.5, aim=1, runs=runs)

    monkeypatch.setattr("benchmarks.__main__.BENCHMARKS", {"made-up": results})
    monkeypatch.setattr("benchmarks.__main__.made_ready", lambda: None)


@pytest.mark.usefixtures("made_up")
def test_the_benchmarks_are_printed_as_a_table_and_as_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench", "--runs", "3"])
    assert main() == 0
    printed, _, told = capsys.readouterr().out.strip().rpartition("\n\n")
    assert "made up" in printed
    (result,) = json.loads(told)["results"]
    assert (result["name"], result["ratio"], result["met"]) == ("made up", 0.5, True)
    assert result["runs"] == 3


@pytest.mark.usefixtures("made_up")
def test_a_benchmark_that_does_not_exist_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench", "nothing"])
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 2
    assert "made-up" in capsys.readouterr().err


def test_the_benchmarks_cover_start_answer_match_and_size() -> None:
    assert list(BENCHMARKS) == ["start", "answer", "match", "many", "catalogue"]
