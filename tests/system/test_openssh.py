"""OpenSSH's server with the configuration that ships: a conversation, and nothing else.

Run as root, or as anybody else with their own account. What the configuration names is put in its
place: the port, the keys, the account and the command; everything else is as it ships.
"""

import asyncio
import os
import pwd
import re
import shlex
import shutil
import socket
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.running import COMMAND
from tests.system.people import OpenSsh, Person

CONFIGURATION = Path(__file__).parents[2] / "deploy" / "ssh" / "sshd_config"
ACCOUNT = pwd.getpwuid(os.getuid()).pw_name


def programs() -> str:
    """Give the place of sshd, which may not be on the path of somebody who is not root."""
    found = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin")
    assert found is not None
    return found


def made_key(path: Path) -> Path:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True)
    return path


def configured(folder: Path, port: int) -> str:
    """Give the configuration that ships, for this folder, this account and this port."""
    host, person = made_key(folder / "host"), made_key(folder / "person")
    (folder / "authorized_keys").write_bytes(person.with_suffix(".pub").read_bytes())
    settings = folder / "itpchat.toml"
    settings.write_text('emergency_number = "112"\n', encoding="utf-8")
    command = shlex.join([*COMMAND, "--settings", str(settings)])
    text = CONFIGURATION.read_text(encoding="utf-8")
    for line, ours in (
        ("Port .*", f"Port {port}"),
        ("HostKey .*", f"HostKey {host}"),
        ("AuthorizedKeysFile .*", f"AuthorizedKeysFile {folder}/authorized_keys"),
        ("AllowUsers .*", f"AllowUsers {ACCOUNT}"),
        ("ForceCommand .*", f"ForceCommand {command}"),
    ):
        text, changed = re.subn(f"^{line}$", ours, text, flags=re.MULTILINE)
        assert changed == 1, f"{line} stands once in {CONFIGURATION.name}"
    # The folder of a test is deeper than sshd's rule about who may write into it allows.
    return f"{text}\nStrictModes no\n"


@asynccontextmanager
async def listening(folder: Path) -> AsyncIterator[int]:
    """Run sshd until the end of the block; gives its port."""
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # where it shuts its helper in
    port = free_port()
    configuration = folder / "sshd_config"
    configuration.write_text(configured(folder, port), encoding="utf-8")
    server = await asyncio.create_subprocess_exec(
        programs(), "-D", "-e", "-f", configuration, stderr=asyncio.subprocess.PIPE
    )
    try:
        assert server.stderr is not None
        async with asyncio.timeout(60):
            while b"listening" not in (line := await server.stderr.readline()):
                assert line, "sshd ended before it listened"
        yield port
    finally:
        server.terminate()
        await server.communicate()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def client(folder: Path, port: int, *more: str) -> list[str]:
    """Give the command of the client that ships with OpenSSH."""
    options = (
        "BatchMode=yes", "StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null",
        "LogLevel=ERROR", "IdentitiesOnly=yes", "IdentityAgent=none",
    )  # fmt: skip
    ssh = ["-F", "none", "-i", str(folder / "person"), "-p", str(port)]
    return [*ssh, *(part for option in options for part in ("-o", option)), *more]


def run(*command: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False
    )


async def test_a_login_leads_into_the_conversation_and_nowhere_else(tmp_path: Path) -> None:
    async with listening(tmp_path) as port:
        command = ["ssh", *client(tmp_path, port, "-tt", f"{ACCOUNT}@127.0.0.1")]
        async with OpenSsh(command) as ssh:
            person = Person(ssh)
            await person.sees("English")
            ssh.type("1\r")
            await person.sees("Before we start")
            ssh.type("\r")
            await person.sees("Who are you answering for?")
            ssh.type("1\r")
            await person.sees("bleeding")
            ssh.type("\x11")
            await person.sees("Leave this program?")
            ssh.type("1\r")
            while await ssh.read():
                pass
            assert await ssh.exit_code() == 0


async def test_no_command_is_run_nothing_is_copied_or_forwarded(tmp_path: Path) -> None:
    made = tmp_path / "made"
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    async with listening(tmp_path) as port:
        host = f"{ACCOUNT}@127.0.0.1"
        done = await asyncio.to_thread(run, "ssh", *client(tmp_path, port, host, f"touch {made}"))
        assert done.returncode != 0
        assert not made.exists()
        assert "Traceback" not in done.stderr + done.stdout
        for legacy in ((), ("-O",)):
            options = ["-P" if part == "-p" else part for part in client(tmp_path, port)]
            for way in ((f"{host}:{secret}", f"{tmp_path}/copy"), (str(secret), f"{host}:{made}")):
                done = await asyncio.to_thread(run, "scp", *legacy, *options, *way)
                assert done.returncode != 0
                assert not made.exists()
                assert not (tmp_path / "copy").exists()
        forward = ("-o", "ExitOnForwardFailure=yes", "-N", "-R", f"0:127.0.0.1:{port}", host)
        done = await asyncio.to_thread(run, "ssh", *client(tmp_path, port, *forward))
        assert done.returncode != 0
        assert "forwarding" in done.stderr
        done = await asyncio.to_thread(
            run, "ssh", *client(tmp_path, port, "-W", f"127.0.0.1:{port}", host)
        )
        assert done.returncode != 0
        assert "SSH-2.0" not in done.stdout
