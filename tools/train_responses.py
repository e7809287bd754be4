"""Trains what the reader knows of how treatments worked: `dialogs/vocabulary/responses.*.gz`.

    python -m tools.train_responses [--all] [--language en] [--out FOLDER]

The examples lie in `benchmarks/reading/responses/`: `ways_*.txt`, ways of saying it with
alternatives in brackets under a heading for each answer, and `clauses_*.tsv`, single clauses, and
beside them the utterances of `benchmarks/reading/context*.yaml`. Each is read by the reader
itself; what it would look at is what the model is trained on. Without `--all`, the half of the
clauses that the benchmark measures on (`half_of`) is left out.

Needs scikit-learn, installed for this script alone. The same examples give the same bytes.
"""

import argparse
import gzip
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml

from benchmarks.reading.clauses import AS_OF, FOLDER, clauses, half_of, with_name
from itpchat.folders import Folders
from itpchat.loading import load_words
from itpchat.reading import deciding
from itpchat.reading.clauses import sign
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.response_model import NONE, ZERO, features_of
from itpchat.reading.response_words import M
from itpchat.reading.responses import said_of
from itpchat.reading.results import Mention
from itpchat.wording import Language

NAMES: Mapping[str, tuple[str, ...]] = {
    "en": ("nplate", "rituximab", "promacta", "ivig", "prednisone", "dapsone", "doptelet"),
    "zh": ("罗米司亭", "美罗华", "艾曲波帕", "环孢素", "达那唑", "地塞米松"),
}
"""What stands in the place of X, in turn; Y is another treatment."""
OF_EACH_WAY = 30
"""So many ways at most are made of one line with alternatives."""
FEATURES = 16_000
"""So many features are kept, those of the greatest weight."""
_BESIDE = "beside"
_CHOICE = re.compile(r"\(([^()]*)\)\??")


@dataclass(frozen=True)
class Example:
    """A text as the reader looks at it, its answer, and how much it counts."""

    text: str
    answer: str
    weight: float = 1.0


def beside(language: Language) -> list[str]:
    """Give what may be said beside any of it, with the signs of times and amounts."""
    text = (FOLDER / f"ways_{language}.txt").read_text("utf-8")
    lines = text.partition(f"## {_BESIDE}\n")[2].partition("\n## ")[0].splitlines()
    signs = {"{t}": sign("time", 0), "{a}": sign("amount", 0), "{o}": sign("often", 0)}
    for written, put in signs.items():
        lines = [line.replace(written, put) for line in lines]
    return lines


