"""`docs/settings.md`: every key of the settings file, with its default and what it may be."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.formats.settings import SettingsFile

_HEAD = """\
# The settings of a site

<!-- Made by `make docs` from src/itpchat/formats/settings.py; do not edit. -->

One file, in TOML, says what a site wants otherwise than the defaults; every key may be left out.
It is read by `itpchat`, `itpchat nurse`, `itpchat line` and `itpchat serve`, once, at their start:

1. the file that `--settings FILE` names;
2. else the file that the environment variable `ITPCHAT_SETTINGS` names (`/dev/null`: none);
3. else `/etc/itpchat/itpchat.toml`, where there is one.

It is never looked for in the working folder: that may be anybody's, and a PIN or an open door in a
file that happens to lie there would be taken for the site's own. A file that is named and missing,
or that cannot be read, is an error, and so is a key that is not known:

```
/etc/itpchat/itpchat.toml:7: the key 'sesions' is not known here (did you mean 'sessions'?)
```

A PIN, a password or a token never stands in the file itself but its hash, which `itpchat hash`
prints (Argon2id). Keep the file from everybody but the user that itpchat runs as (`chmod 0640`): a
PIN of a few digits is soon found by whoever can read its hash.

An example:

```toml
languages = ["zh", "en"]
emergency_number = "120"

[staff]
message = {en = "The desk is beside the door.", zh = "服务台在门旁边。"}

[ssh]
host = "0.0.0.0"
access = "authorized_keys"
authorized_keys = "/etc/itpchat/authorized_keys"
```

Paths begin with `/`. Times are in seconds.
"""


def settings_page() -> str:
    """Give the whole page."""
    return "\n".join((_HEAD, *_tables()))


def _tables() -> Iterator[str]:
    schema = SettingsFile.model_json_schema()
    shapes = schema["$defs"]
    plain: dict[str, Any] = {}
    tables: dict[str, Any] = {}
    for key, field in schema["properties"].items():
        name = field.get("$ref", "").rpartition("/")[2]
        (tables if name else plain)[key] = shapes[name] if name else field
    yield from _table("Before any table", "What every conversation goes by.", plain)
    for key, shape in tables.items():
        yield from _table(f"`[{key}]`", shape["description"], shape["properties"])


def _table(title: str, about: str, fields: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield f"## {title}\n"
    yield f"{about}\n"
    yield "| key | default | what it is |"
    yield "| --- | --- | --- |"
    for key, field in fields.items():
        default = field["default"]
        shown = "none" if default is None else f"`{json.dumps(default)}`"
        yield f"| `{key}` | {shown} | {_meaning(field)} |"
    yield ""


def _meaning(field: Mapping[str, Any]) -> str:
    meaning = str(field["description"]).replace("|", "\\|")
    bounds = [_bounds(one) for one in (field, *field.get("anyOf", ())) if "minimum" in one]
    choices = field.get("enum") or field.get("items", {}).get("enum") or ()
    if choices:
        return f"{meaning} ({', '.join(f'`{choice}`' for choice in choices)})"
    return f"{meaning} ({bounds[0]})" if bounds else meaning


def _bounds(field: Mapping[str, Any]) -> str:
    return f"{field['minimum']:,} to {field['maximum']:,}"
