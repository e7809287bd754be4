"""Names written in Chinese characters, or as they sound.

The longest name that stands there wins. What only sounds like a name of three characters or more is
that name; a homophone of two is asked about, and so is a name with one character that neither
belongs there nor sounds like it.
"""

import re
from collections.abc import Iterator

from itpchat.reading.chinese_keys import Guessed
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Candidate, Certainty, Found, Other
from itpchat.reading.source import Source
from itpchat.reading.spans import Spans

_RUN = re.compile(r"[\u4e00-\u9fff]+(?:[a-z0-9α()-]+[\u4e00-\u9fff]+)*")
_BETWEEN = re.compile(r"[- ()]")
_SIGN = re.compile(r"[\u4e00-\u9fff]")
_MOST_SHORT = 40
_GUESSED = 400
"""In how many characters guesses are made: more than an answer has. Exact names are read beyond."""
_SHARED = frozenset(
    "的了是在有我你他她它不没吃打用过和与或都很就也还被把对给从到说去来上下大小多少天年月日号个次一二三四五六七八九十两几好能可会要炎癌瘤症病疹停减加换开撤"
    "但而且因为所以如果就这那哪谁什么怎样查疑怀老提生前后只又再才当每各自已经常时间分家里人男女父母爸妈爷奶孩儿子娃院科主任知道想看听说觉应该必须需请让叫给使得今昨明早晚回种类些几第共约左右高低请问同全均总跟比等着放留存出进示"
)
"""Everyday characters: a name is never guessed where one of them stands in for another."""

_GUARDS = {
    "肿瘤": re.compile(r"(?:科|医院|中心|标志物|学|坏死|病房|内科|外科|专家|因子)"),
    "感冒": re.compile(r"(?:药|灵|冲剂|颗粒|清热|通|胶囊)"),
    "过敏": re.compile(r"(?:性|源|原|药|科|体质)"),
    "激素": re.compile(r"(?:六项|水平|受体|检查|检验)"),
    "癌": re.compile(r"(?:胚|变|症|栓)"),
    "手术": re.compile(r"(?:室|台|刀|费)"),
    "单抗": re.compile(r"(?!)"),
    "红花": re.compile(r"(?:生|油)"),
    "结核": re.compile(r"(?:科|病院)"),
    "艾滋": re.compile(r"(?!)"),
    "妊娠": re.compile(r"(?:试验|纹)"),
    "孕": re.compile(
        r"(?!\s?(?:[1-4]?\d|[一二三四五六七八九十]{1,3})(?:\+\d?|多)?\s?(?:周|w|个[多半]?月))"
    ),
    "疫苗": re.compile(r"(?:本|接种点)"),
    "疱疹": re.compile(r"(?!)"),
    "抗凝": re.compile(r"(?:血酶)"),
    "中药": re.compile(r"(?:房|店)"),
    "血栓": re.compile(r"(?:通|弹力图|科|性|[二三四五六]项)"),
    "狼疮": re.compile(r"(?:[二三四五六]项|全套|抗体|指标|筛查)"),
    "移植": re.compile(r"(?:科|仓)"),
    "阿伐": re.compile(r"(?:他汀|斯汀|那非)"),
    "出血": re.compile(
        r"(?:时间|热|小板|糖|压|脂|栓|色素|红蛋白|管|尿|液|沉|型|氨|钾|钙|钠|氧|吸虫)"
    ),
    "流感": re.compile(r"(?:季)"),
}
"""What follows a name where it is only the beginning of another word."""

_GUARDS_BEFORE = {
    "肿瘤": re.compile(r"(?:抗|良性|恶性)$"),
    "激素": re.compile(
        r"(?:甲状腺|性|雌|雄|孕|生长|泌乳|催乳|黄体生成|促卵泡|促甲状腺|抗利尿|非|褪黑|促)$"
    ),
    "感染": re.compile(r"(?:没|未|抗|防|预防|怕|避免)$"),
    "怀孕": re.compile(r"(?:备|想|准备|打算|计划)$"),
    "出血": re.compile(r"(?:止|防)$"),
    "手术": re.compile(r"(?:不用|不想|怕)$"),
    "三七": re.compile(r"[一二三四五六七八九十零年月日0-9]$"),
    "流感": re.compile(r"(?:打了?|打过|打的|接种了?|种了?)$"),
    "罗米": re.compile(r"(?:菲|美)$"),
}


