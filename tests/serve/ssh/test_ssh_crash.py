"""A conversation that breaks over SSH: what its person reads, what the log says, who else notices.

The defect is put into the server's processes through Python's own hook at the start,
`sitecustomize`: the word `boom` as an answer breaks the conversation.
"""

import re
from pathlib import Path

import pytest

from tests.serve.ssh.servers import serving
from tests.serve.ssh.visitors import Visitor

pytestmark = pytest.mark.xdist_group("ssh_crash")

DEFECT = """
from itpchat.conversation import Conversation

whole = Conversation.answer

def broken(self, text):
    if text == "boom":
        secret = "hase"
        raise RuntimeError(f"{text} {secret} {self}")
    return whole(self, text)

Conversation.answer = broken
"""


@pytest.mark.parametrize("term", ["xterm", "dumb"])
async def test_a_crash_is_told_in_calm_words_without_an_answer_and_touches_nobody_else(
    tmp_path: Path, term: str
) -> None:
    (tmp_path / "sitecustomize.py").write_text(DEFECT, encoding="utf-8")
    env = {"PYTHONPATH": str(tmp_path)}
    with serving(tmp_path, before='emergency_number = "112"', env=env) as server:
        async with Visitor(server.port) as calm, Visitor(server.port, term=term) as visitor:
            await calm.sees("English")
            await visitor.sees("English")
            visitor.type("1\r")
            await visitor.sees("Before we start")
            visitor.type("1\r" if term == "dumb" else "\r")
            await visitor.sees("Who are you answering for?")
            visitor.type("1\r")
            await visitor.sees("bleeding")
            told = len(visitor.drawn)
            visitor.type("boom\r")
            left = await visitor.read_to_the_end()
            assert "this program has stopped" in left
            assert "程序已停止运行" in left
            assert "call 112" in left
            assert b"Traceback" not in visitor.drawn
            assert b"hase" not in visitor.drawn[told:]
            assert visitor.process.exit_status == 1
            ended = server.wait_for("end", reason="crashed")
            assert re.fullmatch(r"RuntimeError (saying|line)\.py:\d+ _answer", ended["crash"])
            assert "hase" not in str(server.events)
            assert server.told == ""
            calm.type("1\r")
            await calm.sees("Before we start")
            async with Visitor(server.port) as next_one:
                await next_one.sees("English")
