# ruff: noqa: E501 - a pattern is read more easily in one piece
"""What governs a name from afar: the nearest word before it that denies, plans, doubts or ends.

The cues of the other tables ask for certain words between a sign and the name. Where they find
nothing, the nearest such word in the clause is taken, however the words between it and the name
read, unless one of them begins something else ("because", "when", "with my").
"""

import re

from itpchat.reading.cues import Cue

_BARRIER = (
    r"\b(?:because|since|as|when|while|if|why|how|after|before|until|till|unless|although|though|but|so|which|who|that|whose|due|from|about|over|despite|during|instead"
    r"|better|worse|worry|worried|scared|bleeding|work\w*|help\w*|respon\w+|effects?|stop\w*|quit|off|only|just|except)\b|[;:.]|[\ue000-\uebff]"
)
_GAP = rf"(?:(?!{_BARRIER})[^;:.\ue000-\uebff]){{0,44}}?"
_OWN = r"(?:my|his|her|our|their|the|this|that|these|those|its)"
_NOT = r"(?:never|not|no|none|nobody|without|neither|nor|(?:have|has|had|do|does|did|is|was|are|were|wo|ca|could|would|ai)nt)"

_DENIED = re.compile(
    rf"\b{_NOT}\b{_GAP}\b(?:any|an?|ever|single|either|kind of|type of|sort of|form of|whiff of|hint of|sign of|drop of|dose of)(?: (?!{_OWN}\b)(?!{_BARRIER})[a-z-]+){{0,3}} ?$"
    r"|\b(?:avoided|escaped|dodged|been spared|was spared|were spared|steered clear of|kept clear of|stayed clear of|managed to avoid|got away without|get away without|lucky enough (?:not )?to (?:avoid|have))(?: (?:having|getting|taking|needing|any|an?|the|my|ever|all))* ?$"
)
_ILLNESS_DENIED = re.compile(
    rf"\b{_NOT}\b(?! (?:just|only|sure|certain|because|surprised|happy|well|good|great|ok|okay|bad))(?: (?!{_OWN}\b)(?!{_BARRIER})[a-z-]+){{0,3}} (?:have|has|had|having|mention\w*|show\w*|found|diagnosed(?: me| him| her)?(?: with)?|seen|detect\w*|suspect\w*|talk\w* about|of)(?: (?:any|an?|ever|me|him|her|with))* ?$"
)
_AVOIDED = re.compile(
    r"\b(?:steer(?:ed|ing)?|stay(?:ed|ing)?|ke(?:ep|pt)|keeping) (?:well )?(?:clear of|away from|off)(?: (?:all|any|the))* ?$"
)
_UNCERTAIN = re.compile(
    r"\b(?:may or may not|might or might not|could be|could it be|might be|may be|may have|might have|could have|could well|chance|likelihood|wonder\w*|torn between|deciding between|undecided between|work(?:ing)? out (?:if|whether)|figur\w+ out (?:if|whether)|find(?:ing)? out (?:if|whether)|see(?:ing)? (?:if|whether)|look(?:ing)? into (?:if|whether)|something like|sounded like|looks like|looked like|seems like|want to say|would say|couldnt (?:tell|say)|cant (?:tell|say)|hard to (?:tell|say)|suggest(?:s|ed|ive)?|points? to(?:wards)?|hint(?:s|ed)? at|consistent with|suspicious|rumou?red|supposedly|allegedly|apparently|presumably|says? i (?:had|have|got|took)|said i (?:had|have|got|took)|claims? i|told i (?:had|got|took) .*as a (?:baby|child|kid)|either|whether|if (?:its|it is|it was|it might|i have|i had|ive|he has|she has)|was it|is it|vague(?:ly)? (?:memory|memories|recollection|idea|remember|recall)|question marks? (?:over|about|hanging over)|(?:running|doing|ordered|more|further) tests for|have an idea (?:that )?(?:i|he|she|it)|(?:i|we) (?:believe|think|guess|suppose|reckon|imagine|assume|gather|suspect))\b"
    r"(?:(?!\b(?:but|because|work\w*|help\w*|respon\w+|cause[ds]?)\b|[;:.])[^;:.\ue000-\uebff]){0,40}?$"
)
_HEARSAY = re.compile(
    r"\b(?:mother|mom|mum|father|dad|sister|brother|aunt|gran\w*|wife|husband|friend|neighbou?r|partner|son|daughter|google|internet|the internet)(?:(?! (?:is|was|has|had|takes?) )[^.;]){0,40} (?:thinks?|thought|reckons?|believes?|suspects?|says?|said|told (?:me|people|everyone)|convinced|swears?|insists?) (?:that )?i(?:ve|d|m)?\b(?: (?:may|might|must|had|have|has|got|am|is))*[^;:.\ue000-\uebff]{0,24}?$"
)
"""What others say that somebody has: "my sister thinks I have lupus"."""
_UNCERTAIN_AFTER = re.compile(
    r"^[^.;\ue000-\uebff]{0,24}\b(?:but |and )?(?:i |they |it |that |we |its |im |theyre )*(?:could be wrong|might be wrong|may be wrong|not (?:\w+ )?(?:certain|confirmed|proven|sure)|nothing (?:is |was |has been )?(?:confirmed|proven|certain|definite|official)|no proof|arent (?:certain|sure)|isnt (?:certain|confirmed|sure)|dont hold me to|dont quote me|on the table|on the cards|not ruled out|hasnt been (?:confirmed|ruled out|proven)|wasnt (?:confirmed|proven)|never (?:confirmed|proven)|remains? to be seen|up in the air|(?:is|are) still (?:being )?(?:looked|checked|tested|open|unclear|a question))\b"
)
_PLANNED = re.compile(
    rf"\b(?:plan|plans|planning|idea of|talk of|talks of|talking of|thoughts? of|prospect of|possibility of|heart set on|sights? set on|hopes?|hoping|rather|like(?= to try)|lik(?:e|es) the (?:sound|look) of|agreed|agree|lin(?:ed|ing)|down (?:to|for)|meant to|supposed to|next step|next stop|next up|next move|next on|next option|elective|gonna|about to|(?:will|shall)(?! (?:not|never|always|only|have had|tell|say|know))|open to|up for|willing to try|looking at|eyeing|push(?:es|ing) for|suggest(?:s|ing)|recommend(?:s|ing)|propos(?:es|ing)|considering|contemplating|under consideration|on the waiting list|waiting list|in mind|want(?:s)? to|wants me|would be|candidate|due to (?:have|start|get|begin)|due for|booked|scheduled|slated)\b"
    rf"{_GAP}$"
)
_PLANNED_AFTER = re.compile(
    r"^ ?(?:infusions?|treatments?|therapy|injections?|shots?|course|cycles?)? ?(?:begins|starts|(?:begin|start)(?= on)|is starting|is beginning|kicks? off|commences?|will|is (?:to|set to|due)|are (?:to|set to|due)|gets? (?:going|underway))\b(?! (?:to )?(?:work|help|me|mak|giv|wear))"
    r"|^[^.;\ue000-\uebff]{0,30}\b(?:sounds|looks|seems) (?:\w+ )?(?:promising|interesting|good|tempting|worth)\b|^ ?(?:a|another) (?:go|try|shot|whirl|chance)\b|^[^.;\ue000-\uebff]{0,40}\b(?:is|would be|might be|could be|will be|comes?) (?:my |the |our |his |her )?next\b|^ ?(?:is|are|s) (?:set|down|lined up|arranged|organi[sz]ed|fixed) for\b"
)
_STOPPED = re.compile(
    r"\b(?:done with|through with|over with|free of|shot of|rid of|past|behind me|farewell to|goodbye to|parted ways with|the end of|my last|his last|her last|the last|called time on|called a halt to|knocked .{0,12}on the head|turned my back on|moved (?:on|away) from|graduated from|cold turkey (?:with|on|off|from))(?: (?:the|my|his|her|all|of|any|my own))* ?$"
)
_STOPPED_AFTER = re.compile(
    r"^[^.;\ue000-\uebff]{0,36}?\b(?:is|are|was|were|s) (?:\w+ )?(?:history|ancient history|in the past|a thing of the past|behind (?:me|us|him|her)|over (?:and done|with)|done with|long gone|no more|finished|in the (?:bin|trash|rubbish))\b"
    r"|^[^.;\ue000-\uebff]{0,50}\b(?:before|until|till|and then|then|and) (?:i|we|he|she|they|my \w+) (?:\w+ )?(?:threw in the towel|called it (?:a day|quits)|gave up|had enough|packed it in|pulled the plug|stopped|quit|bailed|tapped out|came off|got off|went off)\b"
    r"|^[^.;\ue000-\uebff]{0,24}\b(?:no longer|not any ?more|not now)\b(?: though)? ?(?:$|,)|^[^.;\ue000-\uebff]{0,16}\bhas (?:\w+ )?(?:been empty|run out|ended)\b"
)
_PAST = re.compile(
    r"\b\w+ed (?:me|him|her|us) (?:up |full )?(?:with|on)(?: (?:the|a|some|lots of|high|dose))* ?$|\b(?:did|done|had|got|received|went through|been through|tried|lasted|spent|endured|suffered through|survived|was given|were given|gave me|gave him|gave her|put me through)\b(?:(?!\b(?:because|when|since|but|so|now|still|which)\b|[;:.])[^;:.\ue000-\uebff]){0,36}?\b(?:of|on|with|through|round|rounds|course|courses|stint|spell|cycle|cycles|infusions?|doses?|shots?|go)(?: (?:of|on|with|the|a|my))* ?$"
    r"|^\s*(?:[\uec00-\uefff]|(?:an?|two|three|four|five|six|several|many) (?:months?|years?|weeks?|rounds?|courses?|cycles?)) (?:of|on)(?: (?:the|my))* ?$"
)
_PAST_AFTER = re.compile(
    r"^[^.;\ue000-\uebff]{0,40}\b(?:i was (?:given|on|taking|put on)|they (?:gave|had) me|way back|back in the day|years back|ages ago|once upon a time)\b"
)
_EAT = r"(?:take|pop|swallow|inject|use|chew|drink|down|knock back|get|run|live|rely|depend|function|survive|get by|keep up|stick|carry on|go on)"
_NOW = re.compile(
    rf"\b(?:i|we|he|she|they|pt|patient)(?: (?:\w+ly|still|just|also|now|always|often|sometimes|only|then|have to|need to))* (?:{_EAT}|takes|pops|swallows|injects|uses|chews|drinks|gets|runs|lives|relies|depends|functions|survives|keeps up|sticks)(?: (?:on|with|to|by|a|an|the|my|his|her|one|two|some|of|half|daily|weekly|up|down|[\uf000-\uf7ff]|\d+|little|occasional|odd|good|old|just|only))* ?$"
    r"|\b(?:ke(?:eps?|pt)|keeping|has|have|got) (?:me|him|her|us) (?:going |ticking |alive |stable |ok |okay )?(?:on|doing|taking|using|with)(?: (?:a|an|the|my|of|some|low|dose|[\uf000-\uf7ff]))* ?$"
    r"|\b(?:these days|nowadays|at the moment|right now|currently|for now|at present|presently)[, ]+(?:its|it is|im|i am|theres|we|i|he|she|hes|shes|have|has|just|only|all|on|down to|back to|down|the|using|taking)(?: (?:just|only|all|on|the|about|back|down|to|my|mostly|take|use|have|has|got|am))* ?$"
    r"|\b(?:discharged|sent) (?:me |him |her )?(?:home |out )?(?:on|with)(?: (?:a|the|some))* ?$|\bas long as (?:i|he|she|we) (?:\w+ ){0,4}$|\b(?:comes? round|turns? up|visits?|gives me|injects me|pours?|sorts?(?: out)?|puts? out|lays? out|does|hands? me) (?:\w+ ){0,3}$"
)
_NOW_AFTER = re.compile(
    r"^[^.;\ue000-\uebff]{0,30}\b(?:is what (?:i|he|she|we)(?:m| am| take|s| is)|is what (?:my|the|his|her) \w+ (?:has|have|gives?|got)|is the only (?:thing|one|drug) (?:i|he|she)|is my (?:daily|main|only|current)|keeps me (?:going|alive|stable|out)|keeping me|(?:guy|girl|gal|person|patient|user|man|woman) (?:now|these days)|i (?:take|use|inject|swallow|get|m on|am on))\b"
)
_TAKES_SOME = re.compile(
    r"^(?:\w+ ){0,3}(?:takes?|taking|is on|am on|im on|shes on|hes on|uses)(?: [\w-]+){1,4}$"
)