def find_chinese(source: Source, lexicon: Lexicon, taken: Spans) -> list[Found]:
    """Find the names of the vocabulary in Chinese; `taken` gains their places."""
    if not _SIGN.search(source.plain):
        return []
    found = []
    for start, end, key in _exact(source.plain, lexicon):
        if taken.free(start, end):
            taken.add(start, end)
            names = lexicon.names.chinese[key]
            sure = len(names) == 1 and key != "激素"
            candidates = tuple(Candidate(name.concept, 100.0) for name in names)
            certainty: Certainty = "sure" if sure else "confirm"
            found.append(Found(names[0].kind, candidates, certainty, start, end))
    return found


def find_foreign_chinese(source: Source, lexicon: Lexicon, taken: Spans) -> Iterator[Other]:
    """Find the other known names in Chinese that stand there exactly."""
    if not _SIGN.search(source.plain):
        return
    plain, known = source.plain, lexicon.background.chinese
    for start in range(len(plain)):
        for length in range(min(10, len(plain) - start), 2, -1):
            name = plain[start : start + length]
            if name in known and taken.free(start, start + length):
                taken.add(start, start + length)
                yield Other(name, known[name], source.start(start), source.end(start + length))
                break


def guess_chinese(
    source: Source, lexicon: Lexicon, taken: Spans, found: list[Found]
) -> list[Found]:
    """Add guesses at what is left, by its sound and by all characters but one.

    A longer name by its sound outweighs a short one that stands in it: 瑞福兰 is 瑞弗兰, not 瑞福.
    """
    if not _SIGN.search(source.plain):
        return found
    short = [name for name in found if name.end - name.start == 2]
    for name in short[:_MOST_SHORT]:
        taken.give_back(name.start, name.end)
        longer = [
            guess
            for start in range(max(0, name.start - 6), name.start + 1)
            if name.kind == "medication"
            for end in range(name.end, min(len(source.plain), name.end + 6) + 1)
            if 3 <= end - start <= 9 and taken.free(start, end)
            for guess in _guesses(source.plain[start:end], start, lexicon)
            if guess.certainty == "sure"
            and guess.candidates[0].score > 90
            and not _of_a_word(source.plain, guess.start, guess.end, lexicon)
        ]
        if longer:
            found = [guess for guess in found if guess is not name]
        else:
            taken.add(name.start, name.end)
    guesses: list[Found] = []
    for run in re.finditer(r"[\u4e00-\u9fff]+", source.plain[:_GUESSED]):
        for start in range(run.start(), run.end()):
            longest = min(9, run.end() - start)
            for length in range(longest, 1, -1):
                if taken.free(start, start + length):
                    guesses += _guesses(source.plain[start : start + length], start, lexicon)
    guesses.sort(key=lambda guess: (-guess.candidates[0].score, guess.start - guess.end))
    found = list(found)
    for guess in guesses:
        if taken.free(guess.start, guess.end) and not _of_a_word(
            source.plain, guess.start, guess.end, lexicon
        ):
            taken.add(guess.start, guess.end)
            found.append(guess)
    return found


_LONGEST_WORD = 8