def ways(language: Language) -> Iterator[tuple[str, list[str]]]:
    """Give the lines with alternatives: the answer, and up to `OF_EACH_WAY` ways of saying it."""
    rng = random.Random(5)
    answer = NONE
    for line in (FOLDER / f"ways_{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("## "):
            answer = line.removeprefix("## ")
        elif line and not line.startswith("#") and answer != _BESIDE:
            made = dict.fromkeys(_one_way(line, rng) for _ in range(2 * OF_EACH_WAY))
            yield answer, list(made)[:OF_EACH_WAY]


def _one_way(line: str, rng: random.Random) -> str:
    while choice := _CHOICE.search(line):
        chosen = rng.choice(choice[1].split("|"))
        line = line[: choice.start()] + chosen + line[choice.end() :]
    return " ".join(line.split()).replace("（", "(").replace("）", ")")


class Looking:
    """The reader, giving in the place of each response the text that it was decided from."""

    def __init__(self) -> None:
        folders = Folders.chosen()
        self._lexicon = Lexicon(load_words(folders).vocabulary, folders.dialogs)

    def mentions(
        self, text: str, language: Language, said: Mapping[str, Any]
    ) -> tuple[Mention, ...]:
        """Read a text."""
        with patch.object(
            deciding, "response_of", lambda before, after, *_: said_of(before, after)
        ):
            reading = self._lexicon.read(
                text,
                language=language,
                role=said.get("role", "patient"),
                respondent=said.get("respondent", "self"),
                as_of=date.fromisoformat(str(said.get("as_of", AS_OF))),
            )
        return reading.mentions

    def clause(self, clause: str, language: Language, name: str) -> str | None:
        """Give what is looked at in a clause, where the reader looks for a response at all."""
        text = with_name(clause, language, name)
        contexts = [m.context for m in self.mentions(text, language, {})]
        return next((c.response for c in contexts if c.response and c.subject == "patient"), None)


def with_more(made: Iterable[Example], language: Language) -> Iterator[Example]:
    """Give each example by itself, and once more with something else said beside it."""
    rng = random.Random(7)
    more = beside(language)
    for example in made:
        yield replace(example, weight=example.weight / 2)
        texts = [example.text]
        for _ in range(rng.choice((1, 1, 2))):
            texts.insert(rng.randrange(len(texts) + 1), rng.choice(more))
        if M not in texts[0] and rng.random() < 0.5:  # the name may stand before all of it
            texts = [M, *(text.replace(M, "it") for text in texts)]
        yield Example(" , ".join(texts), example.answer, example.weight / 2)


def examples(language: Language, everything: bool) -> Iterator[Example]:
    """Give all examples of one language."""
    looking = Looking()
    names = NAMES[language]
    for number, (answer, clause) in enumerate(clauses(language)):
        if not everything and half_of(clause) != "train":
            continue
        if text := looking.clause(clause, language, names[number % len(names)]):
            yield Example(text, answer)
    for answer, made in ways(language):
        texts = [looking.clause(way, language, names[n % len(names)]) for n, way in enumerate(made)]
        for text in filter(None, texts):
            yield Example(text, answer, len(made) ** -0.5)
    for path in sorted(FOLDER.parent.glob("context*.yaml")):
        yield from _utterances(path, language, looking)


def _utterances(path: Path, language: Language, looking: Looking) -> Iterator[Example]:
    written = yaml.safe_load(path.read_text("utf-8"))
    for said in written["utterances"]:
        if said.get("lang", "en") == language:
            expected = said["say"]
            for mention in looking.mentions(said["text"], language, {**written, **said}):
                if mention.concept in expected and mention.context.response:
                    answer = expected[mention.concept].get("response") or NONE
                    yield Example(mention.context.response, answer, 0.5)


def train(made: list[Example]) -> bytes:
    """Give the table of one language: one logistic regression an answer, and the best features."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    answers = sorted({"unsure" if e.answer == "too_early" else e.answer for e in made})
    wanted = np.array(
        [answers.index("unsure" if e.answer == "too_early" else e.answer) for e in made]
    )
    texts = [features_of(e.text) for e in made]
    counted = Counter(feature for features in texts for feature in sorted(features))
    kept = sorted(feature for feature, count in counted.items() if count > 1)
    weights = np.array([e.weight for e in made])
    of_each = np.array([weights[wanted == n].sum() for n in range(len(answers))])
    weights *= np.sqrt(weights.sum() / len(answers) / of_each)[wanted]

    def fitted(kept: list[str]) -> tuple[Any, Any]:
        place = {feature: number for number, feature in enumerate(kept)}
        rows, columns, values = [], [], []
        for number, features in enumerate(texts):
            known = sorted(place[feature] for feature in features if feature in place)
            rows += [number] * len(known)
            columns += known
            values += [max(len(known), 1) ** -0.5] * len(known)
        table = csr_matrix((values, (rows, columns)), shape=(len(texts), len(kept)))
        models = [
            LogisticRegression(
                C=30.0, solver="liblinear", max_iter=60, tol=1e-3, random_state=0
            ).fit(table, wanted == number, sample_weight=weights)
            for number in range(len(answers))
        ]
        return np.array([m.coef_[0] for m in models]).T, np.array([m.intercept_[0] for m in models])

    coefficients, _ = fitted(kept)
    order = np.argsort(-np.abs(coefficients).max(axis=1), kind="stable")[:FEATURES]
    kept = sorted(kept[number] for number in order)
    coefficients, biases = fitted(kept)
    step = float(np.abs(coefficients).max() / 127)
    lines = ["\t".join(answers), "\t".join(f"{bias:.4f}" for bias in biases), f"{step:.6f}"]
    for feature, row in zip(kept, np.rint(coefficients / step).astype(int), strict=True):
        if row.any():
            lines.append(f"{feature}\t{bytes(int(value) + ZERO for value in row).hex()}")
    return gzip.compress("\n".join(lines).encode(), mtime=0)


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--all", action="store_true", help="train on the half for measuring, too")
    parser.add_argument("--language", choices=("en", "zh"))
    parser.add_argument("--out", type=Path, default=Folders.chosen().dialogs / "vocabulary")
    chosen = parser.parse_args()
    for language in [chosen.language] if chosen.language else ["en", "zh"]:
        made = list(with_more(examples(language, chosen.all), language))
        table = train(made)
        (chosen.out / f"responses.{language}.gz").write_bytes(table)
        print(f"{language}: {len(made)} examples, {len(table)} bytes")


if __name__ == "__main__":
    main()
