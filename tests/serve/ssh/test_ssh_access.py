"""Who is let in over SSH, how many, and for how long."""

from pathlib import Path

import asyncssh
import pytest

from itpchat.secret_hash import hash_of
from tests.serve.ssh.servers import serving
from tests.serve.ssh.visitors import Visitor, connect

pytestmark = pytest.mark.xdist_group("ssh_access")


async def test_a_password_lets_in_and_wrong_ones_end_the_connection(tmp_path: Path) -> None:
    lines = (
        'access = "passwords"\nlogin_attempts = 2\n'
        f"[ssh.passwords]\ndemo = '{hash_of('let me in')}'\n"
    )
    with serving(tmp_path, lines) as server:
        async with Visitor(server.port, password="let me in") as visitor:
            await visitor.sees("English")
        assert server.wait_for("start")["account"] == "demo"
        for account in ("demo", "root"):
            with pytest.raises(asyncssh.Error):
                await connect(server.port, username=account, password="wrong")
        with pytest.raises(asyncssh.Error):
            await connect(server.port, username="root", password="let me in")
        failed = server.wait_for("login_failed")
        assert failed["why"] == "password"
        assert "root" not in str(server.events)


async def test_a_key_lets_in_and_another_does_not(tmp_path: Path) -> None:
    keys = [asyncssh.generate_private_key("ssh-ed25519") for _ in range(2)]
    authorized = tmp_path / "authorized_keys"
    # What OpenSSH would obey is not obeyed: there are no commands and no environment here.
    options = 'command="touch /nowhere",environment="A=B"'
    authorized.write_text(f"{options} {keys[0].export_public_key().decode()}")
    lines = f"access = 'authorized_keys'\nauthorized_keys = '{authorized}'\n"
    with serving(tmp_path, lines) as server:
        async with Visitor(server.port, client_keys=[keys[0]]) as visitor:
            await visitor.sees("English")
        with pytest.raises(asyncssh.PermissionDenied):
            await connect(server.port, client_keys=[keys[1]])
        assert server.wait_for("login_failed")["why"] == "key"


async def test_who_comes_when_all_places_are_taken_is_told_so(tmp_path: Path) -> None:
    with serving(tmp_path, "sessions = 1\nhealth_port = 0\n") as server:
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")
            async with Visitor(server.port) as other:
                assert "All places are taken" in await other.read_to_the_end()
        assert server.wait_for("refused")["why"] == "full"
        server.wait_for("end")
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")


async def test_who_comes_too_often_is_not_even_greeted(tmp_path: Path) -> None:
    with serving(tmp_path, "connections_per_minute = 2\n") as server:
        for _ in range(2):
            connection = await connect(server.port)
            connection.close()
        with pytest.raises((asyncssh.Error, OSError)):
            await connect(server.port)
        assert server.wait_for("refused")["why"] == "rate"


async def test_who_leaves_the_keyboard_is_warned_and_then_leaves_a_clear_screen(
    tmp_path: Path,
) -> None:
    with serving(tmp_path, "idle_seconds = 1\n", before='emergency_number = "112"') as server:
        async with Visitor(server.port) as visitor:
            await visitor.sees("English", "Are you still there?")
            left = await visitor.read_to_the_end()
        assert "no key was pressed" in left
        assert "call 112" in left
        assert server.wait_for("end")["reason"] == "idle"


async def test_no_conversation_lasts_longer_than_the_site_allows(tmp_path: Path) -> None:
    with serving(tmp_path, "maximum_seconds = 1\n") as server:
        async with Visitor(server.port) as visitor:
            await visitor.sees("English", "its time is up")
            assert "its time was up" in await visitor.read_to_the_end()
        assert server.wait_for("end")["reason"] == "time"
