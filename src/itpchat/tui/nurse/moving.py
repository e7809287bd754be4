"""Where the pointer goes: along the lines of a page, to what is open next, to an answer."""

from itpchat.intake.form import Row, Topic
from itpchat.intake.intake import Intake
from itpchat.intake.matrix import Cell
from itpchat.tui.nurse.pages import form_page, key_of, notes_page, proposal_page
from itpchat.tui.nurse.rows import Shown
from itpchat.tui.nurse.state import Desk


def lines_of(desk: Desk) -> tuple[Shown, ...]:
    """Give the lines of the page that is seen, apart from the matrix and the help."""
    match desk.page:
        case "proposal" if desk.intake.proposal is not None:
            return proposal_page(desk.intake)
        case "notes":
            return notes_page(desk.intake)
        case _:
            return form_page(desk.intake, desk.intake.form)


def moved(desk: Desk, step: int) -> str:
    """Give the key of the line so many steps away; at an end it stays."""
    keys = [line.key for line in lines_of(desk) if line.key]
    if not keys:
        return ""
    place = keys.index(desk.at) + step if desk.at in keys else (0 if step > 0 else -1)
    return keys[max(0, min(place, len(keys) - 1))] if place != -1 else keys[-1]


def row_at(desk: Desk) -> Row | None:
    """Give the row of the form at the pointer."""
    return next((row for row in rows_of(desk.intake.form) if key_of(row) == desk.at), None)


def rows_of(form: tuple[Topic, ...]) -> list[Row]:
    """Give all rows of a form in their order."""
    return [row for topic in form for row in topic.rows]


def next_open(before: Intake, at: str, now: Intake) -> str:
    """Give the line to go on with: what waits to be settled, or the next that a trial waits for."""
    if now.doubts:
        return "doubt:0"
    if now.lacking:
        return "lacking:0"
    is_open = {key_of(row) for row in rows_of(now.form) if row.state == "open"}
    order = [key_of(row) for row in rows_of(before.form)]
    after = order[order.index(at) + 1 :] if at in order else order
    fresh = [key_of(row) for row in rows_of(now.form)]
    return next((key for key in (*after, *fresh) if key in is_open), at or next(iter(fresh), ""))


def place_of(cell: Cell, intake: Intake) -> str:
    """Give the line of the form on which the answer behind a criterion stands, or is missing."""
    found = [row for row in rows_of(intake.form) if row.question == cell.question]
    named = [row for row in found if row.concept and row.label in cell.behind]
    return key_of((named or found)[0]) if found else ""
