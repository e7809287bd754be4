"""Which languages a terminal can show at all."""

from collections.abc import Mapping

from itpchat.wording import Language

_WITHOUT_CHINESE = ("linux", "vt100", "vt102", "vt220")
"""The bare Linux console holds at most 512 glyphs, none of them Chinese; so do old terminals."""


def shows_chinese(environment: Mapping[str, str]) -> bool:
    """Say whether a terminal has Chinese characters, by what it calls itself."""
    return environment.get("TERM", "").split("-")[0] not in _WITHOUT_CHINESE


def shown(languages: tuple[Language, ...], environment: Mapping[str, str]) -> tuple[Language, ...]:
    """Give those of a site's languages that its terminal can show; English where none is left."""
    if shows_chinese(environment):
        return languages
    return tuple(language for language in languages if language != "zh") or ("en",)
