"""Styles that are read once, in the zygote, and not again by each child.

Textual reads its style sheets for every app, and again when a variable changes: a fifth of the time
to the first paint. What a sheet says depends on its text and the variables alone.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import wraps
from typing import Any

from textual.css import stylesheet
from textual.css.model import RuleSet
from textual.css.parse import parse

MOST_KEPT = 1000
"""Of more sheets (with other variables each) than this nothing more is kept."""


def keep_styles() -> None:
    """From now on, keep what was read of a sheet for the next app of this process."""
    kept: dict[object, list[RuleSet]] = {}
    variables: dict[int, tuple[object, object]] = {}

    @wraps(parse)
    def kept_or_read(
        scope: str, css: str, read_from: Any, *others: Any, **named: Any
    ) -> Iterable[RuleSet]:
        tokens = named.get("variable_tokens")
        if others or not isinstance(tokens, Mapping):
            return parse(scope, css, read_from, *others, **named)
        found = variables.get(id(tokens))
        if found is None or found[0] is not tokens:
            # As a digest: to compare the tokens each time would touch all of them. The mapping is
            # held, so that its id stays its own.
            said = hashlib.sha256(repr(sorted(tokens.items())).encode()).digest()
            found = variables[id(tokens)] = (tokens, said)
        rest = (named.get("is_default_rules"), named.get("tie_breaker"))
        key = (scope, css, read_from, rest, found[1])
        if key not in kept:
            read = list(parse(scope, css, read_from, **named))
            if len(kept) >= MOST_KEPT or any(rule.errors for rule in read):
                return read
            kept[key] = read
        return kept[key]

    vars(stylesheet)["parse"] = kept_or_read
