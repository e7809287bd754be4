"""The results: each trial with its verdict, what it involves, its listing and its criteria."""

import re
from collections.abc import Iterator
from dataclasses import replace

from itpchat.conversation.behind import answer_behind, question_behind
from itpchat.conversation.board import GLYPHS, verdict_word
from itpchat.conversation.criteria import sections
from itpchat.conversation.finding_out import ask_this_team
from itpchat.conversation.headlines import headline
from itpchat.conversation.narrowing import (
    country_text,
    distance_told,
    kilometres,
    narrowed,
    place_chosen,
)
from itpchat.conversation.questions import Questioner
from itpchat.conversation.similar import similar
from itpchat.conversation.told import told
from itpchat.conversation.views import Card, Decided, Group
from itpchat.dialog.planner import Worth
from itpchat.dialog.session import Session
from itpchat.explaining import moment_text, split_key
from itpchat.matching import Judged, Match
from itpchat.trials import Site
from itpchat.wording import COLON, Text

GROUPS = ("may_fit", "possible", "not_now", "ruled_out", "closed")
"""The groups of results in the order in which they are shown."""

_COMMA, _BETWEEN = Text(", ", "，"), Text("; ", "；")
"""Between the parts of a contact, and between several contacts or places."""

CELL_THERAPIES = ("car_t", "car_nk", "msc")
"""Treatments of which the risks are told before anything else."""


def groups(session: Session, questioner: Questioner) -> tuple[Group, ...]:
    """Sort the trials into groups; a closed trial is apart, whatever its verdict."""
    cards: dict[str, list[Card]] = {name: [] for name in GROUPS}
    for match in _by_distance(narrowed(session.matches, session), session, questioner):
        cards[group_of(match)].append(card(match, session, questioner))
    return tuple(
        Group(questioner.said(f"group_{name}"), tuple(found))
        for name, found in cards.items()
        if found
    )


def _by_distance(matches: list[Match], session: Session, questioner: Questioner) -> list[Match]:
    """Put the nearest first where a place is chosen; those of unknown place come last."""
    place = place_chosen(session, questioner)
    if place is None:
        return matches
    far = {match.trial.id: kilometres(match, place, questioner) for match in matches}
    return sorted(matches, key=lambda m: (far[m.trial.id] is None, far[m.trial.id] or 0))


def group_of(match: Match) -> str:
    """Name the group that a match belongs to."""
    if match.recruitment in ("closed", "probably_closed"):
        return "closed"
    if match.verdict == "ruled_out":
        return "not_now" if match.not_now else "ruled_out"
    if match.verdict == "not_yet":
        return "not_now"
    if match.verdict == "may_fit" and match.recruitment == "open":
        return "may_fit"
    return "possible"


def card(match: Match, session: Session, questioner: Questioner) -> Card:
    """Give everything that is shown of one trial."""
    trial, language = match.trial, questioner.language
    made = Card(
        trial=trial.id,
        name=trial.short.to(language),
        verdict=match.verdict,
        glyph=GLYPHS[match.verdict],
        word=questioner.said(verdict_word(match)),
        headline=headline(match, questioner),
        summary=trial.plain.to(language),
        facts=tuple(_facts(match, session, questioner)),
        warnings=tuple(_warnings(match, questioner)),
        notices=tuple(notice.to(language) for notice in trial.notices),
        sections=tuple(sections(match, session, questioner)),
        distance=_distance(match, session, questioner),
        keep=questioner.said("keep_checking") if _may_be_kept(match, session) else "",
        decided=_decided(match, session, questioner),
        ask=ask_this_team(match, questioner),
        similar=similar(match, session.matches, questioner),
    )
    return replace(made, terms=questioner.setting.helping.terms_in(_texts(made), language))


def _decided(match: Match, session: Session, questioner: Questioner) -> Decided | None:
    """Give the one answer that did it, with the way to it."""
    question = question_behind(match, session)
    if not question:
        return None
    asking = session.named(question)
    if asking.sensitive(session.script):
        # Its name beside "not a fit" would tell the answer; the headline says that it is private.
        return Decided(question, "", questioner.said("go_to_private_answer"))
    value = answer_behind(match, question, session)
    answer = told(asking, value, questioner, masked=True)
    what = Text.same(questioner.short(asking))
    return Decided(
        question,
        questioner.said("decided", question=what, answer=Text.same(answer)),
        questioner.said("go_to_answer", question=what),
    )


def _distance(match: Match, session: Session, questioner: Questioner) -> str:
    far = distance_told(match, session, questioner)
    label = questioner.said("fact_distance") + COLON.to(questioner.language)
    return label + far if far else ""


