"""The sheet as JSON: its content, and the patient and the verdicts as other programs know them.

The patient is that of a patient file, the trials are those of `itpchat match --json`; both without
private answers where the sheet is.
"""

import json
from typing import Any

from itpchat.conversation.views import Section
from itpchat.patient_file.writing import patient_data
from itpchat.printable import printable_json
from itpchat.reports.match_json import trial_json
from itpchat.reports.sheet import Row, Sheet, SheetTrial


def sheet_json(sheet: Sheet) -> str:
    """Write the sheet as JSON, with a line end."""
    return printable_json(json.dumps(sheet_data(sheet), ensure_ascii=False, indent=2)) + "\n"


def sheet_data(sheet: Sheet) -> dict[str, Any]:
    """Give the sheet as plain data; `sheet` is the version of its form."""
    verdicts = {match.trial.id: trial_json(match) for match in sheet.matches}
    return {
        "sheet": 1,
        "title": sheet.words["sheet_title"],
        "as_of": sheet.as_of.isoformat(),
        "language": sheet.language,
        "respondent": sheet.respondent,
        "private_answers": sheet.with_private,
        "catalogue": sheet.catalogue,
        "cautions": list(sheet.cautions),
        "answers": [_row(row) for row in sheet.answers],
        "contradictions": list(sheet.contradictions),
        "groups": [
            {
                "title": group.title,
                "trials": [_trial(trial, verdicts[trial.id]) for trial in group.trials],
            }
            for group in sheet.groups
        ],
        "find_out": [_section(section) for section in sheet.find_out],
        "private_points": list(sheet.private_points),
        "ask_team": _section(sheet.ask_team),
        "notes": list(sheet.notes),
        "patient": patient_data(sheet.shared.patient, sheet.as_of),
    }


def _row(row: Row) -> dict[str, Any]:
    return {"question": row.label, "answer": list(row.values)}


def _section(section: Section) -> dict[str, Any]:
    items = [
        {"number": item.number, "text": item.text, "detail": item.detail} for item in section.items
    ]
    return {"title": section.title, "items": items}


def _trial(trial: SheetTrial, verdict: dict[str, Any]) -> dict[str, Any]:
    return {
        **verdict,
        "name": trial.name,
        "word": trial.word,
        "headline": trial.headline,
        "summary": trial.summary,
        "fits": trial.fits,
        "facts": [{"label": label, "value": value} for label, value in trial.facts],
        "warnings": list(trial.warnings),
        "notices": list(trial.notices),
        "sections": [_section(section) for section in trial.sections],
        "ask": list(trial.ask),
        "link": trial.link,
    }
