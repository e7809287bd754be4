"""The built wheel, in an empty environment: it brings its trials and dialogs with it."""

import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from pathlib import Path

import pytest

import itpchat

ROOT = Path(__file__).parents[1]
WHEELHOUSE = ROOT / ".cache" / "wheelhouse"
PATIENT = "patient: 1\nas_of: 2026-11-22\nfacts: {age: 34, sex: female, platelet_count: 12}\n"

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]


def outside_environment() -> Mapping[str, str]:
    """The environment without all that could help pip to packages, or Python to the sources."""
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("PIP", "PYTHON"))
    }
    return {**kept, "PIP_CONFIG_FILE": os.devnull, "PYTHONUTF8": "1"}


def run(*command: str | Path, folder: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env=outside_environment(),
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def registry_numbers() -> set[str]:
    return {path.stem for path in (ROOT / "trials").glob("NCT*.yaml") if "." not in path.stem}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, install it where nothing else is, and return its `itpchat`; no network."""
    assert WHEELHOUSE.is_dir(), "no wheelhouse: `make venv` gathers it"
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    build = ("wheel", "--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", folder)
    run(*pip, *build, ROOT, folder=folder)
    (wheel,) = folder.glob("itpchat-*.whl")
    environment = folder / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", environment, folder=folder)
    python = environment / "bin" / "python"
    install = ("install", "--no-index", "--find-links", WHEELHOUSE, wheel)
    run(*pip, "--python", python, *install, folder=folder)
    return environment / "bin" / "itpchat"


def test_the_wheel_lists_its_own_trials_from_any_folder(installed: Path, tmp_path: Path) -> None:
    text = run(installed, "trials", "--json", folder=tmp_path)
    json.loads(text)
    assert registry_numbers()
    assert {number for number in registry_numbers() if number not in text} == set()


def test_the_wheel_matches_a_patient_from_any_folder(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "patient.yaml").write_text(PATIENT, encoding="utf-8")
    answer = json.loads(run(installed, "match", "patient.yaml", "--json", folder=tmp_path))
    (patient,) = answer["patients"]
    assert patient["file"] == "patient.yaml"
    assert {trial["id"] for trial in patient["trials"]} == registry_numbers()


def test_the_wheel_is_typed_and_knows_its_version(installed: Path, tmp_path: Path) -> None:
    python = installed.with_name("python")
    code = (
        "import importlib.metadata, importlib.resources, itpchat; "
        "print(importlib.metadata.version('itpchat'), itpchat.__version__, "
        "importlib.resources.files('itpchat').joinpath('py.typed').is_file())"
    )
    version = itpchat.__version__
    assert run(python, "-c", code, folder=tmp_path).split() == [version, version, "True"]


def test_the_source_archive_holds_all_that_the_wheel_is_built_from(tmp_path: Path) -> None:
    build = ("-m", "hatchling", "build", "--target", "sdist", "--directory", tmp_path)
    run(sys.executable, *build, folder=ROOT)
    (archive,) = tmp_path.glob("itpchat-*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    needed = {"LICENSE", "pyproject.toml", "src/itpchat/__init__.py", "src/itpchat/py.typed"}
    data = [path for folder in ("trials", "dialogs") for path in (ROOT / folder).rglob("*.yaml")]
    assert needed | {path.relative_to(ROOT).as_posix() for path in data} <= names