def goes_on_taking(lead: str) -> bool:
    """Tell whether a list of what is taken began with a name that nobody knows: "takes a water tablet, warfarin"."""
    return bool(_TAKES_SOME.search(lead)) and not re.search(
        r"\b(?:not|never|no|nothing|dont|doesnt|used to|stopped|time|care|place)\b", lead
    )


_STATUS = frozenset(
    (
        Cue.DENIED, Cue.NOT_NOW, Cue.NOT_CURRENT, Cue.PLANNED, Cue.UNCERTAIN, Cue.STOPPED, Cue.PAST, Cue.FORMERLY, Cue.STILL, Cue.NOT_YET,
        Cue.AVOIDED, Cue.NOW, Cue.STARTED, Cue.CALLED_OFF, Cue.ALLERGY, Cue.REACTED, Cue.NOT_ALLERGIC, Cue.AFFIRMED, Cue.ADJUSTED, Cue.RULED_OUT,
    )
)  # fmt: skip
SAID_OF_USE = _STATUS | {Cue.USES}
_SETTLED = frozenset((Cue.DENIED, Cue.PLANNED, Cue.CERTAIN, Cue.ALLERGY, Cue.CALLED_OFF, Cue.AVOIDED, Cue.RULED_OUT, Cue.STOPPED))  # fmt: skip
_OF_TREATMENTS = (
    (Cue.PLANNED, _PLANNED, _PLANNED_AFTER),
    (Cue.STOPPED, _STOPPED, _STOPPED_AFTER),
    (Cue.AVOIDED, _AVOIDED, None),
    (Cue.NOW, _NOW, _NOW_AFTER),
    (Cue.PAST, _PAST, _PAST_AFTER),
)


