# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Cues in English, for how patients write and for clinical shorthand."""

from itpchat.reading.clauses import AMOUNT, MENTION, OFTEN, OTHER, TIME
from itpchat.reading.cues import Cue, Rule, rules

_NOT = (
    r"\b(?:dont|do not|doesnt|does not|didnt|did not|havent|have not|hasnt|has not|hadnt|never|not|isnt|wasnt|arent|aint|wont"
    r"|cannot|cant)"
)
_SIGN = rf"(?:{AMOUNT}|{OFTEN}|{TIME}|{MENTION}|{OTHER})"
_BRIDGE = (
    r"(?: (?:have|has|had|having|been|be|got|get|ever|even|any|an?|the|my|other|actually|really|take|taken|took|taking|use|used|using"
    r"|try|tried|trying|receive|received|on|of|with|to|for|from|diagnosed|suffer|suffered|suffering|known|prior|previous|past|current"
    r"|active|history|hx|h/o|signs?|evidence|problems?|issues?|kind|sort|type|personal|serious|real|put|given|needed|need|undergone|done"
    r"|own|touched|treated|infected|anything|like|as|such|and|or|neither|either|to my knowledge|at all|in my life|show|showed|shown"
    r"|there|is|are|was|were|family|drink|drank|swallow|want|it|that|this|i|a|full|blown|sort|chronic|acute|mental))*"
)
_BE = r"(?:am|is|are|was|were|be|been|being|im|hes|shes|ive been|has been|have been)"
_FAMILY = (
    r"(?:mother|mom|mum|mommy|mama|father|dad|daddy|papa|parents?|sister|brother|siblings?|sis|bro|aunt|aunty|uncle|cousins?"
    r"|grandmother|grandma|granny|nana|grandfather|grandpa|granddad|grandparents?|nephew|niece|relatives?|husband|wife|spouse|partner"
    r"|son|daughter|child|kids?|children|twin|stepmother|stepfather|in-laws?|mother-in-law|father-in-law)"
)
_OWNER = r"(?:my|our|his|her|their|the|a|both my|one of my|on my)"

