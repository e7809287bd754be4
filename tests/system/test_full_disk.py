"""A disk that is really full: a small one in memory, which root can make.

Where mounting is not allowed, the limit on the size of files stands in for it.
"""

import asyncio
import contextlib
import json
import os
import resource
import select
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running import COMMAND, assert_told_once, run
from tests.serve.ssh.servers import PATIENCE
from tests.serve.ssh.visitors import Visitor

PATIENT = "patient: 1\nas_of: 2026-11-22\nfacts: {age: 34, sex: female}\n"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path | None]:
    """Give a disk of 16 kB, or nothing where none can be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(place)],
        capture_output=True, check=False,
    )  # fmt: skip
    yield place if made.returncode == 0 else None
    if made.returncode == 0:
        subprocess.run(["umount", str(place)], check=True)


async def test_with_the_disk_of_its_log_full_the_server_goes_on_and_later_tells_how_many_lines(
    small_disk: Path | None, tmp_path: Path
) -> None:
    if small_disk is None:
        pytest.skip("only root can mount a disk")
    log = small_disk / "log"
    log.touch()
    filling = filled(small_disk)
    port = free_port()
    with logging_to(tmp_path, log, port) as server:
        await until_it_listens(server, port)
        async with Visitor(port) as visitor:
            await visitor.sees("English")
            visitor.type("1\r")
            await visitor.sees("Before we start")
        assert log.read_bytes() == b""
        filling.unlink()
        async with Visitor(port) as visitor:
            await visitor.sees("English")
        server.terminate()
        await asyncio.to_thread(server.wait, PATIENCE)
        assert server.returncode == 0
        told = server.stderr.read().decode() if server.stderr else ""
    assert told.splitlines() == [
        f"{log}: cannot be written: no space left on device; the server goes on, and counts what "
        "is lost"
    ]
    events = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [event["event"] for event in events].count("log_lost") == 1
    assert events[-1]["event"] == "stopped"


def test_a_host_key_for_which_there_is_no_room_is_told_in_a_line_and_leaves_nothing(
    small_disk: Path | None, tmp_path: Path
) -> None:
    if small_disk is None:
        pytest.skip("only root can mount a disk")
    filled(small_disk)
    settings = tmp_path / "itpchat.toml"
    key = small_disk / "key"
    settings.write_text(f"[ssh]\nport = 0\nhost_key = '{key}'\n", encoding="utf-8")
    done = run("serve", "ssh", "--settings", settings)
    assert done.returncode == 1
    assert_told_once(
        done,
        f"{key}: cannot be used as the host key: no space left on device (check `host_key` and its "
        "folder)",
    )
    assert [file.name for file in small_disk.iterdir()] == ["filling"]


def filled(disk: Path) -> Path:
    """Fill a disk; gives the file to remove for room."""
    filling = disk / "filling"
    with contextlib.suppress(OSError), filling.open("wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass
    return filling


@contextlib.contextmanager
def logging_to(folder: Path, log: Path, port: int) -> "Iterator[subprocess.Popen[bytes]]":
    settings = folder / "itpchat.toml"
    lines = f"port = {port}\nhost_key = '{folder}/key'\nlog = '{log}'\ndrain_seconds = 1\n"
    settings.write_text(f"[ssh]\n{lines}", encoding="utf-8")
    command = [*COMMAND, "serve", "ssh", "--settings", str(settings)]
    server = subprocess.Popen(command, stderr=subprocess.PIPE)
    try:
        yield server
    finally:
        server.kill()
        server.wait()
        if server.stderr is not None:
            server.stderr.close()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


async def until_it_listens(server: "subprocess.Popen[bytes]", port: int) -> None:
    """Wait until it can be connected to."""
    async with asyncio.timeout(PATIENCE):
        while True:
            assert server.poll() is None
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except ConnectionRefusedError:
                await asyncio.to_thread(select.select, [], [], [], 0.1)
                continue
            writer.close()
            await writer.wait_closed()
            return


def _at_most() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, 16_384))


def test_a_sheet_for_which_there_is_no_room_leaves_nothing_behind(
    small_disk: Path | None, tmp_path: Path
) -> None:
    patient = tmp_path / "patient.yaml"
    patient.write_text(PATIENT, encoding="utf-8")
    folder = small_disk or tmp_path / "folder"
    folder.mkdir(exist_ok=True)
    done = subprocess.run(
        [*COMMAND, "sheet", str(patient), "--out", str(folder / "sheet.pdf")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "ITPCHAT_NO_CACHE": "1"},
        preexec_fn=None if small_disk else _at_most,
    )
    assert done.returncode == 1
    told = "the disk is full, and nothing was written" if small_disk else "could not be written"
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not list(folder.iterdir())
