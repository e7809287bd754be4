"""Typed text without the accidents of typing: one form for each sign, and a bounded length.

What is cleaned is only ever compared with patterns; a person's own words are kept as they were
typed wherever they are shown.
"""

import re
import unicodedata

LONGEST = 2000
"""How many characters of an answer are looked at; a longer one is not read at all."""

LONGEST_VALUE = 120
"""A number or a date with all the words around it is never longer than this."""

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("’‘‛′`´", "'"),
        **dict.fromkeys("“”„‟″「」『』", '"'),
        **dict.fromkeys("【〔〖", "["),
        **dict.fromkeys("】〕〗", "]"),
        **dict.fromkeys("✕✖⨯╳", "×"),
        **dict.fromkeys("∼〜", "~"),
        **dict.fromkeys("µμ", "u"),
        "⁄": "/",
        "≦": "≤",
        "≧": "≥",
    }
)

_TRADITIONAL_AND_SIMPLIFIED = (
    "萬万億亿兩两壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千〇零"
    "個个歲岁週周後后過过沒没無无對对還还從从來来時时間间斷断認认說说記记得得應应該该願愿"
    "確确問问題题號号點点餘余約约陽阳陰阴選选項项醫医師师療疗檢检查查結结計计數数給给這这"
    "當当詳详為为隱隐絕绝覺觉幾几現现發发診诊開开"
)
_SIMPLIFIED = str.maketrans(
    dict(zip(_TRADITIONAL_AND_SIMPLIFIED[::2], _TRADITIONAL_AND_SIMPLIFIED[1::2], strict=True))
)
"""The traditional characters (and formal numerals) that occur in answers, not all there are."""

_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_AFTER_A_DIGIT = re.compile(r"(?<=[0-9])\s?([½¼¾])")
_POINT_OF_A_CHINESE_KEYBOARD = re.compile(r"(?<=[0-9])。(?=[0-9])")
_EXPONENT_DIGITS = re.compile(r"(?<=\^[0-9])\^(?=[0-9])")
_BARE_POINT = re.compile(r"(?<![0-9.])\.(?=[0-9])")
_SPACE_BETWEEN_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_SPACE_BY_A_DIGIT = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[0-9])|(?<=[0-9]) (?=[\u4e00-\u9fff])")
_WRAPPED = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|\"([^\"]*)\"|'([^']*)'")
_END = re.compile(r"[\s.,;:!、。]+$")


def too_long(typed: str) -> bool:
    """Tell whether an answer goes on beyond what is looked at."""
    return bool(typed[LONGEST:].strip())


def clean(typed: str) -> str:
    """Give an answer in small letters, with one form of each sign and no closing punctuation.

    Control characters, marks of direction and pictures are left out; full-width signs and the
    digits of other scripts become ASCII; the traditional characters that occur in answers become
    simplified ones. A superscript keeps its meaning: ⁹ becomes ^9.
    """
    text = "".join(map(_visible, typed[:LONGEST]))
    text = _AFTER_A_DIGIT.sub(lambda found: "." + _FRACTIONS[found[1]], text)
    text = "".join(map(_plain, text))
    text = unicodedata.normalize("NFKC", text).translate(_SIGNS).translate(_SIMPLIFIED).lower()
    text = _POINT_OF_A_CHINESE_KEYBOARD.sub(".", text).replace("。", ". ")
    text = _BARE_POINT.sub("0.", _EXPONENT_DIGITS.sub("", text))
    text = _SPACE_BETWEEN_CHINESE.sub("", " ".join(text.split()))
    text = _END.sub("", _SPACE_BY_A_DIGIT.sub("", text))
    wrapped = _WRAPPED.fullmatch(text)
    return next(filter(None, wrapped.groups()), "").strip() if wrapped else text


def _visible(character: str) -> str:
    """Leave out what cannot be seen, and what is a picture."""
    category = unicodedata.category(character)
    if character.isspace():
        return " "
    if category.startswith("C") or category == "Me" or "\ufe00" <= character <= "\ufe0f":
        return ""
    if category in ("So", "Sk") and not unicodedata.decomposition(character):
        return character if character in "^`" else " "
    return character


def _plain(character: str) -> str:
    """Give digits in disguise as digits, so that none of them joins a number beside it."""
    if character.isascii():
        return character
    if character in _FRACTIONS:
        return " 0." + _FRACTIONS[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "No":
        kind = unicodedata.decomposition(character).partition(" ")[0]
        if kind == "<super>":
            return "^" + unicodedata.normalize("NFKC", character)
        if kind == "<fraction>":
            return " \ufffd "  # nothing that anybody means by one third is a number here
        return f" {unicodedata.normalize('NFKC', character)} "
    return character
