"""No terminal obeys what stands in a file, an answer or a name: every way out is tried.

The trials that ship are poisoned: each of their texts gets characters that a terminal would obey or
that hide and turn text. The same stand in patients, answers, names of files, words of the command
line and what a terminal says of itself. Whatever then comes out must hold none of them.
"""

import contextlib
import io
import json
import random
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from itpchat.cli import main
from itpchat.conversation import Conversation
from itpchat.folders import Folders
from itpchat.printable import printable, printable_json
from itpchat.serve.session_log import SessionLog
from itpchat.settings import Settings
from itpchat.staging import load_setting
from tests.conversation.playing import AS_OF
from tests.tui.console import Console
from tests.tui.looking import LARGE, running, seen, type_in

OBEYED = "".join(map(chr, [*range(0x01, 0x20), *range(0x7F, 0xA0)]))
TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SEQUENCES = (
    "\x1b]0;owned\x07", "\x1b[2J", "\x1b[31m", "\x9b2J", "\x90q\x9c", "\x1bc", "\x1b]52;c;eA==\x07",
)  # fmt: skip
HARM = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
EVIL = "".join((*SEQUENCES, TURNING))
TEXTS = ("en", "zh", "official", "name", "text", "phone", "email", "source")


def evil(chance: random.Random) -> str:
    """Give a few harmful characters, others each time."""
    return "x".join([*chance.sample(OBEYED + TURNING, 6), chance.choice(SEQUENCES)])


