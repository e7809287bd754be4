"""`deploy/itpchat-connect`: what the person at a client is told when the connection dies."""

import signal
from pathlib import Path

import pytest

from tests.serve.ssh.servers import PATIENCE, serving
from tests.system.test_signals import assert_restored
from tests.tui.console import ROOT, Console

pytestmark = pytest.mark.xdist_group("connect")

PROGRAM = "import os; os.execvp('sh', {command!r})"
OPTIONS = (
    "-F none -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o IdentityAgent=none "
    "-o IdentitiesOnly=yes -o BatchMode=yes -o PubkeyAuthentication=no -o LogLevel=ERROR -p"
).split()


def connecting(port: int) -> Console:
    script = str(ROOT / "deploy" / "itpchat-connect")
    command = ["sh", script, *OPTIONS, str(port), "demo@127.0.0.1"]
    return Console(program=PROGRAM.format(command=command))


def test_when_the_server_is_killed_people_are_told_and_can_connect_again(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        console = connecting(server.port)
        port = server.port
        console.wait_for("English")
        console.press("1\r")
        console.wait_for("Before we start")
        server.process.send_signal(signal.SIGKILL)
        server.process.wait(PATIENCE)
    with console:
        console.wait_for("输入 q 再按回车键则结束。")
        assert "The connection was lost" in console.output
        assert_restored(console.output)
        with serving(tmp_path, f"port = {port}\n"):
            console.press("\r")
            console.wait_for("English")
            console.press("1\r")
            console.wait_for("Before we start")
            console.press("\x11")
            console.wait_for("Leave this program?")
            console.press("1\r")
            left = console.read_to_the_end()
    assert console.process.returncode == 0
    assert "lost" not in left
    assert_restored(console.output)


def test_where_nothing_answers_people_are_told_and_can_stop(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        port = server.port
    with connecting(port) as console:
        console.wait_for("输入 q 再按回车键则结束。")
        assert "The connection was lost, or could not be made." in console.output
        console.press("q\r")
        console.read_to_the_end()
    assert console.process.returncode == 255
