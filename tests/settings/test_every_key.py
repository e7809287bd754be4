"""Every key of the settings does what its page says: each one is named here with what it changes.

A key without an entry fails. An entry either changes something that is looked at here, or names
the test that runs a server with the key set.
"""

import ast
import asyncio
import functools
import io
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from itpchat.commands.keeping import rules_of
from itpchat.commands.serving_web import parts_of
from itpchat.conversation import Conversation
from itpchat.line import run_line
from itpchat.secret_hash import hash_of
from itpchat.settings import Features, Printing, Settings, Staff, Web
from itpchat.terminal.line_sheet import offers
from itpchat.tui.keys import commands_at
from itpchat.tui.screens.take import offered_by
from itpchat.wording import Text
from tests.conversation.playing import at, begun, setting

ROOT = Path(__file__).parents[2]
Check = Callable[[], None]


def with_features(**features: bool) -> Settings:
    return Settings(features=replace(Features(), **features))


@functools.cache
def results(settings: Settings) -> Conversation:
    return at("primary", "en", settings).show_results()


def lines_of(talk: Conversation, *typed: str) -> str:
    writing = io.StringIO()
    run_line(talk, io.StringIO("".join(f"{line}\n" for line in (*typed, "quit"))), writing)
    return writing.getvalue()


# What people are told and offered


def emergency_number() -> None:
    for number, told in (("999", "999"), (None, "emergency number")):
        talk = begun(settings=Settings(emergency_number=number))
        view = talk.answer("I vomited blood and I cannot stay awake").view()
        assert view.stage == "emergency"
        assert told in " ".join(view.text)


def asks_more(key: str, *, about: str) -> Check:
    def check() -> None:
        # Private questions are those of trials that are listed closed.
        usual: Any = Settings(ask_for_closed_trials=key != "ask_for_closed_trials")
        asked, wider = (
            {asking.id for asking in at("primary", "en", site).session.open_questions}
            for site in (usual, replace(usual, **{key: True}))
        )
        assert asked < wider, f"nothing more is asked for {about}"

    return check


def order_of_languages() -> None:
    for order in (("en", "zh"), ("zh", "en")):
        talk = Conversation.start(setting(Settings(languages=order)))
        view = talk.view()
        assert view.prompt
        assert tuple(option.key for option in view.prompt.options) == order
        assert view.language == order[0]
        assert talk.answer("1").view().language == order[0]
        told = lines_of(talk)
        words = {"en": "Type help", "zh": "输入“帮助”"}
        assert told.index(words[order[0]]) < told.index(words[order[1]])
    alone = begun(settings=Settings(languages=("en",)))
    assert "language" not in commands_at(alone.view(), kiosk=False, languages=("en",))
    told = lines_of(alone, "help", "chinese")
    assert "chinese" not in told.lower().partition("commands:")[2].partition("\n")[0]
    assert "年龄" not in told


def help_offered() -> None:
    for offered in (True, False):
        settings = with_features(help=offered)
        asked, done = begun(settings=settings), results(settings)
        for view in (asked.view(), done.view()):
            assert ("help" in commands_at(view, kiosk=False)) is offered
        assert bool(done.help().entries) is offered
        assert bool(done.help().glossary) is offered
        told = lines_of(asked, "help", "questions", "? platelet")
        assert ("have a word explained" in told) is offered
        assert ("That word is not explained here." in told) is not offered


def narrowed() -> None:
    for offered in (True, False):
        talk = results(with_features(narrow_results=offered))
        assert ("narrow" in commands_at(talk.view(), kiosk=False, place="results")) is offered
        assert bool(talk.view().filters) is offered
        assert ("type: filter" in lines_of(talk)) is offered


def sheet_offered() -> None:
    for offered in (True, False):
        settings = replace(with_features(sheet=offered), printing=Printing(printer="ward-3"))
        assert offered_by(results(settings)).printing is offered
        assert any("sheet" in line for line in offers(results(settings))) is offered
        assert ("your sheet" in lines_of(results(settings), "sheet")) is offered


def codes_offered() -> None:
    for offered in (True, False):
        settings = with_features(qr_code=offered)
        assert offered_by(results(settings)).codes is offered
        assert any("QR" in line for line in offers(results(settings))) is offered


def printer() -> None:
    for name in ("ward-3", None):
        talk = results(Settings(printing=Printing(printer=name)))
        assert offered_by(talk).printing is (name is not None)
        assert any("print" in line for line in offers(talk)) is (name is not None)


