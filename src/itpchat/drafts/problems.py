"""What can go wrong with a draft, each in one clear line."""

import errno
from collections.abc import Mapping

from itpchat.wording import Text


class DraftProblem(Exception):
    """A draft that could not be read or written. `text` says why; the file is as it was."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.en)


SHORT_PASSCODE = Text(
    "The passcode is too short: {least} characters or more", "口令太短：至少{least}个字符"
)
NOT_THE_SAME = Text(
    "The two passcodes differ. Type it again.", "两次输入的口令不一致，请重新输入。"
)
WRONG_PASSCODE = Text(
    "{file}: the passcode is wrong. Nothing was changed.", "{file}：口令不正确。文件未改动。"
)
CUT_SHORT = Text(
    "{file} is cut short: {have} of {all} bytes are there. Look for another copy.",
    "{file}不完整：只有{have}字节，应有{all}字节。请查找其他副本。",
)
CHANGED = Text(
    "{file} was changed or damaged since it was saved, so it is not opened. Look for another copy.",
    "{file}保存后被改动或损坏，因此不予打开。请查找其他副本。",
)
NO_DRAFT = Text("{file} is no draft of itpchat.", "{file}不是itpchat的草稿。")
NEWER = Text(
    "{file} was saved by a newer version of itpchat. Open it with that one.",
    "{file}由更新版本的itpchat保存，请用新版本打开。",
)
ODD_CONTENT = Text(
    "{file} holds something that this version does not know. Open it with the one that saved it.",
    "{file}含有本版本无法识别的内容，请用保存时的版本打开。",
)
THERE_ALREADY = Text(
    "{file} is there already and was left as it is. Choose another name.",
    "{file}已存在，未改动。请换一个文件名。",
)
SOMEBODY_ELSE = Text(
    "{file} was changed by somebody else since you opened it. Choose another name.",
    "{file}在您打开之后被他人改动。请换一个文件名。",
)
NOT_SAVED = Text(
    "{file} was not saved: {reason}. What you entered is still here.",
    "{file}未保存：{reason}。您输入的内容都还在。",
)
NOT_READ = Text("{file} cannot be read: {reason}.", "{file}无法读取：{reason}。")

_REASONS: Mapping[int, Text] = {
    errno.ENOSPC: Text("the disk is full", "磁盘已满"),
    errno.EDQUOT: Text("the disk is full (quota)", "磁盘配额已满"),
    errno.EACCES: Text("writing there is not allowed", "没有权限"),
    errno.EPERM: Text("writing there is not allowed", "没有权限"),
    errno.EROFS: Text("the disk is read-only", "磁盘为只读"),
    errno.ENOENT: Text("the folder or file is not there", "文件夹或文件不存在"),
    errno.ENOTDIR: Text("the folder is not there", "文件夹不存在"),
    errno.EISDIR: Text("it is a folder", "这是一个文件夹"),
    errno.ENAMETOOLONG: Text("the name is too long", "文件名太长"),
    errno.EIO: Text("the disk failed", "磁盘出错"),
}


def reason_of(error: OSError) -> Text:
    """Say in plain words why a file could not be read or written."""
    known = _REASONS.get(error.errno or 0)
    return known or Text.same(error.strerror or "unknown error")
