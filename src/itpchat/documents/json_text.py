"""Reads JSON into a document."""

import json
import re

from itpchat.documents.building import Build
from itpchat.documents.problems import Problem
from itpchat.documents.scalars import plain_value

_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|[^\s,:{}\[\]"]+')


def why_not_json(file: str, text: str) -> Problem | None:
    """Return what keeps `text` from being JSON, or None where it is JSON."""
    try:
        # Numbers are left as they stand: Python refuses a whole number of thousands of digits.
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        if not text.strip():
            return Problem(file, None, "is empty", "write its content or remove it", "empty")
        message = f"is not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        return Problem(file, error.lineno, message, "check what stands there", "json-syntax")
    except RecursionError:
        return Problem(file, 1, "is nested too deep", "check the brackets", "too-deep")
    return None


def feed_json(build: Build, text: str) -> None:
    """Build the values of `text`, which must be JSON (see why_not_json)."""
    # json has said that the text is JSON, so what remains is to go through its words in order.
    line, counted = 1, 0
    for found in _JSON_TOKEN.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        token = found.group()
        if token == "{":
            build.open({}, line)
        elif token == "[":
            build.open([], line)
        elif token in ("}", "]"):
            build.close()
        elif token[0] == '"':
            word = json.loads(token)
            if any("\ud800" <= sign <= "\udfff" for sign in word):
                word = word.encode("utf-8", "replace").decode()
                message = "half a character is escaped here (a lone surrogate)"
                build.problem(line, "not-text", message, "write the character itself")
            if build.at_key:
                build.key(word, line)
            else:
                build.value(word, line)
        else:
            build.value(plain_value(token), line)
