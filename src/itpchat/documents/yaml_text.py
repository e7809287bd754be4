"""Reads YAML into a document, from the stream of libyaml's events."""

import re
from typing import TYPE_CHECKING

from itpchat.documents.building import Build
from itpchat.documents.problems import quote
from itpchat.documents.scalars import plain_value

if TYPE_CHECKING:
    import yaml

_HINTS = (
    ("mapping values are not allowed", "put a text that holds a colon into quotes"),
    ("expected ',' or", "close the bracket, and put a text that holds a comma into quotes"),
    ("cannot start any token", "put a text that begins with a sign into quotes"),
    ("escape", "in double quotes a backslash begins an escape: use single quotes"),
    ("end of stream", "close the quote or bracket that is open"),
    ("expected ':'", "write `key: value`, or indent the line as part of the text above"),
)

# Of a quote that is never closed, and of a line without a colon, the place where the trouble began
# is told; of all else, the place where it was noticed.
_TOLD_WHERE_IT_BEGAN = re.compile("end of stream|document indicator|expected ':'")

# YAML 1.2 holds these for signs like any other, the YAML library for ends of lines.
_HIDDEN_LINE_END = re.compile("[\x85\u2028\u2029]")


def feed_yaml(build: Build, text: str) -> None:
    """Build the values of `text`; raises BadInput where it is not YAML or several documents."""
    import yaml  # here, for what is answered from JSON or from a cache need not wait for it

    hidden = _HIDDEN_LINE_END.search(text)
    if hidden:
        line = text.count("\n", 0, hidden.start()) + 1
        message = f"holds a line separator that editors do not show, U+{ord(hidden.group()):04X}"
        build.stop(line, "hidden-line-end", message, "delete it and type the line again")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    documents = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            line = 1 if event.start_mark is None else event.start_mark.line + 1
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "a second document begins here"
                    build.stop(line, "several-documents", message, "one file holds one document")
            elif isinstance(event, yaml.NodeEvent):
                _feed_node(build, event, line)
            elif isinstance(event, yaml.CollectionEndEvent):
                build.close()
    except yaml.MarkedYAMLError as error:
        why = error.problem or error.context or "it cannot be read"
        began = error.context_mark if _TOLD_WHERE_IT_BEGAN.search(why) else None
        mark = began or error.problem_mark
        line = 1 if mark is None else mark.line + 1
        if "nesting depth" in why:  # libyaml 0.2.6 and later have a limit of their own
            build.too_deep(line)
        sign = "" if mark is None else text[mark.index : mark.index + 1]
        build.stop(line, "yaml-syntax", f"is not valid YAML: {why}", _hint(why, sign))
    except yaml.YAMLError as error:
        build.stop(1, "yaml-syntax", f"is not valid YAML: {error}", "check its content")


def _feed_node(build: Build, event: "yaml.NodeEvent", line: int) -> None:
    import yaml

    if isinstance(event, yaml.AliasEvent):
        message = f"the alias {quote(f'*{event.anchor}')} is not read here"
        build.stop(line, "alias", message, "write the value out; quote a text that begins with *")
    if event.anchor is not None:
        message = f"the anchor {quote(f'&{event.anchor}')} is not read here"
        build.problem(line, "anchor", message, "remove it; quote a text that begins with &")
    tag = getattr(event, "tag", None)
    if tag is not None:
        message = f"the tag {quote(tag)} is not read here"
        build.problem(line, "tag", message, "remove it; quote a text that begins with !")
    if isinstance(event, yaml.MappingStartEvent):
        build.open({}, line)
    elif isinstance(event, yaml.SequenceStartEvent):
        build.open([], line)
    elif isinstance(event, yaml.ScalarEvent):
        if build.at_key:
            build.key(event.value, line)
        else:
            in_quotes = not event.implicit[0]
            build.value(event.value if in_quotes else plain_value(event.value), line)


def _hint(why: str, sign: str) -> str:
    if sign == "\t":
        return "indent with spaces, not with tabs"
    return next((hint for part, hint in _HINTS if part in why), "check the indentation")
