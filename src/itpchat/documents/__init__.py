"""Files in YAML 1.2, JSON and TOML as plain data that remembers on which line everything stands.

The YAML read here is the part that cannot surprise: only `true` and `false` are booleans, numbers
are decimal, dates stay text, a repeated key is an error, and anchors, aliases and tags are refused.
Whatever is wrong is told as problems with their lines, never as a traceback, and no file, however
large, deep or strange, can take the process down.
"""

import os

from itpchat.documents.building import DEFAULT_LIMITS, Build, Document, Limits, Place
from itpchat.documents.json_text import feed_json, why_not_json
from itpchat.documents.problems import BadInput, Problem, quote
from itpchat.documents.sources import bytes_of, text_of
from itpchat.documents.yaml_text import feed_yaml

__all__ = [
    "DEFAULT_LIMITS",
    "BadInput",
    "Document",
    "Limits",
    "Place",
    "Problem",
    "file_bytes",
    "quote",
    "read_document",
    "read_file",
    "read_toml",
]


def file_bytes(path: str | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """Return what the file at `path` holds; raises BadInput where that is no file or too large."""
    return bytes_of(os.fspath(path), limits)


def read_file(path: str | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read the YAML or JSON file at `path`; raises BadInput, whatever may be there instead."""
    file = os.fspath(path)
    return read_document(file, bytes_of(file, limits), limits=limits)


def read_document(file: str, source: str | bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read YAML or JSON from `source`, which is called `file` in problems; raises BadInput.

    A `file` that ends in `.json` must be JSON. Anything else is JSON if it can be (so that tabs and
    JSON's own escapes are read right), and YAML otherwise.
    """
    text = text_of(file, source, limits)
    build = Build(file, limits)
    must_be_json = file.lower().endswith(".json")
    if must_be_json or text.lstrip()[:1] in ("{", "["):
        wrong = why_not_json(file, text)
        if wrong is None:
            feed_json(build, text)
            return build.document()
        if must_be_json:
            raise BadInput([wrong])
    feed_yaml(build, text)
    return build.document()


def read_toml(path: str | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read the TOML file at `path`, whatever its name; raises BadInput as `read_file` does."""
    from itpchat.documents.toml_text import feed_toml  # for the settings alone

    file = os.fspath(path)
    build = Build(file, limits)
    feed_toml(build, text_of(file, bytes_of(file, limits), limits))
    return build.document()
