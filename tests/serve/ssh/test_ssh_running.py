"""Starting and stopping `itpchat serve ssh`, and the faults of its surroundings."""

import os
import select
import signal
import stat
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.running import run
from tests.serve.ssh.servers import PATIENCE, serving
from tests.serve.ssh.visitors import Visitor

pytestmark = pytest.mark.xdist_group("ssh_running")


def health(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=20) as answer:
        return str(answer.read().decode())


async def test_asked_to_stop_it_takes_nobody_new_and_lets_people_finish(tmp_path: Path) -> None:
    with serving(tmp_path, "drain_seconds = 60\nhealth_port = 0\n") as server:
        port = int(server.wait_for("listening")["health_port"])
        assert '"ok"' in health(port)
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")
            server.process.send_signal(signal.SIGTERM)
            await visitor.sees("will be restarted")
            server.wait_for("draining", sessions=1)
            with pytest.raises(urllib.error.HTTPError):
                health(port)
            with pytest.raises(ConnectionRefusedError):
                async with Visitor(server.port):
                    pass
            visitor.type("1\r")
            await visitor.sees("Before we start")
        assert server.wait() == 0
        assert server.events[-1]["event"] == "stopped"
        assert server.told == ""


async def test_when_the_time_to_finish_is_over_all_are_told(tmp_path: Path) -> None:
    with serving(tmp_path, "drain_seconds = 1\n") as server:
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")
            server.process.send_signal(signal.SIGTERM)
            assert "service is being restarted" in await visitor.read_to_the_end()
        assert server.wait() == 0
        server.wait_for("end", reason="drained")


async def test_a_killed_front_leaves_no_process_behind(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")
            family = [server.zygote, *server.children()]
            watched = [os.pidfd_open(process) for process in family]
            server.process.kill()
            for process in watched:
                ready, _, _ = select.select([process], [], [], PATIENCE)
                assert ready
                os.close(process)
            assert len(family) == 2


async def test_the_host_key_is_made_for_its_owner_alone_and_kept(tmp_path: Path) -> None:
    keys = []
    for _ in range(2):
        with serving(tmp_path) as server:
            async with Visitor(server.port) as visitor:
                keys.append(visitor.connection.get_server_host_key())
    assert keys[0] == keys[1]
    assert stat.S_IMODE((tmp_path / "host_key").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("content", "mode", "said"),
    [
        ("no key", 0o600, "is no private key (remove it"),
        ("no key", 0o644, "may be read by others than its owner (chmod 0600"),
        (None, 0o600, "cannot be used as the host key: is a directory"),
    ],
)
def test_a_host_key_that_cannot_be_used_is_told_in_a_line(
    tmp_path: Path, content: str | None, mode: int, said: str
) -> None:
    key = tmp_path / "host_key"
    if content is None:
        key.mkdir(0o700)
    else:
        key.write_text(content)
        key.chmod(mode)
    settings = tmp_path / "itpchat.toml"
    settings.write_text(f"[ssh]\nport = 0\nhost_key = '{key}'\n")
    done = run("serve", "ssh", "--settings", settings)
    assert done.returncode == 1
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


async def test_a_second_server_on_a_port_says_so_and_the_first_goes_on(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        settings = tmp_path / "second.toml"
        settings.write_text(
            f"[ssh]\nport = {server.port}\nhost_key = '{tmp_path}/host_key'\n", encoding="utf-8"
        )
        done = run("serve", "ssh", "--settings", settings)
        assert done.returncode == 1
        assert done.stderr == (
            f"itpchat serve: port {server.port} of 127.0.0.1 is in use (stop the other program, or "
            "set another port)\n"
        )
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")


def test_wrong_files_are_told_before_anybody_can_connect(tmp_path: Path) -> None:
    settings = tmp_path / "itpchat.toml"
    settings.write_text("[ssh]\nport = 0\nsesions = 3\n")
    done = run("serve", "ssh", "--settings", settings)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{settings}:3: the key 'sesions' is not known here")
    settings.write_text(f"[ssh]\nport = 0\nhost_key = '{tmp_path}/key'\n")
    done = run("serve", "ssh", "--settings", settings, "--trials", tmp_path)
    assert done.returncode == 1
    assert f"{tmp_path}: no trial in this folder" in done.stderr
