"""The files under `deploy/`: the programs that they are for take them, and no wrong ones."""

import os
import re
import subprocess
from pathlib import Path

import pytest

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
