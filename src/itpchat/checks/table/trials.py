"""Diagnostics of trial files."""

from itpchat.checks.diagnostics import Diagnostic, Example
from itpchat.checks.table.files import TRIAL

DIAGNOSTICS: tuple[Diagnostic, ...] = (
    Diagnostic(
        "file-name",
        "error",
        "A file has another name than its trial",
        "A trial file is named by its registry number, and its cases lie beside it: "
        "`NCT01234567.yaml`, `NCT01234567.cases.yaml`.",
        "rename the file",
        Example(
            TRIAL,
            "id: NCT01234568",
            "id: NCT01234567",
            "the file is named NCT01234567, the trial NCT01234568 (rename the file "
            "to NCT01234568.yaml)",
        ),
    ),
    Diagnostic(
        "numbering-gap",
        "error",
        "A criterion is missing between two others",
        "Criteria carry the numbers of the source, or the order in which its items stand there; an "
        "item that holds two conditions is split into 5a and 5b. A gap means that an item was "
        "forgotten, and none may be dropped because it is hard: a rule can say `study_team: true`.",
        "add the missing item, or renumber",
        Example(
            TRIAL,
            "  - id: exclusion-5",
            "  - id: exclusion-4",
            "exclusion-4 is missing before exclusion-5 (add the missing item, or renumber)",
        ),
    ),
    Diagnostic(
        "criteria-out-of-order",
        "warning",
        "Criteria do not stand in the order of their numbers",
        "They are shown as they stand.",
        "put them into the order of the source",
        Example(
            TRIAL,
            "  - id: inclusion-4b\n"
            "    source: the registry's page, read 2026-11-01\n"
            "    clinical: {en: ECOG 0–2, zh: ECOG评分0～2}\n"
            "    plain: {en: You can look after yourself., zh: 您可以自理。}\n"
            "    rule: {ecog: {to: 2}}\n"
            "  - id: inclusion-4a\n",
            "  - id: inclusion-4a\n"
            "    source: the registry's page, read 2026-11-01\n"
            "    clinical: {en: ECOG 0–2, zh: ECOG评分0～2}\n"
            "    plain: {en: You can look after yourself., zh: 您可以自理。}\n"
            "    rule: {ecog: {to: 2}}\n"
            "  - id: inclusion-4b\n",
            "inclusion-4a stands after inclusion-4b (put them into the order of the source)",
            line=6,
        ),
    ),
    Diagnostic(
        "unclear-missing",
        "error",
        "A fail goes to the study team, and nobody is told why",
        "`when_it_fails: ask_study_team` is for criteria that are unclear in their source. What is "
        "unclear is shown to the reader.",
        "add unclear: {en: …, zh: …}",
        Example(
            TRIAL,
            "    when_it_fails: ask_study_team\n",
            "    when_it_fails: ask_study_team\n"
            "    unclear: {en: The page does not say how long ago., zh: 网页没有说明多久以前。}\n",
            "exclusion-4 sends a fail to the study team without saying why (add "
            "unclear: {en: …, zh: …})",
        ),
    ),
    Diagnostic(
        "unclear-unused",
        "warning",
        "Something is said to be unclear, but nothing goes to the study team",
        "The reason is shown where the study team must judge: with `when_it_fails: "
        "ask_study_team`, or where the rule itself holds `study_team: true` or an `unclear` way.",
        "add when_it_fails: ask_study_team, or remove it",
        Example(
            TRIAL,
            "    rule: {has: malignancy}\n    unclear:",
            "    rule: {has: malignancy}\n    when_it_fails: ask_study_team\n    unclear:",
            "exclusion-4 says what is unclear, but nothing goes to the study team "
            "(add when_it_fails: ask_study_team, or remove it)",
            line=2,
        ),
    ),
    Diagnostic(
        "not-reviewed",
        "warning",
        "No clinician has reviewed a trial",
        "Until a clinician has read the rules and the texts of both languages against the source, "
        "the trial is shown as not yet reviewed.",
        "have a clinician review it, and write who and when: {by: …, on: …}",
        Example(
            TRIAL,
            "reviewed:\n  rules: null",
            "reviewed:\n  rules: {by: Dr Example, on: 2026-06-10}",
            "no clinician has reviewed rules (have a clinician review it, and write "
            "who and when: {by: …, on: …})",
        ),
    ),
    Diagnostic(
        "old-record",
        "warning",
        "A registry's record is more than a year old",
        "Nobody has touched the record since; the trial may have ended or changed.",
        "look whether the registry has a newer one, and ask the study team",
        Example(
            TRIAL,
            "completion: 2028-12-31, record_updated: 2025-06-01}",
            "completion: 2028-12-31, record_updated: 2026-06-01}",
            "the registry's record is of 2025-06-01, more than a year old (look "
            "whether the registry has a newer one, and ask the study team)",
        ),
    ),
    Diagnostic(
        "old-reading",
        "warning",
        "A listing was read more than a year ago",
        "The registry may say something else by now.",
        "read the listing again, and write the day",
        Example(
            TRIAL,
            "  read: 2025-11-01\n  source: the registry's page",
            "  read: 2026-11-01\n  source: the registry's page",
            "the listed status was read on 2025-11-01, more than a year ago (read "
            "the listing again, and write the day)",
        ),
    ),
    Diagnostic(
        "no-question",
        "error",
        "No question can settle a criterion",
        "A rule reads something that the conversation never asks about, or of which it cannot "
        "learn that there was none. The trial would stay possible for ever, and nobody would be "
        "told what to find out.",
        "add a question to dialogs/patient.yaml, or leave it to the study team: study_team: true",
        Example(
            TRIAL,
            "    rule: {has: [malignancy, infection]}",
            "    rule: {has: malignancy}",
            "exclusion-4 reads whether somebody had infection, and no question "
            "settles that (add a question to dialogs/patient.yaml, or leave it to "
            "the study team: study_team: true)",
        ),
    ),
    Diagnostic(
        "no-follow-up",
        "error",
        "No follow-up asks for an attribute that a rule reads",
        "Once a treatment or a diagnosis is named, a rule may need to know when it was, whether it "
        "goes on, what it did. Follow-ups in `dialogs/patient.yaml` ask that.",
        "add a follow-up to dialogs/patient.yaml",
        Example(
            TRIAL,
            "    rule: {has: {concept: malignancy, active: true}}",
            "    rule: {has: malignancy}",
            "exclusion-4 reads the attribute 'active' of malignancy, lung_cancer, "
            "and no follow-up asks for it (add a follow-up to dialogs/patient.yaml)",
        ),
    ),
    Diagnostic(
        "no-cases",
        "warning",
        "A trial has no cases",
        "Cases are patients with the outcomes that are expected for them. They show that a rule "
        "says what its source means, on both sides of every threshold.",
        "write them beside the trial, in a file that ends in .cases.yaml",
    ),
)