_FINITE = re.compile(
    r"\b(?:started|began|was|were|took|had|went|gave|got|stay\w*|remain\w*|continu\w*|keep\w*|still|stop\w*|come off|get off|quit|taper\w*|wean\w*)\b"
)
_STINT = re.compile(
    r"\b(?:did|had|went through|lasted|spent|after|following|managed|endured|survived)\b[^.;:\ue000-\uebff]{0,24}\b(?:stint|spell|round|course|while|[\uec00-\uefff]|(?:an?|two|three|four|five|six|several|few|many|couple of) (?:days?|weeks?|months?|years?)) on(?: (?:the|my|a))* ?$"
)
_LEFT_OVER = re.compile(r"\b(?:left-?over|left over|unused|expired|unopened) ?$")
_WEAK = frozenset((Cue.NOW, Cue.PAST, Cue.STARTED, Cue.PATIENT, Cue.USES))


def _outweighed(cues: set[Cue], before: str) -> set[Cue]:
    """Take "on", "take" or "try" for what the word means that governs it: "the idea of taking"."""
    if _STINT.search(before) and Cue.STARTED not in cues:
        return (cues - {Cue.NOW}) | {Cue.PAST}
    found = _PLANNED.search(before)
    if found and not _FINITE.search(found[0]):
        return (cues & {Cue.PATIENT}) | {Cue.PLANNED}
    return cues