ENGLISH: tuple[Rule, ...] = (
    *rules(
        Cue.AFFIRMED,
        "before",
        r"\bnot (?:only|just)(?: (?:on|took|take|had|have|with|taking|a|the))*",
        r"\b(?:but|except(?: for)?|apart from|other than|besides|aside from|only|just)(?: (?:the|my|for|on|a))*",
        r"\bno (?:problems?|issues?|trouble|side effects|complaints) (?:with|on|from)",
        r"\b(?:no|not) (?:response|effect|benefit|luck|improvement|success|reaction|help)(?: (?:to|with|from|on|of|at all))*",
        r"\b(?:didnt|did not|never|doesnt|not|havent|hasnt) (?:respond|responded|responding|react|work|tolerate)(?: (?:well|to|with|at|all|the))*",
        r"\b(?:couldnt|could not|cant|cannot|unable to|didnt|did not) (?:tolerate|stand|stay on|handle|get off|live without|go without|continue|stop)(?: (?:the|my|taking))*",
        r"\bwithout (?:success|effect|benefit|result|response)(?: (?:with|from|to|on))?",
        r"\bno (?:other|more) [a-z ]{0,30}(?:than|except|but)",
        r"\bpositive for",
        r"\b(?:they|he|she|doctors?) (?:havent|hasnt|have not|has not|didnt) (?:touched|changed|adjusted)(?: (?:my|the|his|her))+",
    ),
    *rules(
        Cue.AFFIRMED,
        "after",
        r"(?::|=)? ?(?:pos|positive|\+ve|\+|yes)\b",
        r"(?:test |screen |result )?(?:was |is |came back )?positive",
    ),
    *rules(
        Cue.UNCERTAIN,
        "before",
        r"\b(?:maybe|perhaps|possibly|possible|probably|probable|suspected|suspect|suspecting|query|might have|may have|might be|may be|could be|could have|unsure|uncertain|not sure|not certain|wondering|wonder|unclear)\b[a-z :,/-]{0,40}",
        r"\b(?:dont|do not|cant|cannot|didnt|doesnt|not) (?:know|remember|recall|really know|think to remember)\b[a-z ,]{0,40}",
        r"(?:\br/o\b|\brule out\b|\?|\bddx\b|\bconcern(?:ed)? (?:for|about)\b|\bworkup for\b|\bno idea (?:if|whether)\b)[a-z ]{0,20}",
        r"\bi (?:think|guess|believe)\b(?: (?:i|it|its|was|is|had|have|took|been|that|may|might|called|on|got|a|some|he|she|they))*",
        r"\bthey (?:think|thought|suspect|suspected)\b(?: [a-z]+){0,5}",
        r"\bbeing (?:tested|checked|evaluated|worked up) for",
    ),
    *rules(
        Cue.UNCERTAIN,
        "after",
        r"\?",
        r"(?:,|-)? ?(?:maybe|i think|not sure|possibly|perhaps|i guess|or something)\b",
        r"(?:is|was) (?:suspected|possible|not confirmed|unconfirmed|unclear)",
    ),
    *rules(
        Cue.UNCERTAIN,
        "tail",
        r"\bi (?:dont|do not|cant|cannot|didnt) (?:really )?(?:remember|recall|know)(?: (?:for sure|exactly|well|anymore|if .*|whether .*|which .*))?\s*$",
        r"^\s*(?:but )?(?:im )?not (?:100 ?% )?sure\s*$",
        r"^\s*(?:but )?i could be wrong\s*$",
        r"^\s*i (?:think|guess)\s*$",
    ),
    *rules(
        Cue.DENIED,
        "before",
        rf"{_NOT}{_BRIDGE}",
        r"\b(?:no|without|denies|denied|deny|denying|neither|nor|free of|zero|absence of|absent)(?: (?:current|prior|previous|past|known|active|personal|any|h/o|hx|hx of|history|history of|signs?|signs of|evidence|evidence of|chance of|of|having|taking|use of|problems? with|issues? with|record of|need for|the|a|other))*",
        rf"\b(?:no|without|denies|denied|deny|denying|neither|nor)\b[^\ue000-\uebff.;]{{0,24}}{_SIGN} ?(?:,|/|and|or|nor)[a-z ]{{0,12}}",
        r"\b(?:negative|neg)(?: (?:for|test|tests|hx|history|of|an?|any|the))*",
        r"\b(?:ruled out|excluded|clear of|immune to)(?: (?:an?|any|the))*",
        r"\bno(?: [a-z]+){0,2} (?:showed|shows|found|for)",
    ),
    *rules(
        Cue.DENIED,
        "after",
        r"(?::|=|-|\?)? ?(?:no|none|never|nope|neg|negative|nil|absent|denied|denies)\s*(?:$|[,.;)])",
        r"(?:test(?:ed|s)?|screen(?:ing)?|serology|antibody|ab|result|status)?(?: ?(?:results?|was|is|were|are|came back|come back|came|turned out|:|all|both))* ?(?:negative|neg|non-?reactive|not detected|undetectable|-ve)\b",
        r"(?:was|is|were|has been|have been|been|got) (?:ruled out|excluded|not found|never found)",
        r"\(-\)|\(neg(?:ative)?\)",
        r"(?:never|not) (?:taken|used|tried|had|done|given|received)\b",
        r"free\b",
    ),
    *rules(
        Cue.NOT_NOW,
        "before",
        r"\b(?:dont|do not|doesnt|does not|not)(?: (?:currently|presently|now))? (?:take|taking|use|using|on)(?: (?:any|the|my|a|an|anything|like))*",
        r"\b(?:no|not) current(?:ly)?(?: (?:on|use of|taking))?",
        r"\b(?:im|am|is|hes|shes|are) not (?:on|taking|using)(?: (?:any|the))*",
    ),
    *rules(
        Cue.STOPPED,
        "before",
        r"\b(?:no longer|no more|not anymore|not any more)(?: (?:take|taking|takes|on|using|use|need|needing|getting|have|the|my|any))*",
        rf"\b(?:stopped|stop|quit|discontinued|dc|d/c|dced|ceased|finished|completed|ended|dropped|weaned (?:myself )?off|tapered off|weaned off of|came off|come off|coming off|got off|went off|gone off|taken off|took me off|taken me off|off of|off)(?: (?:of|the|my|taking|using|with|all|{TIME}))*",
        r"\b(?:had to|have to|made me|told me to|forced to) (?:stop|quit|come off|go off|give up|drop)(?: (?:the|my|taking))*",
        r"\bswitched (?:from|off)",
        r"\blast (?:dose|infusion|injection|shot|pill|time)(?: (?:of|i|had|took|was|the))*",
    ),
    *rules(
        Cue.STOPPED,
        "after",
        rf"(?:was |were |has been |had been |got |is )?(?:{AMOUNT}|{OFTEN}|\s)*(?:stopped(?! working| helping| being)|discontinued|dc\b|d/c|dced|dc'?d|ceased|withdrawn|finished|completed|tapered off|ended)",
        r"(?:any ?more|no more|no longer)\b(?! (?:works?|working|helps?|effective))",
    ),
    *rules(
        Cue.STOPPED,
        "tail",
        r"^\s*(?:i |we |he |she |and |which i |which was |it was |that was |have |ive |has |was |were |since |just |had to |then )*(?:stopped|quit|discontinued|finished|completed|came off|got off|d/c|off)(?: (?:it|that|them|taking it|this|the drug))?\b(?! working| helping| responding)",
        r"\b(?:not any ?more|but not now|not on it (?:now|any ?more)|no longer (?:on|take|taking|using) (?:it|them)|dont (?:take|use) (?:it|them) (?:any ?more|now))",
    ),
    *rules(
        Cue.STOPPED,
        "all",
        r"\bnot on \uf8ff (?:now|any ?more|at the moment|right now|currently|at present|these days)",
        r"\b(?:dont|do not|doesnt|not) (?:take|taking|use|using|need)(?: the| my| any)? \uf8ff (?:now|any ?more|at the moment|right now|currently|at present|these days)",
    ),
    *rules(
        Cue.PAST,
        "before",
        r"\b(?:before that|earlier|once|at one point|years back|originally|initially|at first|first)\b(?: [a-z]+){0,4}",
        r"\b(?:was|were|been|had been) (?:taking|using|given|treated with|put on|prescribed)(?: (?:the|a|my|some|course of|round of|rounds of|high|low|dose))*",
        r"\b(?:had|got|received|took|tried|have tried|have had|have taken|was given|have used|ive had|ive tried|ive taken|underwent|have been treated with|given)(?: (?:the|a|an|my|some|several|two|three|four|one|many|rounds?|courses?|doses?|infusions?|cycles?|shots?|injections?|of|high|low|dose|both|all|only|just|also|even))*",
        r"\b(?:s/p|status post|post|h/o|hx of|hx|history of|pmh|prior|previous|past|old|failed)[: ]*(?:use of|treatment with|therapy with)?",
        r"\b(?:treated with|treatment with|therapy with)(?: (?:the|a|my))*",
    ),
    *rules(
        Cue.FORMERLY,
        "before",
        r"\b(?:used to|previously|formerly|in the past|back then)\b(?: [a-z]+){0,4}",
        r"(?<!ive )(?<!have )(?<!has )\b(?:was|were|had been) (?:on|taking|using)(?: (?:the|a|my|some|high|low|dose))*",
    ),
    *rules(
        Cue.PAST,
        "after",
        rf"(?:{AMOUNT}|{OFTEN}|\s)*(?:before|previously|in the past|years ago|earlier|once|at first|back then|a long time ago|formerly|at one point|as a (?:kid|child|teenager|baby)|when i was)\b",
        r"(?:x ?\d+|× ?\d+)",
    ),
    *rules(
        Cue.NOW,
        "before",
        r"\b(?:on|takes?|taking|using|getting|receiving|currently|now|still|presently|continues?|maintained on|continue with|current meds?:?|meds?:?|stay on|back on)(?: (?:the|my|a|an|of|low|high|dose|daily|some|with|on|also|taking|both|"
        rf"{AMOUNT}|{OFTEN}|course|only|just|about))*",
        rf"{AMOUNT} of",
        r"\bi (?:get|use|inject|need|swallow|have been on|have been taking)(?: (?:the|my|a))*",
        r"\b(?:ive|have|has|hes|shes) been (?:on|taking|using|getting)(?: (?:the|my|a))*",
    ),
    *rules(
        Cue.NOW,
        "after",
        rf"(?:{AMOUNT}|\s)*(?:now|currently|at the moment|right now|at present|ongoing|these days|still)\b",
        r"(?:is|are|seems?|has been|have been) (?:working|helping|keeping|holding|great|good|fine)",
        rf"(?:{AMOUNT}|\s)*{OFTEN}",
        rf"(?:{AMOUNT}|{OFTEN}|\s)*(?:since|ongoing)",
    ),
    *rules(
        Cue.STARTED,
        "before",
        r"\b(?:started(?: (?:on|taking|with))?|began|begun|put (?:me|her|him) on|just started|start(?:ed)? me on|went on|put on|switched to|changed to|restarted|back on)(?: (?:the|my|a|taking|using|with|on))*",
    ),
    *rules(
        Cue.DENIED,
        "before",
        r"\b(?:no one|noone|nobody|none of (?:us|them|my \w+))\b[a-z ]{0,40}",
    ),
    *rules(
        Cue.AFFIRMED,
        "before",
        r"\b(?:never|not|didnt|havent|dont)(?: \w+){0,3} (?:problems?|issues?|trouble|side effects|reactions?) (?:with|on|from|to)(?: the)?",
    ),
    *rules(
        Cue.UNCERTAIN,
        "before",
        r"\b(?:dont|do not|doesnt) (?:think|believe)\b[a-z ]{0,40}",
    ),
    *rules(
        Cue.RULED_OUT,
        "tail",
        r"\b(?:was |were |got |been |they |it was )*(?:ruled (?:it |that )?out|excluded)\b|\b(?:but )?it (?:wasnt|was not|isnt)\s*(?:,|$)|\btests? (?:was|were|came back) negative",
    ),
    *rules(
        Cue.AVOIDED,
        "before",
        r"\b(?:refus\w+|scared of|scared to|afraid of|afraid to|avoid\w*|declin\w+|(?:dont|do not|didnt|doesnt) (?:want|like)|worried about|nervous about|(?:told|supposed|advised|warned) not to|rather not|against)(?: (?:to|take|taking|have|having|use|using|try|trying|start|starting|get|getting|any|the|a|on|go|all))*",
        r"\b(?:cant|cannot|can not|could not|couldnt|shouldnt|should not|not allowed to|unable to|not supposed to) (?:take|have|use|try|get)(?: (?:any|the|a))*",
    ),
    *rules(
        Cue.STILL,
        "before",
        r"\b(?:want(?:s|ed)?|plan\w*|going|gonna|trying|tried|hop(?:e|ing)|need|like|told|asked|about|would like|wish)(?: (?:me|us|him|her|is))?(?: to| on| be)* (?:stop\w*|come off|coming off|quit\w*|taper\w*|wean\w*|go off|get off|getting off|off|reduc\w+|cut down)(?: (?:of|on|the|my|taking|off|from|down))*",
        r"(?<!was )(?<!were )\b(?:tapering|weaning|reducing|cutting down|coming off|getting off)(?: (?:off|of|on|the|my|down|from|slowly))*",
    ),
    *rules(
        Cue.NOT_ALLERGIC,
        "before",
        r"\b(?:not|never|no longer|isnt|arent) (?:been )?allergic to(?: (?:the|any))*",
        r"\bno (?:known |drug )*allerg(?:y|ies) to(?: (?:the|any))*",
    ),
    *rules(
        Cue.STARTED, "after", r"(?:was |were |has been )?(?:started|begun|initiated|restarted)\b"
    ),
    *rules(Cue.STARTED, "tail", r"\b(?:started|began) (?:it|that|taking it)?\b"),
    *rules(
        Cue.PLANNED,
        "before",
        r"\b(?:going to|gonna|will|about to|supposed to|scheduled (?:for|to)|planned|planning|plan (?:to|is|for)|plans? to|want(?:s|ed)? (?:me |him |her |us )?(?:to|on)|consider(?:ing|s)?|thinking (?:of|about)|talk(?:ing|ed)? about|discuss(?:ing|ed)?|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|propos(?:ed|ing|es)|offered(?: me| us)?|might|may|hoping|waiting (?:for|to)|upcoming|next step(?: is)?|due for|booked for|would like (?:me |to )?|should|bring(?:ing)? up|mentioned|could|if i (?:need|start|have)|advised|asked me to)\b(?: (?:me|us|him|her|to|on|a|an|the|my|with|is|be|get|getting|start|starting|started|try|trying|take|taking|have|having|use|using|do|doing|go|going|switch|switching|add|adding|put|putting|receive|receiving|either|about|for|that|i|we|begin|undergo|some|it))*",
    ),
    *rules(
        Cue.PLANNED,
        "all",
        r"\b(?:next (?:week|month|year)|tomorrow|coming (?:week|month))\b",
    ),
    *rules(
        Cue.PLANNED,
        "after",
        r"(?:is |was |are |has been )?(?:planned|scheduled|suggested|recommended|proposed|discussed|considered|being considered|upcoming|next)\b",
        r"(?:will (?:be )?(?:start|begin)\w*)",
    ),
    *rules(
        Cue.ALLERGY,
        "before",
        r"\b(?:allerg(?:ic|y|ies|c)|alergic|allergys?|hypersensitive|hypersensitivity|anaphyla(?:xis|ctic)(?: shock)?|bad reaction|reacted badly|reaction|hives|rash)(?: (?:reaction|reactions|response|shock))?(?: ?:| to| from| with| after| by| against)+(?: (?:the|both|a|an|all|any|drugs?|meds?|taking|like|such|as))*",
        r"\b(?:allerg(?:y|ies)|all|nkda except) ?:",
    ),
    *rules(
        Cue.ALLERGY,
        "after",
        r"(?:allerg(?:y|ies|ic)|alergy|hypersensitivity|anaphylaxis)\b",
        r"(?:gave|gives|caused|causes|triggered|made)(?: (?:me|him|her))?(?: (?:a|an|to|severe|bad|serious|mild|strong|have|get|break))* ?(?:allergic|anaphyla|hives|allergy)",
        r"(?:i am|im|i was) allergic",
    ),
    *rules(
        Cue.FAMILY,
        "before",
        rf"\b{_OWNER} (?:[a-z]+ )?{_FAMILY}s?\b(?!.*\b(?:but|and)? ?(?:i|me|myself)\b)[^.]*",
        rf"^\s*(?:{_FAMILY})\b(?! history)(?!.*\b(?:i|me|myself)\b)[^.]*",
        r"^\s*(?:has |had )?.*\b(?:runs in (?:the|my|our) family|in my family|family history(?: of)?|fhx?|fh|family hx|famhx|familial)\b[: ]*(?:of|is|includes?|for|positive|\+)*[^.]{0,20}",
        rf"\b{_FAMILY} (?:with|has|had|died of|died from|suffers from|takes)[^.]{{0,20}}",
    ),
    *rules(
        Cue.FAMILY,
        "after",
        r"(?:runs|run|is|are|was)? ?(?:in|on) (?:my|the|our|both sides of the|her|his) (?:family|mothers side|fathers side|moms side|dads side|side)",
        rf"\(?(?:in )?(?:my |his |her )?{_FAMILY}\)?\s*$",
    ),
    *rules(
        Cue.OTHER_PERSON,
        "before",
        r"\b(?:(?:my|a|our|the|his|her|one of my|some) )?(?:friends?|neighbou?rs?|colleagues?|co-?workers?|boss|roommate|someone|somebody|people|others|another patient|patients|guy|girl|lady|woman|man|person|doctor himself)(?: of mine| i know| online| here| in my group| at work| on \w+)?(?: (?:who|that|is|was|has|had|have|takes?|took|uses?|died|got|gets|on|of|from|with|swears by|said|says|with|the|a|taking|also))+",
        r"\bread about|\bheard (?:about|of)|\bwhat is|\bwhat about|\bsaw an ad for",
    ),
    *rules(
        Cue.PATIENT,
        "before",
        r"\b(?:i|ive|im|me|i'?m|myself)\b(?: [a-z]+){0,6}",
    ),
)
"""Every rule, in no order: what outweighs what is decided from the cues together."""
