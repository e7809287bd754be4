"""`itpchat trials` as a process: the catalogue, and one trial."""

from pathlib import Path

import pytest
import yaml

from itpchat.folders import Folders
from tests.case_collector import shipped_catalogue
from tests.running import assert_told_once, printed, run


def test_the_catalogue_is_listed_a_line_each() -> None:
    done = run("trials")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == [t.id for t in shipped_catalogue().trials]


def test_the_catalogue_as_json_names_each_trial_with_its_recruitment() -> None:
    told = printed(run("trials", "--json"))
    assert list(told) == ["catalogue", "trials"]
    assert told["catalogue"] == shipped_catalogue().digest
    for entry, trial in zip(told["trials"], shipped_catalogue().trials, strict=True):
        assert entry["id"] == trial.id
        assert entry["recruitment"] in ("open", "probably_closed", "closed", "unknown")
        assert entry["criteria"] == len(trial.criteria)


@pytest.mark.parametrize("trial_id", [trial.id for trial in shipped_catalogue().trials])
def test_a_trial_as_json_is_the_content_of_its_file(trial_id: str) -> None:
    told = printed(run("trials", trial_id, "--json"))
    path = Folders.chosen().trials / f"{trial_id}.yaml"
    # Read as text alone: what a date or a number looks like in the file is not YAML 1.1's to say.
    written = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert list(told) == list(written)
    assert [one["id"] for one in told["criteria"]] == [one["id"] for one in written["criteria"]]
    assert [list(one) for one in told["criteria"]] == [list(one) for one in written["criteria"]]
    assert _as_text(told) == _as_text(written)


def _as_text(data: object) -> object:
    """Give the leaves as text; `null`, numbers and booleans as files write them."""
    match data:
        case dict():
            return {key: _as_text(value) for key, value in data.items()}
        case list():
            return [_as_text(value) for value in data]
        case None:
            return "null"
        case bool():
            return str(data).lower()
        case _:
            return str(data)


def test_one_trial_is_told_to_people_with_every_criterion_and_notice() -> None:
    trial = shipped_catalogue()["NCT06352281"]
    english, chinese = run("trials", trial.id), run("trials", trial.id, "--lang", "zh")
    for criterion in trial.criteria:
        assert f"{criterion.id}  {criterion.clinical.en}" in english.stdout
        assert f"{criterion.id}  {criterion.clinical.zh}" in chinese.stdout
    for notice in trial.notices:
        assert f"! {notice.en}" in english.stdout
        assert f"! {notice.zh}" in chinese.stdout


def test_an_unknown_trial_is_told_with_the_one_that_was_meant() -> None:
    done = run("trials", "NCT0635228")
    assert (done.returncode, done.stdout) == (1, "")
    assert_told_once(done, "trials: there is no trial 'NCT0635228' (did you mean NCT06352281?)")
    done = run("trials", "xyz", "--json")
    assert (done.returncode, done.stdout) == (1, "")
    known = ", ".join(trial.id for trial in shipped_catalogue().trials)
    assert_told_once(done, f"trials: there is no trial 'xyz' (known: {known})")


def test_a_trial_from_a_folder_of_one_s_own_is_told(tmp_path: Path) -> None:
    shipped = Folders.chosen().trials / "NCT06352281.yaml"
    (tmp_path / "NCT06352281.yaml").write_bytes(shipped.read_bytes())
    told = printed(run("trials", "--json", "--trials", tmp_path))
    assert [entry["id"] for entry in told["trials"]] == ["NCT06352281"]
    assert told["catalogue"] != shipped_catalogue().digest


def test_broken_trials_are_all_told_by_line(tmp_path: Path) -> None:
    shipped = (Folders.chosen().trials / "NCT06352281.yaml").read_text(encoding="utf-8")
    for name, was, now in (
        ("NCT06352281", "rule: {severe_allergy: true}", "rule: {sever_allergy: true}"),
        ("NCT00000001", "id: NCT06352281", "id: NCT00000001\nphse: 1"),
    ):
        assert was in shipped
        (tmp_path / f"{name}.yaml").write_text(shipped.replace(was, now, 1), encoding="utf-8")
    done = run("trials", "--trials", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    first, second = done.stderr.splitlines()
    assert first.startswith(f"{tmp_path}/NCT00000001.yaml:")
    assert "the key 'phse' is not known here (did you mean 'phase'?)" in first
    assert second.startswith(f"{tmp_path}/NCT06352281.yaml:")
    assert "there is no fact 'sever_allergy' (did you mean severe_allergy?)" in second


def test_a_date_that_cannot_be_in_a_trial_file_is_told_and_not_met_later(tmp_path: Path) -> None:
    shipped = (Folders.chosen().trials / "NCT06352281.yaml").read_text(encoding="utf-8")
    broken = shipped.replace("2027-12-31", "2027-13-31")
    (tmp_path / "NCT06352281.yaml").write_text(broken, encoding="utf-8")
    done = run("trials", "--trials", tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "'2027-13-31' is no date" in done.stderr


def test_help_shows_an_example() -> None:
    done = run("trials", "--help")
    assert done.returncode == 0
    assert "example: itpchat trials NCT06352281 --json" in done.stdout


@pytest.mark.parametrize("arguments", [("a", "b"), ("--lang", "fr"), ("--what",)])
def test_wrong_usage_is_told_with_exit_2(arguments: tuple[str, ...]) -> None:
    done = run("trials", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: itpchat trials" in done.stderr or "usage: itpchat " in done.stderr