_FAR = 160
"""How many characters around a name are looked at."""


def governed(cues: set[Cue], before: str, after: str, medication: bool) -> set[Cue]:
    """Add what a word farther off says of a name, where those next to it say nothing."""
    before, after = before[-_FAR:], after[:_FAR]
    if not medication:
        cues = cues - {Cue.PLANNED}
    doubted = (
        _UNCERTAIN.search(before)
        or _UNCERTAIN_AFTER.search(after)
        or (not medication and _HEARSAY.search(before))
    )
    if cues.isdisjoint(_SETTLED) and doubted:
        return cues | {Cue.UNCERTAIN}
    if medication and _LEFT_OVER.search(before):
        return (cues - {Cue.NOW}) | {Cue.STOPPED}
    if not cues.isdisjoint(_STATUS):
        if medication and cues <= _WEAK:
            return _ended(_outweighed(cues, before), after)
        return cues
    if _DENIED.search(before) or (not medication and _ILLNESS_DENIED.search(before)):
        return cues | {Cue.DENIED}
    if not medication:
        return cues
    nearest, best = cues, -1
    for cue, ahead, behind in _OF_TREATMENTS:
        if behind is not None and behind.search(after):
            return cues | {cue}
        if (found := ahead.search(before)) and found.start() > best:
            nearest, best = cues | {cue}, found.start()
    return nearest


