"""The files under `deploy/`: the programs that they are for take them, and no wrong ones."""

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from itpchat.serve.ssh.sharing import KNOWN
from tests.running import run
from tests.system.programs import output_of, refusal_of

DEPLOY = Path(__file__).parents[2] / "deploy"
UNITS = sorted(DEPLOY.glob("*/*.service"))
PROGRAMS = re.compile(r"^(ExecStart|ExecReload)=\S+", re.MULTILINE)


@pytest.fixture(autouse=True)
def with_programs_of_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{os.environ['PATH']}:/usr/sbin")


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_knows_everything_that_a_unit_says(unit: Path, tmp_path: Path) -> None:
    # What it starts is installed elsewhere: any program stands in for it.
    text = PROGRAMS.sub(r"\1=/bin/true", unit.read_text(encoding="utf-8"))
    assert told_by_systemd(written(tmp_path / unit.name, text)) == ""
    wrong = text.replace("MemorySwapMax", "MemorySwopMax")
    assert "MemorySwopMax" in told_by_systemd(written(tmp_path / unit.name, wrong))


def told_by_systemd(unit: Path) -> str:
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", unit],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    return "\n".join(line for line in done.stderr.splitlines() if unit.name in line)


def test_nginx_takes_the_example(tmp_path: Path) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost",
         "-keyout", key, "-out", certificate],
        capture_output=True, check=True,
    )  # fmt: skip
    text = (DEPLOY / "web" / "nginx.conf").read_text(encoding="utf-8")
    for name, ours in (("fullchain", certificate), ("privkey", key)):
        text, changed = re.subn(rf"/etc/letsencrypt/\S+/{name}\.pem", str(ours), text)
        assert changed == 1
    whole = f"pid {tmp_path}/pid; error_log stderr; events {{}} http {{\n{text}\n}}"
    output_of("nginx", "-t", "-c", written(tmp_path / "nginx.conf", whole))
    wrong = whole.replace("proxy_buffering", "proxy_bufering")
    assert b"proxy_bufering" in refusal_of("nginx", "-t", "-c", written(tmp_path / "wrong", wrong))


def test_caddy_takes_the_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    arguments = ("validate", "--adapter", "caddyfile", "--config")
    text = (DEPLOY / "web" / "Caddyfile").read_text(encoding="utf-8")
    output_of("caddy", *arguments, written(tmp_path / "Caddyfile", text))
    wrong = written(tmp_path / "wrong", text.replace("header_up", "heder_up"))
    assert b"heder_up" in refusal_of("caddy", *arguments, wrong)


def test_cups_takes_the_settings_that_keep_nothing(tmp_path: Path) -> None:
    text = (DEPLOY / "kiosk" / "cupsd.conf").read_text(encoding="utf-8")
    assert "PreserveJobFiles No" in text
    assert told_by_cups(written(tmp_path / "cupsd.conf", text)) == []
    wrong = text.replace("PreserveJobFiles No", "PreserveJobFile No")
    assert told_by_cups(written(tmp_path / "wrong.conf", wrong)) != []


def told_by_cups(settings: Path) -> list[str]:
    """Give what is wrong; cupsd itself ends well whatever it finds."""
    done = subprocess.run(
        ["cupsd", "-t", "-c", settings], capture_output=True, text=True, timeout=120, check=False
    )
    assert str(settings) in done.stdout
    return re.findall(r".*(?:Unknown|Missing|Bad|errors).*", done.stdout + done.stderr)


def test_foot_takes_its_settings(tmp_path: Path) -> None:
    text = (DEPLOY / "kiosk" / "foot.ini").read_text(encoding="utf-8")
    output_of("foot", "--check-config", "--config", written(tmp_path / "foot.ini", text))
    wrong = written(tmp_path / "wrong.ini", text.replace("spawn-terminal", "spawn-a-terminal"))
    assert b"spawn-a-terminal" in refusal_of("foot", "--check-config", "--config", wrong)


def test_sway_takes_its_settings_and_leaves_no_key_to_itself(tmp_path: Path) -> None:
    text = (DEPLOY / "kiosk" / "sway.conf").read_text(encoding="utf-8")
    assert told_by_sway(written(tmp_path / "sway.conf", text), tmp_path) == []
    assert not re.search(r"^\s*(bindsym|bindcode|include)\b", text, re.MULTILINE)
    wrong = written(tmp_path / "wrong.conf", text.replace("default_border", "default_bordre"))
    assert "default_bordre" in "".join(told_by_sway(wrong, tmp_path))


def told_by_sway(settings: Path, folder: Path) -> list[str]:
    # It refuses to run for root, and needs no screen to look its settings through.
    alone = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
    folder.chmod(0o700)
    screen = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "XDG_RUNTIME_DIR": str(folder)}
    done = subprocess.run(
        [*(alone if os.getuid() == 0 else ()), "sway", "--validate", "--config", settings],
        env={**os.environ, **screen}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    told = re.findall(r".*(?:Unknown/invalid|Error on line|Unable to).*", done.stderr + done.stdout)
    assert (done.returncode == 0) == (told == []), done.stderr
    return told


def test_the_container_runs_a_command_there_is_on_a_python_that_shares_its_memory() -> None:
    text = (DEPLOY / "ssh" / "Containerfile").read_text(encoding="utf-8")
    (major, minor) = re.findall(r"^FROM \S*/python:(\d+)\.(\d+)-", text, re.MULTILINE)[0]
    assert (int(major), int(minor)) in KNOWN
    program, *arguments = json.loads(re.findall(r"^ENTRYPOINT (.*)", text, re.MULTILINE)[0])
    scripts = tomllib.loads((DEPLOY.parent / "pyproject.toml").read_text())["project"]["scripts"]
    assert program in scripts
    assert run(*arguments, "--help").returncode == 0
