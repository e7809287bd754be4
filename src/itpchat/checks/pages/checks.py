"""`docs/checks.md`: a section for every diagnostic."""

from collections.abc import Iterator

from itpchat.checks.diagnostics import Diagnostic, Example
from itpchat.checks.table import SECTIONS

_HEAD = """\
# What `itpchat check` finds

<!-- Made by `make docs` from src/itpchat/checks/table; do not edit. -->

`itpchat check` reads the trials, their cases, the scripts, the facts, the vocabulary, the wording
and the red flags, and tells everything that is wrong with them, sorted by file and line:

```
trials/NCT01234567.yaml:47: unknown-fact there is no fact 'platelets' (did you mean platelet_count?)
```

That is the file, the line, a code that never changes, what is wrong, and how to mend it. An
**error** makes it end with exit code 1; **warnings** alone do not. `--json` prints the same as
`{"problems": [{"file", "line", "code", "severity", "message", "fix"}]}`.

A file that cannot be read does not keep the others from being checked. What would only follow from
another fault is not told until that fault is mended.
"""


def checks_page() -> str:
    """Give the whole page."""
    return "\n".join((_HEAD, *_contents(), *_sections()))


def _contents() -> Iterator[str]:
    for title, diagnostics in SECTIONS.items():
        codes = ", ".join(f"[{d.code}](#{d.code})" for d in diagnostics)
        yield f"- **{title}**: {codes}"
    yield ""


def _sections() -> Iterator[str]:
    for title, diagnostics in SECTIONS.items():
        yield f"## {title}\n"
        for diagnostic in diagnostics:
            yield from _section(diagnostic)


def _section(diagnostic: Diagnostic) -> Iterator[str]:
    yield f"### {diagnostic.code}\n"
    yield f"{diagnostic.severity.capitalize()}: {_lower(diagnostic.title)}.\n"
    yield f"{diagnostic.explanation}\n"
    yield f"To mend it: {diagnostic.fix}.\n"
    if diagnostic.example is not None:
        yield from _example(diagnostic.code, diagnostic.example)


def _example(code: str, example: Example) -> Iterator[str]:
    yield f"In `{example.file}`,\n"
    yield f"```yaml\n{example.wrong.rstrip()}\n```\n"
    yield f"is told as\n\n```\n{code} {example.says}\n```\n"
    if example.right:
        yield f"and right is\n\n```yaml\n{example.right.rstrip()}\n```\n"


def _lower(title: str) -> str:
    return title[:1].lower() + title[1:]
