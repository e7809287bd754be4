# ruff: noqa: E501 - a pattern is read more easily in one piece
"""The words people have for how a treatment worked: counts that rise, fall, or stay where they are.

English patterns are in small letters and without apostrophes. In a text the name of the treatment
is `M`, and amounts ("10 mg") are signs, so that "dropped to 10 mg" is no fall of the counts.
"""

import re
from collections.abc import Iterator

from itpchat.reading.clauses import AMOUNT
from itpchat.values import dataclass

M = "\uf8ff"

_COUNTS = r"(?:counts?|platelets?|plts?|numbers?|levels?|them|they|it|me|things|\d+k?)"
_OWN_COUNTS = r"(?:counts?|platelets?|plts?|numbers?|levels?|it|things)"
_TO_WORK = r"(?:work\w*|help\w*|respon\w+|effective|effect\b|do anything|do much|do a (?:damn |single )?thing|did a thing|did (?:anything|much)|make (?:a|any|much)(?: \w+)? difference|made (?:a|any) (?:difference|dent)|make (?:a|any) (?:dent|impact)|(?:do|did|done|doing) (?:me )?(?:a )?(?:any ?thing|much|squat|jack|diddly\w*|a lick|any good|a thing|shit|beans|the (?:trick|job))|g[eo]t(?:ten)? (?:me |us |them |him |her )?(?:anywhere|any ?thing|much|far)|go(?:ne)? anywhere|went anywhere|touch\w* (?:my|the|them|it)|sustain\w*|stick|stuck|last\w*|(?:a|any) (?:good|use|luck|success)|(?:had|have)(?: \w+)? (?:luck|success|effect)|raise\w*|rise|rose|budge\w*|move\w*|improve\w*|increase\w*|come up|came up|c[ao]me up|g[oe]t? (?:up|over|above|past)|went (?:up|over|above)|go (?:up|over|above)|g[eo]t (?:up|over|above|me (?:up|over|above|past|to|any)|my)|kick\w* in|take effect|weaned (?:me|him|her)?|pulled|the plug|took effect|hold|held|agree)"
_NOT = r"(?:didnt|did not|doesnt|does not|dont|isnt|is not|wasnt|never|hasnt|has not|havent|have not|hadnt|werent|wont|wouldnt|not|couldnt get|didn t|barely|hardly|scarcely)"
_MEANWHILE = r"(?: (?:really|even|seem|seemed|to|been|actually|do|did|at|all|very|any|ever|had|have|much|that|so|well|my|the|\w*platelets?|\w*counts?|be|get|got|my numbers))*"
_REDUCE = r"(?:reductions?\b|decreases?\b|attempts?\b|lowering|cutting|(?:try|trying|tried|attempt|attempted) to (?:lower|reduce|taper|stop|cut|wean)|stop\w*|quit\w*|taper\w*|lower\w*|reduc\w+|wean\w*|(?:com|cam|com)(?:e|ing) off|(?:get|got|getting|go|went|going|took me|take me|taken|im|i am) off|cut\w* (?:back|down|the|my)|decreas\w+|drop\w* (?:the|my|below)|(?:go|went|get|got|drop|dropped) (?:below|under)|miss\w* (?:a|my|even|one|any|the)|skip\w*|without it)"
_EACH_TIME = r"(?:(?:every|each|any|with (?:every|each|any|the)|on (?:the|every|each)|during (?:the|every|each)) (?=taper|reduction|decrease|attempt|wean|cut)|as soon as|when(?:ever)?|each time|every ?time|any ?time|once|if|the (?:moment|minute|second)|while|right after|shortly after)"

_GOOD_VERB = r"(?:work\w*|help\w*|respon[ds]\w*|improv\w*|benefit\w*|rais\w+|boost\w*|bump\w*|budg\w+|climb\w*|rise|risen|rose|last\w*|hold|held|stick|take effect|kick\w* in|do(?:es|ing)? (?:any|much|a))"
_GOOD_NOUN = r"(?:improvements?|benefits?|effects?|responses?|results?|relief|rise|increase|bump|boost|change|difference|reaction|success|luck|movement|uptick|lift)"
_SMALL = r"(?:mild(?:ly)?|slight(?:ly)?|small|minor|modest(?:ly)?|limited|minimal(?:ly)?|little|tiny|partial(?:ly)?|some|moderate(?:ly)?|weak|marginal(?:ly)?|incomplete|lukewarm|so-?so)"
_SHORT = r"(?:short|brief|temporary|transient|short[- ](?:lived|term)|fleeting|momentary)"
_UNTIL_NOW = r"(?!.{0,30}\b(?:stop|quit|miss|but|only|because|since|so|just|until|without|enough|much longer|sure|know|remember)\b)"
_SPAN = r"(?:(?:about|around|maybe|like|only|just|another|roughly|nearly|almost|less than|not even|barely|a good|a whole|all of|exactly) )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+(?:-\d+)?|a few|a couple(?: of)?|several|some)(?: or (?:two|three|so))? (?:\w+ )?(?:days?|weeks?|months?|years?|wks?|mos?)"

