"""Diagnostics of files that cannot be read at all."""

from itpchat.checks.diagnostics import Diagnostic, Example

TRIAL = "trials/NCT01234567.yaml"

DIAGNOSTICS: tuple[Diagnostic, ...] = (
    Diagnostic(
        "no-folder",
        "error",
        "A folder is missing",
        "There is no folder of the name that was given with `--trials` or `--dialogs`.",
        "check the name",
    ),
    Diagnostic(
        "no-trials",
        "error",
        "A folder holds no trial",
        "A folder of trials holds one file for each trial, named by its registry number, such as "
        "`NCT01234567.yaml`.",
        "put the trial files there, or name another folder with --trials",
    ),
    Diagnostic(
        "unread-file",
        "warning",
        "A file looks as if it should be read, and is not",
        "Only files whose names end in `.yaml` are read, so that none is read by chance.",
        "rename it so that it ends in .yaml",
    ),
    Diagnostic(
        "no-file",
        "error",
        "A file is missing",
        "The folder of dialogs holds `facts.yaml`, `patient.yaml`, `red_flags.yaml`, "
        "`wording.yaml`, `help.yaml`, `places.yaml` and two files of vocabulary; none of them can "
        "be left out.",
        "check its name and folder",
    ),
    Diagnostic(
        "no-permission",
        "error",
        "A file may not be read",
        "The operating system does not allow it.",
        "ask its owner for permission",
    ),
    Diagnostic(
        "unreadable",
        "error",
        "A file cannot be read",
        "The operating system could not read it; it says why.",
        "check its name and folder",
    ),
    Diagnostic(
        "not-a-file",
        "error",
        "A folder stands where a file is meant",
        "A name that ends in `.yaml` belongs to a folder.",
        "name a file in it",
    ),
    Diagnostic(
        "too-large",
        "error",
        "A file is too large",
        "No file that people write has more than 5 MB; the longest trial has some 50 kB. A larger "
        "one is not read, so that it cannot fill the memory.",
        "is it the right file? Split it if it is",
    ),
    Diagnostic(
        "too-many-values",
        "error",
        "A file holds too many values",
        "A file may hold 200,000 values.",
        "is it the right file? Split it if it is",
    ),
    Diagnostic(
        "too-deep",
        "error",
        "A file is nested too deep",
        "A file may be nested 64 levels deep; where it is deeper, a bracket was not closed.",
        "check the brackets and the indentation",
    ),
    Diagnostic(
        "not-text",
        "error",
        "A file is not text",
        "Files are plain text in UTF-8. A picture, a Word document or a text in another encoding "
        "is refused, with the line where that shows first.",
        "save it as plain text in UTF-8",
    ),
    Diagnostic(
        "empty",
        "error",
        "A file is empty",
        "It holds nothing, or only comments.",
        "write its content or remove it",
        Example(
            TRIAL,
            "# The trial is still to be written.\n",
            "",
            "is empty (write its content or remove it)",
        ),
    ),
    Diagnostic(
        "hidden-line-end",
        "error",
        "A line ends in a sign that editors do not show",
        "Some programs end lines with signs that look like nothing (U+0085, U+2028, U+2029). Most "
        "come with text that was copied from a web page.",
        "delete it and type the line again",
    ),
    Diagnostic(
        "yaml-syntax",
        "error",
        "A file is not valid YAML",
        "The place is where reading stopped; the mistake stands there or shortly before. The most "
        "frequent ones: a text that holds a colon and is not in quotes, a quote or bracket that is "
        "never closed, and lines that are indented differently from their neighbours.",
        "check the indentation",
        Example(
            TRIAL,
            "    plain: {en: Your platelets: below 30., zh: 您的血小板计数低于30。}",
            "    plain: {en: Your platelet count is below 30., zh: 您的血小板计数低于30。}",
            "is not valid YAML: did not find expected ',' or '}' (close the bracket, "
            "and put a text that holds a comma into quotes)",
        ),
    ),
    Diagnostic(
        "json-syntax",
        "error",
        "A file is not valid JSON",
        "A patient file whose name ends in `.json` must be JSON.",
        "check what stands there",
    ),
    Diagnostic(
        "repeated-key",
        "error",
        "A key stands twice",
        "Of two values under one key, a reader cannot tell which is meant; other programs silently "
        "take the last.",
        "keep one of them",
        Example(
            TRIAL,
            "enrolment: 20\nenrolment: 30",
            "enrolment: 20",
            "the key 'enrolment' stands here a second time, first on line 14 (keep one of them)",
            line=2,
        ),
    ),
    Diagnostic(
        "no-key",
        "error",
        "A key is missing",
        "A colon stands there without a word before it.",
        "write a word before the colon",
        Example(
            TRIAL,
            'enrolment: 20\n"": 30',
            "enrolment: 20",
            "a key is missing (write a word before the colon)",
            line=2,
        ),
    ),
    Diagnostic(
        "key-not-text",
        "error",
        "A key is a list or a mapping",
        "Keys are words.",
        "write a word before the colon",
        Example(
            TRIAL,
            "[enrolment]: 20",
            "enrolment: 20",
            "a list or a mapping stands where a key belongs (write a word before the colon)",
        ),
    ),
    Diagnostic(
        "anchor",
        "error",
        "An anchor is not read here",
        "Anchors (`&name`) hide from a reader which text stands where. A text that begins with `&` "
        "belongs in quotes.",
        "remove it; quote a text that begins with &",
        Example(
            TRIAL,
            "sponsor: &sponsor {en: Example Hospital, zh: 示例医院}\nphase:",
            "sponsor: {en: Example Hospital, zh: 示例医院}\nphase:",
            "the anchor '&sponsor' is not read here (remove it; quote a text that begins with &)",
        ),
    ),
    Diagnostic(
        "alias",
        "error",
        "An alias is not read here",
        "Aliases (`*name`) repeat a value without showing it, and a small file of aliases can grow "
        "without end. A text that begins with `*` belongs in quotes.",
        "write the value out; quote a text that begins with *",
        Example(
            TRIAL,
            "enrolment: *enrolment",
            "enrolment: 20",
            "the alias '*enrolment' is not read here (write the value out; quote a "
            "text that begins with *)",
        ),
    ),
    Diagnostic(
        "tag",
        "error",
        "A tag is not read here",
        "Tags (`!!int`) change what a value is. A text that begins with `!` belongs in quotes.",
        "remove it; quote a text that begins with !",
        Example(
            TRIAL,
            "enrolment: !!int 20",
            "enrolment: 20",
            "the tag 'tag:yaml.org,2002:int' is not read here (remove it; quote a "
            "text that begins with !)",
        ),
    ),
    Diagnostic(
        "several-documents",
        "error",
        "A second document begins",
        "Three dashes begin a new document; each document belongs in a file of its own.",
        "one file holds one document",
        Example(
            TRIAL,
            "---\ncriteria:",
            "criteria:",
            "a second document begins here (one file holds one document)",
        ),
    ),
)
