"""Numbers as people write them: in digits, in English words, in Chinese numerals.

A form that may stand for two numbers gives both: "1.250" is 1.25 to some and 1250 to others.
"""

import re
from decimal import Decimal

_PLAIN = re.compile(r"0|0?[1-9][0-9]{0,11}")
_POINT = re.compile(r"[0-9]{1,9}\.[0-9]{1,6}")
_COMMA_DECIMAL = re.compile(r"([0-9]{1,9}),([0-9]{1,2})|(0),([0-9]{3})")
_THOUSANDS = re.compile(
    r"[1-9][0-9]{0,2}(?:(,)[0-9]{3}(?:,[0-9]{3}){0,2}|'[0-9]{3}(?:'[0-9]{3})?)(\.[0-9]{1,2})?"
    r"|[1-9][0-9]{0,2}(?: [0-9]{3})? 000"  # other numbers with a space may be two numbers
)
_INDIAN_THOUSANDS = re.compile(r"[1-9][0-9]?(?:,[0-9]{2}){1,3},[0-9]{3}")
_POINT_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3}(?:,[0-9]{1,2})?")
_MIXED_FRACTION = re.compile(r"([0-9]{1,4}) 1/([24])")
_AND_A_HALF = re.compile(r"(.+?) (?:and )?a half")


def written_numbers(text: str) -> tuple[Decimal, ...]:
    """Give the numbers that a cleaned text may stand for: none, one, or two that compete."""
    if text[:1].isdigit() and text.isascii():
        return _digits(text)
    number = _chinese(text) if not text.isascii() else _english(text)
    return () if number is None else (number,)


def written_number(text: str) -> Decimal | None:
    """Give the one number that a cleaned text stands for; `None` where there are none or two."""
    numbers = written_numbers(text)
    return numbers[0] if len(numbers) == 1 else None


# Digits


def _digits(text: str) -> tuple[Decimal, ...]:
    if _PLAIN.fullmatch(text):
        return (Decimal(text),)
    if _POINT.fullmatch(text):
        decimal = Decimal(text)
        if _POINT_THOUSANDS.fullmatch(text):
            return (decimal, Decimal(text.replace(".", "")))
        return (decimal,)
    if found := _THOUSANDS.fullmatch(text):
        thousands = Decimal(re.sub(r"[, ']", "", text))
        if found[1] and text.count(",") == 1 and not found[2] and not text.endswith(",000"):
            return (thousands, Decimal(text.replace(",", ".")))
        return (thousands,)
    if _COMMA_DECIMAL.fullmatch(text):
        return (Decimal(text.replace(",", ".")),)
    if _INDIAN_THOUSANDS.fullmatch(text):
        return (Decimal(text.replace(",", "")),)
    if _POINT_THOUSANDS.fullmatch(text):
        return (Decimal(text.replace(".", "").replace(",", ".")),)
    if found := _MIXED_FRACTION.fullmatch(text):
        return (Decimal(found[1]) + Decimal(1) / Decimal(found[2]),)
    if found := _AND_A_HALF.fullmatch(text):
        return tuple(number + Decimal("0.5") for number in _digits(found[1]) if number % 1 == 0)
    return ()


# English words

_ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
_TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
} | {"fourty": 40}


def _english(text: str) -> Decimal | None:
    if found := _AND_A_HALF.fullmatch(text):
        whole = _english_whole(found[1].split())
        return None if whole is None else whole + Decimal("0.5")
    before, point, after = text.partition(" point ")
    whole = _english_whole(_HYPHEN.sub(" ", before).split())
    if whole is None or not point:
        return whole
    digits = [_ONES.get(word, 10) for word in after.split()]
    if not digits or len(digits) > 3 or max(digits) > 9:
        return None
    return whole + Decimal("0." + "".join(map(str, digits)))


