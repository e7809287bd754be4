"""The table of all diagnostics: the checks, `docs/checks.md` and the tests are made from it."""

from collections.abc import Mapping

from itpchat.checks.diagnostics import Diagnostic
from itpchat.checks.table import cases, files, rules, scripts, shapes, texts, trials, words

SECTIONS: Mapping[str, tuple[Diagnostic, ...]] = {
    "Files that cannot be read": files.DIAGNOSTICS,
    "The shape of a file": shapes.DIAGNOSTICS,
    "Texts in two languages": texts.DIAGNOSTICS,
    "Rules": rules.DIAGNOSTICS,
    "Trials": trials.DIAGNOSTICS,
    "Cases": cases.DIAGNOSTICS,
    "Scripts": scripts.DIAGNOSTICS,
    "Facts and vocabulary": words.DIAGNOSTICS,
}

DIAGNOSTICS: Mapping[str, Diagnostic] = {
    diagnostic.code: diagnostic for section in SECTIONS.values() for diagnostic in section
}
"""All diagnostics by their codes."""
