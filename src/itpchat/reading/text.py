"""Reads a free text: which medicines and illnesses it names, and what it says of each."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from itpchat.reading.amounts import amounts_of, by_parts_of_the_day, often_of
from itpchat.reading.chinese_names import find_chinese, find_foreign_chinese, guess_chinese
from itpchat.reading.clauses import MOST, clauses_of, sign, with_signs
from itpchat.reading.corrections import taken_back, what_was_meant
from itpchat.reading.dating import About, Signs
from itpchat.reading.deciding import decide
from itpchat.reading.gathering import groups_of
from itpchat.reading.idioms import without_idioms
from itpchat.reading.latin_names import find_foreign, find_latin, guess_latin
from itpchat.reading.leftovers import nothing_else, unread_in
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.pinyin_names import find_pinyin
from itpchat.reading.results import (
    Context,
    Found,
    Mention,
    Other,
    Reading,
    Respondent,
    Role,
    with_what_was_said,
)
from itpchat.reading.setting_aside import without_gels, without_reactions
from itpchat.reading.source import Source, source_of, within_reach
from itpchat.reading.spans import Spans
from itpchat.reading.times import times_of
from itpchat.reading.tokens import words_of
from itpchat.wording import Language


def read_text(
    text: str,
    *,
    language: Language,
    role: Role,
    respondent: Respondent,
    as_of: date,
    lexicon: Lexicon,
) -> Reading:
    """Read a text that a person typed.

    `language` is that of the conversation: names of both are always read, pinyin in a Chinese one
    alone. `role` nurse turns on clinical abbreviations. `respondent` tells whose "my daughter" is
    the patient. Times are counted back from `as_of`.
    """
    source = source_of(text, lexicon.characters.simplified)
    if not any(character.isalnum() for character in source.plain):
        return Reading(text)
    found, others, taken, in_pinyin = _names(source, language, role, lexicon)
    in_pinyin = in_pinyin or (language == "zh" and _is_pinyin(source.plain))
    plain = _without_pinyin(source.plain, found) if in_pinyin else source.plain
    times = times_of(plain, as_of, taken)[:MOST]
    amounts, often = by_parts_of_the_day(plain, taken)
    amounts = [*amounts, *amounts_of(plain, taken)][:MOST]
    often = [*often, *often_of(plain, taken)][:MOST]
    stretches = [(f.start, f.end, sign("mention", n)) for n, f in enumerate(found)]
    # A time still to come stays in words: "next week" is a cue.
    stretches += [(t.start, t.end, sign("time", n)) for n, t in enumerate(times) if not t.future]
    stretches += [(a.start, a.end, sign("amount", n)) for n, a in enumerate(amounts)]
    stretches += [(o.start, o.end, sign("often", n)) for n, o in enumerate(often)]
    stretches += _signs_of_others(source, others)
    signed = without_idioms(with_signs(plain, stretches))
    if in_pinyin:
        signed = _BETWEEN_CHARACTERS.sub("", signed)
    signed, not_meant = what_was_meant(signed)
    about = [_about(f, lexicon) for f in found]
    contexts, echoes = decide(
        groups_of(clauses_of(signed)),
        Signs(times, amounts, often),
        about,
        respondent,
        as_of,
        lexicon.responses,
    )
    gone: dict[int, int | None] = {**dict.fromkeys(not_meant), **taken_back(signed)}
    for wrong, right in gone.items():
        if right is not None and wrong in contexts and right in contexts:
            contexts[right] = with_what_was_said(contexts[right], contexts[wrong])
    mentions = _mentions(source, found, contexts, echoes, gone)
    unread = unread_in(source, lexicon, taken)
    if rest := text[len(within_reach(text)) :].strip():
        unread.append(rest)
    return Reading(text, mentions, tuple(others), tuple(unread), nothing_else(source.plain))


def _signs_of_others(source: Source, others: Sequence[Other]) -> list[tuple[int, int, str]]:
    """Give signs to other medicines; an other illness stays in words, as what somebody suffered."""
    plain_at = {typed: plain for plain, typed in reversed(list(enumerate(source.places)))}
    last_at = {typed: plain for plain, typed in enumerate(source.places)}
    return [
        (plain_at[other.start], last_at[other.end - 1] + 1, sign("other", number))
        for number, other in enumerate(others)
        if other.kind == "medication"
    ]


def _names(
    source: Source, language: Language, role: Role, lexicon: Lexicon
) -> tuple[list[Found], list[Other], Spans, bool]:
    """Find all names: what is written exactly first, then what is guessed from the rest.

    At last tells whether some were typed as pinyin.
    """
    taken = Spans(len(source.plain))
    words = words_of(source.plain)
    found = find_chinese(source, lexicon, taken) + find_latin(source, words, lexicon, role, taken)
    found = without_reactions(found, source)
    found, gels = without_gels(found, source, lexicon)
    found, _ = guess_latin(source, words, lexicon, taken, found, several=True)
    others = [
        *gels,
        *find_foreign(source, words, lexicon, taken),
        *find_foreign_chinese(source, lexicon, taken),
    ]
    found = guess_chinese(source, lexicon, taken, found)
    in_pinyin = find_pinyin(source, words, lexicon, taken) if language == "zh" else []
    found += in_pinyin
    found, guessed_others = guess_latin(source, words, lexicon, taken, found, several=False)
    found = without_reactions(found, source)
    found = sorted(found, key=lambda name: name.start)[:MOST]
    others = sorted(others + guessed_others, key=lambda other: other.start)[:MOST]
    return found, others, taken, bool(in_pinyin)


_BETWEEN_CHARACTERS = re.compile(r"(?<=[\u4e00-\uf8ff,]) +(?=[\u4e00-\uf8ff,])")


def _is_pinyin(plain: str) -> bool:
    if not plain.isascii():
        return False
    from itpchat.reading.pinyin_phrases import is_pinyin

    return is_pinyin(plain)


def _without_pinyin(plain: str, found: Sequence[Found]) -> str:
    """Write what is said around the names in characters, every place staying what it is."""
    from itpchat.reading.pinyin_phrases import in_characters

    parts, place = [], 0
    for name in found:
        parts += [in_characters(plain[place : name.start]), plain[name.start : name.end]]
        place = name.end
    return "".join([*parts, in_characters(plain[place:])])


def _about(found: Found, lexicon: Lexicon) -> About:
    procedure = lexicon.vocabulary.any_flag(found.concept, "procedure")
    medication = found.kind == "medication"
    vaccine = lexicon.vocabulary.covers("vaccine", found.concept)
    covers = lexicon.vocabulary.covers
    return About(
        medication,
        one_off=procedure,
        concept=found.concept,
        can_work=medication and not vaccine,
        for_itp=covers("itp_treatment", found.concept),
        single=any(covers(kind, found.concept) for kind in _ON_SINGLE_DAYS),
    )


_ON_SINGLE_DAYS = ("immunoglobulin", "anti_d")


def _mentions(
    source: Source,
    found: Sequence[Found],
    contexts: dict[int, Context],
    echoes: dict[int, Context],
    gone: Collection[int],
) -> tuple[Mention, ...]:
    mentions = []
    for number, name in enumerate(found):
        if number in gone:
            continue
        start, end = source.start(name.start), source.end(name.end)
        said = [contexts.get(number, Context())]
        said += [echoes[number]] if number in echoes else []
        mentions += [
            Mention(
                name.kind,
                name.concept,
                source.typed[start:end],
                start,
                end,
                name.certainty,
                name.candidates,
                context,
            )
            for context in said
        ]
    return tuple(mentions)
