# ruff: noqa: E501 - lines of a table, texts as people type them
"""The context of names, on the frozen utterances of `context.yaml`, attribute by attribute."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.text import read_text

AS_OF = date(2026, 11, 22)
FILE = Path(__file__).with_name("context.yaml")
ATTRIBUTES = (
    "subject", "denied", "taking", "planned", "allergy", "uncertain", "started_on", "stopped_on",
    "date", "dose", "dose_unchanged_since", "response",
)  # fmt: skip
DEFAULTS: dict[str, Any] = {
    "subject": "patient", "denied": False, "planned": False, "allergy": False, "uncertain": False,
}  # fmt: skip


@dataclass
class Tally:
    """Per attribute: right where it was said or read; all of these; and right everywhere."""

    said: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    everywhere: Counter[str] = field(default_factory=Counter)
    judged: Counter[str] = field(default_factory=Counter)
    mentions: int = 0
    missing: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def measure(lexicon: Lexicon, file: Path = FILE) -> Tally:
    """Read every utterance and count; in a file `judged: said`, only the attributes it names."""
    tally = Tally()
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    said_alone = written.get("judged") == "said"
    as_of = written.get("as_of", AS_OF)
    for utterance in written["utterances"]:
        _one(utterance, lexicon, tally, said_alone, utterance.get("as_of", as_of))
    return tally


def _one(
    utterance: dict[str, Any], lexicon: Lexicon, tally: Tally, said_alone: bool, as_of: date
) -> None:
    text = utterance["text"]
    reading = read_text(
        text,
        language=utterance.get("lang", "en"),
        role=utterance.get("role", "patient"),
        respondent=utterance.get("respondent", "self"),
        as_of=as_of,
        lexicon=lexicon,
    )
    read = {mention.concept: mention.to_data() for mention in reversed(reading.mentions)}
    tally.extra += [f"{text}: {concept}" for concept in read if concept not in utterance["say"]]
    for concept, said in utterance["say"].items():
        if concept not in read:
            tally.missing.append(f"{text}: {concept}")
            continue
        tally.mentions += 1
        for attribute in said if said_alone else ATTRIBUTES:
            default = DEFAULTS.get(attribute)
            wanted, got = said.get(attribute, default), read[concept][attribute]
            tally.everywhere[attribute] += wanted == got
            tally.judged[attribute] += 1
            if said_alone or wanted != default or got != default:
                tally.said[attribute] += 1
                tally.right[attribute] += wanted == got
            if wanted != got:
                tally.wrong[attribute].append(f"{text} | {concept}: {got!r}, not {wanted!r}")


def report(tally: Tally) -> list[str]:
    """Give the lines of a table."""
    lines = [
        f"context: {tally.mentions} mentions, {len(tally.missing)} missing, {len(tally.extra)} too many"
    ]
    for attribute in ATTRIBUTES:
        said = tally.said[attribute]
        lines.append(
            f"  {attribute:21} {tally.right[attribute]:4}/{said:<4} {tally.right[attribute] / max(said, 1):6.1%}"
            f"   everywhere {tally.everywhere[attribute] / max(tally.judged[attribute], 1):6.1%}"
        )
    return lines
