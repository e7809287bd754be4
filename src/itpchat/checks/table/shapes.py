"""Diagnostics of what a file may hold, whatever it is about."""

from itpchat.checks.diagnostics import Diagnostic, Example
from itpchat.checks.table.files import TRIAL

DIAGNOSTICS: tuple[Diagnostic, ...] = (
    Diagnostic(
        "wrong-kind",
        "error",
        "A value is of the wrong kind",
        "A number stands where a text belongs, a text where a list belongs, and the like. A text "
        "that looks like a number (a phase, for example) is put into quotes.",
        "write a value of the kind that is meant",
        Example(
            TRIAL,
            "phase: 2",
            'phase: "2"',
            "'phase' is the number 2, not text (put it into quotes)",
        ),
    ),
    Diagnostic(
        "unknown-key",
        "error",
        "A key is not known",
        "Every key has a meaning; one that is misspelt would be lost without a word.",
        "check its spelling, or remove it",
        Example(
            TRIAL,
            "notice: []",
            "notices: []",
            "the key 'notice' is not known here (did you mean 'notices'?)",
        ),
    ),
    Diagnostic(
        "missing-key",
        "error",
        "A key is missing",
        "The file must say this, if only with `null` where the source does not tell.",
        "add it",
        Example(
            TRIAL,
            "status:\n  listed: recruiting\n  read: 2026-11-01",
            "status:\n  listed: recruiting\n  as_of: 2026-06-01\n  read: 2026-11-01",
            "in 'status', the key 'as_of' is missing (add it)",
        ),
    ),
    Diagnostic(
        "unknown-choice",
        "error",
        "A value is none of the choices",
        "Only certain words may stand there.",
        "write one of the choices",
        Example(
            TRIAL,
            "  listed: recruting",
            "  listed: recruiting",
            "'listed' is the text 'recruting', which is no choice here (did you mean "
            "'recruiting'?)",
        ),
    ),
    Diagnostic(
        "bad-value",
        "error",
        "A value cannot be",
        "It is of the right kind, but means nothing: a day that does not exist, a number out of "
        "bounds, an id with a space in it.",
        "check the value",
        Example(
            TRIAL,
            "dates: {start: 2026-13-01, primary_completion: null,",
            "dates: {start: 2026-01-01, primary_completion: null,",
            "'start': '2026-13-01' is no date: no such month or day (check the value)",
        ),
    ),
    Diagnostic(
        "repeated-id",
        "error",
        "An id is used twice",
        "Answers, verdicts and other files refer to a thing by its id.",
        "give one of them another id",
        Example(
            "dialogs/patient.yaml",
            "  - id: taking\n    of: treatment\n    attribute: stopped_on",
            "  - id: stopped_on\n    of: treatment\n    attribute: stopped_on",
            "the id taking is used twice, first on line 85 (give one of them another id)",
        ),
    ),
    Diagnostic(
        "former-id-in-use",
        "error",
        "A former id is in use again",
        "A saved answer keeps the id that its question had then. What once was another thing's id "
        "would give that answer a new meaning.",
        "choose an id that was never used",
        Example(
            "dialogs/patient.yaml",
            "    answer: {fact: sex}\n    formerly: [age]",
            "    answer: {fact: sex}",
            "the former id age of sex is also an id of age (choose an id that was never used)",
            line=2,
        ),
    ),
)
