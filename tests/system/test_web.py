"""Whole conversations in a real browser, with a real server and the product as it ships."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp.test_utils import unused_port

from itpchat.clock import today
from itpchat.conversation import Conversation
from itpchat.conversation.views import View
from itpchat.settings import Settings
from itpchat.wording import Language
from tests.conversation.playing import replied, setting
from tests.system.browser import PATIENCE, Browser, browsing, pictures

KNOWN = {"respondent": "#self", "red_flags": "#never", "age": "70", "sex": "#male"}
SENTENCE: dict[Language, str] = {"en": "platelets were 12,000 yesterday", "zh": "1.2万"}


@asynccontextmanager
async def serving(folder: Path, more: str = "") -> AsyncIterator[tuple[str, Path]]:
    """Run `itpchat serve web` on a free port; gives its address and its log."""
    port, log = unused_port(), folder / "log.jsonl"
    file = folder / "itpchat.toml"
    file.write_text(f'[web]\nport = {port}\nlog = "{log}"\n{more}', encoding="utf-8")
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "itpchat.cli", "serve", "web", "--settings", str(file),
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert server.stderr is not None
    try:
        line = await asyncio.wait_for(server.stderr.readline(), PATIENCE)
        assert b"itpchat answers at" in line
        yield f"http://127.0.0.1:{port}", log
    finally:
        server.send_signal(signal.SIGINT)
        server.send_signal(signal.SIGINT)
        await server.wait()


def reply_to(view: View) -> str:
    """Give what this person answers: what is known, or else that it is not."""
    prompt = view.prompt
    assert prompt is not None
    keys = [option.key for option in prompt.options]
    known = KNOWN.get(prompt.id)
    if known is None and prompt.id == "platelets":
        return SENTENCE[view.language]
    return known or "#" + next(key for key in ("unsure", "never", "no", *keys) if key in keys)


def typed(view: View, reply: str) -> str:
    """Give what is typed for a reply: the words, or the label of the option."""
    assert view.prompt is not None
    if not reply.startswith("#"):
        return reply
    options = {option.key: (number, option) for number, option in enumerate(view.prompt.options, 1)}
    number, option = options[reply[1:]]
    if view.prompt.many and not option.aside:
        return f"{number}\r"  # ticked; the Enter after it sends
    return option.label


def beginning_of(text: str) -> str:
    """Give as much of a text as surely stands on one line."""
    if re.search(r"[\u4e00-\u9fff]", text):
        return text[:16]
    return text[:40].rpartition(" ")[0] if len(text) > 40 else text


def shown(view: View) -> str:
    return beginning_of((view.prompt.text if view.prompt else "") or view.title)


async def say(browser: Browser, text: str) -> None:
    await browser.type(text)
    browser.drawn = ""
    await browser.type("\r")


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_a_whole_conversation_in_a_browser(language: Language, tmp_path: Path) -> None:
    talk = Conversation.start(replace(setting(Settings()), as_of=today()))
    async with serving(tmp_path) as (address, log), browsing() as browser:
        await browser.go_to(address)
        await browser.wait_for("Which language")
        await browser.type("1" if language == "en" else "2")
        talk = talk.pick(language)
        await browser.type("\r")
        await browser.wait_for(shown(talk.view()))
        browser.drawn = ""
        await browser.type("\r")
        talk = talk.pick("continue")
        questions = 0
        while (view := talk.view()).prompt is not None:
            await browser.wait_for(shown(view))
            if questions == 6:
                await browser.picture(pictures() / f"web-{language}-question.png")
            reply = reply_to(view)
            talk = replied(talk, reply)
            await say(browser, typed(view, reply))
            questions += 1
        assert questions > 60
        if talk.view().stage == "review":
            await browser.wait_for(shown(talk.view()))
            await say(browser, "")
            talk = talk.resume()
        await browser.wait_for(beginning_of(talk.view().groups[0].title))
        await browser.picture(pictures() / f"web-{language}-results.png")
        # Nothing was asked of anybody else, and the page complained of nothing.
        assert {url.split("/")[2] for url in browser.asked} == {address.removeprefix("http://")}
        assert not [told for told in browser.complaints if "WebGL" not in told]
        assert await browser.value_of("document.documentElement.lang") in ("en", "zh-Hans")
        await browser.order("Page.navigate", url="about:blank")
        await browser.wait_until("location.href === 'about:blank'")
    said = log.read_text(encoding="utf-8")
    assert '"reason": "gone"' in said
    assert "12,000" not in said
