"""Where a sheet leaves itpchat: into a new file, or to the printer of the site.

Whatever goes wrong is told in one line that says what to do, in both languages, and changes
nothing: the conversation and its answers stay as they are, and no half-written file is left.
"""

import errno
import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

from itpchat.errors import ItpchatError
from itpchat.wording import Language, Text

PRINTING_TAKES = 20.0
"""Seconds after which a printer that does not take a sheet is given up."""

EXISTS = Text(
    "{path}: there is a file of this name already, and it is left as it is. Choose another name.",
    "{path}：已有同名文件，未作改动。请换一个名字。",
)
NO_FOLDER = Text(
    "{path}: there is no such folder. Choose a folder that is there.",
    "{path}：没有这个文件夹。请选择已有的文件夹。",
)
NOT_ALLOWED = Text(
    "{path}: this folder may not be written to. Choose another folder.",
    "{path}：没有写入该文件夹的权限。请换一个文件夹。",
)
FULL = Text(
    "{path}: the disk is full, and nothing was written. Make room, or choose another disk.",
    "{path}：磁盘已满，未写入任何内容。请清理空间或换一个磁盘。",
)
NOT_WRITTEN = Text(
    "{path}: could not be written ({why}). Choose another place.",
    "{path}：无法写入（{why}）。请换一个位置。",
)
NO_PRINTER = Text(
    "No printer is set here. Take a photo of the code of a trial, or ask the staff.",
    "这里没有设置打印机。可以扫描试验的二维码，或找工作人员。",
)
NO_PROGRAM = Text(
    "The printing program (lp) is missing. Ask the staff; your answers are still here.",
    "缺少打印程序（lp）。请找工作人员；您的回答都还在。",
)
PRINTER_FAILED = Text(
    "The printer did not take the sheet. Ask the staff; your answers are still here.",
    "打印机没有接受打印。请找工作人员；您的回答都还在。",
)
PRINTER_HANGS = Text(
    "The printer does not answer. Ask the staff; your answers are still here.",
    "打印机没有响应。请找工作人员；您的回答都还在。",
)


class NotDone(ItpchatError):
    """A sheet that could not leave, told in both languages."""

    def __init__(self, told: Text) -> None:
        self.told = told
        super().__init__(told.en)

    def to(self, language: Language) -> str:
        """Say it in a language."""
        return self.told.to(language)


def write_new(path: Path, content: bytes) -> None:
    """Write a new file that only its owner may read (mode 0600), and make sure of it.

    Raises:
        NotDone: the file is there already, or cannot be written; nothing is left of it then.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(path, flags, 0o600)
    except OSError as error:
        raise NotDone(_told(path, error)) from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(descriptor)
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise NotDone(_told(path, error)) from None


def write_out(descriptor: int, content: bytes) -> None:
    """Write to standard output, past Python's own buffer, which would complain once more at exit.

    Raises:
        NotDone: it cannot be written. A reader that has gone is a BrokenPipeError.
    """
    left = memoryview(content)
    try:
        while left:
            left = left[os.write(descriptor, left) :]
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NotDone(_told(Path("standard output"), error)) from None


def send_to_printer(printer: str | None, content: bytes, *, takes: float = PRINTING_TAKES) -> None:
    """Give a PDF to the system's printer through `lp`, which reads it from standard input.

    `printer` is the name of a CUPS queue. Nothing is written to disk here; that CUPS keeps no job
    is a setting of CUPS (docs/sheet.md).

    Raises:
        NotDone: there is no printer, or it does not take the sheet.
    """
    if not printer:
        raise NotDone(NO_PRINTER)
    # A title of our own: by default lp would name the user.
    command = ["lp", "-s", "-d", printer, "-t", "itpchat", "-o", "media=A4", "--", "-"]
    try:
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        raise NotDone(NO_PROGRAM) from None
    try:
        with suppress(BrokenPipeError):
            child.communicate(content, timeout=takes)
    except subprocess.TimeoutExpired:
        with suppress(OSError):
            os.killpg(child.pid, signal.SIGKILL)
        assert child.stdin is not None
        with suppress(OSError):
            child.stdin.close()
        child.wait()
        raise NotDone(PRINTER_HANGS) from None
    if child.wait() != 0:
        raise NotDone(PRINTER_FAILED)


def _told(path: Path, error: OSError) -> Text:
    from itpchat.documents.problems import one_line

    named = one_line(str(path))
    match error.errno:
        case errno.EEXIST | errno.ELOOP:
            told = EXISTS
        case errno.ENOENT | errno.ENOTDIR:
            told = NO_FOLDER
        case errno.EACCES | errno.EPERM | errno.EROFS:
            told = NOT_ALLOWED
        case errno.ENOSPC | errno.EDQUOT:
            told = FULL
        case _:
            told = NOT_WRITTEN.filled(why=os.strerror(error.errno or 0))
    return told.filled(path=named)
