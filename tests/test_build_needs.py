"""What the build of the wheel asks for is all that it imports: pip builds where nothing else is."""

import subprocess
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]

BUILD = """
import sys
from importlib.machinery import PathFinder
from importlib.metadata import packages_distributions
from pathlib import Path

allowed = set(sys.argv[2].split())
belongs_to = packages_distributions()

class OnlyWhatIsAskedFor:
    @staticmethod
    def find_spec(name, path=None, target=None):
        package = name.partition(".")[0]
        owners = {owner.lower().replace("_", "-") for owner in belongs_to.get(package, ())}
        if owners and not owners & allowed:
            raise ModuleNotFoundError(f"the build does not ask for {package}", name=name)
        return None

sys.meta_path.insert(0, OnlyWhatIsAskedFor)
from itpchat.building import compile_content
from itpchat.folders import Folders

written = compile_content(Folders(Path("trials"), Path("dialogs")), Path(sys.argv[1]))
print(len(written))
"""


def _with_their_own(requirements: list[str]) -> set[str]:
    """Name the packages, and those that they pull in themselves."""
    todo, found = list(map(Requirement, requirements)), set[str]()
    while todo:
        wanted = todo.pop()
        if wanted.name not in found and (
            not wanted.marker or wanted.marker.evaluate({"extra": ""})
        ):
            found.add(wanted.name)
            todo += map(Requirement, requires(wanted.name) or ())
    return set(map(canonicalize_name, found))


def test_the_content_is_compiled_with_the_packages_alone_that_the_build_asks_for(
    tmp_path: Path,
) -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    allowed = _with_their_own(asked) | {"itpchat"}
    ran = subprocess.run(
        [sys.executable, "-c", BUILD, str(tmp_path), " ".join(allowed)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) == len(list(tmp_path.iterdir())) > 0
