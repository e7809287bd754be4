"""The settings of a site: where they are read from, and what is told when they are wrong."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from itpchat import settings_file
from itpchat.checks.pages.settings import settings_page
from itpchat.documents import BadInput
from itpchat.formats.common import Shape
from itpchat.formats.settings import SettingsFile
from itpchat.secret_hash import hash_of
from itpchat.settings import Settings
from itpchat.settings_file import VARIABLE, read_settings, settings_of_site
from itpchat.wording import Text

HASH = (
    "$argon2id$v=19$m=19456,t=2,p=1$DHJrLRLP1PRWABExUtU5VQ"
    "$nSUG0Au9TSFKxHobVAaXgpGhI8gRACpaH/IBM6PoMuA"
)


@pytest.fixture
def written(tmp_path: Path) -> Any:
    def write(text: str) -> Path:
        path = tmp_path / "itpchat.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def told(path: Path) -> list[str]:
    with pytest.raises(BadInput) as raised:
        read_settings(path)
    return [str(problem).removeprefix(f"{path}:") for problem in raised.value.problems]


def test_an_empty_file_leaves_every_default(written: Any) -> None:
    assert read_settings(written("# nothing\n")) == Settings()


def test_what_a_file_says_stands_over_the_defaults(written: Any) -> None:
    settings = read_settings(
        written(
            'languages = ["zh"]\nemergency_number = "120"\n'
            "[idle]\nnotice_seconds = 90\n"
            '[staff]\nmessage = {en = "At the desk.", zh = "在服务台。"}\n'
            f"pin = '{HASH}'\n"
            f"[ssh]\nport = 2022\naccess = 'passwords'\n[ssh.passwords]\ndemo = '{HASH}'\n"
            "[web]\nallowed_origins = ['https://trials.example.org']\n"
        )
    )
    usual = Settings()
    assert settings == replace(
        usual,
        languages=("zh",),
        emergency_number="120",
        idle=replace(usual.idle, notice_seconds=90),
        staff=replace(usual.staff, message=Text("At the desk.", "在服务台。"), pin=HASH),
        ssh=replace(usual.ssh, port=2022, access="passwords", passwords=(("demo", HASH),)),
        web=replace(usual.web, allowed_origins=("https://trials.example.org",)),
    )
    assert settings.only_language == "zh"


def test_a_key_that_is_not_known_is_told_with_its_line_and_the_likely_one(written: Any) -> None:
    assert told(written("# ours\n[ssh]\nport = 22\nsesions = 9\n")) == [
        "4: the key 'sesions' is not known here (did you mean 'sessions'?)"
    ]
    (problem,) = told(written("emergency_number = '112'\n[prnting]\n"))
    assert problem == "2: the key 'prnting' is not known here (did you mean 'printing'?)"


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("[idle]\n\ncontinue_seconds = 5\n", 3, "greater than or equal to 20"),
        ('[ssh]\nport = "22"\n', 2, "'port' is the text '22', not a whole number"),
        ("[ssh]\nport = 70000\n", 2, "less than or equal to 65535"),
        ("languages = [\n  'en',\n  'fr',\n]\n", 1, "'fr', which is no choice here"),
        ("languages = ['en', 'en']\n", 1, "something is named twice"),
        ("languages = []\n", 1, "at least 1 item"),
        ("[ssh]\nlog = 'sessions.log'\n", 2, "is no absolute path"),
        ("[ssh]\nbalancers = ['here']\n", 2, "is no address or network"),
        ("[ssh]\naccess = 'passwords'\n", 1, "needs a table [ssh.passwords]"),
        ("[ssh]\naccess = 'authorized_keys'\n", 1, "needs the key 'authorized_keys'"),
        ("[web]\nport = 80\naccess = 'token'\n", 1, "needs the key 'token'"),
        ("[staff]\nmessage = {en = 'Here'}\n", 2, "the key 'zh' is missing"),
        ("ssh = 3\n", 1, "'ssh' is the number 3, not a mapping"),
    ],
)
def test_a_value_that_cannot_be_is_told_with_its_line(
    written: Any, text: str, line: int, part: str
) -> None:
    (problem,) = told(written(text))
    assert problem.startswith(f"{line}: ")
    assert part in problem


@pytest.mark.parametrize("pin", ["4711", "'4711'", "'$argon2id$v=19$m=4711'", "['4711']"])
def test_a_pin_that_is_no_hash_is_refused_and_not_repeated(written: Any, pin: str) -> None:
    (problem,) = told(written(f"[staff]\npin = {pin}\n"))
    assert problem.startswith("2: 'pin': is not a hash")
    assert "itpchat hash" in problem
    assert "4711" not in problem


def test_a_hash_that_would_take_the_machine_is_refused(written: Any) -> None:
    heavy = HASH.replace("m=19456", "m=4194304")
    assert "is not a hash" in told(written(f"[staff]\npin = '{heavy}'\n"))[0]


def test_a_fresh_hash_is_taken(written: Any) -> None:
    assert read_settings(written(f"[staff]\npin = '{hash_of('4711')}'\n")).staff.pin is not None


def test_the_file_that_is_named_goes_before_the_environment_and_that_before_etc(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / name for name in ("named.toml", "environment.conf", "etc.toml")]
    for number, path in enumerate(paths):
        path.write_text(f'emergency_number = "11{number}"\n')
    monkeypatch.setattr(settings_file, "PLACE", paths[2])
    environ: Mapping[str, str] = {VARIABLE: str(paths[1])}
    assert settings_of_site(str(paths[0]), environ).emergency_number == "110"
    assert settings_of_site(None, environ).emergency_number == "111"
    assert settings_of_site(None, {}).emergency_number == "112"
    paths[2].unlink()
    assert settings_of_site(None, {}) == Settings()


def test_a_file_that_is_named_and_missing_is_an_error(tmp_path: Path) -> None:
    missing = str(tmp_path / "none.toml")
    for given, environ in ((missing, {}), (None, {VARIABLE: missing})):
        with pytest.raises(BadInput, match="there is no such file"):
            settings_of_site(given, environ)


def test_a_file_in_etc_that_cannot_be_read_is_an_error_and_no_silent_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings_file, "PLACE", tmp_path)
    with pytest.raises(BadInput, match="is a folder"):
        settings_of_site(None, {})


def test_every_setting_has_a_key_of_the_same_name_and_default_in_the_file() -> None:
    def compare(value: Any, shape: type[Shape]) -> None:
        assert [field.name for field in fields(value)] == list(shape.model_fields)
        for name, field in shape.model_fields.items():
            inner = getattr(value, name)
            if is_dataclass(inner):
                compare(inner, type(field.default))
            else:
                default = field.default
                assert default == (list(inner) if isinstance(inner, tuple) else inner) or (
                    not default and not inner
                )
                assert field.description

    compare(Settings(), SettingsFile)


def test_the_page_tells_every_key() -> None:
    page = Path(__file__).parents[2] / "docs" / "settings.md"
    assert page.read_text(encoding="utf-8") == settings_page(), "run `make docs`"


def test_the_example_of_the_page_is_a_settings_file(written: Any) -> None:
    example = settings_page().partition("```toml\n")[2].partition("```")[0]
    assert read_settings(written(example)).ssh.host == "0.0.0.0"
