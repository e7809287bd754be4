"""The results: each trial with its verdict, the reasons, what is still to check and by whom."""

from collections.abc import Iterator

from itpchat.conversation.board import GLYPHS, is_private, reasons, verdict_word
from itpchat.conversation.questions import Questioner
from itpchat.conversation.views import Card, Group, Item, Section
from itpchat.explaining import day_text, key_text, moment_text, split_key
from itpchat.matching import Judged, Match
from itpchat.wording import Text, listed

GROUPS = ("may_fit", "possible", "not_now", "ruled_out", "closed")
"""The groups of results in the order in which they are shown."""

CELL_THERAPIES = ("car_t", "car_nk", "msc")
"""Treatments of which the risks are told before anything else."""


def groups(matches: tuple[Match, ...], questioner: Questioner) -> tuple[Group, ...]:
    """Sort the trials into groups; a closed trial is apart, whatever its verdict."""
    cards: dict[str, list[Card]] = {name: [] for name in GROUPS}
    for match in matches:
        cards[group_of(match)].append(card(match, questioner))
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


def card(match: Match, questioner: Questioner) -> Card:
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
        sections=tuple(_sections(match, questioner)),
    )


def _headline(match: Match, questioner: Questioner) -> str:
    if match.verdict == "not_yet":
        if match.eligible_from is None:
            return questioner.said("headline_not_yet_open")
        return questioner.said("headline_not_yet", day=day_text(match.eligible_from))
    return questioner.said("headline_not_now" if match.not_now else f"headline_{match.verdict}")


def _facts(match: Match, questioner: Questioner) -> Iterator[tuple[str, str]]:
    trial, said = match.trial, questioner.said
    phrases, language = questioner.setting.phrases, questioner.language
    status = phrases[f"status_{trial.listed_status}"]
    listed_as = said("listed_as", status=status, day=moment_text(trial.status_as_of))
    recruitment = phrases[f"recruitment_{match.recruitment}"].to(language)
    yield said("fact_listed"), f"{listed_as}; {recruitment}" if language == "en" else (
        f"{listed_as}；{recruitment}"
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
    places = []
    for site in match.trial.sites:
        city = site.city or questioner.setting.phrases["city_unknown"]
        places.append(
            Text(
                f"{site.hospital.en}, {city.en} ({site.country})",
                f"{site.hospital.zh}，{city.zh}（{site.country}）",
            )
        )
    if not places:
        return questioner.said("site_unknown")
    return "; ".join(place.to(questioner.language) for place in places)


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
    if any(_is_about_a_medicine(judged) for judged in match.failing):
        yield said("medicine_in_the_way")


def _is_about_a_medicine(judged: Judged) -> bool:
    return any(split_key(reason.key)[0] in ("taken", "taking") for reason in judged.because)


def _sections(match: Match, questioner: Questioner) -> Iterator[Section]:
    failing = [_item(judged, questioner, _why_it_fails(judged, questioner)) for judged in match.failing]
    if failing:
        yield Section(questioner.said("section_fails"), tuple(failing))
    for owner in ("you", "doctor", "study_team"):
        items = [
            _item(judged, questioner, _missing(judged, questioner))
            for judged in match.criteria
            if owner_of(judged, questioner) == owner
        ]
        if items:
            yield Section(questioner.said(f"section_{owner}"), tuple(items))
    passing = [
        _item(judged, questioner, "") for judged in match.criteria if judged.outcome == "passes"
    ]
    if passing:
        yield Section(questioner.said("section_passes"), tuple(passing))


def owner_of(judged: Judged, questioner: Questioner) -> str | None:
    """Tell who can settle a criterion that is still open: you, your doctor or the study team."""
    if judged.outcome == "study_team":
        return "study_team"
    if judged.outcome != "unknown":
        return None
    facts = questioner.setting.catalogue.facts
    finders = {
        facts[name].found_by if not prefix and name in facts else "patient"
        for prefix, name, _ in map(split_key, judged.needs)
    }
    if "patient" in finders:
        return "you"
    return "doctor" if "doctor" in finders else "study_team"


def _item(judged: Judged, questioner: Questioner, detail: str) -> Item:
    criterion = judged.criterion
    number = criterion.id.replace("inclusion-", "I").replace("exclusion-", "E")
    return Item(number, _statement(judged, questioner), detail)


def _statement(judged: Judged, questioner: Questioner) -> str:
    """Give the criterion in plain words, as it is written: what must be, or what must not be."""
    criterion, language = judged.criterion, questioner.language
    name = "must_be" if criterion.inclusion else "must_not_be"
    return questioner.setting.phrases[name].filled(plain=criterion.plain).to(language)


def _why_it_fails(judged: Judged, questioner: Questioner) -> str:
    if any(is_private(reason, questioner) for reason in judged.because):
        detail = questioner.said("private_reason")
    else:
        detail = questioner.said("because", reasons=reasons(judged, questioner))
    if judged.eligible_from is not None:
        day = questioner.said("from_day", day=day_text(judged.eligible_from))
        detail = f"{detail}; {day}" if questioner.language == "en" else f"{detail}；{day}"
    return detail


def _missing(judged: Judged, questioner: Questioner) -> str:
    catalogue, language = questioner.setting.catalogue, questioner.language
    if judged.needs:
        needs = listed([key_text(need, catalogue) for need in judged.needs])
        return questioner.said("to_find_out", needs=needs)
    if judged.criterion.unclear is not None:
        return judged.criterion.unclear.to(language)
    return ""
