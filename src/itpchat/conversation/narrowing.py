"""Narrowing the results to a country, a city or a status, and measuring the way to a trial.

A trial whose place is not listed stays in view: it may be in the very city that was chosen.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from itpchat.conversation.helping import Place
from itpchat.conversation.questions import Questioner
from itpchat.conversation.views import Filter, FilterKind, FilterOption
from itpchat.dialog.session import Session
from itpchat.matching import Match
from itpchat.trials import Site
from itpchat.wording import Text

KINDS: tuple[FilterKind, ...] = get_args(FilterKind)
NEAREST = 10
"""Distances are told to so many kilometres: what is known is the city, not the street."""


def narrowed(matches: Iterable[Match], session: Session) -> list[Match]:
    """Give the trials that are left by what the results are narrowed to."""
    return [match for match in matches if all(_left(match, *one) for one in _chosen(session))]


def filters(session: Session, questioner: Questioner) -> tuple[Filter, ...]:
    """Give the ways in which the results can be narrowed.

    One that makes no difference is left out, but for the country: that all trials are in one is
    what somebody in another one needs to see.
    """
    made = (_filter(kind, session, questioner) for kind in KINDS)
    return tuple(
        found
        for found in made
        if len(found.options) > (1 if found.kind == "country" else 2) or _is_chosen(found)
    )


def narrowing_told(session: Session, questioner: Questioner) -> str:
    """Say how many trials are not shown; empty where all are."""
    hidden = len(session.matches) - len(narrowed(session.matches, session))
    return questioner.counted("narrowed_hidden", hidden) if hidden else ""


def order_told(session: Session, questioner: Questioner) -> str:
    """Say that the nearest come first; empty where no place is chosen."""
    place = place_chosen(session, questioner)
    return questioner.said("nearest_first", place=place.name) if place else ""


def kilometres(match: Match, place: Place, questioner: Questioner) -> int | None:
    """Give how far the nearest known site of a trial is, to ten kilometres."""
    places = questioner.setting.places
    found = [place.kilometres_to(at) for s in match.trial.sites if (at := _at(s, places))]
    return round(min(found) / NEAREST) * NEAREST if found else None


def place_chosen(session: Session, questioner: Questioner) -> Place | None:
    """Give the place from which the way is measured, if one is chosen."""
    key = session.narrowed.get("near", "")
    return next((place for place in questioner.setting.places if place.id == key), None)


def distance_told(match: Match, session: Session, questioner: Questioner) -> str:
    """Say how far a trial is; empty where no place is chosen."""
    place = place_chosen(session, questioner)
    if place is None:
        return ""
    far = kilometres(match, place, questioner)
    if far is None:
        return questioner.said("distance_unknown")
    if far < NEAREST:
        return questioner.said("distance_here", place=place.name)
    return questioner.said("distance", count=far, place=place.name)


def _chosen(session: Session) -> Iterator[tuple[str, str]]:
    return ((kind, key) for kind, key in session.narrowed.items() if key)


def _left(match: Match, kind: str, key: str) -> bool:
    values = set(_values(match, kind))
    return key in values or not values or kind == "near"


def _values(match: Match, kind: str) -> Iterator[str]:
    """Give what a trial has of a kind; nothing where it is not listed."""
    if kind == "status":
        yield match.recruitment
    elif kind == "country":
        yield from (site.country for site in match.trial.sites)
    elif kind == "city" and all(site.city for site in match.trial.sites):
        yield from (site.city.en for site in match.trial.sites if site.city)


def _filter(kind: FilterKind, session: Session, questioner: Questioner) -> Filter:
    chosen = session.narrowed.get(kind, "")
    others = {other: key for other, key in session.narrowed.items() if other != kind and key}
    rest = [m for m in session.matches if all(_left(m, *one) for one in others.items())]
    every = FilterOption("", questioner.said(f"filter_all_{kind}"), len(rest), not chosen)
    options = [
        FilterOption(key, label, sum(_left(m, kind, key) for m in rest), key == chosen)
        for key, label in _options(kind, session.matches, questioner)
    ]
    return Filter(kind, questioner.said(f"filter_{kind}"), (every, *options))


def _options(
    kind: FilterKind, matches: Sequence[Match], questioner: Questioner
) -> Iterator[tuple[str, str]]:
    language = questioner.language
    sites = [site for match in matches for site in match.trial.sites]
    match kind:
        case "status":
            for status in dict.fromkeys(m.recruitment for m in matches):
                yield status, questioner.said(f"recruitment_{status}")
        case "country":
            for country in dict.fromkeys(site.country for site in sites):
                yield country, country_text(country, questioner).to(language)
        case "city":
            cities = {site.city.en: site.city.to(language) for site in sites if site.city}
            yield from sorted(cities.items(), key=lambda item: item[1])
        case "near" if any(_at(site, questioner.setting.places) for site in sites):
            yield from ((p.id, p.name.to(language)) for p in questioner.setting.places)


def country_text(code: str, questioner: Questioner) -> Text:
    """Name a country by its code; one without a name is told by its code."""
    phrases, name = questioner.setting.phrases, f"country_{code}".lower()
    return phrases[name] if name in phrases else Text.same(code)


def _at(site: Site, places: Iterable[Place]) -> tuple[float, float] | None:
    """Give the place of a site: its own, or that of its city where that is known."""
    if site.coordinates is not None or site.city is None:
        return site.coordinates
    city = site.city.en.partition(",")[0]
    return next((p.at for p in places if (p.name.en, p.country) == (city, site.country)), None)


def _is_chosen(found: Filter) -> bool:
    return any(option.chosen and option.key for option in found.options)
