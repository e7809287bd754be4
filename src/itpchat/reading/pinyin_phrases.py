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
    "医生说": "yi sheng shuo",
    "医生让": "yi sheng rang",
    "主任说": "zhu ren shuo",
    "下个月": "xia ge yue|xia yue",
    "下周": "xia zhou|xia xing ?qi",
    "明天": "ming tian",
    "昨天": "zuo tian",
    "给我": "gei wo",
    "要": "yao",
    "换": "huan",
    "换成": "huan cheng",
    "查过": "cha guo|zhao guo|jian cha guo",
    "做过": "zuo guo",
    "试过": "shi guo",
    "输过": "shu guo",
    "切过": "qie guo",
    "患过": "huan guo",
    "没做过": "mei zuo guo|mei you zuo guo",
    "没有过": "mei you guo",
    "没查出": "mei cha chu",
    "阴性": "yin xing",
    "阳性": "yang xing",
    "正常": "zheng chang",
    "否认": "fou ren",
    "排除": "pai chu",
    "不是": "bu shi",
    "都": "dou",
    "也": "ye",
    "好像": "hao xiang",
    "不知道": "bu zhi dao",
    "记不清": "ji bu qing",
    "怀疑": "huai yi",
    "没吃": "mei chi",
    "没打": "mei da",
    "停药": "ting yao",
    "不吃药": "bu chi yao",
    "有用": "you yong",
    "管用": "guan yong",
    "不管用": "bu guan yong",
    "副作用": "fu zuo yong",
    "剂量": "ji liang",
    "没变": "mei bian",
    "减到": "jian dao",
    "还在吃": "hai zai chi",
    "确诊": "que zhen",
    "我老公": "wo lao gong",
    "我老婆": "wo lao po",
    "我妈": "wo ma|wo mama",
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
        found[f"{number}天"] = f"{pinyin} tian"
        found[f"{number}个月"] = f"{pinyin} ge yue"
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


_HAN = re.compile(r"[\u4e00-\u9fff]")


def is_pinyin(plain: str) -> bool:
    """Tell whether a text is pinyin throughout: no characters, and a phrase of two syllables."""
    return not _HAN.search(plain) and any(
        len(_KNOWN[int((found.lastgroup or "p0")[1:])][1]) > 1 for found in _ANY.finditer(plain)
    )


def in_characters(plain: str) -> str:
    """Write the phrases of a text in characters, each as long as its pinyin was."""

    def put(found: re.Match[str]) -> str:
        assert found.lastgroup is not None
        characters = _KNOWN[int(found.lastgroup[1:])][1]
        return characters.ljust(len(found[0]))

    return _NUMBERED.sub(_numbered, _ANY.sub(put, plain))


_NUMBERED = re.compile(r"(?<![a-z\d])(\d{1,4}) ?(yue|nian|hao)(?![a-z'])")
_SIGNS = {"yue": "月", "nian": "年", "hao": "号"}


def _numbered(found: re.Match[str]) -> str:
    return f"{found[1]}{_SIGNS[found[2]]}".ljust(len(found[0]))
