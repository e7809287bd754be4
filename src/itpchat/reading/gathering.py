# ruff: noqa: E501 - a pattern is read more easily in one piece
"""What in a text belongs to each group of names: the words around it, its times and amounts.

A clause without a name belongs to the name before it ("Promacta, it stopped working"), and where
there is none, to the one that follows ("In 2019, I had a heart attack").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from itpchat.reading.clauses import AMOUNT, TIME, Clause, number_of
from itpchat.reading.cues import Cue
from itpchat.reading.headings import ends_list, heading_of
from itpchat.reading.results import Subject
from itpchat.reading.unchanged import says_unchanged

_NEW_SUBJECT = re.compile(
    r"^(?:i|me|myself|we) (?:dont|do not|am not|never|didnt|havent|have not)\s*$|^(?:im|i am) (?:fine|ok|okay|healthy|not)\b|^(?:我|自己|本人)(?:没有|没得?过?|不是|没事)\s*$"
)
_AMOUNT_BEFORE = re.compile(rf"{AMOUNT}\s*(?:of|的)?\s*$")
_GOES_ON = re.compile(
    r"^(?:and |but |which |that |so )*(?:it|that|they|this|didnt|did|worked|works|helped|no (?:response|effect|help|luck)|stopped|failed|still|now|then|since|for|but|same|dose|stable|because|due to|(?:i |we |he |she )?(?:came|went|got|had to come|taken) off|i still|i now|(?:i |he |she )(?:take|took)s? (?:it|that|\uf000)|went|initial\w*|(?:good|poor|partial|complete|brief|excellent|minor|transient) (?:cr|pr|response|effect|result)|cr\b|pr\b|nr\b|lost\b|e+h+\b|meh\b|yeah\b|nope\b|kind of\b|sort of\b|a (?:little|bit|small|partial|tiny) (?:bump|bit|rise|help)|barely|hardly|my doctor (?:stopped|took)|never (?:had|took|tried|got)|not sure|too (?:early|soon|new)|early days|cant (?:tell|say|judge)|jurys|no idea|time will|(?:still )?waiting|relaps\w+|(?:i|we|he|she|they) (?:\w+ )?(?:started|began|takes?|took|stopped|quit|uses?|gets?|got|finished|loves?|hates?|likes?) (?:it|them|that|this|those)|(?:the )?pharmacy|havent (?:swallowed|had|taken|opened)|d/?cd?|wrong\b|not true|a mistake|allergic i|lovely|brilliant|fab|works|hated|threw|the count|not a |zilch|no joy|side|i (?:relapsed|crashed|stopped|quit|had to stop|was off|started)|both|tests?|results?|no (?:change|luck|difference)|but|counts?|platelets?|my (?:counts?|platelets?|numbers|plts?)|(?:havent|hasnt|not) (?:changed|started|been|yet)|been on|been (?:that|this) way|(?:ive|i have|hes|shes) been on (?:it|that|them)|[\uf000-\uf3ff](?=\s*(?:[\uf400-\uf7ff]|$))|finished|ended|started|so i|dropped|crashed|fell|great|good|excellent|amazing|terrible|awful|held|kept|lasted|brought|got|gave|made|put me|zero|zip|nada|nothing|never|then|after that|(?:four|three|two|six) (?:doses|infusions|rounds|shots) and|[\uf400-\uf7ff]|mostly|usually|each time|every time|remission|tolerat\w+|hasnt|doesnt|cant|couldnt|wasnt|isnt|not (?:any ?more|now|currently))(?![a-z])"
    r"|^(?:效果|有效|无效|没效|没用|有用|后来|然后|现在|但|停|我?(?:一直|从来|也)?没|我?(?:下周|下个?月|明天|后天|准备|打算|要)|均|全|医生|主任|大夫|复发|剂量|副作用|结果|查|化验|还没|一直|都|不过|可是|又|一年后|半年后|之后|血小板)"
)


@dataclass(slots=True)
class Group:
    """Names that are listed together, and what is said of them.

    `before` and `after` stand in the same clause, `lead` in a clause before without a name,
    `tail` in clauses that follow. `bare` groups go on with a list; `joint` is what joins them.
    """

    signs: list[str]
    before: str
    after: str
    sentence: int
    bare: bool = False
    joint: str = ""
    first: bool = True
    lead: str = ""
    tail: list[str] = field(default_factory=list)
    heading: str = ""
    """What stands before the colon of the list that the names are of."""
    echoes: list[str] = field(default_factory=list)
    """Clauses behind it that turn to somebody else: "but I'm not"."""
    joints: dict[str, str] = field(default_factory=dict)
    """What joins a clause of the tail to what is before it, where that tells an order: "then"."""
    aftermath: list[str] = field(default_factory=list)
    """What the next sentences say without a name, and may be said of these: how it went."""

    @property
    def said_after(self) -> str:
        """Everything that follows the names."""
        return " , ".join([self.after, *self.tail])

    @property
    def told(self) -> str:
        """Everything that follows the names, with the words that tell an order."""
        return " , ".join(
            [self.after, *(f"{self.joints.get(tail, '')} {tail}".strip() for tail in self.tail)]
        )


@dataclass(slots=True)
class Said:
    """The cues of a group, and what it passes on to a list that goes on after it."""

    cues: set[Cue]
    subject: Subject
    before: str = ""
    """The words before the list."""


def groups_of(clauses: Sequence[Clause]) -> list[Group]:
    """Give the groups of names in the order of the text, with what belongs to each."""
    groups: list[Group] = []
    waiting: list[tuple[int, str]] = []
    heading, sentence = "", -1
    for clause in clauses:
        if clause.sentence != sentence or ends_list(clause.text, clause.joint):
            heading, sentence = "", clause.sentence
        heading = heading_of(clause.text) or heading
        if not clause.has_mention:
            if groups and _THE_REST.match(clause.text):
                continue
            if groups and _belongs_to(groups[-1], clause):
                groups[-1].tail.append(clause.text)
                if clause.joint in _ORDER:
                    groups[-1].joints[clause.text] = clause.joint
            else:
                if groups and clause.sentence - groups[-1].sentence <= 1:
                    groups[-1].echoes.append(clause.text)
                waiting.append((clause.sentence, clause.text))
                if groups and clause.sentence - groups[-1].sentence <= _SENTENCES_AFTER:
                    groups[-1].aftermath.append(clause.text)
            continue
        made = _in_clause(clause)
        made[0].lead = " ".join(text for sentence, text in waiting if sentence >= clause.sentence)
        waiting = []
        for group in made:
            group.heading = heading
        groups += made
    _share_what_follows(groups)
    return [part for group in groups for part in _one_by_one(group)]


_THE_REST = re.compile(
    r"(?:其他|其它|别的|其余|余药|剩下的|另外的)(?:药|的|药物)*(?:都|全|也|均)*(?:停|没|不)"
)
"""What is said of all that was not named: "其他都停了"."""
_THE_FIRST = re.compile(
    r"^(?:and |but )*(?:the )?(?:first|former)(?: (?:one|drug|med))?\b(?! (?:time|few|week|month|dose|course|round|cycle|infusion))|^(?:前者|第一种|第一个药?|前一个)"
)
_THE_SECOND = re.compile(
    r"^(?:and |but )*(?:the )?(?:second|latter|other)(?: (?:one|drug|med))?\b(?! (?:time|few|week|month|dose|course|round|cycle|infusion|than))|^(?:后者|第二种|第二个药?|后一个|另一个)"
)


def _one_by_one(group: Group) -> list[Group]:
    """Tell two names apart of which one is called the first and one the second."""
    named = {0: _THE_FIRST, 1: _THE_SECOND}
    if len(group.signs) != 2 or not any(map(_THE_SECOND.search, group.tail)):
        return [group]
    parts = []
    for number, sign in enumerate(group.signs):
        tail = [t for t in group.tail if not named[1 - number].search(t)]
        parts.append(replace(group, signs=[sign], tail=tail))
    parts[1].first = False
    return parts


_SENTENCES_AFTER = 3
_ORDER = frozenset(("then", "but", "然后", "但", "但是", "可是", "不过"))


_FOLLOWS_A_LIST = re.compile(
    r"^(?:,|or|and|nor| )*(?:(?:anything|any others?|others?|the like|such|similar|stuff)(?: (?:like (?:it|that|them|those)|of (?:the|that) (?:kind|sort)|similar|else))?)? *"
    r"(?:since\b.*|(?:at the moment|currently|right now|now|at present|any ?more|any longer|these days|ever|either)?\s*$)"
)
"""What is said after a list for all of it: "or anything like it since the diagnosis"."""


def _share_what_follows(groups: Sequence[Group]) -> None:
    """Tell all of a list what follows its last name, where each stands in a clause of its own."""
    for number in range(len(groups) - 1, 0, -1):
        group, earlier = groups[number], groups[number - 1]
        in_a_row = group.sentence == earlier.sentence and group.first and group.joint == ","
        alone = not group.before.strip(" ornad") and not earlier.after.strip() and not earlier.tail
        if in_a_row and alone and group.after.strip() and _FOLLOWS_A_LIST.search(group.after):
            group.bare = True
            earlier.after = group.after


_THIS_DOSE = re.compile(
    r"\b(?:on|taken|at|taking) (?:this|that|the same) (?:dose|amount|strength)\b|(?:这个|该)剂?量"
)


def _belongs_to(group: Group, clause: Clause) -> bool:
    if _NEW_SUBJECT.search(clause.text):
        return False
    if clause.sentence == group.sentence:
        return True
    near = clause.sentence in (group.sentence + 1, group.sentence + 2)
    if near and (_THIS_DOSE.search(clause.text) or says_unchanged(clause.text)):
        return True
    return clause.sentence == group.sentence + 1 and bool(_GOES_ON.search(clause.text))


def _in_clause(clause: Clause) -> list[Group]:
    places = clause.groups
    text = clause.text
    groups = []
    ends_before = 0
    amounts_first = bool(_AMOUNT_BEFORE.search(text[: places[0][0]]))
    for number, (start, last) in enumerate(places):
        next_start = places[number + 1][0] if number + 1 < len(places) else len(text)
        before, after = text[ends_before:start], text[last + 1 : next_start]
        if number + 1 < len(places):
            after, ends_before = _shared(after, last + 1, amounts_first)
        signs = [character for character in text[start : last + 1] if _is_name(character)]
        groups.append(
            Group(
                signs, before, after, clause.sentence, clause.bare, clause.joint, first=number == 0
            )
        )
        if number + 1 < len(places):
            ends_before = max(ends_before, last + 1)
    return groups


def _is_name(character: str) -> bool:
    kind = number_of(character)
    return kind is not None and kind[0] in ("mention", "other")


_AND = re.compile(
    r"、|\b(?:no|not|never|without|but|and|plus|to|for|with|after|before|or)\b|[和及换改与跟]|,"
)


_TIME_FIRST = re.compile(
    rf"\s*(?:(?:in|on|back in|since|\() ?)?{TIME}\)?(?= *(?:\w/\w|complicated|followed|with|w/|when|which|because|then))"
)
"""A time right behind a name is of that name: "splenectomy 2009 c/b PVT 2010"."""


def _shared(between: str, start: int, amounts_first: bool) -> tuple[str, int]:
    """Share out what stands between two names: up to the last joint to the first of them."""
    joints = list(_AND.finditer(between))
    if (timed := _TIME_FIRST.match(between)) and not (joints and joints[-1].start() >= timed.end()):
        return between[: timed.end()], start + timed.end()
    if not joints:
        return (between if not amounts_first else "", start)
    cut = joints[-1].start() if not amounts_first else joints[0].start()
    return between[:cut], start + cut
