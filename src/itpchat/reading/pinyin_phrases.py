# ruff: noqa: E501 - a table of pinyin
"""What is said around a name in pinyin, written in characters: mei yong guo is 没用过.

People who type a name as pinyin type the words around it so, too. Only phrases that matter to the
context are known; each is put in the place of the letters, and filled up with blanks, so that
every place in the text stays what it is.
"""

import re

_PHRASES = {
    "没": "mei",
    "没有": "mei you",
    "没用过": "mei yong guo",
    "没吃过": "mei chi guo",
    "没打过": "mei da guo",
    "没得过": "mei de guo",
    "从来没": "cong lai mei",
    "不吃了": "bu chi le",
    "不吃": "bu chi",
    "不用了": "bu yong le",
    "吃过": "chi guo",
    "用过": "yong guo",
    "打过": "da guo",
    "得过": "de guo",
    "吃": "chi",
    "用": "yong",
    "打": "da",
    "有": "you",
    "我妈": "wo ma|wo mama",
    "我爸": "wo ba|wo baba",
    "我妹妹": "wo mei ?mei",
    "我姐姐": "wo jie ?jie",
    "我哥哥": "wo ge ?ge",
    "我弟弟": "wo di ?di",
    "我奶奶": "wo nai ?nai",
    "我爷爷": "wo ye ?ye",
    "我朋友": "wo peng ?you",
    "我": "wo",
    "现在": "xian zai",
    "目前": "mu qian",
    "以前": "yi qian",
    "每天": "mei tian",
    "停了": "ting le|ting yao le",
    "开始": "kai shi",
    "一直": "yi zhi",
    "正在": "zheng zai",
    "还在": "hai zai",
    "片": "pian",
    "过敏": "guo min",
    "有效": "you xiao",
    "没效果": "mei xiao guo|mei you xiao guo",
    "没效": "mei xiao",
    "没用": "mei yong",
    "无效": "wu xiao",
    "复发": "fu fa",
    "医生建议": "yi sheng jian yi",
    "准备": "zhun bei",
    "打算": "da suan",
    "可能": "ke neng",
    "不确定": "bu que ding",
    "去年": "qu nian",
    "今年": "jin nian",
    "前年": "qian nian",
    "上个月": "shang ge yue",
    "年": "nian",
    "但是": "dan shi",
    "和": "he",
}
_NUMBERS = {
    "一": "yi", "两": "liang", "三": "san", "四": "si", "五": "wu", "六": "liu", "七": "qi", "八": "ba",
    "九": "jiu", "十": "shi", "半": "ban", "几": "ji",
}  # fmt: skip
_UNITS = {"年": "nian", "个月": "ge yue", "个星期": "ge xing ?qi", "周": "zhou", "天": "tian"}


def _pattern(pinyin: str) -> str:
    return "|".join(part.replace(" ?", " ").replace(" ", " ?") for part in pinyin.split("|"))


def _all() -> dict[str, str]:
    found = dict(_PHRASES)
    for unit, unit_pinyin in _UNITS.items():
        for number, pinyin in _NUMBERS.items():
            found[f"{number}{unit}前"] = f"{pinyin} {unit_pinyin} qian"
            found[f"{number}{unit}了"] = f"{pinyin} {unit_pinyin} le"
    for number, pinyin in _NUMBERS.items():
        found[f"{number}片"] = f"{pinyin} pian"
        found[f"{number}次"] = f"{pinyin} ci"
    return found


_KNOWN = sorted(
    ((_pattern(pinyin), characters) for characters, pinyin in _all().items()),
    key=lambda item: -len(item[0]),
)
_ANY = re.compile(
    r"(?<![a-z'])(?:"
    + "|".join(f"(?P<p{n}>{pattern})" for n, (pattern, _) in enumerate(_KNOWN))
    + r")(?![a-z'])"
)


def in_characters(plain: str) -> str:
    """Write the phrases of a text in characters, each as long as its pinyin was."""

    def put(found: re.Match[str]) -> str:
        assert found.lastgroup is not None
        characters = _KNOWN[int(found.lastgroup[1:])][1]
        return characters.ljust(len(found[0]))

    return _ANY.sub(put, plain)