def staff_message() -> None:
    for message in (Text("Desk 7.", "7号台。"), None):
        for language in ("en", "zh"):
            talk = begun(language, Settings(staff=Staff(message=message))).call_staff()
            told = " ".join(talk.view().text)
            assert bool(message and message.to(language) in told) is (message is not None)


# The rules of a kiosk, and the front of the web server: what they do by them, their tests show


def kiosk(part: str, name: str, value: object, rule: str, expected: object) -> Check:
    def check() -> None:
        usual: Any = Settings()
        changed = replace(usual, **{part: replace(getattr(usual, part), **{name: value})})
        assert getattr(rules_of(usual), rule) != expected
        assert getattr(rules_of(changed), rule) == expected

    return check


def pin() -> None:
    assert rules_of(Settings()).is_pin is None
    is_pin = rules_of(Settings(staff=Staff(pin=hash_of("274950")))).is_pin
    assert is_pin
    assert is_pin("274950")
    assert not is_pin("274951")


def web(look: Callable[[Any], object], **changed: Any) -> Check:
    def check() -> None:
        usual, other = (
            parts_of(Settings(web=replace(Web(), **change)), ()) for change in ({}, changed)
        )
        assert look(usual) != look(other)

    return check


def many_sessions(address: Callable[[int], str]) -> Callable[[Any], object]:
    return lambda parts: [parts.door.begin(address(n)) for n in range(60)]


def tries(parts: Any) -> object:
    async def wrong() -> bool:
        for _ in range(4):
            await parts.access.ticket_for("no", "here")
        return bool(parts.access.must_wait("here"))

    return asyncio.run(wrong())


def opens_with(parts: Any) -> object:
    return asyncio.run(parts.access.ticket_for("let me in", "here")) is not None


HASH = hash_of("let me in")
ORIGIN = "https://trials.example.org"

