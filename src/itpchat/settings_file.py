"""Where the settings of a site are read from, and how they become `Settings`."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from itpchat.documents import BadInput, Limits, read_toml
from itpchat.settings import Features, Idle, Printing, Settings, Ssh, Staff, Web
from itpchat.wording import Text

if TYPE_CHECKING:
    from itpchat.formats.settings import SettingsFile

VARIABLE = "ITPCHAT_SETTINGS"
"""The environment variable that names the file, where the command line names none."""

PLACE = Path("/etc/itpchat/itpchat.toml")
"""Where the file is looked for, where nothing names one. Never in the working folder: that may be
anybody's, and a PIN or an open door in it would be taken for the site's own."""

_LIMITS = Limits(size=100_000)


def settings_of_site(given: str | None = None, environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings: of the file that is given, else named by the environment, else in /etc.

    Where nothing names a file and none is in /etc, every setting is its default.

    Raises:
        BadInput: a file that is named is missing, or one cannot be read or used.
    """
    named = given or environ.get(VARIABLE)
    if named:
        return read_settings(named)
    try:
        return read_settings(PLACE)
    except BadInput as bad:
        if [problem.code for problem in bad.problems] == ["no-file"]:
            return Settings()
        raise


def read_settings(path: str | os.PathLike[str]) -> Settings:
    """Read a settings file.

    Raises:
        BadInput: with all that is wrong with it, by line.
    """
    document = read_toml(path, limits=_LIMITS)
    if not document.data:
        return Settings()
    from itpchat.formats.settings import SettingsFile
    from itpchat.validation import validate

    return _settings(validate(SettingsFile, document))


def _settings(shape: "SettingsFile") -> Settings:
    data: dict[str, Any] = shape.model_dump()
    staff, ssh, web = data.pop("staff"), data.pop("ssh"), data.pop("web")
    if staff["message"] is not None:
        staff["message"] = Text(**staff["message"])
    ssh["passwords"] = tuple(sorted(ssh["passwords"].items()))
    ssh["balancers"] = tuple(ssh["balancers"])
    web["balancers"] = tuple(web["balancers"])
    web["allowed_origins"] = tuple(web["allowed_origins"])
    return Settings(
        languages=tuple(data.pop("languages")),
        idle=Idle(**data.pop("idle")),
        staff=Staff(**staff),
        printing=Printing(**data.pop("printing")),
        features=Features(**data.pop("features")),
        ssh=Ssh(**ssh),
        web=Web(**web),
        **data,
    )