def poisoned(value: Any, chance: random.Random, key: str = "") -> Any:
    match value:
        case dict():
            return {name: poisoned(inner, chance, name) for name, inner in value.items()}
        case list():
            return [poisoned(inner, chance, key) for inner in value]
        case str() if key in TEXTS:
            return value + evil(chance)
    return value


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the trials that ship, all of their texts poisoned."""
    folder = tmp_path_factory.mktemp("poisoned") / "trials"
    shutil.copytree(Folders.chosen().trials, folder)
    chance = random.Random(7)
    for file in folder.glob("NCT????????.yaml"):
        data = poisoned(yaml.safe_load(file.read_text(encoding="utf-8")), chance)
        # Written with escapes, as somebody would who wanted to get them past a reader.
        file.write_text(yaml.safe_dump(data, sort_keys=False, width=10**6), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def patient(trials: Path) -> Path:
    """Give a patient file with a harmful name and harmful words in it."""
    file = trials.parent / "p\x1b[2J\u202e.yaml"
    written = json.dumps(f"met{EVIL}")
    lines = ("patient: 1", "facts: {age: 30}", f"treatments: [{{other: {written}, taking: true}}]")
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def came_out(*arguments: str | Path, given: str = "") -> str:
    """Run a command; gives all that it wrote."""
    written = io.BytesIO()
    out = io.TextIOWrapper(written, encoding="utf-8", write_through=True)
    standard_input = io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8")
    before, sys.stdin = sys.stdin, standard_input
    both = contextlib.redirect_stdout(out), contextlib.redirect_stderr(out)
    try:
        with both[0], both[1], contextlib.suppress(SystemExit):
            main([str(argument) for argument in arguments])
    finally:
        sys.stdin = before
    return written.getvalue().decode()


def assert_harmless(text: str) -> None:
    found = HARM.search(text)
    assert found is None, repr(text[max(0, found.start() - 60) : found.end() + 20])


COMMANDS: dict[str, tuple[str, ...]] = {
    "the catalogue": ("trials",),
    "a trial": ("trials", "NCT06352281"),
    "a trial in Chinese": ("trials", "NCT06352281", "--lang", "zh"),
    "the catalogue as JSON": ("trials", "--json"),
    "a trial as JSON": ("trials", "NCT06352281", "--json"),
    "verdicts": ("match", "PATIENT"),
    "verdicts as JSON": ("match", "PATIENT", "--json"),
    "diagnoses": ("check",),
    "diagnoses as JSON": ("check", "--json"),
}


@pytest.mark.parametrize("name", list(COMMANDS))
def test_what_stands_in_trials_and_patients_is_not_obeyed(
    name: str, trials: Path, patient: Path
) -> None:
    arguments = [patient if part == "PATIENT" else part for part in COMMANDS[name]]
    text = came_out(*arguments, "--trials", trials)
    assert len(text) > 200
    assert_harmless(text)


def test_the_poison_is_really_there(trials: Path) -> None:
    written = came_out("trials", "NCT06352281", "--json", "--trials", trials)
    assert HARM.search(json.dumps(json.loads(written), ensure_ascii=False))
    shown = came_out("trials", "NCT06352281", "--trials", trials)
    assert shown.count("\N{REPLACEMENT CHARACTER}") > 200


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "fhir"])
def test_what_is_taken_home_is_not_obeyed(
    form: str, trials: Path, patient: Path, tmp_path: Path
) -> None:
    out = tmp_path / "sheet"
    told = came_out("sheet", patient, "--format", form, "--out", out, "--trials", trials)
    assert_harmless(told)
    sheet = out.read_text(encoding="utf-8")
    assert "30" in sheet
    assert "met" in sheet or form == "fhir"  # which has no place for a name that is no medicine
    assert_harmless(sheet)


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_what_is_typed_is_not_obeyed(more: tuple[str, ...]) -> None:
    chance = random.Random(11)
    for _ in range(20):
        poison = evil(chance)
        assert_harmless(came_out("read", f"rituximab {poison} metformin {poison}foo", *more))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_line_mode_obeys_neither_trials_nor_answers(language: str, trials: Path) -> None:
    answers = ["1", "1", EVIL, f"34{EVIL}", f"metformin{EVIL}", f"? {EVIL}", "results", "help"]
    given = "\n".join(answers).replace("\x85", "") + "\n"
    text = came_out("line", "--lang", language, "--trials", trials, given=given)
    assert len(text) > 2000
    assert_harmless(text)


WRONG: tuple[tuple[str, ...], ...] = (
    ("match", EVIL),
    ("match", f"/tmp/{EVIL}.yaml", "--json"),
    ("trials", EVIL),
    ("check", "--trials", EVIL),
    ("line", "--settings", f"/{EVIL}"),
    ("serve", "web", "--settings", f"/{EVIL}"),
    ("match", "--as-of", EVIL, "x"),
    ("read", "--lang", EVIL, "x"),
    (EVIL,),
    (f"--{EVIL}",),
)


@pytest.mark.parametrize("arguments", WRONG)
def test_a_message_about_what_is_wrong_is_not_obeyed(arguments: tuple[str, ...]) -> None:
    text = came_out(*arguments)
    assert text
    assert_harmless(text)


@pytest.mark.parametrize(
    "text",
    [
        f"patient: 1\nfacts: {{{json.dumps(EVIL)}: 3}}\n",
        f"patient: 1\nfacts: {{age: {json.dumps(EVIL)}}}\n",
        f"patient: 1\n{json.dumps(EVIL)}: 3\n",
        f"patient: 1\nnever_had: [{json.dumps(EVIL)}]\n",
        "patient: 1\nfacts: {age: \x1b[2J}\n",
    ],
)
def test_a_message_about_a_patient_file_is_not_obeyed(text: str, tmp_path: Path) -> None:
    file = tmp_path / "patient.yaml"
    file.write_text(text, encoding="utf-8")
    told = came_out("match", file)
    assert str(file) in told
    assert_harmless(told)


@pytest.mark.parametrize("key", ["emergency_number", "languages", "log", EVIL])
def test_a_message_about_the_settings_is_not_obeyed(key: str, tmp_path: Path) -> None:
    file = tmp_path / "itpchat.toml"
    file.write_text(f"{json.dumps(key)} = {json.dumps(EVIL)}\n", encoding="utf-8")
    told = came_out("line", "--settings", file)
    assert str(file) in told
    assert_harmless(told)


async def test_the_screen_draws_nothing_that_is_obeyed(trials: Path) -> None:
    setting = load_setting(Folders.chosen(str(trials), None), Settings(), AS_OF)
    talk = Conversation.start(setting, "en").pick("continue").pick("self").pick("never")
    talk = talk.answer(f"34{EVIL}").show_results()
    async with running(talk, LARGE) as pilot:
        text = seen(pilot)
        await type_in(pilot, "<enter>")
        for _ in range(5):
            await type_in(pilot, "<pagedown>")
            text += seen(pilot)
    assert "CAR-T" in text
    assert_harmless(text)


@pytest.mark.parametrize(
    ("arguments", "first", "key", "then"),
    [
        (("--kiosk",), "Welcome", "1", "Before we start"),
        (("nurse",), "Sex", "\x1b[13~", "Matrix"),
        (("--lang", "en"), "Before we start", "\r", "Who are you"),
    ],
)
def test_no_screen_sends_a_terminal_what_stands_in_trials_nor_a_title(
    arguments: tuple[str, ...], first: str, key: str, then: str, trials: Path
) -> None:
    arguments = (*arguments, "--trials", str(trials), "--settings", "/dev/null")
    program = f"import sys; from itpchat.cli import main; sys.exit(main({list(arguments)!r}))"
    with Console(program=program) as console:
        console.wait_for(first)
        console.press(key)
        console.press(f"met{TURNING}\u009b2J")
        console.process.terminate()
        console.read_to_the_end()
    drawn = console.output
    # Textual itself sets the shape of the pointer (22), and nothing else of a window.
    assert not re.search("\x1b\\](?!22;[a-z]*[\x07\x1b])|\x1b[cPX^_]|[\x80-\x9f]", drawn)
    assert not set(TURNING) & set(drawn)


def test_what_a_terminal_calls_itself_is_not_obeyed() -> None:
    program = "import sys; from itpchat.cli import main; sys.exit(main(['--lang', 'zh']))"
    with Console(program=program, terminal=f"linux-{EVIL}") as console:
        console.read_to_the_end()
    assert "has no Chinese characters" in console.output
    assert_harmless(console.output.replace("\r\n", "\n"))


def test_no_log_is_obeyed_whatever_somebody_is_called(tmp_path: Path) -> None:
    path = tmp_path / "log"
    SessionLog(str(path)).tell("begun", user=EVIL, term=f"{EVIL}\ud800", address=EVIL)
    (line,) = path.read_text(encoding="ascii").splitlines()
    assert_harmless(line)
    assert json.loads(line)["user"] == EVIL


NESTED = st.recursive(
    st.none() | st.text(alphabet=OBEYED + TURNING + 'a"\\中\U000e0041'),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(OBEYED + "b"), inner),
    max_leaves=8,
)


@given(NESTED, st.sampled_from([None, 2]))
def test_json_that_is_made_harmless_says_the_same(data: Any, indent: int | None) -> None:
    written = printable_json(json.dumps(data, ensure_ascii=False, indent=indent))
    assert json.loads(written) == data
    assert_harmless(written)


@given(st.text(alphabet=OBEYED + TURNING + "a中"))
def test_a_line_that_is_made_harmless_holds_nothing_harmful(text: str) -> None:
    assert_harmless(printable(text).replace("\n", "\x00"))