BY: dict[str, Check | str] = {
    "emergency_number": emergency_number,
    "ask_for_closed_trials": asks_more("ask_for_closed_trials", about="a closed trial"),
    "ask_sensitive_always": asks_more("ask_sensitive_always", about="something private"),
    "languages": order_of_languages,
    "idle.notice_seconds": kiosk("idle", "notice_seconds", 7, "idle", 7),
    "idle.results_notice_seconds": kiosk("idle", "results_notice_seconds", 8, "idle_results", 8),
    "idle.continue_seconds": kiosk("idle", "continue_seconds", 21, "grace", 21),
    "staff.message": staff_message,
    "staff.pin": pin,
    "staff.pin_attempts": kiosk("staff", "pin_attempts", 2, "pin_attempts", 2),
    "staff.pin_wait_seconds": kiosk("staff", "pin_wait_seconds", 9, "pin_wait", 9),
    "printing.printer": printer,
    "features.help": help_offered,
    "features.narrow_results": narrowed,
    "features.sheet": sheet_offered,
    "features.qr_code": codes_offered,
    "ssh.host": "serve/ssh/test_ssh_limits.py::test_it_listens_on_the_address_that_is_set",
    "ssh.port": "serve/ssh/test_ssh_running.py::"
    "test_a_second_server_on_a_port_says_so_and_the_first_goes_on",
    "ssh.host_key": "serve/ssh/test_ssh_running.py::"
    "test_a_host_key_that_cannot_be_used_is_told_in_a_line",
    "ssh.access": "serve/ssh/test_ssh_access.py::"
    "test_a_password_lets_in_and_wrong_ones_end_the_connection",
    "ssh.authorized_keys": "serve/ssh/test_ssh_access.py::test_a_key_lets_in_and_another_does_not",
    "ssh.passwords": "serve/ssh/test_ssh_access.py::"
    "test_a_password_lets_in_and_wrong_ones_end_the_connection",
    "ssh.sessions": "serve/ssh/test_ssh_access.py::"
    "test_who_comes_when_all_places_are_taken_is_told_so",
    "ssh.sessions_per_address": "serve/ssh/test_ssh_limits.py::"
    "test_more_from_one_address_than_it_may_have_are_told_so",
    "ssh.connections_per_minute": "serve/ssh/test_ssh_access.py::"
    "test_who_comes_too_often_is_not_even_greeted",
    "ssh.logins_at_once": "serve/ssh/test_ssh_limits.py::"
    "test_a_connection_that_says_nothing_is_closed_and_told_of_and_takes_no_login_for_good",
    "ssh.login_attempts": "serve/ssh/test_ssh_access.py::"
    "test_a_password_lets_in_and_wrong_ones_end_the_connection",
    "ssh.login_seconds": "serve/ssh/test_ssh_limits.py::"
    "test_a_connection_that_says_nothing_is_closed_and_told_of_and_takes_no_login_for_good",
    "ssh.idle_seconds": "serve/ssh/test_ssh_access.py::"
    "test_who_leaves_the_keyboard_is_warned_and_then_leaves_a_clear_screen",
    "ssh.maximum_seconds": "serve/ssh/test_ssh_access.py::"
    "test_no_conversation_lasts_longer_than_the_site_allows",
    "ssh.unread_seconds": "system/test_ssh_faults.py::"
    "test_a_client_that_reads_nothing_of_its_channel_is_cut_off_alone",
    "ssh.drain_seconds": "serve/ssh/test_ssh_running.py::"
    "test_when_the_time_to_finish_is_over_all_are_told",
    "ssh.balancers": "system/test_haproxy.py::"
    "test_when_one_of_two_servers_is_killed_its_people_begin_again_and_no_others_notice",
    "ssh.health_port": "serve/ssh/test_ssh_access.py::"
    "test_who_comes_when_all_places_are_taken_is_told_so",
    "ssh.log": "system/test_full_disk.py::"
    "test_with_the_disk_of_its_log_full_the_server_goes_on_and_later_tells_how_many_lines",
    "ssh.log_addresses": "system/test_haproxy.py::"
    "test_when_one_of_two_servers_is_killed_its_people_begin_again_and_no_others_notice",
    "web.host": web(lambda parts: parts.origins.is_here("10.0.0.1:8080"), host="10.0.0.1"),
    "web.port": web(lambda parts: parts.origins.is_here("localhost:81"), port=81),
    "web.access": web(lambda parts: parts.access.admits(""), access="token", token=HASH),
    "web.token": web(opens_with, access="token", token=HASH),
    "web.password": web(opens_with, access="password", password=HASH),
    "web.allowed_origins": web(
        lambda parts: parts.origins.allows(ORIGIN), allowed_origins=(ORIGIN,)
    ),
    "web.sessions": web(many_sessions(str), sessions=3),
    "web.sessions_per_address": web(many_sessions(lambda _: "here"), sessions_per_address=2),
    "web.connections_per_minute": web(
        lambda parts: [(parts.door.connect("here", 0.0), parts.door.login_over()) for _ in "1234"],
        connections_per_minute=2,
    ),
    "web.login_attempts": web(tries, login_attempts=9),
    "web.idle_seconds": web(lambda parts: parts.limits.idle, idle_seconds=5),
    "web.maximum_seconds": web(lambda parts: parts.limits.maximum, maximum_seconds=5),
    "web.drain_seconds": "serve/web/test_server.py::"
    "test_when_the_time_to_finish_is_over_people_are_told",
    "web.max_width": web(lambda parts: parts.limits.largest, max_width=99),
    "web.max_height": web(lambda parts: parts.limits.largest, max_height=33),
    "web.balancers": web(lambda parts: parts.proxies, balancers=("10.0.0.0/8",)),
    "web.log": "serve/web/test_server.py::test_a_log_that_cannot_be_written_is_told_in_one_line",
    "web.log_addresses": web(lambda parts: parts.log_addresses, log_addresses=True),
}


def keys(value: Any, under: str = "") -> Iterator[str]:
    for field in fields(value):
        inner = getattr(value, field.name)
        if is_dataclass(inner):
            yield from keys(inner, f"{under}{field.name}.")
        else:
            yield f"{under}{field.name}"


def test_every_key_of_the_settings_is_named_with_what_it_changes() -> None:
    assert list(BY) == list(keys(Settings()))


@pytest.mark.parametrize("key", [key for key, by in BY.items() if callable(by)])
def test_a_key_changes_what_its_page_says(key: str) -> None:
    check = BY[key]
    assert callable(check)
    check()


@pytest.mark.parametrize("key", [key for key, by in BY.items() if isinstance(by, str)])
def test_a_key_that_only_a_running_server_shows_is_set_in_the_test_that_is_named(key: str) -> None:
    named = BY[key]
    assert isinstance(named, str)
    file, _, name = named.partition("::")
    module = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    tests = [
        ast.unparse(node)
        for node in module.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name
    ]
    assert tests, f"there is no {named}"
    assert key.rpartition(".")[2] in tests[0], f"{named} does not set it"