_PATTERNS_EN = {
    "early": r"\bbefore (?:we|i|they|anyone) (?:can )?(?:judge|decide|know|tell|say)\b|\btoo (?:early|soon|new)\b|\bjurys? (?:is |s )?still out|\bask me (?:again|later|in \w+)|\b(?:cant|not|couldnt|hard to|dont) (?:really )?(?:know|say|tell|judge)(?: \w+){0,2} yet\b|\bgive it (?:time|a few)|\bonly just started|\bjust started|havent been on it long|not long enough to (?:know|tell)|remains to be seen|(?:waiting|wait) (?:to see|and see)|\bwell see\b|we will see|yet to see|\bjust had (?:my|the) first (?:dose|infusion|shot)|\bonly been (?:on )?(?:\W*M\W*)?.{0,12}\b(?:days|week)\b|(?:dont|cant|not) (?:know|say|tell|sure) yet|no results? yet|(?:not|nothing|no \w+) (?:working |helping )?yet\b|\bno idea yet|[\uec00-\uefff] into \S+ ?,? nothing".replace(
        "M", M
    ),
    "unsure": rf"\b(?:not sure|dont (?:really )?know|do not know|unsure|cant (?:really )?(?:tell|say)|cannot tell|cant remember|dont remember|no idea(?! yet)|unclear|impossible to (?:say|tell|know)|hard to (?:say|tell|know)|couldnt (?:really )?(?:tell|say)|who knows)\b.{{0,40}}(?:{M}.{{0,15}})?(?:help|work|effect|respon|(?:did|does|do|doing|done) (?:anything|something|much|any good)|made a difference)",
    "dependent": rf"\b(?:cant|cannot|couldnt|could not) (?:live|function|manage|get by|do|cope|survive) without|\b(?:crash\w*|dropp?\w*|f[ae]ll\w*|relaps\w*|tank\w*|flare\w*) (?:again )?(?:when(?:ever)? (?:i|he|she|we) (?:am |are |get |got |was |reach\w* |hit )?)?(?:at|below|under) (?:{AMOUNT}|\d+\b)(?! ?k)|\bneed(?:s|ed)? (?:{AMOUNT}|it|{M})? ?(?:of )?(?:{M} )?to (?:keep|stay|hold|maintain)|\bdependent\b|\bdependence\b|\bdependant\b|\bonly (?:stay|go|work|hold|remain|are|were|works|good|up|fine|ok|okay|normal|holds|stays)[a-z ]{{0,25}}(?:while|when|if|as long as|so long as)|\b(?:as|so) long as (?:i|im|i am|he|she|hes|shes)\b|(?:cant|cannot|unable to|not able to|never (?:able to)?) (?:get off|come off|stop|taper|wean|get below|go below|get under|go under|go without)|\bbelow {AMOUNT}.{{0,30}}(?:drop|fall|crash|tank)",
    "on_reducing": rf"\b{_EACH_TIME}\b(?: (?!but)\w+| {M}){{0,5}}? {_REDUCE}\b|\b{_EACH_TIME}\b(?: \w+| {M}){{0,4}} (?:is|was|gets|got|goes|went|falls|drops) (?:below|under|stopped|lowered|reduced|tapered|cut)|\b(?:without|lacking) (?:my |the )?(?:it|{M})",
    "lost": rf"\b(?:work\w*|help\w*|held) for (?:a (?:bit|while|time|little|short \w+)|awhile|some time)\b\W+(?:then |but |and )*(?:stopped|quit|nothing|not\b|no longer|failed)|\bat first\b\W+(?:then |and |but )*(?:not|no longer|nothing|didnt|stopped)\b|\b{_SHORT} (?:\w+ )?(?:{_GOOD_NOUN}|remission)|\b(?:last\w*|(?:bought|buys) (?:me|him|her|us)|g[ai]ves? (?:me|him|her|us)|good for|held(?: on)? for|stuck for)(?: me)? (?:it )?(?:me )?{_SPAN}\b(?! (?:and counting|so far|now))|\b(?:for|in|within|after) {_SPAN}\b[^.;]{{0,20}}\b(?:then|before|and|but)\b[^.;]{{0,24}}\b(?:back|down|drop\w*|fell|crash\w*|nothing|low|gone|stopped|quit|relaps\w*|tank\w*)\b|\bback (?:to )?where\b|\bstopped (?:working|helping|responding|being effective|doing)|\bno longer (?:works?|working|helps?|helping|effective|respond\w*|doing)|\bquit (?:working|responding|helping)|\blost (?:my |the |its |all )?(?:response|effect|efficacy)|\b(?:cr|pr|response|remission|worked|responded)\W+(?:then |but |and )?(?:lost|gone)\b|\b(?:lost|gone) (?:at|after|by|within) [\uec00-\uefff]|\blost (?:at|after|by|within) \w+ (?:months?|weeks?|mo|wks?|years?)|\blor\b|\b(?:wore|wears|worn|wearing) off|\bw[oe]re? off|(?:isnt|doesnt|dont|didnt|not|isnt) (?:work|working|help|helping|respond|responding|effective)(?: \w+){{0,2}} (?:any ?more|any longer|now)|\bdidnt last|\bdid not last|\b(?:but|it|only) (?:only )?last(?:ed|s) (?:only |about |for |maybe |just )*(?:a|\d|one|two|three|four|few|[\uec00-\uefff])|\bonly (?:last\w*|held) |\b(?:only|but) (?:briefly|short)|\btransient|\bbriefly\b|\btemporar\w+|\bthen (?:nothing|no more|nada)|\bfor a (?:little )?while (?:only|then)|\bshort[- ]lived|no sustained|\bfizzled|\bpetered|\bfaded|\bgave out\b|\bdried up|\bran out of steam|\bquit on me|\bconked|\bpooped out|\bcrapped out|\bcant hold|\blost (?:it|control)\b|\bstops working|\bloses? (?:its |response|effect)|\bfailing now|\b(?:need\w*|took|takes) (?:more and more|higher and higher|ever higher|bigger)|\b(?:worked|helped|great|good|fine|effective)\b[^.;]{{0,30}}\b(?:less and less|but less each|not any ?more)|\bback (?:to|in|at|down to|into) (?:the |my |where |single|square|baseline|low|\d\b|under|below|(?:\d|[1-3]\d)k?\b(?! ?(?:mg|x)))|\bthen (?:it |they |i |my \w+ )?(?:just )?(?:died|was back|were back|went back|slid)|\b(?:crept|creeped) (?:back )?down|(?<!no )(?<!without )(?<!never )\brelaps|(?<!no )\brecur(?:red|rence)|\bcame back\b(?! (?:neg|pos|normal|clear))",
    "works_until": r"\b(?:work\w*|help\w*|ok|okay|fine|good|great|normal|stable|remission|respon\w+)\b.{0,40}\b(?:until|till|up to|and then|but then|then|before|at first|initially|for (?:a while|awhile|a bit|some time))\b(?:.{0,30}\b(?:stopp|drop|fell|fall|relaps|didnt|not|fail|quit|wore|crash|low|nothing|anymore))?",
    "intolerant": r"\b(?:swings|pains?|headaches?|aches|nausea|cramps|sickness) (?:was|were|got|are) (?:just |so )?(?:too|unbearable|awful|terrible|horrible|brutal|hell)\b|\btoo (?:\w+ )?(?:much|bad|sick|ill|rough|hard|painful) to (?:continue|go on|keep|carry on|stay)|(?:wasnt|was not|werent|not|never|couldnt|could not|unable|cant|cannot)(?: \w+){0,2} (?:stay|continue|keep going|remain|carry on)(?: on| with| taking)|\btoo (?:hard|harsh|rough|much) (?:on|for) (?:my|me|his|her|him)|\b(?:disagreed|didnt agree|doesnt agree|does not agree|did not agree) with|(?:couldnt|could not|cant|cannot|didnt|unable to|(?:not|wasnt|werent|isnt) able to|hard to) (?:tolerate|hack|bear|cope with|deal with|stand|handle|stomach)|\bintol(?:eran\w*|d)?\b|\b(?:were|was|became|got|are|is) (?:just |absolutely |so )?(?:unbearable|intolerable|insufferable)\b|\bnot tolerated|\bpoorly tolerated|\b(?:side ?-?effects?|reactions?) (?:were|was|are|got) (?:too|unbearable|terrible|awful|horrible|so bad|intolerable|severe|bad|brutal)|\b(?:too many|terrible|severe|bad|awful|horrible|unbearable|nasty|brutal) side ?-?effects",
    "off": r"\b(?<!told me to )(?:stop\w*|quit|came off|come off|go off|went off|get off|got off|taken off|g[ai]ve(?:n)? (?:it |that )?up|(?:dropped|binned|ditched|chucked) (?:it|that)|end of (?:it|that)|pack(?:ed)? it in|no more\b|never again|switched|pulled|weaned|halt\w*|ended|took (?:me|him|her) off|d/?c\w*|discontinued|pulled me off|had to quit)\b",
    "harm": r"\b(?<!for )(?<!for my )(?:side ?-?effects?|toxicity|toxic\b|(?:bad )?reactions?\b|liver\b|kidneys?\b|creatinine|adverse|mood\w*|rash|headaches?|migraines?|nausea\w*|vomit\w*|throw\w* up|threw up|sick\b|diarrh?\w+|the runs\b|breathless\w*|out of breath|ill\b|dizz\w+|an(?:a)?emi\w+|neutrop\w+|(?:hard|rough|tough|harsh) on (?:my|me|his|her|the)\b|stomach|gut\b|palpitat\w+|numb\w*|tingl\w+|neuropath\w+|enzymes?\b|heart rac\w+|shak\w+|swell\w*|feet\b|losing (?:my )?hair|ulcers?\b|sickness|bowels?\b|sores?\b|monster|zombie|nightmare|hell\b|through the roof|joints?\b|muscles?\b|bruis\w+ at|fog\w*|confus\w+|short of breath|heartburn|reflux|crazy\b|psycho\w*|insomnia|sleep|weight|pain\w*|cramps?|bones?\b|ach(?:e|es|ed|ing|y)\b|vision\b|cataract|blood pressure|blood sugars?|diabetes\b|fatigue|exhaust\w+|hair|acne|anxi\w+|depress\w+|miserable|awful|terrible|horrible|breath\w*|lfts?\b|transaminitis|gi\b|sx\b|aes?\b|ses?\b|upset\b|hallucinat\w+|swelling|infections?\b)",
    "none": rf"\b{_NOT}\b{_UNTIL_NOW}(?: (?!did\b|does\b)[\w\uf8ff]+){{0,6}} (?:{_GOOD_VERB}|{_GOOD_NOUN})\b(?! (?:until|up to|well|much|for long|long\b|enough|great))|\b(?:zero|zip|nil|no|not any|without any|hardly any|not a(?: single)?|little to no) (?:\w+ ){{0,2}}?(?:movement|effect|change|response|rise|increase|improvement|benefit|results?|help|luck|difference|bump|budge|reaction(?! to)|uptick|impact|joy|success)\b(?! (?:in|to|of) (?:my |the )?dose)(?! (?:so far |at all )?yet)|\b(?:neither|none of|nor)\b[^.;]{{0,60}}\b(?:did|does|do|worked|works?|helped|helps?|made|touched|budged|raised)\b|\bnothing (?:has |had |ever |really |they \w+ )*(?:work\w*|help\w*|did|does|touch\w*)\b(?! (?:except|but|besides|like|until|apart|better|other))|\b(?:neither|nor) (?:did|does|do|has|have|was)\b|[:=,-] ?(?:none|nothing|zip|zero|nada|nope|nil)\b|\bno (?:good|dice|go)\b|\b(?:all|both|they|each|everything) failed|\bnot a (?:blip|bit|thing|budge)\b|\b{_NOT}\b{_MEANWHILE} {_TO_WORK}|\bdid (?:nothing|zilch|squat|diddly\w*|jack|zip|bupkis|beans|nada|very little|next to nothing|not much|absolutely nothing|zero|not(?=\s*[.,;]|\s*$))|\b(?:do|does|done|got|get|gets|saw|getting) (?:absolutely )?nothing\b|\bno (?:response|effect|benefit|luck|improvement|success|help|good|results?|use|use at all|joy|rise|difference|dice|change in (?:my )?(?:counts?|platelets?|numbers))\b|\bno changes?\b(?! (?:in|to|of|since|for)\b)(?! [\uec00-\uefff])|\bnr\b|\bno resp\b|\bfail(?:ed|ure|s|ing)?\b(?! to (?:mention|show|take))|\brefractory|\buseless|\bworthless|\bpointless|\bwithout (?:any |much )?(?:success|effect|benefit|response|luck|improvement|result)|\bineffective|\bunsuccessful|\bunresponsive|\bwaste of|\bzero (?:effect|response|help|improvement|luck)|\bresistant|\bnon-?responder|\bdidnt\s*$|\bstayed (?:low|in the single|under|below)|\ba bust\b|\bnada\b|\bzilch\b",
    "partial": rf"\b{_SMALL} (?:\w+ )?(?:{_GOOD_NOUN}|better)\b|\b(?:{_GOOD_VERB})(?: (?:only|just|me|but|my counts?))* {_SMALL}\b(?! (?:time|while))|\b(?:help\w*|work\w*|respon\w+|improv\w+|better|effective)(?: (?:only|just|for me|but only|me|out|did))* (?:a little|a bit|a small|a tad|some\b(?! time)|some(?:what|times)|slightly|partially|partly|not (?:enough|much|fully)|so-so|moderately|okay-ish|a tiny)|\bpartial(?:ly)?\b|\bpr\b(?!e)|\bsome (?:response|effect|help|benefit|improvement)|\bslight(?:ly)?\b|\bsomewhat|\ba (?:little|small|tiny|bit of a|modest|minor|mild) (?:bump|rise|help|response|effect|better|increase|improvement|boost)|\b(?:minor|mild|modest|incomplete) response|\bnot (?:enough|great\b|fully|completely|by much|high enough|all the way)|\b(?:no|never|not any) (?:higher|further|more than that)\b|\b(?:counts?|platelets?|numbers?|up|raised|bumped|boosted|it|them)\b (?:only )?(?:(?:my|the) \w+ )?(?:up )?(?:a little|a bit|a tad|some\b|slightly|only to|to only)|\bonly (?:to|up to|got (?:me |them |it |my \w+ )?to|went to|reached|bumped|raised|a little|slightly|brought)|\bso-so\b|\bmeh\b",
    "rise": rf"\b(?:counts?|platelets?|plts?)(?: have| has)? been (?:about |around |between |at |over |above )?(?:[5-9]\d|[1-4]\d\d)k?\b(?! ?(?:mg|{AMOUNT}))|\b(?:counts?|platelets?|plts?) (?:now |is |are |was |were |up (?:at|to) )*[1-4]\d\dk?\b(?! ?(?:mg|{AMOUNT}))|\b(?:counts?|platelets?|plts?|numbers) (?:\w+ )?(?:at|around|over|above|about) (?:about |around |over )?(?:[5-9]\d|[1-9]\d\d)k?\b(?! ?(?:mg|{AMOUNT}))|\b(?:sit|sits|sitting|hover\w*|cruis\w+|steady|stabl\w+|stay\w*|run\w*|been|now|land\w*|settled)(?: (?:at|around|about|over|above|between|in the|comfortably|somewhere|on))+ (?:about |around |the )?(?:[3-9]\d|[1-9]\d\d)s?k?\b(?! ?(?:mg|{AMOUNT}))|\b(?:brought|brings?|got|gets?|bumped|shot|shoots|pushed|pulled|sent|drove|lifted|took|takes)(?: \w+){{0,3}} (?:up (?:to|into|over|above|past|from|around)|up(?! with)|above|over \d|back (?:up|to)|to normal|into|to (?:over |about |around |almost )?\d{{2,3}}k?\b(?! ?(?:mg|{AMOUNT})))|\b(?:raised|raises?|boost\w*|increased|increases|improved|doubled|tripled|bumped|fixed|normali[sz]e[sd]?)(?: up)?(?: (?:my|the|his|her))? {_COUNTS}\b"
    rf"|\b(?:{_OWN_COUNTS}|they(?= (?:went|came|shot|rose|are|were|stay|jump|climb|have been|hit)))(?: (?:have|has|had|all|finally|quickly|slowly|really|just|right|did|also|is|are|were|was|been|always|now|usually))* (?:went (?:way |right |straight |back )?up|c[oa]me (?:way |right |back )?up|comes up|go(?:es)? (?:right |way |back )?up|gone up|shot up|shoot up|rose|rising|risen|climb\w*|jump\w*|increas\w+|doubl\w+|tripl\w+|recover\w*|improv\w+|normali\w+|rebound\w*|bounced back|took off|sk[yi]+rocket\w*|soar\w*|spiked?|good|fine|normal|stable|steady|great|up|holding|held|stayed up|hit \d|reached \d|ok|okay|above|over|perfect|solid)\b"
    rf"|\b(?:keeps?|keeping|kept|holds?|holding|held|maintain\w*|stabili[sz]e[sd]?) (?:me |my |him |her |the |them |it |at |a )*(?:\w+ )?(?:above|over|up|around|stable|steady|safe|normal|in (?:the|a)|between|at (?:about |around |over )?\d|good|ok|fine|\d)|\bholding\b|\bin the (?:normal|safe) range|\bin the (?:(?:low|mid|high|upper) )?(?:\d+s|\d\ds|hundreds)\b",
    "good": r"\bwent (?:really |very )?(?:great|well|fine|amazing\w*|brilliant\w*|perfectly)|\bwinner\b|\bjackpot\b|\bbingo\b|\bresp(?:onse)?:? (?:was |is |has been )?(?:very )?(?:good|great|excellent|robust|complete)\b|\bgood,? good\b|\b(?:is|are|was|were|been|its|it s|going|has been|have been) (?:\w+ly |so |just |absolutely )?(?:great|fantastic|amazing|wonderful|awesome|brilliant|excellent|magic|well|good|fine)\b(?! (?:for|about) (?:my|the) (?!count|platelet))|\b(?:did|do(?:es|ing|ne)?) (?:its|the|their) (?:job|trick|thing)|\bonly (?:thing|one|drug|med\w*|treatment|pill)(?: that| which|s)?(?: has| have)?(?: ever)? (?:work\w*|help\w*|touche[sd]|moved|did|kept|made|raised)|\b(?:good|great|excellent|complete|full|strong|nice|solid|decent) (?:response|responder|effect|results?)|\b(?:kicks?|kicked) in\b|\b(?:took|takes) effect|\bdid the trick|\bdoes the trick|\bmiracle|\blife ?-?sav\w+|\bsaved\b|\bgame ?changer|\bgod ?send|\b(?:great|good|excellent|amazing|complete|fantastic|awesome|wonderful|nice|strong|full|robust|durable) (?:results?|response|success|luck|effect)|\bremission|\bcr\b|\b(?:has |have |had |ive )?work(?:ed|s|ing)?\b|\bhelp(?:ed|s|ing)?\b|\brespond(?:ed|s|ing)?\b|\beffective\b|\bsuccess(?:ful(?:ly)?)?\b|\bresponsive\b|\b(?:did|do|does|doing) (?:okay|ok|well|great|wonders|fine)|\blike magic|\bmagic\b|\bstable on\b|\bdoing (?:well|great|good|fine|wonders)|\bexcellent|\bwell controlled|\blike a charm|\bwonders\b|\bcured\b|\bbrought (?:my|them|it)\b(?! down)",
    "fall": rf"\bback (?:up |down )?(?:to|at|in|on|under|below) (?:about |around |just )?(?:\d|[1-3]\d)k?\b(?! ?(?:mg|x\b))|\b(?:drop\w*|fall\w*|fell|crash\w*|tank(?:s|ed)?|plumm?et\w*|plung\w*|sank|sink\w*|dip(?:s|ped)?|slid\w*|bottomed|nose ?div\w*|went (?:right |straight |all the way )?(?:back )?(?:down|low)|go(?:es)? (?:right |straight )?(?:back )?(?:down|low)|c[oa]me(?:s)? (?:right |straight )?(?:back )?down|low again|back (?:down|to square one|to where|to \d|to baseline|in the single)|relaps\w*|recur\w*|nothing after|down again|in trouble|right back)\b(?! ?(?:to|by|down to)? ?{AMOUNT})(?! (?:my|the) (?:dose|{M}))",
}

