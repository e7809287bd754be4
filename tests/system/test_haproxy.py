"""Two servers behind HAProxy, with the configuration that ships; one is killed."""

import asyncio
import socket
import subprocess
from pathlib import Path

from tests.serve.ssh.servers import Server, serving
from tests.serve.ssh.visitors import Visitor

CONFIGURATION = Path(__file__).parents[2] / "deploy" / "ssh" / "haproxy.cfg"


def configured(one: Server, two: Server, listener: socket.socket) -> str:
    """Give the configuration with the ports of these servers."""
    text = CONFIGURATION.read_text("utf-8").replace("127.0.0.1:2222", f"fd@{listener.fileno()}")
    for server, port, health in ((one, "2301", "2311"), (two, "2302", "2312")):
        listening = server.wait_for("listening")
        text = text.replace(port, str(listening["port"]))
        text = text.replace(health, str(listening["health_port"]))
    return text


async def test_when_one_of_two_servers_is_killed_its_people_begin_again_and_no_others_notice(
    tmp_path: Path,
) -> None:
    key = f"host_key = '{tmp_path}/key'\n"
    lines = f"balancers = ['127.0.0.1']\nhealth_port = 0\nlog_addresses = true\n{key}"
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with (
        serving(tmp_path / "one", lines) as one,
        serving(tmp_path / "two", lines) as two,
        socket.create_server(("127.0.0.1", 0)) as listener,
    ):
        configuration = tmp_path / "haproxy.cfg"
        configuration.write_text(configured(one, two, listener))
        balancer = subprocess.Popen(
            ["haproxy", "-db", "-f", configuration],
            stderr=subprocess.PIPE,
            pass_fds=[listener.fileno()],
            text=True,
        )
        try:
            port = listener.getsockname()[1]
            async with Visitor(port) as first, Visitor(port) as second:
                for visitor in (first, second):
                    await visitor.sees("English")
                assert len(one.children()) == len(two.children()) == 1
                one.process.kill()
                assert balancer.stderr is not None
                while "itpchat/one is DOWN" not in await asyncio.to_thread(
                    balancer.stderr.readline
                ):
                    assert balancer.poll() is None
                went_on = 0
                for visitor in (first, second):
                    try:
                        visitor.type("1\r")
                        await visitor.sees("Before we start")
                        went_on += 1
                    except (AssertionError, OSError):
                        await visitor.process.wait_closed()
                assert went_on == 1
                async with Visitor(port) as again:
                    await again.sees("English")
            assert two.wait_for("start", session=2)["address"] == "127.0.0.1"
        finally:
            balancer.terminate()
            balancer.wait()
            assert balancer.stderr is not None
            balancer.stderr.close()


def test_the_configuration_that_ships_is_sound() -> None:
    done = subprocess.run(["haproxy", "-c", "-f", CONFIGURATION], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