def _ended(cues: set[Cue], after: str) -> set[Cue]:
    """Take an end that is told after the name, where only that it was taken is known."""
    if cues <= {Cue.PAST, Cue.NOW, Cue.PATIENT, Cue.USES, Cue.STARTED} and _STOPPED_AFTER.search(
        after
    ):
        return cues | {Cue.STOPPED}
    return cues


_WAS_PLANNED = re.compile(
    r"\b(?:was|were|had been) (?:\w+ )?(?:going|supposed|meant|due|scheduled|booked|about|set|lined up|down|planning|hoping|offered)\b|\b(?:almost|nearly|wanted|planned|hoped)\b"
)
_STILL_TO_COME = re.compile(
    r"\b(?:insur\w*|wait\w*|delay\w*|postpon\w*|put off|defer\w*|pushed|moved|resched\w*|yet|still|until|pharmac\w*|approv\w*|now|next|soon|will|backlog|slow|hold|cost|holiday\w*)\b"
)
_FOUGHT_SHY = re.compile(
    r"^(?:\w+ )?(?:chickened out|backed out|bottled it|changed my mind|got cold feet|said no|didnt go|couldnt go)\b"
)


def fell_through(before: str, joints: dict[str, str]) -> bool:
    """Tell what was meant to come, and did not: "were going to, but my count recovered"."""
    if not _WAS_PLANNED.search(before):
        return False
    turned = [clause for clause, joint in joints.items() if joint == "but"]
    return any(map(_FOUGHT_SHY.search, turned)) or (
        bool(turned) and not any(map(_STILL_TO_COME.search, turned))
    )


NEVER_HAD = re.compile(
    r"\b(?:i|ive|he|she|hes|shes|we|pt|patient)(?: has| have)? never (?:had|taken|tried|used|got|received|swallowed|touched)(?: (?:any|it|one|that|them|a single \w+))?(?: of it)?\s*(?:$|,)"
)
"""Said at the end of what was refused: it was not taken at any time."""
_CHANGED = re.compile(
    r"\b(?:lowered|dropped|reduced|increased|upped|raised|cut|bumped|chang(?:ed|ing)|adjust(?:ed|ing)|doubled|halved|tapered|tapering|decreased|titrated|stepped|turned|moved|went|brought|put)\b"
)
_NOT_CHANGED = re.compile(
    rf"\b(?:never|not|nobody|nobodys|no one|hasnt|havent|hadnt|didnt|without|nor)\b(?: \w+){{0,3}} {_CHANGED.pattern}"
)


def never_adjusted(text: str) -> bool:
    """Tell whether every change of a dose that is named is denied: "never changed the dose since"."""
    return len(_CHANGED.findall(text)) == len(_NOT_CHANGED.findall(text)) > 0