_NOT_ZH = r"(?:没有?|不|未|无|别|也没|一直没|都没|还是没)"
_REDUCE_ZH = r"(?:停(?:药|了)?(?:[\uec00-\uefff]|[^,。停]{0,5})就|(?:一|只要|每次|每回|稍微|刚)(?:停|减|撤)(?:药|量|激素|了|下来|掉)*|(?:停药|停了|减量|减药|停|减到[^,。]{0,8}|撤药|减)(?:之?后|以后|的话|就|又|,)|离开[^,。]{0,4}就|不(?:吃|打|用)就)"
_PATTERNS_ZH = {
    "early": r"(?:疗效|效果|结果)?(?:尚?待|有待)(?:观察|评估|评价|复查)|等(?:着|待)?(?:看)?(?:效果|疗效)|还没(?:复查|查血|去查|出结果|化验)|(?:才|刚|刚刚)(?:开始|吃|打|用)(?!(?:有|管|见|还|时)?(?:有?效|管用|有用|可以|还行|挺|不错|升|时|的时候)).{0,10}(?:还|不知|看|没|等|几天|天|周)|看不出|看不到效果|时间(?:太|还)?短|还没(?:见效|起效|看到效果|到(?:起效)?时间)|还不知道(?:效果|有没有|行不行|管不管)|(?:再)?等等看|再(?:等等|观察|看看)|观察中|还在观察|刚(?:吃|打|用)(?:上|完|了)?.{0,6}(?:天|周|针)|才(?:吃|打|用)(?:了)?.{0,4}(?:天|周|针|几)",
    "unsure": r"说不上(?:来)?(?:到底)?有没有(?:用|效|作用)|疗效不(?:详|明)|效果不(?:详|明|清楚)|(?:不知道|不清楚|不确定|说不清|说不好|不好说|搞不清).{0,12}(?:有没有(?:用|效|作用|帮助)|有效没效|效果|是否有效|管不管用|有用没|行不行|起没起)|有没有起?(?:用|效果?|作用)(?:我|也|还|都|真|就|,)*(?:不知道|不清楚|不确定|说不好|不好说|说不上来?|说不清|讲不清|看不出)",
    "dependent": r"依赖|离不开|靠(?:着)?[^,。]{0,6}(?:维持|撑)|停不(?:了|掉|下来)|减不(?:了|下来|下去)|撤不(?:了|下来)",
    "on_reducing": _REDUCE_ZH,
    "lost": r"维持了?[^,。]{0,6}[,]?[^,。]{0,6}(?:又|就)?复发|管了[^,。]{0,4}(?:天|周|星期|礼拜|月|年|[\uec00-\uefff])|(?:只|就|才|仅|也就|最多|顶多)(?:能|会)?(?:管|顶|撑|维持|保持|坚持|好|稳|挺|有效|持续|稳定)(?:用|住|得住|持)?(?:了|得|到|个)?[^,。]{0,4}(?:天|周|星期|礼拜|月|年|[\uec00-\uefff])|(?<![没未不无])(?:复发|反弹)|失效|后来(?:就|又|也)*(?:没|不|无)(?:什么)?(?:效|用|管用|行|起作用|起效)|(?:又|现在|慢慢|渐渐|越来越|再(?:打|吃|用)(?:就)?)(?:就|也|又)?(?:没|不|无)(?:太)?(?:有)?(?:效|用|管用|行|起作用|起效)|(?:不管用|没效果?|没用|无效|不起作用|不行)了(?!就|,?停|换)|耐药了?|失去(?:疗效|反应|效果)|(?:又|重新)(?:回到?|掉到?|降到?|跌到?|变)(?:了)?(?:个位数|原来|从前|十几|几千|[1-2]?\d(?!\d))|一年不如一年|越来越差|管不了(?:几|多|[\uec00-\uefff])|(?:只|就)(?:管|维持|撑|好)(?:了|得)?(?:了)?.{0,4}(?:天|周|个?月|[\uec00-\uefff])",
    "works_until": r"(?:有效|管用|有用|升|好了?|正常|可以|见效)[^。]{0,14}(?:后来|之后|然后|又|再|过了?|没过|但)[^。]{0,12}(?:不行|没用|没效|无效|不管用|低|掉|降|回去|下来)|(?:开始|起初|头几(?:次|个月)|前几(?:次|个月)|第一次)[^。]{0,10}(?:有效|管用|有用|可以|好|升)[^。]{0,10}(?:后|再|又|现在)",
    "intolerant": r"(?:副作用|不良反应|反应)(?:太|很|特别|非常|比较|实在)?(?:大|重|严重|多|明显|厉害|受不)|不耐受|受不了|吃不消|不能耐受|扛不住|难受得",
    "off": r"停|不敢(?:再)?(?:吃|打|用)|换(?:药|掉|成|了)|撤|不(?:吃|打|用)了|没再(?:吃|打|用)",
    "harm": r"副作用|不良反应|肝功|转氨酶|肝损|伤肝|肾功|肌酐|肾(?:不好|损)|过敏|恶心|呕吐|吐得|头晕|头痛|头疼|拉肚子|腹泻|血糖|血压|发胖|胖了|股骨头|骨质|失眠|水肿|浮肿|胃(?:疼|痛|不舒服|难受)|出疹|皮疹|难受|不舒服|白细胞(?:低|掉)|溃疡|吃不下|受罪|浮|手抖|心慌|乏力|便秘|感染|牙龈|脱发|掉头发|情绪|抑郁|[\ue000-\ue7ff]",
    "none": r"全军覆没|(?:均|皆|都|全)(?:告)?(?:无效|失败|不行)|(?:未见|未有|无)(?:明显)?(?:上升|升高|效果|疗效|好转|改善|反应|变化)|(?:都|全|也)(?:没|无)(?:什么)?(?:效果?|用|作用|反应)|(?:一点|半点|任何|啥|什么)儿?(?:用|效果|作用|反应|效|起色|动静|变化)(?:都|也)(?:没有?|不)|无效(?!了)|没效|没有效|没(?:有)?(?:什么|啥|多大|任何|太大)(?:用|效|作用|效果|反应|变化|起色|动静)|(?<!久)(?<!再)(?<!年)(?<!月)没(?:用|作用|效果|反应|动静|起色)(?!过|了|药| ?\uf8ff)|(?:没用|没效果?|无效|不管用)了?(?:就|,?停|,?换)|不起作用|不管用(?!了)|没有(?:用|作用|反应|效果|疗效|起色)(?!过)|效果(?:不好|不佳|不理想|不明显|差|不行|不大|很差)|不好使|(?:没|没有|不|未|没见|不见|没怎么|一直没|也没|还没|总)(?:怎么|见)?(?:升|涨|上来|上去|起来|上升|提高|往上|长)|升不(?:上|起)(?:来|去)?|上不(?:来|去)|涨不(?:上|起)|打不上去|不见效|不见好|白(?:吃|打|用|花)了?|难治|不敏感|纹丝不动|还是(?:很低|个位数|上不|低|十几|几千|老样子|原样)|无反应|无应答|没有?应答|不(?:太)?(?:升|涨)|没能(?:升|上)|(?:吃|打|用)(?:了)?也(?:没|不)(?:用|行)",
    "partial": rf"\b{_SMALL} (?:\w+ )?(?:{_GOOD_NOUN}|better)\b|\b(?:{_GOOD_VERB})(?: (?:only|just|me|but|my counts?))* {_SMALL}\b(?! (?:time|while))|(?:有|起)(?:了)?(?:一)?(?:点|些)儿?(?:用|效|作用|效果|反应|帮助)|效果一般|一般般|效果(?:还)?(?:凑合|马虎|就那样)|部分(?:有效|缓解|反应|应答)|稍(?:微)?(?:有|好|升|涨)|略(?:有|升|好)|作用不(?:太)?大|不(?:太|是很|怎么)(?:管用|理想|有效|明显|好)|勉强|(?:只|就|才|仅)(?:能|有)?(?:升|涨|到|上|是)?(?:了|到)?(?:一)?(?:点|些|二十|十几|二三十|一二十|两位数|[1-2]?\d(?![\d.]|\s*[\uf000-\uf3ff天周月年次片针支mg毫]))|升了?(?:一)?(?:点点?|些)(?:$|[^0-9])|(?:升|涨)(?:得|的)?不多|有(?:点|些)(?:升|涨|起色)",
    "rise": r"(?:血小板|板子|指标|数)(?:现在|目前|都|也|稳|一直|有|是|在|到|升到)*(?:[五六七八九]十|[一二两三]百|[5-9]\d(?!\d)|[1-4]\d\d)|就(?:升|涨)|(?:升|涨|冲|提|拉|恢复)(?:上来|到|上去|高|了|起来|至)|打(?:上来|上去|起来)|(?:血小板|板子|指标)[^,。不没]{0,8}(?:上来|上去|起来|正常|稳|上升|上涨|好转|恢复|有\d)|恢复正常|正常了|都正常|(?:维持|稳|保持|稳定|控制)(?:在|得|住|的)|(?:能|可以)(?:稳|维持|保持|控制)",
    "good": r"(?<!没)(?<!没有)(?<!不)(?<!无)(?<!不太)(?:有效|有用|管用|见效|起效|好使|有作用|有反应|有帮助|有好转|敏感)|效果(?:很|挺|非常|还|特别|蛮|比较|真|也|都|相当)*(?:好|不错|可以|明显|理想|显著|行)|好转|(?<!部分)缓解|(?<!没)好了|挺好|治好|救了|不错|反应(?:很|挺)?好|完全(?:缓解|反应|应答)",
    "fall": r"跳水|打回原形|回到?原点|回原样|(?<!少)(?:掉|降|跌|落|滑)(?:下来|下去|回|到|了|得|的|$|[^头发])|往下(?:掉|降|走)|又(?:低|不行|下来|回去|掉|降|跌|少)|就(?:低|掉|降|下来|不行|往下)|回去了|下来了|回到(?:原来|个位|从前|以前)|(?<![没未不无再])(?<!没有)(?:复发|反弹)|再次下降|下降",
}


