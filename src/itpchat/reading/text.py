"""Reads a free text: which medicines and illnesses it names, and what it says of each."""

from collections.abc import Sequence
from datetime import date

from itpchat.reading.amounts import amounts_of, often_of
from itpchat.reading.chinese_names import find_chinese, find_foreign_chinese, guess_chinese
from itpchat.reading.clauses import MOST, clauses_of, sign, with_signs
from itpchat.reading.corrections import taken_back
from itpchat.reading.dating import About, Signs
from itpchat.reading.deciding import decide
from itpchat.reading.gathering import groups_of
from itpchat.reading.idioms import without_idioms
from itpchat.reading.latin_names import find_foreign, find_latin, guess_latin
from itpchat.reading.leftovers import nothing_else, unread_in
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.pinyin_names import find_pinyin
from itpchat.reading.results import Context, Found, Mention, Other, Reading, Respondent, Role
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
    found, others, taken = _names(source, language, role, lexicon)
    times = times_of(source.plain, as_of, taken)[:MOST]
    amounts = amounts_of(source.plain, taken)[:MOST]
    often = often_of(source.plain, taken)[:MOST]
    stretches = [(f.start, f.end, sign("mention", n)) for n, f in enumerate(found)]
    # A time still to come stays in words: "next week" is a cue.
    stretches += [(t.start, t.end, sign("time", n)) for n, t in enumerate(times) if not t.future]
    stretches += [(a.start, a.end, sign("amount", n)) for n, a in enumerate(amounts)]
    stretches += [(o.start, o.end, sign("often", n)) for n, o in enumerate(often)]
    stretches += _signs_of_others(source, others)
    signed = without_idioms(with_signs(source.plain, stretches))
    about = [_about(f, lexicon) for f in found]
    contexts = decide(
        groups_of(clauses_of(signed)), Signs(times, amounts, often), about, respondent, as_of
    )
    gone = taken_back(signed)
    mentions = _mentions(source, found, contexts, gone)
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
) -> tuple[list[Found], list[Other], Spans]:
    """Find all names: what is written exactly first, then what is guessed from the rest."""
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
    if language == "zh":
        found += find_pinyin(source, words, lexicon, taken)
    found, guessed_others = guess_latin(source, words, lexicon, taken, found, several=False)
    found = sorted(found, key=lambda name: name.start)[:MOST]
    return found, sorted(others + guessed_others, key=lambda other: other.start)[:MOST], taken


def _about(found: Found, lexicon: Lexicon) -> About:
    procedure = lexicon.vocabulary.any_flag(found.concept, "procedure")
    medication = found.kind == "medication"
    vaccine = lexicon.vocabulary.covers("vaccine", found.concept)
    return About(medication, one_off=procedure, can_work=medication and not vaccine)


def _mentions(
    source: Source, found: Sequence[Found], contexts: dict[int, Context], gone: set[int]
) -> tuple[Mention, ...]:
    mentions = []
    for number, name in enumerate(found):
        if number in gone:
            continue
        start, end = source.start(name.start), source.end(name.end)
        mentions.append(
            Mention(
                name.kind,
                name.concept,
                source.typed[start:end],
                start,
                end,
                name.certainty,
                name.candidates,
                contexts.get(number, Context()),
            )
        )
    return tuple(mentions)
