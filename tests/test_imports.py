"""What importing a part of itpchat drags in, seen from a process of its own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "itpchat"

PATIENT = "patient: 1\nas_of: 2026-11-22\nfacts: {age: 34, sex: female, platelet_count: 12}\n"


def modules_after(code: str) -> set[str]:
    """Run `code` in a fresh process, and return the names of all modules it has then."""
    shown = "\nimport sys\nprint('MODULES', *sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code + shown],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    return set(run.stdout.rpartition("MODULES ")[2].split())


def core_modules() -> list[str]:
    """Every module of itpchat apart from the screens and the servers."""
    names = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        if path.stem != "__main__" and parts[1] not in ("tui", "serve"):
            names.append(".".join(part for part in parts if part != "__init__"))
    return names


def test_importing_the_package_imports_nothing_else() -> None:
    added = modules_after("import itpchat") - modules_after("")
    assert added == {"itpchat"}


def test_no_module_outside_the_screens_and_servers_imports_textual() -> None:
    names = core_modules()
    assert "itpchat.documents" in names
    loaded = modules_after("\n".join(f"import {name}" for name in names))
    assert set(names) <= loaded
    assert not {name for name in loaded if name.partition(".")[0] in ("textual", "rich")}


def test_matching_a_patient_does_not_pay_for_textual(tmp_path: Path) -> None:
    patient = tmp_path / "patient.yaml"
    patient.write_text(PATIENT, encoding="utf-8")
    arguments = ["itpchat", "match", str(patient), "--json"]
    loaded = modules_after(
        f"import sys\nsys.argv = {arguments!r}\n"
        "from itpchat.cli import main\n"
        "try:\n    code = main()\n"
        "except SystemExit as stop:\n    code = stop.code\n"
        "assert not code, code"
    )
    assert "itpchat.matching" in loaded
    assert not {name for name in loaded if name.partition(".")[0] in ("textual", "rich")}


def test_neither_screen_nor_lines_load_the_conversation_or_the_sheet_before_they_show() -> None:
    loaded = modules_after("import itpchat.line\nimport itpchat.tui.app")
    late = {"itpchat.conversation.conversation", "itpchat.reports.making", "fpdf", "segno"}
    assert not late & loaded
