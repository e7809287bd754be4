"""Which pages may open a conversation."""

import pytest

from itpchat.serve.web.origins import Origins

HERE = Origins("127.0.0.1", 8080, ("https://trials.example.org",))


@pytest.mark.parametrize(
    "origin",
    ["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080",
     "https://trials.example.org", "HTTPS://Trials.Example.org"],
)  # fmt: skip
def test_the_servers_own_pages_and_those_allowed_may(origin: str) -> None:
    assert HERE.allows(origin)


@pytest.mark.parametrize(
    "origin",
    [None, "", "null", "https://evil.example", "http://127.0.0.1:9090", "http://127.0.0.1",
     "https://trials.example.org.evil.example", "http://trials.example.org", "file://"],
)  # fmt: skip
def test_no_other_page_may(origin: str | None) -> None:
    assert not HERE.allows(origin)


def test_a_name_that_somebody_else_points_here_is_not_ours() -> None:
    assert HERE.is_here("127.0.0.1:8080")
    assert HERE.is_here("trials.example.org")
    assert not HERE.is_here("rebound.example:8080")
    assert not HERE.is_here(None)
