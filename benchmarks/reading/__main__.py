# ruff: noqa: E501 - lines of a table, texts as people type them
"""`make bench-reading`: how well free text is read, and how fast.

The files of real misspellings and sentences are looked for in READING_DATA, or `--data` (default
`../shared/data`); where they are missing, the small sets of this folder are used.
"""

import argparse
import os
from pathlib import Path

from benchmarks.reading import clauses, context, look_alikes, speed
from benchmarks.reading.names import (
    Negatives,
    foreign_misspellings,
    held_out,
    misspellings,
    negatives,
    rows,
    tally,
)
from itpchat.folders import Folders
from itpchat.loading import load_words
from itpchat.reading.lexicon import Lexicon

HERE = Path(__file__).parent


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(prog="bench-reading", description=__doc__)
    default = os.environ.get("READING_DATA", "../shared/data")
    parser.add_argument("--data", type=Path, default=Path(default))
    parser.add_argument("--examples", type=int, default=5, help="how many examples to show")
    options = parser.parse_args()
    folders = Folders.chosen()
    lexicon = Lexicon(load_words(folders).vocabulary, folders.dialogs)
    print(f"names: {len(lexicon.names.everybody)} Latin, {len(lexicon.names.chinese)} Chinese; background: "
          f"{len(lexicon.background.english)} Latin, {len(lexicon.background.chinese)} Chinese")  # fmt: skip
    _names(options.data, lexicon, options.examples)
    sentences = _sentences(options.data, lexicon, options.examples)
    _look_alikes(options.data, lexicon, options.examples)
    for name in (
        "context.yaml",
        "context_second.yaml",
        "context_third.yaml",
        "context_fourth.yaml",
        "context_fifth.yaml",
        "context_sixth.yaml",
        "context_seventh.yaml",
        "context_eighth.yaml",
        "context_ninth.yaml",
    ):
        print(name)
        print("\n".join(context.report(context.measure(lexicon, HERE / name))))
    for language in ("en", "zh"):
        outcomes = clauses.measure(language, "test", lexicon)
        print(outcomes.line(f"how a treatment worked, clauses, {language}"))
        print("\n".join(f"    {example}" for example in outcomes.examples[: options.examples]))
    print("\n".join(speed.report(sentences, lexicon)))


def _files(data: Path, *names: str) -> list[Path]:
    found = [data / name for name in names if (data / name).is_file()]
    return found or [HERE / "misspellings.tsv"]


def _names(data: Path, lexicon: Lexicon, examples: int) -> None:
    files = _files(data, "itp_misspellings_redmed.tsv", "redmed_misspellings_filtered.tsv")
    for file in files:
        pairs = list(dict.fromkeys(misspellings(file, lexicon)))
        for title, kept in (("tuned on", False), ("held out", True)):
            outcomes = tally([p for p in pairs if held_out(p[0]) is kept], lexicon)
            print(outcomes.line(f"{file.stem[:20]}, {title}"))
            for outcome in ("wrong", "lost"):
                print(f"    {outcome}: {', '.join(outcomes.examples.get(outcome, [])[:examples])}")
    foreign = [s for file in files for s in foreign_misspellings(file, lexicon) if held_out(s)]
    if foreign:
        _tell("misspelled names of other medicines, held out", len(foreign), negatives(foreign, lexicon), examples)  # fmt: skip


def _sentences(data: Path, lexicon: Lexicon, examples: int) -> list[str]:
    file = data / "psytar_sentences_negative.tsv"
    if not file.is_file():
        file = HERE / "sentences.tsv"
    texts = [row[0] for row in rows(file)]
    _tell("sentences about other illnesses", len(texts), negatives(texts, lexicon), examples)
    return [text for text in texts if 15 <= len(text.split()) <= 25][:600]


def _tell(title: str, count: int, found: Negatives, examples: int) -> None:
    print(f"{title}: {count}; guessed and accepted {len(found.accepted)}, asked {len(found.asked)}, "
          f"names as in the vocabulary {sum(found.exact.values())}")  # fmt: skip
    for example in [*found.accepted[:examples], *found.asked[:examples]]:
        print(f"    {example[:140]}")


def _look_alikes(data: Path, lexicon: Lexicon, examples: int) -> None:
    for file in (data / "lasa_itp_handmade.tsv", data / "lasa_fda_tallman.tsv"):
        if file.is_file():
            read, wrong = look_alikes.confusions(file, lexicon)
            print(
                f"look-alikes, {file.stem}: {len(wrong)} of {read} slips taken for another: {wrong[:examples]}"
            )


if __name__ == "__main__":
    main()
