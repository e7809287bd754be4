# ruff: noqa: E501 - lines of a table, texts as people type them
"""Microseconds of processor time a reply, against plain nearest-name search over the same names."""

import time
from collections.abc import Callable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from benchmarks.reading.names import mentions
from itpchat.folders import Folders
from itpchat.loading import build_words, read_words
from itpchat.reading.lexicon import Lexicon

REPLIES = [
    "predisone 20mg since june, used to be on rituxin, N-plate shots didnt work, no blood thiners, metformin twice a day",
    "I take 50 mg of promacta every day and I had my spleen out in 2019, my mother had lupus but I dont",
    "No diabetes, no heart problems, had shingles two months ago and they think it could be lymphoma, allergic to penicilin",
    "艾曲波帕每天一片，激素每天4片，打过美罗花，没有乙肝，我妈有糖尿病，医生建议切脾",
    "s/p splenectomy 2021, pred 10 qd, RTX x4 3/2025 -> relapse, elt NR, HBsAg neg, no h/o VTE, on apixabn 5 mg bid",
]

LONGEST = 10_000
LONG = {
    "Chinese names of medicines": "艾曲波帕每天一片，激素每天4片，打过美罗华，海曲泊帕停了三个月，丙球打过两次没用，",
    "English names of medicines": "predisone 20mg since june, used to be on rituxin, N-plate shots didnt work, ",
    "misspelled names": "predinsone rituxamib eltrompobag hydroxycloriquin azathoprine ",
    "pinyin": "qiangdisong aiqubopa meiluohua huafalin asipilin ",
    "another language": "je prends de la prédnisone depuis juin et jamais d'aspirine, pas de diabète. ",
    "signs": "!?.,;：。，",
    "control characters": "\x00\x07\x1b[31m\u200b",
    "a letter": "Dear Dr. Smith, thank you for referring this woman with chronic ITP, treated with prednisone 1 mg/kg, IVIG "
    "and rituximab in 2018 with a partial response, and splenectomy in 2019. She has hypertension.\n",
}
"""What somebody pastes: each is repeated up to 10,000 characters."""


def timed(read: Callable[[str], object], texts: Sequence[str]) -> tuple[float, float]:
    """Give the median and the 95th percentile of the processor time, in microseconds."""
    taken = []
    for text in texts:
        start = time.process_time()
        read(text)
        taken.append((time.process_time() - start) * 1e6)
    taken.sort()
    return taken[len(taken) // 2], taken[int(len(taken) * 0.95)]


def report(sentences: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Give the lines of a table. Guesses are not remembered from one reply to the next."""
    names = [*lexicon.names.everybody, *lexicon.background.english]

    def plain(text: str) -> object:
        return [
            process.extractOne(word, names, scorer=OSA.normalized_similarity)
            for word in text.lower().split()
        ]

    def reader(text: str) -> object:
        lexicon.forget()
        return mentions(text, lexicon)

    for text in REPLIES:
        reader(text)
    lines = []
    for title, texts in (("own replies", REPLIES * 20), ("sentences of 15 to 25 words", sentences)):
        if not texts:
            continue
        ours, base = timed(reader, texts), timed(plain, texts[:40])
        lines.append(
            f"speed, {title}: reader median {ours[0]:.0f} µs, p95 {ours[1]:.0f} µs; "
            f"extractOne over {len(names)} names median {base[0]:.0f} µs, p95 {base[1]:.0f} µs"
        )
    return [*lines, *start_up(), *_long(lexicon, timed(plain, REPLIES)[0])]


def start_up() -> list[str]:
    """Give what the vocabulary adds to a start, and what is made in the first idle moment after it.

    A start finds the vocabulary checked and compiled: it builds the concepts from plain data, and a
    lexicon that reads nothing yet.
    """
    folders = Folders.chosen()
    content = read_words(folders)
    begun, ready = [], []
    for _ in range(5):
        start = time.process_time()
        lexicon = Lexicon(build_words(content).vocabulary, folders.dialogs)
        made = time.process_time()
        lexicon.get_ready()
        begun.append((made - start) * 1e3)
        ready.append((time.process_time() - made) * 1e3)
    return [
        f"start-up, {len(lexicon.vocabulary.concepts)} concepts built and a lexicon: {min(begun):.1f} ms; "
        f"names, background and indexes, in an idle moment: {min(ready):.0f} ms"
    ]


def _long(lexicon: Lexicon, base: float) -> list[str]:
    """Give the time of long texts, and its ratio to plain search over the words of one reply."""
    lines = []
    for title, piece in LONG.items():
        text = (piece * LONGEST)[:LONGEST]
        taken = []
        for language in ("en", "zh"):
            for _ in range(3):
                lexicon.forget()
                start = time.process_time()
                mentions(text, lexicon, language)
                taken.append((time.process_time() - start) * 1e6)
        worst = max(min(taken[:3]), min(taken[3:]))
        lines.append(
            f"speed, 10,000 characters, {title}: {worst / 1000:.1f} ms, {worst / base:.2f}"
        )
    return lines
