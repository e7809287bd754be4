"""After a conversation over SSH or in a browser, what was said is found nowhere outside of it.

What is typed is made up anew each time, so that it stands in no file but one that a server wrote.
"""

import asyncio
import os
import secrets
import shutil
import signal
import stat
import subprocess
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.serve.ssh.servers import serving as serving_ssh
from tests.serve.ssh.visitors import Visitor
from tests.serve.web.servers import PATIENCE, children_of, first_question, until
from tests.serve.web.servers import serving as serving_web

PLACES = ("/tmp", "/var/tmp", "/dev/shm", "/var/crash", "/var/lib/systemd/coredump", "/var/log")
LARGEST = 50_000_000
"""Of a larger file, so many bytes are looked through."""

Where = dict[str, bytes]


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the servers a folder for temporary files, and a cache, of their own."""
    for name, folder in (("TMPDIR", "tmp"), ("XDG_CACHE_HOME", "cache")):
        (tmp_path / folder).mkdir()
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.chdir(tmp_path)  # where a core would be dumped
    return tmp_path


def told_by_proc(processes: Iterable[int]) -> Where:
    """Give what anybody can read of processes."""
    names = ("environ", "cmdline", "comm", "status", "maps")
    found = {}
    for process in processes:
        for name in names:
            found[f"{name} of {process}"] = Path(f"/proc/{process}/{name}").read_bytes()
    return found


def told_by_files(folder: Path, since: float) -> Where:
    """Give every file that was written since, in the folder and wherever programs leave things."""
    pattern = Path("/proc/sys/kernel/core_pattern").read_text(encoding="ascii").strip()
    places = {Path(place) for place in PLACES} | {folder}
    if pattern.startswith("/"):
        places.add(Path(pattern).parent)
    return {str(file): held for place in places for file, held in _written(place, since)}


def _written(place: Path, since: float) -> Iterator[tuple[Path, bytes]]:
    for parent, folders, names in os.walk(place):
        folders[:] = [name for name in folders if not Path(parent, name).is_mount()]
        for name in names:
            file = Path(parent, name)
            try:
                about = file.lstat()
                if stat.S_ISREG(about.st_mode) and about.st_mtime >= since:
                    with file.open("rb") as opened:
                        yield file, opened.read(LARGEST)
            except OSError:  # gone meanwhile, or nobody's to read
                continue


def told_by_the_journal(since: float) -> Where:
    if shutil.which("journalctl") is None:
        return {}
    command = ["journalctl", "--quiet", "--no-pager", "--since", f"@{int(since)}"]
    return {"the journal": subprocess.run(command, capture_output=True, check=False).stdout}


def assert_nowhere(said: str, places: Where) -> None:
    forms = (said, said.upper(), said.encode().hex())
    written = [form.encode(encoding) for form in forms for encoding in ("utf-8", "utf-16-le")]
    found = [where for where, held in places.items() if any(form in held for form in written)]
    assert found == []


def made_up() -> str:
    return "zq" + "".join(secrets.choice("bcdfghjklmnpqrstvwxz") for _ in range(12))


def test_what_is_looked_for_is_found_where_it_stands(own_folders: Path) -> None:
    since, said = time.time() - 1, made_up()
    (own_folders / "tmp" / "left").write_text(f"I am {said}", encoding="utf-16-le")
    with pytest.raises(AssertionError, match="left"):
        assert_nowhere(said, told_by_files(own_folders, since))


async def test_nothing_said_over_ssh_is_found_outside_the_conversation(own_folders: Path) -> None:
    since, said = time.time() - 1, made_up()
    with serving_ssh(own_folders) as server:
        async with Visitor(server.port) as visitor, Visitor(server.port) as other:
            await other.sees("English")
            await visitor.sees("English")
            for keys, then in (
                ("1\r", "Before we start"),
                ("\r", "Who are you answering for?"),
                ("1\r", "do you have any of these"),
            ):
                visitor.type(keys)
                await visitor.sees(then)
            visitor.type(f"I am {said}")
            await visitor.sees(said[-8:])
            visitor.type("\r")
            await visitor.sees("Sorry, I did not understand")
            server.wait_for("start", session=2)
            children = server.children()
            processes = (server.process.pid, server.zygote, *children)
            read = told_by_proc(processes)
            # One of the two breaks, with its memory full of what was said.
            for child in children:
                os.kill(child, signal.SIGSEGV)
            await visitor.read_to_the_end()
        server.wait_for("end", session=1)
        server.wait_for("end", session=2)
        server.process.terminate()
        assert server.wait() == 0
    read["the log and standard error"] = f"{server.events}{server.told}".encode()
    read |= told_by_files(own_folders, since) | told_by_the_journal(since)
    assert any("host_key" in name for name in read)  # it was looked for where the server writes
    assert_nowhere(said, read)


async def test_nothing_said_in_a_browser_is_found_outside_the_conversation(
    own_folders: Path,
) -> None:
    since, said, log = time.time() - 1, made_up(), own_folders / "log.jsonl"
    async with (
        serving_web(own_folders, f'log = "{log}"\n') as server,
        aiohttp.ClientSession() as session,
    ):
        browser = await first_question(session, server.url)
        for keys, then in (
            ("1\r", "Before we start"),
            ("\r", "Who are you answering for?"),
            ("1\r", "do you have any of these"),
        ):
            await browser.send_json(["stdin", keys])
            await until(browser, then)
        await browser.send_json(["stdin", f"I am {said}"])
        await until(browser, said[-8:])
        await browser.send_json(["stdin", "\r"])
        await until(browser, "Sorry, I did not understand")
        children = children_of(server.process.pid)
        read = told_by_proc((server.process.pid, *children))
        for child in children:
            os.kill(child, signal.SIGSEGV)
        while (message := await browser.receive(timeout=PATIENCE)).type is aiohttp.WSMsgType.BINARY:
            pass
        assert message.type is aiohttp.WSMsgType.CLOSE
        server.process.terminate()
        told = await asyncio.wait_for(server.process.stderr.read(), PATIENCE)
        await server.process.wait()
    read["standard error"] = told
    read |= told_by_files(own_folders, since) | told_by_the_journal(since)
    assert b'"event": "ended"' in read[str(log)]
    assert_nowhere(said, read)
