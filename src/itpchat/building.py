"""Compiles all content into a folder, as the build of the wheel does."""

from pathlib import Path

from itpchat.compiled.parts import Part, catalogue_part, dialog_part, patient_shape_part
from itpchat.compiled.sealing import seal
from itpchat.folders import Folders
from itpchat.opening import opening_part
from itpchat.wording import LANGUAGES

ROLES = ("patient", "nurse")
"""Whose scripts are compiled, where there is one."""


def compile_content(folders: Folders, target: Path) -> list[Path]:
    """Check everything and write it, sealed; gives the files.

    Raises:
        BadInput: with what is wrong, by file and line.
    """
    roles = [role for role in ROLES if (folders.dialogs / f"{role}.yaml").is_file()]
    dialogs = [dialog_part(folders, role) for role in roles]
    # In either order of the languages, of which a site chooses one.
    openings = (opening_part(folders, languages=one) for one in (LANGUAGES, LANGUAGES[::-1]))
    parts = (catalogue_part(folders), *dialogs, patient_shape_part(), *openings)
    return [_write(part, target / f"{part.name}.json") for part in parts]


def _write(part: Part, file: Path) -> Path:
    file.write_bytes(seal(part.key()[0], part.read()))
    return file
