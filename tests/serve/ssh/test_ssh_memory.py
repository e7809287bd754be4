"""What keeps the memory of a session small: its child finds everything loaded, and shares it."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_a_whole_conversation_imports_nothing_that_the_zygote_has_not_loaded() -> None:
    command = [sys.executable, "-m", "tests.serve.ssh.whole_conversation"]
    ran = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert {"review", "results", "emergency"} <= set(told["seen"])
    assert told["imported"] == []
