"""The results: each trial with its verdict, what it involves, its listing and its criteria."""

from collections.abc import Iterator

from itpchat.conversation.board import GLYPHS, verdict_word
from itpchat.conversation.criteria import counts_from, sections
from itpchat.conversation.questions import Questioner
from itpchat.conversation.views import Card, Group
from itpchat.dialog.planner import Planner, Worth
from itpchat.dialog.session import Session
from itpchat.explaining import day_text, moment_text, split_key
from itpchat.matching import Judged, Match
from itpchat.trials import Site
from itpchat.wording import Text

GROUPS = ("may_fit", "possible", "not_now", "ruled_out", "closed")
"""The groups of results in the order in which they are shown."""

CELL_THERAPIES = ("car_t", "car_nk", "msc")
"""Treatments of which the risks are told before anything else."""


def groups(session: Session, questioner: Questioner) -> tuple[Group, ...]:
    """Sort the trials into groups; a closed trial is apart, whatever its verdict."""
    cards: dict[str, list[Card]] = {name: [] for name in GROUPS}
    for match in session.matches:
        cards[group_of(match)].append(card(match, session, questioner))
    return tuple(
        Group(questioner.said(f"group_{name}"), tuple(found))
        for name, found in cards.items()
        if found
    )


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
    return Card(
        trial=trial.id,
        name=trial.short.to(language),
        verdict=match.verdict,
        glyph=GLYPHS[match.verdict],
        word=questioner.said(verdict_word(match)),
        headline=_headline(match, questioner),
        summary=trial.plain.to(language),
        facts=tuple(_facts(match, questioner)),
        warnings=tuple(_warnings(match, questioner)),
        notices=tuple(notice.to(language) for notice in trial.notices),
        sections=tuple(sections(match, questioner)),
        keep=questioner.said("keep_checking") if _may_be_kept(match, session) else "",
    )


def _may_be_kept(match: Match, session: Session) -> bool:
    """Tell whether a person could go on with a trial that causes no questions any more."""
    if session.worth.asking_for(match):
        return False
    worth = Worth(
        session.worth.closed, session.worth.sensitive_always, frozenset((match.trial.id,))
    )
    planner = Planner(session.script, session.record, worth)
    return bool(planner.open_questions([match], session.answers))


def _headline(match: Match, questioner: Questioner) -> str:
    said = questioner.said
    if match.verdict != "not_yet":
        return said("headline_not_now" if match.not_now else f"headline_{match.verdict}")
    if match.eligible_from is None:
        return said("headline_not_yet_open")
    later = any(counts_from(judged, match) for judged in match.failing)
    day = day_text(match.eligible_from)
    return said("headline_not_yet_earliest" if later else "headline_not_yet", day=day)


def _facts(match: Match, questioner: Questioner) -> Iterator[tuple[str, str]]:
    trial, said, phrases = match.trial, questioner.said, questioner.setting.phrases
    language = questioner.language
    yield (
        said("fact_listed"),
        said(
            "listed_as",
            status=phrases[f"status_{trial.listed_status}"],
            day=moment_text(trial.status_as_of),
            recruitment=phrases[f"recruitment_{match.recruitment}"],
        ),
    )
    yield said("fact_place"), _places(match, questioner)
    yield said("fact_contact"), _contacts(match, questioner)
    yield said("fact_sponsor"), trial.sponsor.to(language)
    yield said("fact_phase"), str(trial.data["phase"])
    yield said("fact_takes_part"), trial.takes_part.to(language)
    yield said("fact_number"), trial.id
    reviewed = trial.data["reviewed"]
    if not all(reviewed.get(part) for part in ("rules", language)):
        yield said("fact_reviewed"), said("not_reviewed")


def _places(match: Match, questioner: Questioner) -> str:
    places = [_place(site, questioner).to(questioner.language) for site in match.trial.sites]
    return "; ".join(places) or questioner.said("site_unknown")


def _place(site: Site, questioner: Questioner) -> Text:
    phrases = questioner.setting.phrases
    city, code = site.city or phrases["city_unknown"], f"country_{site.country}".lower()
    country = phrases[code] if code in phrases else Text.same(site.country)
    return Text(
        f"{site.hospital.en}, {city.en} ({country.en})",
        f"{site.hospital.zh}，{city.zh}（{country.zh}）",
    )


def _contacts(match: Match, questioner: Questioner) -> str:
    told = []
    for contact in match.trial.data.get("contacts") or ():
        role = contact.get("role")
        parts = [contact["name"]]
        parts += [Text.from_data(role).to(questioner.language)] if role else []
        parts += [contact[key] for key in ("phone", "email") if contact.get(key)]
        told.append(", ".join(parts))
    return "; ".join(told) or questioner.said("contact_unknown")


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
