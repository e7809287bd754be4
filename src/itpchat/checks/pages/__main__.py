"""Writes the pages: `python -m itpchat.checks.pages docs`."""

import sys
from pathlib import Path

from itpchat.checks.pages.checks import checks_page
from itpchat.checks.pages.patient_file import patient_file_page
from itpchat.checks.pages.settings import settings_page
from itpchat.folders import Folders
from itpchat.loading import load_words


def main(folder: Path) -> None:
    """Write every generated page into a folder."""
    facts = load_words(Folders.chosen()).facts
    pages = {
        "checks.md": checks_page(),
        "patient-file.md": patient_file_page(facts),
        "settings.md": settings_page(),
    }
    for name, page in pages.items():
        (folder / name).write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
