"""`itpchat --kiosk` and `itpchat`, as the command line starts them, on the product that ships."""

from pathlib import Path

import pytest

from itpchat.secret_hash import hash_of
from tests.tui.console import Console

PIN = "274950"
PROGRAM = "import sys; from itpchat.cli import main; sys.exit(main({arguments!r}))"


def itpchat(*arguments: str, terminal: str = "xterm-256color") -> Console:
    return Console(program=PROGRAM.format(arguments=list(arguments)), terminal=terminal)


def settings_file(folder: Path, text: str) -> str:
    file = folder / "itpchat.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_the_settings_of_the_site_hold_at_its_kiosk(tmp_path: Path) -> None:
    file = settings_file(
        tmp_path,
        f"""[staff]
pin = "{hash_of(PIN)}"
message = {{en = "Go to desk 7.", zh = "请到7号台。"}}
""",
    )
    with itpchat("--kiosk", "--settings", file) as console:
        console.wait_for("Welcome")
        console.press("1")
        console.wait_for("Before we start")
        console.press("\x1b[18~")  # F7
        console.wait_for("Go to desk 7.")
        console.press("\x1b[20~")  # F9
        console.wait_for("Type the PIN")
        console.press("000000\r")
        console.wait_for("That is not the PIN.")
        console.press(f"{PIN}\r")
        assert console.read_to_the_end() == ""
    assert console.process.returncode == 0


def test_a_site_with_one_language_offers_no_other(tmp_path: Path) -> None:
    with itpchat("--kiosk", "--settings", settings_file(tmp_path, 'languages = ["zh"]')) as console:
        console.wait_for("您好")
        assert "Welcome" not in console.output
        console.press("x")
        console.wait_for("开始之前")
        console.process.terminate()
        console.read_to_the_end()
    assert "F3" not in console.output


def test_the_bare_console_gets_a_kiosk_in_english_that_says_so() -> None:
    with itpchat("--kiosk", terminal="linux") as console:
        console.wait_for("English only")
        console.press("x")
        console.wait_for("Before we start")
        console.process.terminate()
        console.read_to_the_end()
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in console.output)


def test_the_bare_console_gets_the_screen_in_english_and_is_told_so() -> None:
    with itpchat(terminal="linux") as console:
        console.wait_for("this terminal (linux) has no Chinese characters: in English")
        console.wait_for("Before we start")
        console.process.terminate()
        console.read_to_the_end()
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in console.output)


@pytest.mark.parametrize("more", [(), ("--kiosk",)])
def test_settings_that_are_wrong_are_told_in_one_line(
    tmp_path: Path, more: tuple[str, ...]
) -> None:
    file = settings_file(tmp_path, "[idle]\ncontinue_seconds = 3\n")
    with itpchat(*more, "--settings", file) as console:
        left = console.read_to_the_end()
    assert f"{file}:2: " in left
    assert console.process.returncode == 1


def test_chinese_is_refused_where_it_cannot_be_shown() -> None:
    with itpchat("--lang", "zh", terminal="linux") as console:
        left = console.read_to_the_end()
    assert "this terminal (linux) has no Chinese characters (leave out --lang zh" in left
    assert console.process.returncode == 1