def _english_whole(words: list[str]) -> Decimal | None:
    if "thousand" in words:
        at = words.index("thousand")
        thousands = 1 if words[:at] == ["a"] else _below_thousand(words[:at])
        rest = _below_thousand(_without_and(words[at + 1 :])) if words[at + 1 :] else 0
        if thousands is None or thousands == 0 or rest is None:
            return None
        return Decimal(thousands * 1000 + rest)
    number = _below_thousand(words)
    return None if number is None else Decimal(number)


def _below_thousand(words: list[str]) -> int | None:
    if "hundred" in words:
        at = words.index("hundred")
        hundreds = 1 if words[:at] == ["a"] else _below_hundred(words[:at])
        rest = _below_hundred(_without_and(words[at + 1 :])) if words[at + 1 :] else 0
        if hundreds is None or not 1 <= hundreds <= 9 or rest is None:
            return None
        return hundreds * 100 + rest
    return _below_hundred(words)


def _below_hundred(words: list[str]) -> int | None:
    match words:
        case [one]:
            return _ONES.get(one, _TENS.get(one))
        case [tens, ones] if tens in _TENS and 1 <= _ONES.get(ones, 0) <= 9:
            return _TENS[tens] + _ONES[ones]
        case _:
            return None


def _without_and(words: list[str]) -> list[str]:
    return words[1:] if words[:1] == ["and"] else words


# Chinese numerals

CHINESE_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {
    "两": 2
}
_CHINESE_POINT = re.compile(
    r"([零一二两三四五六七八九]|[0-9]{1,3})点([零一二三四五六七八九]{1,2}|[0-9]{1,2})"
)
_CHINESE = re.compile(r"[0-9.,零一二两三四五六七八九十百千万点]{1,20}")
_MAGNITUDES = (("万", 10_000), ("千", 1000), ("百", 100), ("十", 10))


def _chinese(text: str) -> Decimal | None:
    if not _CHINESE.fullmatch(text):
        return None
    return _magnitude(_CHINESE_POINT.sub(_point, text))


def _point(found: re.Match[str]) -> str:
    return ".".join(
        "".join(str(CHINESE_DIGITS.get(character, character)) for character in part)
        for part in found.groups()
    )


def _magnitude(text: str) -> Decimal | None:
    """Read a numeral by its highest magnitude: what stands before it, and what after."""
    for sign, size in _MAGNITUDES:
        if sign not in text:
            continue
        before, _, after = text.partition(sign)
        head = Decimal(1) if not before and sign == "十" else _head(before, size)
        # 3万5 and 三万五 are numbers; 三万 5 and 05 十 are two numbers with the space gone.
        mixed = after.isascii() and (before == "" or not before.isascii())
        tail = Decimal(0) if not after else None if mixed else _tail(after, size)
        if head is None or tail is None or (after and head % 1):
            return None
        return head * size + tail
    return _single(text)


def _head(text: str, size: int) -> Decimal | None:
    """Read what is multiplied: up to 9999 before 万, up to 9 or digits before the others."""
    number = _magnitude(text) if size == 10_000 else _single(text)
    if number is None or number <= 0 or (size == 10 and text.isascii()):
        return None
    largest = 9 if size < 1000 or (size == 1000 and not text.isascii()) else 9999
    return number if number <= largest else None


def _tail(text: str, size: int) -> Decimal | None:
    """Read what is added. A lone digit counts the next lower magnitude: 3万5 is 35,000."""
    step = size // 10
    if len(text) == 1:
        digit = _single(text)
        return None if not digit else digit * step
    if text[0] == "零":
        number = _magnitude(text[1:])
        return number if number is not None and 0 < number < step and number % 1 == 0 else None
    if text.isascii():
        whole = len(text) == len(str(size)) - 1 and text.isdigit()
        return Decimal(text) if whole and text[0] != "0" else None
    number = _magnitude(text)
    return number if number is not None and step <= number < size and number % 1 == 0 else None


def _single(text: str) -> Decimal | None:
    if text in CHINESE_DIGITS:
        return Decimal(CHINESE_DIGITS[text])
    if text.isascii():
        numbers = _digits(text)
        return numbers[0] if len(numbers) == 1 else None
    return None
