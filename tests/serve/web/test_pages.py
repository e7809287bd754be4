"""The pages around the conversation: languages, other ways, and no other host."""

import re

import pytest

from itpchat.serve.web import pages, words
from itpchat.serve.web.access import Access
from itpchat.serve.web.application import STATIC
from itpchat.wording import Text
from tests.serve.web.fronts import Clock, open_door

ELSEWHERE = re.compile(r"""(?:src|href|action)=["']?(?:\w+:)?//|url\(|@import""")


@pytest.mark.parametrize(
    ("accepted", "tag"),
    [("en-GB,en", "en"), ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"), ("fr, zh", "zh-Hans"), ("", "en")],
)
async def test_the_page_tells_its_language_and_title_and_leads_to_other_ways(
    accepted: str, tag: str
) -> None:
    async with open_door() as door:
        reply = await door.client.get("/", headers={"Accept-Language": accepted})
        page = await reply.text()
    assert reply.status == 200
    assert f'<html lang="{tag}">' in page
    assert re.search(r"<title>[^<]*Clinical trial finder[^<]*</title>", page)
    assert 'href="/other-ways"' in page
    assert "<noscript>" in page


async def test_the_other_ways_are_line_mode_and_staff_with_the_words_of_the_site() -> None:
    staff = Text("Desk <2>", "二号<台>")
    async with open_door(staff=staff) as door:
        page = await (await door.client.get("/other-ways")).text()
    assert "itpchat line" in page
    assert "Ask the staff" in page
    assert "请找工作人员" in page
    assert "Desk &lt;2&gt;" in page


async def test_no_page_or_file_of_ours_asks_anything_of_another_host() -> None:
    texts = [pages.conversation("en"), pages.other_ways("zh", None), pages.password("en")]
    async with open_door() as door:
        names = ("page.css", "page.js", "xterm.css")
        replies = [await door.client.get(f"/static/{name}") for name in names]
        texts += [await reply.text() for reply in replies]
    assert not [text for text in texts if ELSEWHERE.search(text)]


async def test_every_reply_forbids_other_hosts_frames_and_keeping() -> None:
    async with open_door() as door:
        for path in ("/", "/other-ways", "/health", "/static/page.js", "/missing", "/ws"):
            headers = (await door.client.get(path)).headers
            policy = headers["Content-Security-Policy"]
            assert policy.startswith("default-src 'none'; script-src 'self'; ")
            assert "http" not in policy
            assert "unsafe-eval" not in policy
            assert "frame-ancestors 'none'" in policy
            assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", STATIC)
async def test_the_files_of_the_page_are_there(name: str) -> None:
    async with open_door() as door:
        reply = await door.client.get(f"/static/{name}")
        assert reply.status == 200
        assert len(await reply.read()) > 500


@pytest.mark.parametrize("path", ["/static/..%2fpages.py", "/static/server.py", "/static/", "/x"])
async def test_no_other_file_is(path: str) -> None:
    async with open_door() as door:
        assert (await door.client.get(path)).status == 404


async def test_everything_a_session_can_end_with_is_told_in_words() -> None:
    from typing import get_args

    from itpchat.serve.web.session import Reason

    silent = {"unread", "not_understood"}  # told as a lost connection: there is no page that asks
    assert set(get_args(Reason)) - silent <= set(words.TOLD)


def by_password(clock: Clock) -> Access:
    return Access("password", "right".__eq__, 3, 100, clock)


async def test_a_password_is_asked_for_and_then_no_more() -> None:
    async with open_door(access=by_password) as door:
        refused = await door.client.get("/")
        assert refused.status == 401
        assert 'type="password"' in await refused.text()
        home = {"Origin": door.origin}
        wrong = await door.client.post("/enter", data={"secret": "wrong"}, headers=home)
        assert wrong.status == 401
        right = await door.client.post("/enter", data={"secret": "right"}, headers=home)
        assert right.status == 200
        assert 'id="terminal"' in await right.text()
        cookie = next(iter(door.client.session.cookie_jar))
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        browser = await door.begin()
        assert not browser.closed


async def test_a_password_is_not_taken_from_a_page_of_somebody_else() -> None:
    async with open_door(access=by_password) as door:
        foreign = {"Origin": "https://evil.example"}
        reply = await door.client.post("/enter", data={"secret": "right"}, headers=foreign)
        assert reply.status == 403


async def test_after_three_wrong_passwords_one_has_to_wait() -> None:
    async with open_door(access=by_password) as door:
        home = {"Origin": door.origin}
        said = [
            (await door.client.post("/enter", data={"secret": given}, headers=home)).status
            for given in ("a", "b", "c", "right")
        ]
    assert said == [401, 401, 429, 429]


async def test_a_link_with_the_token_leads_in_and_the_token_leaves_the_address() -> None:
    def by_token(clock: Clock) -> Access:
        return Access("token", "right".__eq__, 3, 100, clock)

    async with open_door(access=by_token) as door:
        assert (await door.client.get("/")).status == 401
        assert (await door.client.get("/?token=wrong")).status == 401
        reply = await door.client.get("/?token=right")
        assert reply.status == 200
        assert "token" not in str(reply.url)


async def test_the_other_ways_and_the_health_need_no_password() -> None:
    async with open_door(access=by_password) as door:
        assert (await door.client.get("/other-ways")).status == 200
        assert (await door.client.get("/health")).status == 200


async def test_a_request_under_a_foreign_name_is_refused() -> None:
    async with open_door() as door:
        reply = await door.client.get("/", headers={"Host": "rebound.example"})
        assert reply.status == 421
