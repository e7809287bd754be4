"""Patient files in any number, from the patients of the cases beside the trials."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import yaml

from benchmarks.processes import ROOT
from itpchat.cases import read_cases


def write_patients(folder: Path, count: int) -> list[str]:
    """Write patient files as a person would, in YAML; gives their names."""
    texts = list(_texts())
    names = []
    for number, text in enumerate(islice(cycle(texts), count)):
        path = folder / f"{number:05}.yaml"
        path.write_text(text, encoding="utf-8")
        names.append(str(path))
    return names


def _texts() -> Iterator[str]:
    for path in sorted((ROOT / "trials").glob("*.cases.yaml")):
        for case in read_cases(path):
            patient = {**case.patient, "as_of": case.as_of.isoformat()}
            yield yaml.safe_dump(patient, allow_unicode=True, sort_keys=False)
