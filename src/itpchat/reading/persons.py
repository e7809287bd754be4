# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Whom an English text speaks of, person by person: the writer, a relative, a neighbour, "she".

The cues of `english_cues` know a person right before a name. Here the last person that was named
as somebody who has or takes something counts, however many words lie between: "my roommate, poor
thing, takes her lupus stuff". A new sentence is about the patient again, until "she" goes on.
"""

import re

from itpchat.reading.gathering import Group
from itpchat.reading.relatives import RELATIVE
from itpchat.reading.results import Respondent, Subject

_OWNER = r"(?:my|our|his|her|their|the patients|patients|pts|mat(?:ernal)?|pat(?:ernal)?|both(?: my)?|one of my)"
_SIDE = r"(?:(?:own|late|poor|dear|old|older|younger|elder|eldest|oldest|youngest|little|big|other|only|twin|identical|own|first|second|third|maternal|paternal|half|step|biological|adoptive|\w+year\w*|[\uec00-\uefff]|ex[- ]?|mothers|fathers|mums|moms|dads|wifes|husbands|sisters|brothers|sons|daughters) ?)*"
_OTHERS = (
    r"(?:friend|best friend|mate|bestie|buddy|pal|girl ?friends|neighbou?r|colleague|co-?worker|workmate|boss|room-?mate|flat-?mate|house-?mate|class-?mate|team-?mate|school-?mate|acquaintance|ex|landlord|landlady|hairdresser|barber|teacher|trainer|coach"
    r"|pastor|vicar|priest|cleaner|tenant|carer|babysitter|nanny|dog|cat|horse|vet|dentist|pharmacist)s?"
)
_STRANGER = r"(?:guy|man|woman|lady|girl|boy|bloke|chap|fell[ao]w?|gal|gentleman|dude|kid|person|member|lad|patient|stranger)s?"
_AGENT = r"(?! (?:[\w-]+ ){0,3}?(?:g[ai]ves? (?:me|us)|told|tells?|says|said|thinks|thought|asked|asks|suggest\w*|wants?|recommend\w*|prescribed|offered|lent|sold|brought|drives?|drove|injects? (?:me|it)|reminds?|makes me|worr\w+|insist\w*|is a (?:doctor|nurse|pharmacist|hem\w*)|was born|were born|keeps? telling|nags?|hates? (?:it|when|me)|noticed|read|heard|googled|corrects?|reckons?)\b)"
_NOT_AS = r"(?<!with )(?<!since )(?<!after )(?<!before )(?<!when )(?<!until )(?<!from )(?<!by )(?<!to )(?<!as a )(?<!for )(?<!at )(?<!carrying )(?<!having )(?<!had )(?<!nursing )(?<!breastfeeding )"

_FAMILY = re.compile(
    rf"{_NOT_AS}\b{_OWNER} {_SIDE}{RELATIVE}\b{_AGENT}"
    rf"|(?:^|[:;,(/] ?|\b(?:and|w/|hx|fhx?|but|for) ){_SIDE}(?!kids|child|children|baby|family|twins|partner|lad\b|youngest|oldest|eldest|little one){RELATIVE}(?= ?(?:$|[:,;(=/+\ue000-\uebff-]|has|had|is|was|w/|with|takes?|on|hx|dx|died|both|\+|pos)){_AGENT}"
    r"|(?<!no )\b(?:fhx?|fam(?:ily)? (?:hx|history)|runs in (?:the|my|our) family|in (?:the|my|our) family|a (?:cousin|relative|nephew|niece|sister|brother) of mine)\b"
)
_OTHER = re.compile(
    rf"{_NOT_AS}\b(?:a|an|my|our|his|her|their|the|this|some|one of (?:my|the)|two of my|another) (?:[\w-]+ ){{0,2}}?{_OTHERS}\b(?! (?:i|we) )(?! allergy| hair| bite| scratch){_AGENT}"
    rf"|{_NOT_AS}\b(?:a|an|this|some|that|another|one|the other|other|two) (?:[\w-]+ ){{0,2}}?{_STRANGER}\b(?= (?:in|on|at|from|i|who|with|next|across|has|had|takes|took|was|is|swears|down|here|got|gets|went)){_AGENT}"
    rf"|\b(?:friend|mate|buddy|colleague|co-?worker|neighbou?r)s? of (?:mine|ours|hers|his|my {RELATIVE}){_AGENT}"
    rf"|\b(?:the|a|my) (?:guy|man|woman|lady|girl|boy|person|kid|bloke) (?:next door|next to me|across the|in the (?:next|other) bed|down the (?:road|street|hall))"
    rf"|\b(?:someone|somebody) (?:else )?(?:in|on|at|from|i know|i met|else|who|here|there)\b{_AGENT}"
)
_I = r"\b(?:i|im|ive|id|ill)\b(?! (?:know|met|knew|think|guess|believe|suppose|heard|read|saw|talked|spoke|was told|talk|chat|sat|work|live|went to|share|grew)\b)"
_MYSELF = re.compile(
    rf"{_I}|\b(?:myself|(?<!of )mine(?! (?:has|had|is|was|takes?))|we|us|pt|patient|herself|himself|my own|(?:my|our) (?!{_SIDE}{RELATIVE}\b|(?:[\w-]+ ){{0,2}}?{_OTHERS}\b)[\w\ue000-\uf7ff]+)\b"
    r"|(?:^|[,:(-] ?|\b(?:but|and|as for|not|heres|for|gave|give|gives|put|puts|on|for|gets|got|want|wants|offered|told|started|switched|took|taken|made|makes) )me\b"
)
_OWN_OF_STAFF = re.compile(
    r"\b(?:pt|patient|herself|himself|self|she|he|her|his)\b(?! (?:mother|father|sister))"
)
_SHE = re.compile(
    r"(?:^|[,;:] ?|\b(?:and|but|because|so|bc|since) )(?:he|she|they|hes|shes|theyre|he is|she is|theyve)\b(?! (?:said|says|told|wants?|put|gave|thinks?|thought|prescribed|suggested|recommend\w*|started me|switched|took me|asked|offered|decided|stopped me|ordered|will|might|may)\b)"
)
_DENIES = re.compile(
    r"^\W*(?:no|not|never|none|denies|denied|neg|negative|without|nil|dont|allerg\w*)\b"
)
_ENDS_WITH = re.compile(
    rf"(?:^|[,:;(] ?)(?:and |then |plus )*(?:(?:{_OWNER}|the|a) )?{_SIDE}{RELATIVE} ?[:=-]?\s*$"
)
_BELONGS = re.compile(
    rf"^(?:\W*(?:pills?|tablets?|stuff|one|ones|bottle|box))? ?(?:(?:is|are|was|were|thats|its|belongs? to|that is|that was|both|only|just|not mine|(?:it|that|they|those)(?: is| was| are)?)[ ,]*)+(?:for |of |in |from )?(?:(?P<family>{_OWNER} {_SIDE}{RELATIVE})|(?P<other>(?:a|an|my|our|the) (?:\w+ )?{_OTHERS}))\b(?! (?:say|think|told|said|gave|idea|who|that))"
)
_ANYBODY = re.compile(
    rf"\b(?:{_OWNER} {_SIDE}{RELATIVE}|(?:a|an|my|our|the|one of my) (?:[\w-]+ ){{0,2}}?{_OTHERS})\b"
)
_DOCTOR = re.compile(
    r"\b(?:doctor|docs?|dr|hem\w*|consultant|specialist|nurse|surgeon|oncologist|gp)\b"
)
_IS_RELATIVE = re.compile(rf"{RELATIVE}\Z")
_OF_THE_HELPED = re.compile(
    rf"\b(?:his|her|their|sons?|daughters?|kids|childs|boys|girls|husbands|wifes|mums|moms|dads|mothers|fathers|sisters|brothers|partners|uncles|aunts|grans|grandpas|grandmas) {_SIDE}{RELATIVE}\b{_AGENT}"
)
_HELPED = re.compile(
    r"\b(?:he|she|hes|shes|hell|shell|him|himself|herself|my|our|the(?! one)|her(?= [\w\ue000-\uf7ff])|his)\b"
)
_HELPER = re.compile(
    r"\b(?:im|i am) (?:the one|somebody|someone) (?:with|who (?:has|had|takes|took|is on))\b[^.;]*$|\b(?:i|ive|im)\b(?: (?:also|myself|too|have|had|have had|did|only|just|both|once|never|used to|got|do|still|actually|personally))* (?:have|had|take|took|suffer\w*|was on|am on|was|am|on|been on|got|get|use|used|ve|diagnosed|pregnant|carry|developed|with|lost|need\w*)\b(?! (?:to|him|her|he|she|them|told|asked|worried|sure|scared|afraid|giving|wondering|hoping|thinking|glad|with|not|so|the|here|there|writing|his|it|that|my (?:son|daughter))\b)[^.;]*$|^(?:me|as for me|for me)\b[^.;]*$"
)
_AFTERWARDS = re.compile(rf"^\W*(?:{_OWNER} {_SIDE}{RELATIVE}|{RELATIVE})\W*$")


def person_in(text: str) -> Subject | None:
    """Give whom the last person is that a text names; `None` where it names nobody."""
    last, found = -1, None
    subjects: tuple[tuple[re.Pattern[str], Subject], ...] = (
        (_FAMILY, "family"), (_OTHER, "other"), (_MYSELF, "patient"),
    )  # fmt: skip
    for pattern, subject in subjects:
        for match in pattern.finditer(text):
            if match.end() > last:
                last, found = match.end(), subject
    return found


class Persons:
    """Follows the persons of a text from name to name."""

    def __init__(self, respondent: Respondent) -> None:
        """Begin with nobody named."""
        self._plainly = respondent in ("self", "staff")
        self._respondent = respondent
        self._sentence = -1
        self._third: Subject | None = None
        self._announced: Subject | None = None

    def of(self, group: Group) -> Subject | None:
        """Give who the names of the next group are said of, where that is not the patient."""
        ahead = f"{group.lead} , {group.before}" if group.lead else group.before
        if not self._plainly:
            return _told_by_another(ahead)
        person = person_in(ahead)
        next_to_it = group.sentence - self._sentence <= 1
        if person is None and next_to_it and self._respondent == "self" and _SHE.search(ahead):
            person = self._third
        if person is None and group.sentence == self._sentence and not _DENIES.search(group.before):
            person = self._announced
        if person is None:
            person = _owner_of(group)
        if person in ("family", "other"):
            self._third = person
        rest = group.said_after
        for said in (ahead, rest):
            if _DOCTOR.search(said):
                self._third = None
            if anybody := _ANYBODY.search(said):
                self._third = "family" if _IS_RELATIVE.search(anybody[0]) else "other"
        self._announced = "family" if _ENDS_WITH.search(rest) else None
        self._sentence = group.sentence
        return person if person != "patient" else None


def _told_by_another(ahead: str) -> Subject | None:
    """Tell a helper's own illness, and that of a relative of the patient, from the patient's."""
    own = [found.start() for found in _HELPER.finditer(ahead)]
    theirs = [found.end() for found in _OF_THE_HELPED.finditer(ahead)]
    for places in (own, theirs):
        if places and not _HELPED.search(f"{ahead}\ue000", places[-1]):
            return "family"
    return None


def _owner_of(group: Group) -> Subject | None:
    """Tell whose it is said to be after the name: "the warfarin is my husband's"."""
    for said in (group.after, *group.tail[:1]):
        if found := _BELONGS.search(said.strip()):
            return "family" if found["family"] else "other"
    return "family" if group.tail and _AFTERWARDS.search(group.tail[0]) else None
