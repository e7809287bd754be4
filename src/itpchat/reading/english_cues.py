# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Cues in English, for how patients write and for clinical shorthand."""

from itpchat.reading.clauses import AMOUNT, MENTION, OFTEN, OTHER, TIME
from itpchat.reading.cues import Cue, Rule, rules
from itpchat.reading.english_more import ENGLISH_MORE
from itpchat.reading.english_plans import ENGLISH_PLANS
from itpchat.reading.english_use import ENGLISH_USE

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
    r"|there|is|are|was|were|family|drink|drank|drunk|swallow|swallowed|popped|eaten|injected|want|it|that|this|i|a|full|blown|told|said|gave|give|us|me|him|them|offered|prescribed|experienced|developed|caught|contracted|bothered|hospitali[sz]ed|infused|injected|chronic|acute|mental|yet|since|once|before|gone|tolerated|started|that ive|known))*"
)
_BE = r"(?:am|is|are|was|were|be|been|being|im|hes|shes|ive been|has been|have been)"
_NOT_FULLY = r"properly|regularly|right\b|every|as (?:told|directed|prescribed|often)|like|for (?:long|more)|long|seriously|consistently|well\b|together|again|after|since|any ?more|more than|without|with"
"""What is said of how it was taken: "never took it properly" tells that it was."""
_FAMILY = (
    r"(?:mother|mom|mum|mommy|mama|father|dad|daddy|papa|parents?|sister|brother|siblings?|sis|bro|aunt|aunty|uncle|cousins?"
    r"|grandmother|grandma|granny|gran|nana?|nanna|grandad|gramps|great[- ]\w+|grandfather|grandpa|granddad|grandparents?|nephew|niece|relatives?|husband|hubby|hubs|wifey|missus|other half|better half|folks|mam|nan|stepson|stepdaughter|stepmum|stepmom|stepdad|half-\w+|grandsons?|granddaughters?|grandkids?|wife|spouse|partner"
    r"|son|daughter|child|kids?|children|twin|boyfriend|girlfriend|fianc\w+|stepmother|stepfather|in-laws?|mother-in-law|father-in-law)"
)
_OWNER = r"(?:my|our|his|her|their|the|a|both my|one of my|on my)"

_REACTION = r"(?:(?:face|throat|tongue|lips?|eyes)(?: \w+){0,2} (?:blew up|balloon\w*|puffed up|swelled|swoll?en)|hives|welts|rash(?:es)?|anaphyla\w+|swell(?:s|ed|ing)? (?:me |my (?:throat|tongue|lips|eyes) )?up|(?:throat|tongue|lips?|eyes)(?: \w+){0,2} (?:swell\w*|swoll?en|clos\w+|itch\w*)|(?:closed?|closes|swells?|swelled) (?:my|up my) (?:throat|tongue|lips)|break(?:s|ing)?(?: me)? out|broke(?: me)? out|broken out|(?:cant|couldnt|could not|trouble|hard to|stopped) breath\w*|wheez\w*|swell(?:ed)? up|itch(?:y|ing) all over|puff(?:s|ed) (?:me )?up|allergic shock|epipen|airway)"

