"""The passcode of a PDF: long enough, the same twice, and for a form that can have one."""

from itpchat.errors import ItpchatError
from itpchat.wording import Language, Text

SHORTEST, LONGEST = 8, 100
"""Signs of a passcode. Ten million guesses a second take a day for six digits, not for a phrase."""

TOO_SHORT = Text(
    "The passcode is too short: use {least} signs or more, such as three words.",
    "密码太短：请至少用{least}个字符，例如三个词。",
)
TOO_LONG = Text(
    "The passcode is too long: use {most} signs at most.", "密码太长：最多{most}个字符。"
)
NOT_TYPED = Text(
    "The passcode holds a sign that cannot be typed again: use letters, numbers and spaces.",
    "密码中有无法再次输入的字符：请用字母、数字和空格。",
)
NOT_THE_SAME = Text(
    "The two passcodes are not the same: type both again.", "两次输入的密码不一致：请重新输入。"
)
ONLY_PDF = Text(
    "Only a PDF can have a passcode: leave the passcode out, or choose PDF.",
    "只有PDF可以设置密码：请去掉密码，或选择PDF。",
)


class BadPasscode(ItpchatError):
    """A passcode that cannot be used, told in both languages."""

    def __init__(self, told: Text) -> None:
        self.told = told
        super().__init__(told.en)

    def to(self, language: Language) -> str:
        """Say it in a language."""
        return self.told.to(language)


def check_passcode(passcode: str, form: str = "pdf", again: str | None = None) -> None:
    """Refuse a passcode that is no good; `again` is what was typed the second time.

    Raises:
        BadPasscode: with what is wrong, and what to do.
    """
    if form != "pdf":
        raise BadPasscode(ONLY_PDF)
    if again is not None and again != passcode:
        raise BadPasscode(NOT_THE_SAME)
    if len(passcode.strip()) < SHORTEST:
        raise BadPasscode(TOO_SHORT.filled(least=SHORTEST))
    # A PDF takes 127 bytes (ISO 32000-2, 7.6.4.3.3); a Chinese character is three.
    if len(passcode) > LONGEST or len(passcode.encode(errors="replace")) > 127:
        raise BadPasscode(TOO_LONG.filled(most=LONGEST))
    if not passcode.isprintable():
        raise BadPasscode(NOT_TYPED)