def _alternatives(pattern: str) -> list[str]:
    """Take a pattern apart at its outermost bars."""
    found, depth, start, bracket, place = [], 0, 0, False, 0
    while place < len(pattern):
        sign = pattern[place]
        if sign == "\\":
            place += 1
        elif bracket:
            bracket = sign != "]"
        elif sign == "[":
            bracket = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and depth == 0:
            found.append(pattern[start:place])
            start = place + 1
        place += 1
    return [*found, pattern[start:]]


def _quick(pattern: str) -> str:
    """Ask for the beginning of a word once for all that ask for it: half the time is gone else."""
    parts = _alternatives(pattern)
    words = [part.removeprefix(r"\b") for part in parts if part.startswith(r"\b")]
    rest = [part for part in parts if not part.startswith(r"\b")]
    return "|".join([rf"\b(?:{'|'.join(words)})", *rest]) if words else pattern


@dataclass(frozen=True, slots=True)
class Words:
    """The words for one event, in both languages."""

    english: re.Pattern[str]
    chinese: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first place where the event is told."""
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every place where the event is told, those in English first."""
        if _HAS_LATIN.search(text):
            yield from self.english.finditer(text)
        if _HAS_CHINESE.search(text):
            yield from self.chinese.finditer(text)


_HAS_LATIN = re.compile(r"[a-z:=-]")
_HAS_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def _both(name: str) -> Words:
    return Words(re.compile(_quick(_PATTERNS_EN[name])), re.compile(_PATTERNS_ZH[name]))


EARLY, UNSURE, DEPENDENT, ON_REDUCING = map(_both, ("early", "unsure", "dependent", "on_reducing"))
LOST, WORKS_UNTIL, INTOLERANT = map(_both, ("lost", "works_until", "intolerant"))
OFF, HARM, NONE, PARTIAL = map(_both, ("off", "harm", "none", "partial"))
RISE, GOOD, FALL = map(_both, ("rise", "good", "fall"))