ENGLISH: tuple[Rule, ...] = (
    *ENGLISH_USE,
    *ENGLISH_PLANS,
    *ENGLISH_MORE,
    *rules(
        Cue.AFFIRMED,
        "before",
        r"\bnot (?:only|just)(?: (?:on|took|take|had|have|with|taking|a|the))*",
        r"\b(?:but|except(?: for)?|apart from|other than|besides|aside from|only|just)(?: (?:the|my|for|on|a))*",
        r"\b(?:no|not) (?:response|effect|benefit|luck|improvement|success|reaction|help)(?: (?:to|with|from|on|of|at all))*",
        r"\b(?:didnt|did not|never|doesnt|not|havent|hasnt) (?:respond|responded|responding|react|work|tolerate)(?: (?:well|to|with|at|all|the))*",
        r"\b(?:couldnt|could not|cant|cannot|unable to|didnt|did not) (?:tolerate|stand|stay on|handle|get off|live without|go without|continue|stop)(?: (?:the|my|taking))*",
        r"\bwithout (?:success|effect|benefit|result|response)(?: (?:with|from|to|on))?",
        r"\bno (?:other|more) [a-z ]{0,30}(?:than|except|but)",
        r"\b(?:positive|pos|\\+) for",
        r"\b(?:had|have|with|got|any) (?:much |any |no )?(?:luck|success|problems?|trouble|issues?|side effects|joy) (?:with|on|from|to)(?: (?:the|my))*",
        r"\b(?:never|not|didnt|havent|hasnt|doesnt)(?: \w+){0,4} (?:out of|from)(?: (?:the|my))*",
        r"\b(?:never|didnt|havent|not)(?: \w+){0,3} (?:above|over|past|higher|up|better|move\w*|budge\w*|improve\w*|rise|rose|respon\w+)(?: \w+){0,3} (?:on|with|from|after)(?: (?:the|my))*",
        r"\b(?:they|he|she|doctors?) (?:havent|hasnt|have not|has not|didnt) (?:touched|changed|adjusted)(?: (?:my|the|his|her))+",
    ),
    *rules(
        Cue.AFFIRMED,
        "after",
        rf"(?:for )?(?:longer|more|over) than\b|for (?:very )?long\b|{OFTEN}(?! (?:any ?more|now))|regularly\b|all the time\b|(?:very |that )?often\b|consistently\b|,? ?(?:only|just|except|unless) (?:when|if|for|as|on)\b",
        r"(?:properly|regularly|seriously|consistently|right\b(?! (?:now|away|at))|on time|the way\b|as (?:told|directed|prescribed|often|instructed|much)|every day)\b",
        r"(?:has |have |had |really |ever |even )*(?:did|does|do|done|made|make|makes|worked|works?|helped|helps?|touched|budged|moved|raised|had (?:any|an|much) effect|kept|lasted)\b(?! (?:i|we|he|she)\b)",
        r"never (?:touched|moved|budged|raised|lifted|shifted|dented) (?:it|them|my (?:counts?|platelets?|numbers?|plts?)|the (?:counts?|platelets?|numbers?|sides))\b",
        r"(?::|=)? ?(?:pos|positive|\+ve|\+|yes)\b",
        r"(?:test |screen |result )?(?:was |is |came back )?positive",
        r"(?:,|and|but)? ?(?:it|that|they|both|the (?:test|result)s?|all) (?:was|were|came back|is|are) (?:all |both )?positive",
    ),
    *rules(
        Cue.UNCERTAIN,
        "before",
        r"\b(?:maybe|perhaps|possibly|possible|probably|probable|suspected|suspects?|suspecting|suspicious for|suspicion of|query|might have|may have|mightve|mayve|couldve|must have been|mustve been|might be|may be|could be|could have|unsure|uncertain|not sure|not certain|wondering|wonder|unclear)\b[a-z :,/-]{0,40}",
        r"\b(?:dont|do not|cant|cannot|didnt|doesnt|not) (?:know|remember|recall|really know|think to remember)\b[a-z ,]{0,40}",
        r"(?:\br/o\b|\brule out\b|\?|\bddx\b|\bconcern(?:ed)? (?:for|about)\b|\bworkup for\b|\bno idea (?:if|whether)\b)[a-z ]{0,20}",
        r"\bi (?:think|guess|believe)\b(?: (?:gave|put|me|they|we|tried|ve|i|it|its|was|is|had|have|took|been|that|may|might|called|on|got|a|some|he|she|they))*",
        r"\bthey (?:think|thought|suspect|suspected)\b(?: [a-z]+){0,5}",
        r"\bwhether (?:or not )?(?:i|he|she|we|it|this)\b[a-z ]{0,24}",
        r"\b(?:not|hasnt|havent|hadnt|cant|couldnt|didnt|never|yet to)(?: \w+){0,2} (?:ruled?|excluded?) (?:out )?(?:an? |any |the )*",
        r"\bbeing (?:tested|checked|evaluated|worked up) for",
        r"\b(?:checking|testing|screening|evaluating|investigating)(?: me| him| her| us)? for",
        r"\b(?:pretty|fairly|reasonably|quite|almost|not entirely|not totally) (?:sure|certain|positive)(?: (?:it|that|i|was|the|they|gave|me|had|have|he|she|we|been|on|it was|called|put|took|got|a|some))*",
    ),
    *rules(
        Cue.CERTAIN,
        "all",
        r"(?<!not )\b(?:definitely|for certain|no doubt|without (?:a )?doubt|certain i (?:had|took|got))\b|(?<!say )(?<!know )(?<!sure )(?<!tell )(?<!remember )(?<!recall )\bfor sure\b",
        r"\b(?:not (?:100 ?% )?sure|unsure|uncertain|dont (?:know|remember|recall)|cant (?:remember|recall|say)|forget|forgot|no idea|not certain)(?: (?:about|of|exactly|just|on|in|to|tell|say|you|for|whether))*(?: \w+){0,2}? (?:when|years?|how (?:many|often|long|much)|dos(?:e|age)|dates?|times|month|(?:which|what) (?:year|month|day|hospital|doctor|dose|brand|arm|leg|side)|20\d\d|\d\d\d\d|why|where)\b",
        r"\bwhether (?!or not)[^.;]{0,40}\b(?:in |on )[\uec00-\uefff] or (?:in )?[\uec00-\uefff]",
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
        r"\bi (?:really |honestly |just |now )*(?:dont|do not|cant|cannot|didnt|couldnt) (?:really |quite )?(?:remember|recall|know|say|tell)(?: (?:for sure|exactly|well|anymore|if .*|whether .*|which(?: .*)?))?\s*$",
        r"\b(?:pt|patient|he|she|family|mother|daughter|son) (?:is |was )?(?:unsure|not sure|uncertain|unclear|cannot recall|cant recall|does not recall|doesnt recall|doesnt remember|vague)\b|\bnobodys? (?:is )?(?:sure|certain)\b|\bnobody (?:told|knows)\b",
        r"^\s*(?:but )?(?:im )?not (?:100 ?% )?sure\s*$",
        r"^\s*(?:but |and )*(?:(?:theyre|they are|hes|shes|he is|she is|were|we are|im|i am)|(?:the |my )?(?:docs?|doctors?|team|hem\w*) (?:is|are|was|were|isnt|arent)) (?:still |really )*(?:not |n[o']t )?(?:\w+ )?(?:(?<=not )sure|(?<=not )certain|undecided|unsure|not sure|not certain|not decided)\b(?! (?:when|how|what dose|why))",
        r"^\s*(?:but )?i could be wrong\s*$",
        r"^\s*i (?:think|guess)\s*$",
        r"\b(?:cant|couldnt|wouldnt|wont) (?:swear|promise|be sure|say for sure|be certain)\b|\bdont quote me\b",
    ),
    *rules(
        Cue.DENIED,
        "before",
        rf"{_NOT}{_BRIDGE}",
        r"\b(?:no|without|denies|denied|deny|denying|neither|nor|free of|zero|absence of|absent|nil)(?: (?:documented|reported|recorded|record|exposure|exposure to|to|intake of|contact with|on file|current|prior|previous|past|known|active|personal|any|h/o|hx|hx of|history|history of|signs?|signs of|evidence|evidence of|chance of|of|having|taking|use of|problems? with|issues? with|record of|need for|the|a|had|have|ever|been|other|family|fam|recent|major|new|real|clear|significant|trace|traces|trace of|sort of|kind of|symptoms|symptoms of|obvious))*",
        r"\b(?:no|nil|without)\b(?: (?:current|prior|previous|past|known|other))* (?:anti|non|pre)-",
        r"\bneither (?:i|he|she|we|my|his|her|the|me)\b[^\ue000-\uebff.;]{0,30}\bnor\b[^\ue000-\uebff.;]{0,24}\b(?:has|have|had|takes?|took|taken)\b(?: (?:ever|any|an?|had|taken|been|on))*",
        rf"\b(?:no|without|denies|denied|deny|denying|neither|nor)\b[^\ue000-\uebff.;]{{0,24}}{_SIGN} ?(?:,|/|and|or|nor)[a-z ]{{0,12}}",
        r"\b(?:negative|neg)(?: (?:for|test|tests|hx|history|of|an?|any|the))*",
        r"\b(?:(?<!not )(?<!nt )(?<!never )(?<!not yet )(?<!not been )(?<!nt been )(?:ruled out|excluded)|rule out(?= .*(?:negative|normal|clear|fine))|rules out|cleared? of|cleared me of|immune to|vaccinated against|screened clear for)(?: (?:an?|any|the))*",
        r"\bno(?: [a-z]+){0,2} (?:showed|shows|found|for)",
    ),
    *rules(
        Cue.DENIED,
        "tail",
        r"^\s*(?:also |but |and |so )*(?:no|never|nope|none|not me|not ever|not once)\s*$",
        rf"(?:^\s*(?:but |and |so |pt |patient |has |have )*|\b(?:i|ive|we|weve|he|she|hes|shes)(?: have| had| has| personally)? )never (?:ever |been able to |got to |gotten to |had the chance to |had to )?(?:touch\w*|tried|try|took|take|taken|had|have|used?|been on|got|received) (?:it|that|this|any|one|them|those)\b(?! (?:{_NOT_FULLY}))",
        r"^\s*(?:never|not) (?:ever |actually )?(?:given|done|taken|used|tried|received|needed|started|had|exposed)\s*$",
        r"\b(?:have|had|has|having|got|take|takes|took|taken|tried|used) neither(?: (?:of (?:them|those|these|the two)|one))?\s*$|^\s*neither (?:was |were )?(?:found|there|present|positive|confirmed)\b",
    ),
    *rules(
        Cue.CALLED_OFF,
        "tail",
        r"^\s*(?:but |and |i |we )*never did\s*$",
        r"\b(?:isnt|is not|wasnt|not|never|no longer) (?:going to happen|happening|going ahead)\b",
        r"^\s*(?:but |and )?(?:it |that )?(?:never (?:actually )?(?:happened|went (?:ahead|through)|came (?:about|through))|didnt (?:actually )?(?:happen|go ahead)|fell through|(?:was|got) cancell?ed)\b|取消了|没做成|没打成|没去做",
    ),
    *rules(
        Cue.DENIED,
        "after",
        r"(?::|=|-|\?)? ?(?:no|none|never|nope|neg|negative|nil|absent|denied|denies)\s*(?:$|[,.;)])",
        r"(?:test(?:ed|s)?|screen(?:ing)?|serology|antibody|ab|result|status)?(?: ?(?:results?|was|is|were|are|came back|come back|came|turned out|:|all|both))* ?(?:negative|neg|non[- ]?reactive|not detected|undetectable|-ve)\b",
        r"(?:was|is|were|has been|have been|been|got) (?:ruled out|excluded|not found|never found)",
        r"(?:(?:last \w+|this \w+|twice|recently|in|too|again|[\uec00-\uefff]) ?)*(?:,|and|but)? ?(?:(?:it|that|they|both|all|everything|each|the|my|those|tests?|results?|screens?|bloodwork|labs?|which) )+(?:was|were|came back|come back|is|are|turned out|all|both)? ?(?:\w+ )?(?:negative|neg|normal|clear|clean|fine)\b",
        r"\(-\)|\(neg(?:ative)?\)",
        rf"(?::|\?|=)? ?(?:also |again |still )?(?:never|not) (?:ever )?(?:taken|used|tried|had|done|given|received|took|needed|touched)\b(?! (?:(?:it |that )?(?:{_NOT_FULLY})))",
        r"\? ?(?:also |again )?(?:never|no)\b\s*$",
        r"(?:is|are|was|were) (?:something|things|one|ones|a (?:drug|thing|medicine|treatment)) (?:that |which )?(?:i|ive|i have|we|weve|he|she|hes|shes|he has|she has) (?:have )?never (?:ever |actually )?(?:had|taken|tried|used|touched|been (?:on|given))(?=\s*(?:$|[,.;]|(?:either|before|myself|and|or|at all|in my life)\b))",
        r"free\b",
        r"(?:(?:and|or|,|/) (?:\w+ ){1,2})?(?:tests?|screens?|panels?|blood ?work|labs?|scans?|results?|checks?|work-?ups?)\b[^\ue000-\uebff.;]{0,24}\b(?:neg|negative|clean|clear|normal|fine|ok|okay|good|nothing)\b",
    ),
    *rules(
        Cue.DENIED,
        "before",
        r"\b(?:neither of \w+ \w+|no one|noone|nobody|none of (?:us|them|my \w+))\b[a-z ]{0,40}",
    ),
    *rules(
        Cue.NO_TROUBLE,
        "before",
        r"\b(?:never|not|didnt|havent|dont|no)(?: \w+){0,3} (?:problems?|issues?|trouble|side effects|reactions?|complaints) (?:with|on|from|to)(?: (?:the|my|any))*",
    ),
    *rules(
        Cue.UNCERTAIN,
        "before",
        r"\b(?:dont|do not|doesnt) (?:think|believe(?! in))\b[a-z ]{0,40}",
    ),
    *rules(
        Cue.RULED_OUT,
        "tail",
        r"^(?:and |but |so |then |thankfully |luckily )*(?:(?:it|that|they|both|all|everything|the|my|those|tests?|results?|screens?|bloodwork|labs?|which|one) )*(?:was|were|came back|come back|is|are|turned out|all|both)? ?(?:\w+ )?(?:negative|neg|clear|clean|non[- ]?reactive|undetectable)\b(?! about)",
        r"^(?:and |but |so |turns out |turned out |thankfully |luckily |they said |it turns out )*(?:i |he |she |it |that )*(?:dont|do not|didnt|did not|doesnt|wasnt|isnt|havent got|not) ?(?:have (?:it|that|any|one)|found|there|had it|that|to be that|it)?\s*$",
        r"^(?:and |but |so |then )*(?:it |that |this )?(?:turned out|turns out|was|proved) (?:\w+ )*(?:wrong|not (?:to be|true|it)|a (?:false alarm|mistake|misdiagnosis)|misdiagnos\w+|nothing)\b",
        r"^(?:and |but |so |then |they )*(?:didnt|did not|couldnt|never) (?:find|see|show|confirm|detect)(?: (?:it|any|anything|that|one|signs?))*\s*$",
        r"^(?:they |doctors? )?(?:found|saw|showed|shows) (?:nothing|none)\b",
        r"\b(?:was |were |got |been |they |it was )*(?:ruled (?:it |that )?out|excluded)\b|\b(?:but )?it (?:wasnt|was not|isnt)\s*(?:,|$)|\btests? (?:was|were|came back) negative",
    ),
    *rules(
        Cue.REACTED,
        "before",
        rf"\b{_REACTION}(?: \w+){{0,4}} (?:from|to|with|after|on|off|when(?:ever)? (?:i|he|she) \w+|(?:every|each|any) ?time (?:i|he|she) \w+|if (?:i|he|she) \w+)(?: (?:the|my|some|a|any|taking|on|had|have))*",
    ),
    *rules(
        Cue.REACTED,
        "after",
        rf"[^\ue000-\uebff.;]{{0,30}}\b{_REACTION}",
        rf"(?:-|:|\(|=|>) ?{_REACTION}",
    ),
    *rules(
        Cue.REACTED,
        "tail",
        rf"^[^\ue000-\uebff.;]{{0,30}}\b{_REACTION}",
        r"^(?:im |i am |i was |hes |shes |because |as |very |\w+ly |so |its an? |bad )*allerg(?:ic|y)(?: reaction)?\b(?! to (?!it\b|that\b|this\b|them\b))",
    ),
    *rules(
        Cue.NOT_ALLERGIC,
        "before",
        r"\b(?:not|never|no longer|isnt|arent) (?:been |known to be )?allergic to(?: (?:the|any))*",
        r"\bno (?:known |drug )*allerg(?:y|ies) to(?: (?:the|any))*",
    ),
    *rules(
        Cue.ALLERGY,
        "before",
        r"\b(?:allerg(?:ic|y|ies|c)|alergic|allergys?|hypersensitive|hypersensitivity|anaphyla(?:xis|ctic)(?: shock)?|bad reaction|reacted badly|reaction|hives|rash)(?: (?:reaction|reactions|response|shock))?(?: ?:| to| from| with| after| by| against| during| while (?:on|taking|getting))+(?: (?:my|his|her|first|second|third|last|one|\w+th))*(?: [\w\ue000-\uebff]+,? (?:and|or)(?: also)? to)?(?: (?:the|both|a|an|all|any|drugs?|meds?|taking|like|such|as))*",
        r"\b(?:allerg(?:y|ies)|all|nkda except) ?:",
        r"\b(?:allerg(?:y|ies|ic)|reacts?|reacted)\b[^.;]{0,25}\b(?:except|but|apart from|other than|besides|only)(?: (?:for|to|the|maybe))*",
        r"\breact(?:s|ed|ing)?(?: (?:badly|terribly|severely|strongly))?(?: (?:to|with|on|from))+(?: (?:the|my|both|a))*",
        r"\ballerg(?:y|ies)(?: (?:include|are|is|list|listed|on file))+[: ]*(?:the|both)?",
    ),
    *rules(
        Cue.ALLERGY,
        "after",
        r"(?:allerg(?:y|ies|ic)|alergy|hypersensitivity|anaphylaxis)\b",
        r"(?:is|are|was|being) (?:the (?:one|only one|drug|thing|antibiotic)|what|something|one(?: of the (?:ones|things))?|a drug)(?: that| which| thing)?(?: thing)? (?:i|he|she|im|we) ?(?:am |was |is )?(?:really |very )?(?:allergic to|react(?:s|ed)? to|cant have because)",
        r"(?:gave|gives|caused|causes|triggered|made)(?: (?:me|him|her))?(?: (?:a|an|to|severe|bad|serious|mild|strong|have|get|break))* ?(?:allergic|anaphyla|hives|allergy)",
        r"(?:,|and|but|which|that|because|since)* ?(?:i am|im|i was|hes|shes|he is|she is|was|is)? ?(?:very |really |severely |deathly |also )?allerg(?:ic|y)",
    ),
    *rules(
        Cue.FAMILY,
        "before",
        rf"\b{_OWNER} (?:[a-z]+ )?{_FAMILY}s?\b(?!.*\b(?:but|and)? ?(?:i|me|myself)\b)[^.]*",
        rf"^\s*(?:{_FAMILY})s?\b(?! history)(?!.*\b(?:i|me|myself|pt|patient)\b)[^.]*",
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
        r"\b(?:(?:my|a|our|the|his|her|one of my|some) )?(?:friends?|neighbou?rs?|colleagues?|co-?workers?|boss|roommate|someone|somebody|people|others|another patient|patients|guy|girl|lady|woman|man|person|kid|doctor himself)(?: of mine| i know| (?:from|in|at|on) (?:the|my|our|an?) (?:[\w\ue000-\uebff]+ ){0,3}?(?:group|forum|ward|clinic|page|chat)| i met| online| here| nearby| next door| (?:next to|beside|opposite|across from) (?:me|us)| at (?:work|school|church|college|uni|university|the \w+|my \w+)| from (?:work|school|church)| on \w+| (?:in|from|on|at) (?:my|the|our|a|this) (?:\w+ ){0,2}?\w+| down the \w+)*(?: (?:who|that|is|was|has|had|have|takes?|took|uses?|died|got|gets|on|of|from|with|swears by|said|says|with|the|a|taking|also|told me|told|about|tells|recommend\w*|tried|does|did|loves?|mentioned|suggested|gets|started|posted|responded|swore by|ha[sd]|doing|well))+",
        r"\b(?:the|my|our|his|her) (?:own )?(?:vet|dentist|teacher|pharmacist|nurse|landlady|landlord|barber|hairdresser|boss|coach|priest|pastor|vicar|gardener|cleaner|receptionist|tutor) (?:herself |himself |also |actually )?(?:takes|uses|is on|was on|suffers from|has been on|swears by|injects)(?: (?:the|a|some))*",
        r"\b(?:\w+s )?(?:another|other|a different|fellow) patients?\b(?! of)[^.;,]{0,40}",
        r"\b(?:(?:the|a|another|some|this|that|one) (?:\w+ )?(?:man|woman|guy|lady|person|fellow|gentleman)|another patient|someone|somebody)\b(?! to )(?! (?:\w+ ){0,4}(?:said|says|thinks|thought|told|mentioned|suspect\w*|suggest\w*)\b)(?: (?:next to|beside|with|across from|near) (?:me|us))?(?:(?! (?:i|im|ive|my|me|we|us)\b) [\w\ue800-\uebff]+){0,8}|\bsupport group\b[^.;]{0,20}|\bread about|\bheard (?:about|of)|\bwhat is|\bwhat about|\bsaw an ad for|\bheard (?:that )?|\bsaw (?:that|online)(?: that)?|\bread (?:online |somewhere )?that|\b(?:facebook|reddit|online|the internet|forum)\b[^.,]{0,20}(?:says?|said|swears? by)(?: that)?",
    ),
    *rules(
        Cue.PATIENT,
        "before",
        r"\b(?:i|ive|im|me|i'?m|myself)\b(?: [a-z]+){0,6}",
    ),
)
"""Every rule, in no order: what outweighs what is decided from the cues together."""
