"""Diagnostics of cases files."""

from itpchat.checks.diagnostics import Diagnostic, Example

CASES = "trials/NCT01234567.cases.yaml"

DIAGNOSTICS: tuple[Diagnostic, ...] = (
    Diagnostic(
        "case-fails",
        "error",
        "The rules do not give what a case expects",
        "The rule does not say what its source means, or the case expects the wrong outcome.",
        "mend the rule or the case",
        Example(
            CASES,
            "    expect: {verdict: may_fit, ruled_out_by: [], inclusion-2: fails}",
            "    expect: {verdict: may_fit, ruled_out_by: [], inclusion-2: passes}",
            "'Somebody for whom everything passes may fit': inclusion-2 is passes, "
            "not fails (mend the rule or the case)",
        ),
    ),
    Diagnostic(
        "case-unreadable",
        "error",
        "The patient of a case is not well written",
        "The patient of a case is a patient file, laid over the one under `base`.",
        "see docs/patient-file.md",
        Example(
            CASES,
            "    patient: {facts: {platelets: 30}}",
            "    patient: {facts: {platelet_count: 30}}",
            "the patient of 'A platelet count of 30 is not below 30': there is no "
            "fact 'platelets' (see docs/patient-file.md for every fact)",
        ),
    ),
    Diagnostic(
        "cases-without-trial",
        "error",
        "There is no trial beside the cases",
        "A cases file is named by its trial.",
        "add the trial, or rename the cases",
    ),
    Diagnostic(
        "unknown-expectation",
        "error",
        "A case expects something of a criterion that does not exist",
        "What can be expected are the outcomes of the trial's criteria, `verdict`, `ruled_out_by` "
        "and `eligible_from`.",
        "check the criterion's id",
        Example(
            CASES,
            "    expect: {inclusion-22: fails, verdict: ruled_out}",
            "    expect: {inclusion-2: fails, verdict: ruled_out}",
            "there is no expectation 'inclusion-22' (did you mean inclusion-2?)",
        ),
    ),
    Diagnostic(
        "unknown-outcome",
        "error",
        "A case expects an outcome that does not exist",
        "A criterion passes, fails, is unknown, goes to the study_team or is not_applicable; a "
        "verdict is may_fit, still_possible, not_yet or ruled_out.",
        "write one of the outcomes",
        Example(
            CASES,
            "    expect: {inclusion-2: fail, verdict: ruled_out}",
            "    expect: {inclusion-2: fails, verdict: ruled_out}",
            "there is no outcome 'fail' (did you mean fails?)",
        ),
    ),
)
