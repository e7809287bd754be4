"""Where a trial is listed, as an address and as a QR code that a terminal can show.

The code holds nothing but the public address of the listing, and there is one for every trial, so
that it tells nothing of anybody's answers.
"""

import re

QUIET = 4
"""The light border around a QR code, in modules, as ISO/IEC 18004 asks for."""

_NCT = re.compile(r"NCT\d{8}")

# Where the upper and the lower module of a cell are light or dark.
_CELLS = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


def registry_link(trial_id: str) -> str:
    """Give the address of a trial's listing.

    Numbers of ClinicalTrials.gov lead there; all others to the search portal of the World Health
    Organization, which gathers the registries of the world.
    """
    if _NCT.fullmatch(trial_id):
        return f"https://clinicaltrials.gov/study/{trial_id}"
    return f"https://trialsearch.who.int/Trial2.aspx?TrialID={trial_id}"


def qr_modules(text: str) -> list[list[bool]]:
    """Give the modules of a QR code with its border, row by row; true is light."""
    import segno

    code = segno.make_qr(text, error="l", boost_error=False)
    return [[not module for module in row] for row in code.matrix_iter(border=QUIET)]


def qr_lines(text: str) -> list[str]:
    """Draw a QR code in half blocks: two modules to a cell, the light ones in the text's colour.

    On a dark terminal, and in light text on a dark ground, it looks as it does on paper. The link
    of a trial takes 19 to 21 lines, and so fits on a terminal of 24.
    """
    rows = qr_modules(text)
    if len(rows) % 2:
        rows.append([True] * len(rows[0]))
    return [
        "".join(_CELLS[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    ]