def _of_a_word(plain: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a guess is a Chinese word, a part of one, or cuts one in two.

    生病 is no misspelt 肾病, 胆囊切除术 no 脾切除术, and in 怀疑血栓 nothing begins with 疑. A long
    guess may cut a word: its neighbour stands there by chance.
    """
    words = lexicon.chinese_words
    cuts = end - start <= 3
    for first in range(max(0, start - _LONGEST_WORD + 1), end):
        for last in range(max(first + 2, start + 1), min(len(plain), first + _LONGEST_WORD) + 1):
            inside = start <= first and last <= end and (first, last) != (start, end)
            around = first <= start and end <= last
            if not inside and (around or cuts) and plain[first:last] in words:
                return True
    return False


def _exact(plain: str, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    keys, begins = lexicon.names.chinese, lexicon.chinese.begins
    hits = []
    for start in range(len(plain)):
        if plain[start] not in begins:
            continue
        for length in range(1, min(lexicon.chinese.longest + 2, len(plain) - start) + 1):
            last = plain[start + length - 1]
            if last in ",、。;\n":
                break
            if last in " -()":
                continue
            key = _BETWEEN.sub("", plain[start : start + length])
            if key in keys and _whole(plain, start, start + length, key):
                hits.append((start, start + length, key))
    return sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0]))


def _whole(plain: str, start: int, end: int, key: str) -> bool:
    after, before = _GUARDS.get(key), _GUARDS_BEFORE.get(key)
    if after and after.match(plain, end):
        return False
    if before and before.search(plain[max(0, start - 6) : start]):
        return False
    # A Latin letter on either side belongs to another name: TPO is no part of ATPO.
    if key[0].isascii() and start and plain[start - 1].isascii() and plain[start - 1].isalnum():
        return False
    return not (
        key[-1].isascii() and end < len(plain) and plain[end].isascii() and plain[end].isalnum()
    )


_COUNTED = re.compile(r"^[^抗]{1,2}血小板$|^血小板")
"""The platelets themselves: to measure them (量血小板) is no medicine against them."""


def _guesses(text: str, start: int, lexicon: Lexicon) -> Iterator[Found]:
    """Give what a stretch may stand for; what was found for the same characters is remembered."""
    known = lexicon.chinese.guessed.get(text)
    if known is None:
        if len(lexicon.chinese.guessed) >= _MOST_REMEMBERED:
            lexicon.chinese.guessed.clear()
        known = lexicon.chinese.guessed[text] = tuple(_meant(text, lexicon))
    for kind, candidates, certainty in known:
        yield Found(kind, candidates, certainty, start, start + len(text))


_MOST_REMEMBERED = 8192


def _meant(text: str, lexicon: Lexicon) -> Iterator[Guessed]:
    by_sound = {
        concept: name
        for sounds in lexicon.chinese.sounds_of_names(text)
        for concept, name in lexicon.chinese.by_sound.get(sounds, {}).items()
        if _near_enough(text, name.key)
    }
    if by_sound:
        score = 95.0 if len(text) > 2 else 75.0
        candidates = tuple(Candidate(concept, score) for concept in by_sound)[:3]
        sure = len(candidates) == 1 and len(text) > 2
        kind = next(iter(by_sound.values())).kind
        yield kind, candidates, "sure" if sure else "confirm"
    elif len(text) >= 3 and text[0] not in "未没无":  # 未用激素 is no 外用激素
        yield from _all_but_one(text, lexicon)


def _near_enough(text: str, name: str) -> bool:
    """Ask one character in common of short homophones: 甘肃 is not 肝素, and 医术 no medicine."""
    same = sum(a == b for a, b in zip(text, name, strict=False))
    wrong = [a for a, b in zip(text, name, strict=False) if a != b]
    if not wrong or any(character in _SHARED for character in wrong):
        return False
    return same >= 1 if len(text) <= 3 else True


_OF_MANY = re.compile(
    r"(?:切除术?|移植术?|手术|治疗|疗法|因子|蛋白|抗体|单抗|抑制剂|激素|霉素|疫苗|药物?|糖浆|胶囊|颗粒|注射液|[片膏丸汤散酸素酶喹钠钙])$"
)
"""How the names of many medicines and operations end."""


def _all_but_one(text: str, lexicon: Lexicon) -> Iterator[Guessed]:
    if not lexicon.chinese.may_be_all_but_one(text) or _COUNTED.search(text) or "疹" in text:
        return
    scores: dict[str, float] = {}
    kinds = {}
    for place, typed in enumerate(text):
        if typed in _SHARED:
            continue
        for concept, (name, meant) in lexicon.chinese.but_one.get(
            f"{text[:place]}?{text[place + 1 :]}", {}
        ).items():
            alike = lexicon.chinese.alike(typed, meant)
            # A diagnosis with another character is often another diagnosis: 肾炎, 胃炎; so is a
            # medicine that shares the end of its name with many: 西妥昔单抗 is no 利妥昔单抗.
            if not alike and (name.kind == "condition" or len(_OF_MANY.sub("", text)) < 4):
                continue
            if name.kind == "condition" and len(text) < 5:
                continue
            scores[concept] = max(scores.get(concept, 0.0), 92.0 if alike else 80.0)
            kinds[concept] = name.kind
    if not scores:
        return
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    best = ranked[0][1]
    near = [Candidate(concept, score) for concept, score in ranked if score > best - 5][:3]
    sure = len(near) == 1 and (
        best > 90 or (len(text) >= 4 and kinds[near[0].concept] == "medication")
    )
    yield kinds[near[0].concept], tuple(near), "sure" if sure else "confirm"
