"""A line of shorthand or a pasted note → what it says of the patient, as a proposal.

Nothing of it counts before it is accepted; what was not understood is kept as it was typed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from itpchat.conversation.questions import Questioner
from itpchat.intake.history import diagnosed_in, who_in
from itpchat.intake.listening import Listener
from itpchat.intake.measured import Placed, numbers_in, phrases_in, tests_in
from itpchat.intake.names import PIECE, Names, contradicting
from itpchat.intake.results import Doubt, Lacking, Note, Sure
from itpchat.intake.statements import NO_OTHER_ILLNESS
from itpchat.intake.whose import Sentence, sentences_of

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x00B5: 0x75}
_WORD = re.compile(r"[^\W\d_]")
_LABELLED = re.compile(r"(?<![A-Za-z])[A-Za-z][A-Za-z-]{1,9}[ :=]{0,2}\d[\d.,/]*(?![\w/])")
_BETWEEN = " ; "


class NoteReader:
    """Reads notes for one respondent, in one language, on one day."""

    def __init__(self, questioner: Questioner) -> None:
        self.questioner = questioner
        self.listener = Listener(questioner)
        self.names = Names(self.listener)
        self._simplified = questioner.setting.lexicon.characters.simplified

    def read(self, text: str) -> Note:
        """Read a text of any length."""
        sentences, others = sentences_of(text)
        sure: list[Sure] = []
        doubts: list[Doubt] = []
        lacking: list[Lacking] = []
        unread = [s.foreign for s in sentences if s.foreign]
        rests: list[tuple[Sentence, str, bool]] = []
        for sentence in sentences:
            placed, rest = self._sentence(sentence.own)
            sure += (p.found for p in placed if isinstance(p.found, Sure))
            doubts += (p.found for p in placed if isinstance(p.found, Doubt))
            lacking += (p.found for p in placed if isinstance(p.found, Lacking))
            rests.append((sentence, rest, bool(placed)))
        for piece in _pieces(rests):
            named = self.names.read(_BETWEEN.join(rest for _, rest, _ in piece))
            sure += named.sure
            doubts += named.doubts
            unread += named.unread
            if not named.found and not named.sure:
                unread += [s.own.strip() for s, rest, f in piece if not f and _WORD.search(rest)]
        unread += self._labelled(rests, (*sure, *doubts, *lacking))
        agreed, more = _without_contradictions(sure)
        return Note(
            text,
            tuple(agreed),
            (*more, *_unlike(doubts, agreed)),
            tuple(lacking),
            tuple(dict.fromkeys(words for words in unread if words.strip(" ;,."))),
            others,
        )

    def _sentence(self, text: str) -> tuple[list[Placed], str]:
        """Find measurements, tests and phrases; give them with the sentence without them."""
        plain = self._plain(text)
        placed: list[Placed] = []
        if NO_OTHER_ILLNESS.search(plain):
            placed += self._no_other_illness(plain, text)
            plain = _blanked(plain, placed)
        for finder in (numbers_in, tests_in, phrases_in, diagnosed_in, who_in):
            found = list(finder(plain, text, self.listener))
            placed += found
            plain = _blanked(plain, found)
        rewritten = "".join(p.rewritten for p in placed)
        return placed, _blanked(text, placed) + rewritten

    def _plain(self, text: str) -> str:
        """Give a text in small letters and single signs, each at its own place."""
        wide = text.translate(_WIDE)
        return "".join(self._sign(sign) for sign in wide)

    def _sign(self, sign: str) -> str:
        lowered = sign.lower()
        small = lowered if len(lowered) == 1 else sign
        simple = self._simplified.get(small, small)
        return simple if len(simple) == 1 else small

    def _no_other_illness(self, plain: str, typed: str) -> Iterator[Placed]:
        question = self.names.question_of.get("condition")
        for match in NO_OTHER_ILLNESS.finditer(plain):
            if question:
                shown = typed[match.start() : match.end()]
                yield Placed(*match.span(), Doubt(question, ("rest",), shown, "rest"))

    def _labelled(
        self,
        rests: Iterable[tuple[Sentence, str, bool]],
        found: Iterable[Sure | Doubt | Lacking],
    ) -> Iterator[str]:
        """Give what looks like a measurement and was not read: "LDH 240"."""
        named = [one.words.lower() for one in found]
        known = self.questioner.setting.lexicon.words
        for sentence, rest, _ in rests:
            for match in _LABELLED.finditer(rest):
                label = re.split(r"[ :=\d]", match[0].lower())[0]
                if label in known or any(label in words.split() for words in named):
                    continue
                if len(rest) >= match.end() and len(sentence.own) >= match.end():
                    yield sentence.own[match.start() : match.end()].rstrip(".,/")


def _blanked(plain: str, placed: Iterable[Placed]) -> str:
    """Put a comma where something was read, so that what stands around it does not run together."""
    for found in placed:
        length = found.end - found.start
        if length > 0:
            plain = plain[: found.start] + ("," + " " * (length - 1)) + plain[found.end :]
    return plain


def _pieces(
    rests: Iterable[tuple[Sentence, str, bool]],
) -> Iterator[list[tuple[Sentence, str, bool]]]:
    """Join sentences to pieces that the reader of free text takes at once; cut what is longer."""
    piece: list[tuple[Sentence, str, bool]] = []
    room = PIECE
    for sentence, rest, found in rests:
        for part in _cut(rest):
            if not _WORD.search(part):
                continue
            if piece and len(part) > room:
                yield piece
                piece, room = [], PIECE
            piece.append((sentence, part, found))
            room -= len(part) + len(_BETWEEN)
    if piece:
        yield piece


def _cut(text: str) -> Iterator[str]:
    while len(text) > PIECE:
        place = text.rfind(" ", 1, PIECE)
        place = place if place > PIECE // 2 else PIECE
        yield text[:place]
        text = text[place:]
    yield text


def _without_contradictions(sure: list[Sure]) -> tuple[list[Sure], list[Doubt]]:
    """Take out what contradicts itself: which of the values counts must be asked."""
    by_question: dict[str, list[Sure]] = {}
    named: list[Sure] = []
    for found in sure:
        if isinstance(found.value, Mapping) and "items" in found.value:
            named.append(found)
        else:
            by_question.setdefault(found.question, []).append(found)
    agreed: list[Sure] = []
    doubts: list[Doubt] = []
    for question, several in by_question.items():
        values = [found.value for found in several]
        different = [v for n, v in enumerate(values) if v not in values[:n]]
        if len(different) == 1:
            agreed.append(several[0])
        else:
            words = " … ".join(dict.fromkeys(found.words.strip() for found in several))
            doubts.append(Doubt(question, tuple(reversed(different)), words, "contradiction"))
    named = [found for n, found in enumerate(named) if not _told_before(found, named[:n])]
    against = list(contradicting(named))
    for before, after in against:
        words = f"{before.words} … {after.words}"
        doubts.append(Doubt(before.question, (after.value, before.value), words, "contradiction"))
    contested = {id(found) for pair in against for found in pair}
    return [*agreed, *(f for f in named if id(f) not in contested)], doubts


def _told_before(found: Sure, before: Iterable[Sure]) -> bool:
    """Tell whether the same was said in the same way already; a long note says things twice."""
    return any(one.question == found.question and _alike(one, found) for one in before)


def _alike(one: Sure, other: Sure) -> bool:
    bare = [
        [{k: v for k, v in item.items() if k != "surface"} for item in sure.value["items"]]
        for sure in (one, other)
    ]
    return bare[0] == bare[1] and one.value.get("nothing_else") == other.value.get("nothing_else")


def _unlike(doubts: Iterable[Doubt], sure: Iterable[Sure]) -> Iterator[Doubt]:
    """Leave out a guess at what was said plainly elsewhere, and what is asked twice."""
    plain = {found.question for found in sure if not isinstance(found.value, Mapping)}
    seen: list[Doubt] = []
    for doubt in doubts:
        guess = len(doubt.choices) == 1 and doubt.why == "which"
        if (guess and doubt.question in plain) or doubt in seen:
            continue
        seen.append(doubt)
        yield doubt
