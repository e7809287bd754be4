# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Turns of Chinese speech and of Chinese charts, put in words that the cues know.

Works on a text with signs: 是20mg不是10mg is 20mg, 女儿同学的妈妈 is somebody else, 待风湿科会诊排除 is 待排.
"""

import re

from itpchat.reading.clauses import AMOUNT, MENTION, OFTEN, TIME

_KIN = r"(?:妈妈?|母亲|爸爸?|父亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|哥哥?|弟弟?|姐姐?|妹妹?|叔叔?|伯伯?|姑姑?|舅舅?|阿?姨|婶婶?|老公|丈夫|老婆|妻子|爱人|媳妇|儿子|女儿|孩子|亲戚|家人)"
_STRANGER = (
    r"(?:同学|同桌|朋友|同事|邻居|病友|闺蜜|室友|老师|老乡|战友|领导|客户|群友|网友|群主|亲家|发小)"
)
_BESIDE = r"(?:邻床|隔壁床|旁边床|对面床|对床|同病房|同屋|隔壁病房|楼上|楼下|隔壁|群里|病友群|同村|村里|小区|单位|论坛|网上|抖音上|小红书上|视频里|新闻里)"
_PERSON = r"(?:阿姨|大爷|大妈|大叔|大姐|大哥|小伙子?|姑娘|小姑娘|老人家?|老头|老太太?|老爷子|老奶奶|老爷爷|男的|女的|妹子|小哥|小妹|大娘|婆婆|爷爷|奶奶|哥们|姐们|家属|患者|病人|孩子|小孩|宝妈|人|一个|一位)"

_TURNS = (
    # Somebody of whom only the relation to a relative is told.
    (
        re.compile(
            rf"(?:我|他|她|咱)?(?:{_KIN}(?:的)?)?(?:一个)?{_STRANGER}(?:的|家的?|她|他)?{_KIN}"
        ),
        "病友",
    ),
    (
        re.compile(
            rf"(?:我|他|她|咱)?{_KIN}(?:的|单位的?|公司的?|那边的?)?(?:一个|有个|一位)?(?:{_STRANGER})"
        ),
        "病友",
    ),
    (
        re.compile(
            rf"{_BESIDE}(?:的)?(?:那个|那位|有个|有位|一个|一位|几个|另一个)?(?:\d+岁的?)?{_PERSON}"
        ),
        "病友",
    ),
    # An amount or a name that is put right.
    (re.compile(rf"(?:应该)?是({AMOUNT})[,]?(?:而)?不是{AMOUNT}"), r"\1"),
    (re.compile(rf"不是{AMOUNT}[,]?(?:而|应该)?是({AMOUNT})"), r"\1"),
    (
        re.compile(
            rf"((?:用|吃|打|服|开|输|喝)的(?:药)?是?\s*{MENTION})\s*,\s*((?:而|并)?不是\s*{MENTION})(?=\s*,)"
        ),
        r"\2,\1",
    ),
    # Money spent for nothing is no denial of the medicine.
    (
        re.compile(r"(?:等于|跟|和|相当于|如同)(?:是)?没(?:吃|打|用|做)(?:一样|似的|差不多)?"),
        "无效",
    ),
    # What is in doubt until somebody has looked at it.
    (
        re.compile(
            r"(?:有待|待|需)[^,。;\ue000-\uebff]{0,10}(?:排除?|除外|排查|鉴别|明确|确诊|证实)(?!后)"
        ),
        "待排",
    ),
    (re.compile(rf"(?<![怀可质存猜无])疑(?:诊|为|是|有|合并|继发)?(?=\s*{MENTION})"), "疑似"),
    (
        re.compile(rf"({MENTION})\s*\?(?=\s*(?:{MENTION}\s*\?)+(?![,。\s]*(?:也|都|全|均|没|无)))"),
        r"\1待排,",
    ),
    (re.compile(rf"(待排,\s*{MENTION})\s*\?"), r"\1待排,"),
    (re.compile(rf"((?:存疑|诊断|鉴别|印象|考虑)[:\s]*{MENTION})\s*\?"), r"\1待排,"),
    # Words that only open what is said.
    (
        re.compile(r"大概(?:说|讲|介绍|写|聊|总结|情况|经过|过程|是这样)[^,。;\ue000-\uebff]{0,6}"),
        "说",
    ),
    # What it was given for, and when it was stopped, in brackets.
    (
        re.compile(
            rf"({MENTION})\s*\(\s*({MENTION})\s*[,;]\s*({TIME}[^()\ue000-\uebff]{{0,6}}停[^()\ue000-\uebff]{{0,4}})\)"
        ),
        r"\1\3(\2)",
    ),
    (re.compile(r"过敏史?\s*(?:\(\s*-\s*\)|:?\s*(?:阴性|否认|无)(?=\s*(?:$|[,。;])))"), "不过敏"),
    # Nothing that was not taken: "没有一种药没吃过".
    (
        re.compile(
            r"没(?:有)?(?:一种|一个|一样|哪种|哪个|什么)药?(?:是)?(?:我|他|她)?没(?:有)?(?=[吃用打试做]过)"
        ),
        "都",
    ),
    # A question that the writer answers: "打没打过流感疫苗？打了".
    (
        re.compile(
            rf"([打吃用得做切输])(?:过)?没(?:有)?\1过?({MENTION})\s*\?(?=\s*(?:[打吃用得做切输]|有|没))"
        ),
        r"\2,",
    ),
    # All but one of a row of tests: "查了HIV、梅毒，只有…".
    (
        re.compile(
            rf"(查(?:了|过)?(?:{MENTION}[、,和及\s]*)*{MENTION})\s*,?\s*(?=(?:就|只)有{MENTION})"
        ),
        r"\1都阴性,",
    ),
    # Doses in a row, the last with its day: "25mg→50mg（8.15）→75mg（9.20）至今".
    (
        re.compile(
            rf"(?:{AMOUNT}\s*{OFTEN}?\s*(?:\(\s*{TIME}\s*\))?\s*-*>\s*)+({AMOUNT}\s*{OFTEN}?)\s*\(\s*({TIME})\s*\)\s*(?:至今|起|维持)?"
        ),
        r"现\1,\2起剂量未变",
    ),
    # A dose of today, and since when: "现15mg qd（10.30起）".
    (
        re.compile(
            rf"(现(?:在|用|服|予|量|为|是)*\s*{AMOUNT}\s*{OFTEN}?)\s*[,(（]\s*({TIME})(?:起|始|开始)\)?"
        ),
        r"\1,\2起剂量未变",
    ),
    # No tablet less is no dose of one tablet.
    (re.compile(rf"{AMOUNT}(?:都|也)?没(?:有)?(?=[减加少动落漏断])"), "没"),
    # Until today is no end.
    (
        re.compile(r"(?:一直)?(?:到|至)(?:今天|今日|现在|目前|如今|眼下|此刻)(?:为止)?(?!的)"),
        "至今",
    ),
    (re.compile(r"(?<=[\uec00-\uefff])(?:那天|那会儿|那时候?)(?=起|开始|以后|之后)"), ""),
)


def without_turns(text: str) -> str:
    """Put plain words in the place of Chinese turns of speech, in a text with signs."""
    for pattern, plain in _TURNS:
        text = pattern.sub(plain, text)
    return text
