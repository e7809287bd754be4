"""Diagnostics of rules: of the criteria of trials, and of the gates of questions."""

from collections.abc import Iterator

from itpchat.checks.diagnostics import Diagnostic, Example
from itpchat.checks.table.files import TRIAL

_STEROIDS = "    rule: {failed: {concept: corticosteroid, ways: [no_response]}}"
_RITUXIMAB = "    rule: {taken: {concept: rituximab, within: 6 months}}"


def _diagnostics() -> Iterator[Diagnostic]:
    yield Diagnostic(
        "rule-shape",
        "error",
        "A rule is not put together as rules are",
        "A rule is a mapping with one key: a fact, or one of the words of `docs/rules.md`. Several "
        "rules are joined with `all` or `any`.",
        "see docs/rules.md for every form, with an example",
        Example(
            TRIAL,
            "    rule: {pregnant: true, sex: female}",
            "    rule: {pregnant: true}",
            "a rule has one key, this one has pregnant, sex (join them with all: [...])",
        ),
    )
    yield Diagnostic(
        "rule-value",
        "error",
        "A rule, or an implication, gives a value that cannot be",
        "A yes or no is `true` or `false`; a bound is a number; `has` speaks of conditions, "
        "`taken`, `taking` and `failed` of treatments.",
        "see docs/rules.md for what may stand there",
        Example(
            TRIAL,
            "    rule: {has: rituximab}",
            "    rule: {has: malignancy}",
            "rituximab is a medication, and a condition is meant (use `has` for "
            "diagnoses, `taken` for treatments)",
        ),
    )
    yield Diagnostic(
        "unknown-fact",
        "error",
        "A fact does not exist",
        "Facts are declared in `dialogs/facts.yaml`; `docs/patient-file.md` lists them all.",
        "see docs/patient-file.md for every fact",
        Example(
            TRIAL,
            "    rule: {platelets_count: {below: 30}}",
            "    rule: {platelet_count: {below: 30}}",
            "there is no fact 'platelets_count' (did you mean platelet_count?)",
        ),
    )
    yield Diagnostic(
        "unknown-option",
        "error",
        "A choice has no such option",
        "The options of a fact stand in `dialogs/facts.yaml`; those of a question are what can be "
        "answered to it.",
        "write one of the options",
        Example(
            TRIAL,
            "    rule: {hbsag: postive}",
            "    rule: {hbsag: positive}",
            "there is no option 'postive' (did you mean positive?)",
        ),
    )
    yield Diagnostic(
        "unknown-concept",
        "error",
        "A medicine, procedure or diagnosis is not in the vocabulary",
        "Concepts are declared in `dialogs/vocabulary/`. A rule that speaks of one that is not "
        "there would never be true.",
        "check its spelling, or add it to the vocabulary",
        Example(
            TRIAL,
            _RITUXIMAB.replace("rituximab", "rituxmab"),
            _RITUXIMAB,
            "there is no concept 'rituxmab' (did you mean rituximab?)",
        ),
    )
    yield Diagnostic(
        "unknown-role",
        "error",
        "A treatment cannot have that role",
        "A treatment is given as `rescue`, to lift the platelets fast, or for `maintenance`.",
        "write rescue or maintenance",
        Example(
            TRIAL,
            "    rule: {taken: {concept: rituximab, within: 6 months, role: emergency}}",
            _RITUXIMAB,
            "there is no role 'emergency' (known: rescue, maintenance)",
        ),
    )
    yield Diagnostic(
        "unknown-way",
        "error",
        "A treatment cannot fail in that way",
        "The ways are the responses of a patient file: no_response, lost_response, partial, "
        "dependent, intolerant.",
        "write one of the responses",
        Example(
            TRIAL,
            _STEROIDS.replace("no_response", "no_effect"),
            _STEROIDS,
            "there is no way 'no_effect' (known: response, partial, no_response, "
            "lost_response, dependent, intolerant, too_early, unsure)",
        ),
    )
    yield Diagnostic(
        "unknown-event",
        "error",
        "A window is counted from an event that is not known",
        "Where the source counts from a later event than today, `before` names it, so that the "
        "reader can be told.",
        "write one of the events",
        Example(
            TRIAL,
            "    rule: {taken: {concept: rituximab, within: 6 months, before: first_drip}}",
            _RITUXIMAB,
            "there is no event 'first_drip' (did you mean first_dose?)",
        ),
    )
    yield Diagnostic(
        "window-without-unit",
        "error",
        "A window has no unit",
        "A number alone does not say whether days, weeks, months or years are meant.",
        "write for example 6 months",
        Example(
            TRIAL, _RITUXIMAB.replace("6 months", "6"), _RITUXIMAB, "6 of what? (write 6 weeks)"
        ),
    )
    yield Diagnostic(
        "rule-never-true",
        "error",
        "A rule, or a part of one, can never be true",
        "Whatever a patient answers, it is false or unknown: its bounds leave nothing between them "
        "or lie outside of what can be, its parts contradict each other, or its exceptions take "
        "away all that it names. What is found so is certain; not everything of the kind is found.",
        "look at its bounds, and at what its parts say together",
        Example(
            TRIAL,
            "    rule: {all: [{pregnant: true}, {sex: male}]}",
            "    rule: {pregnant: true}",
            "the rule of exclusion-2 can never be true (look at its bounds, and at "
            "what its parts say together)",
        ),
    )
    yield Diagnostic(
        "rule-never-false",
        "error",
        "A rule, or a part of one, can never be false",
        "Whatever a patient answers, it is true or unknown: its bounds cover everything that can "
        "be, or its parts cover every option. So it asks for nothing.",
        "look at its bounds, and at what its parts say together",
        Example(
            TRIAL,
            "    rule: {ecog: {to: 4}}",
            "    rule: {ecog: {to: 2}}",
            "the rule of inclusion-4a can never be false (look at its bounds, and at "
            "what its parts say together)",
        ),
    )


DIAGNOSTICS: tuple[Diagnostic, ...] = tuple(_diagnostics())
