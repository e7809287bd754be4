"""The parts into which content is compiled: each command takes those that it needs."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from itpchat.compiled.keeping import checked
from itpchat.compiled.keys import key_of
from itpchat.folders import Folders, dialog_digest, digest_of
from itpchat.values import dataclass

if TYPE_CHECKING:
    from itpchat.trials import Catalogue


@dataclass(frozen=True, slots=True)
class Part:
    """Content that is checked and kept as one: how its files are identified, and how read.

    `code` are modules and packages that it depends on, besides those that check content.
    """

    name: str
    digest: Callable[[], str]
    read: Callable[[], Any]
    code: tuple[str, ...] = ()

    def key(self) -> tuple[str, str]:
        """Give the key under which it is kept, and the digest of its files.

        Raises:
            BadInput: one of its files cannot be read.
            OSError: the code cannot be read.
        """
        sources = self.digest()
        return key_of(self.name, sources, self.code), sources


def catalogue_part(folders: Folders) -> Part:
    """Give the trials with the facts and the vocabulary that they are written in."""

    def read() -> Any:
        from itpchat.loading import read_content

        return read_content(folders)

    return Part("catalogue", lambda: digest_of(folders), read)


def dialog_part(folders: Folders, role: str) -> Part:
    """Give the script of a role with the wording and the red flags."""

    def read() -> Any:
        from itpchat.loading import read_dialog

        return read_dialog(folders, role)

    return Part(role, lambda: dialog_digest(folders, role), read)


def patient_shape_part() -> Part:
    """Give the shape of a patient file, which depends on code alone."""

    def read() -> dict[str, Any]:
        from itpchat.formats.patient import PatientShape

        return PatientShape.model_json_schema()

    return Part("shape", lambda: "", read)


def patient_shape() -> Mapping[str, Any]:
    """Give the shape of a patient file, for `surely_fits`."""
    shape: Mapping[str, Any]
    shape, _ = checked(patient_shape_part())
    return shape


def ready_catalogue(folders: Folders) -> "Catalogue":
    """Give the catalogue, checked now or before.

    Raises:
        BadInput: with every problem of every file, errors by line.
    """
    from itpchat.loading import build_catalogue

    content, digest = checked(catalogue_part(folders))
    return build_catalogue(content, digest)