def _texts(made: Card) -> Iterator[str]:
    yield from (made.name, made.headline, made.summary, *made.warnings, *made.notices)
    yield from (value for _, value in made.facts)
    yield from (
        text for section in made.sections for i in section.items for text in (i.text, i.detail)
    )


def _may_be_kept(match: Match, session: Session) -> bool:
    """Tell whether a person could go on with a trial that causes no questions any more."""
    if session.worth.asking_for(match):
        return False
    worth = Worth(
        session.worth.closed, session.worth.sensitive_always, frozenset((match.trial.id,))
    )
    number = session.matches.index(match)
    outlook = session.planner(worth).outlook([(number, match)], frozenset(session.answers))
    return bool(outlook.prospects)


def _facts(match: Match, session: Session, questioner: Questioner) -> Iterator[tuple[str, str]]:
    trial, said, phrases = match.trial, questioner.said, questioner.setting.phrases
    language = questioner.language
    yield said("fact_takes_part"), trial.takes_part.to(language)
    yield said("fact_place"), _places(match, questioner)
    if far := distance_told(match, session, questioner):
        yield said("fact_distance"), far
    yield said("fact_contact"), _contacts(match, questioner)
    yield (
        said("fact_listed"),
        said(
            # "Recruiting" and "listed as open" are one and the same thing.
            "listed_as_it_is" if match.recruitment == "open" else "listed_as",
            status=phrases[f"status_{trial.listed_status}"],
            day=moment_text(trial.status_as_of),
            recruitment=phrases[f"recruitment_{match.recruitment}"],
        ),
    )
    yield said("fact_sponsor"), trial.sponsor.to(language)
    yield said("fact_phase"), _phase(str(trial.data["phase"]), questioner)
    yield said("fact_number"), trial.id
    reviewed = trial.data["reviewed"]
    if not all(reviewed.get(part) for part in ("rules", language)):
        yield said("fact_reviewed"), said("not_reviewed")


def _phase(listed: str, questioner: Questioner) -> str:
    """Say a phase as clinics do; one that is written in another way is told as it stands."""
    name = "phase_" + re.sub(r"[^a-z0-9]+", "_", listed.casefold().replace("n/a", "na"))
    return questioner.said(name) if name in questioner.setting.phrases else listed


def _places(match: Match, questioner: Questioner) -> str:
    places = [_place(site, questioner).to(questioner.language) for site in match.trial.sites]
    return _BETWEEN.to(questioner.language).join(places) or questioner.said("site_unknown")


def _place(site: Site, questioner: Questioner) -> Text:
    phrases = questioner.setting.phrases
    city, country = site.city or phrases["city_unknown"], country_text(site.country, questioner)
    return Text(
        f"{site.hospital.en}, {city.en} ({country.en})",
        f"{site.hospital.zh}，{city.zh}（{country.zh}）",
    )


def _contacts(match: Match, questioner: Questioner) -> str:
    told, language = [], questioner.language
    for contact in match.trial.data.get("contacts") or ():
        role = contact.get("role")
        parts = [contact["name"]]
        parts += [Text.from_data(role).to(language)] if role else []
        parts += [contact[key] for key in ("phone", "email") if contact.get(key)]
        told.append(_COMMA.to(language).join(parts))
    return _BETWEEN.to(language).join(told) or questioner.said("contact_unknown")


def _warnings(match: Match, questioner: Questioner) -> Iterator[str]:
    trial, said = match.trial, questioner.said
    if match.recruitment in ("closed", "probably_closed"):
        yield said(f"warning_{match.recruitment}")
    updated = trial.record_updated or trial.status_as_of
    yield said("warning_record_age", day=moment_text(updated))
    if trial.treatment in CELL_THERAPIES:
        yield said("warning_experimental")
        yield said(f"warning_{trial.treatment}")
        yield said("warning_free_to_say_no")
        yield said("warning_no_charge")
    if any(_is_about_a_medicine(judged, questioner) for judged in match.criteria):
        yield said("medicine_in_the_way")


def _is_about_a_medicine(judged: Judged, questioner: Questioner) -> bool:
    """Tell whether a medicine stands in the way, or the study team is to be asked about one."""
    if judged.outcome not in ("fails", "study_team"):
        return False
    vocabulary = questioner.setting.catalogue.vocabulary
    named = [split_key(reason.key) for reason in judged.because]
    return any(
        prefix in ("taken", "taking") and not vocabulary.any_flag(name, "procedure")
        for prefix, name, _ in named
    )
