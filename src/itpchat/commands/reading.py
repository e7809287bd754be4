"""`itpchat read`: the mentions in a free text."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date

from itpchat.clock import today
from itpchat.commands import folders_of
from itpchat.loading import load_words
from itpchat.printable import printable, printable_json
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Mention, Reading
from itpchat.reading.text import read_text
from itpchat.vocabulary import Vocabulary
from itpchat.wording import Language


def read_texts(options: argparse.Namespace) -> int:
    """Read one text, or with `-` one a line from standard input, as far as there are lines."""
    as_of: date = options.as_of or today()
    folders = folders_of(options)
    lexicon = Lexicon(load_words(folders).vocabulary, folders.dialogs)
    many = options.text == "-"
    for text in _lines() if many else [options.text]:
        reading = _read(text, options, as_of, lexicon)
        if options.json or many:
            print(printable_json(json.dumps(reading.to_data(), ensure_ascii=False)), flush=many)
        else:
            lines = _lines_of(reading, lexicon.vocabulary, options.lang)
            print("\n".join(map(printable, lines)))
    return 0


def _read(text: str, options: argparse.Namespace, as_of: date, lexicon: Lexicon) -> Reading:
    return read_text(
        text,
        language=options.lang,
        role=options.role,
        respondent=options.respondent,
        as_of=as_of,
        lexicon=lexicon,
    )


def _lines() -> Iterator[str]:
    """Give the lines of standard input; bytes that are no UTF-8 are replaced, not complained of."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", errors="replace").removesuffix("\n").removesuffix("\r")


def _lines_of(reading: Reading, vocabulary: Vocabulary, language: Language) -> Iterator[str]:
    for mention in reading.mentions:
        yield _line_of(mention, vocabulary, language)
    for other in reading.others:
        yield f"{other.name}  [other {other.kind}]"
    if reading.unread:
        yield f"not read: {', '.join(reading.unread)}"
    if not (reading.mentions or reading.others or reading.unread):
        yield "nothing read"


def _line_of(mention: Mention, vocabulary: Vocabulary, language: Language) -> str:
    data = mention.to_data()
    shown = {"concept", "surface", "start", "end", "kind", "certainty", "candidates"}
    said = [
        key if value is True else f"{key}: {value}".replace("False", "no")
        for key, value in data.items()
        if key not in shown and value not in (None, "patient") and (value or key == "taking")
    ]
    label = vocabulary[mention.concept].label.to(language)
    doubt = "" if mention.certainty == "sure" else "?"
    return f"{mention.surface} = {label}{doubt}  {'; '.join(said)}".rstrip()
