# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Cues in English for use: taken now, stopped, started, planned, kept away from."""

from itpchat.reading.clauses import AMOUNT, OFTEN, TIME
from itpchat.reading.cues import Cue, Rule, rules

_LATER = (
    r"(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next|coming) (?:week\w*|month|year|spring|summer|fall|winter|\w+day)|tomorrow|soon|shortly"
    r"|in (?:a|an|one|two|three|four|\d+|a few|a couple of) (?:days?|weeks?|months?)|in the new year|after (?:the holidays|christmas|my \w+)|once (?:i|we|my|the|he|she|insurance|it|they)\b)"
)
_DOSE = r"(?:dose|dosage|dosing)"
_ADJUST = (
    r"(?:lower(?:ed)?|dropp?(?:ed)?|reduced?|increased?|upped|up(?=s? my)|raised?|cut(?: back)?|bump(?:ed)?|chang(?:ed?|ing)|adjust(?:ed|ing)?|doubled|halved"
    r"|went (?:up|down)|moved (?:up|down)|taper(?:ed|ing)?(?: down)?|decreased?|titrated)"
)

ENGLISH_USE: tuple[Rule, ...] = (
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
        rf"\b(?:stopped|stop|quit|discontinued|dc|d/c|dced|ceased|finished|completed|ended|dropped|binned|ditched|chucked|weaned (?:myself )?off|tapered off|weaned off of|came off|come off|coming off|got off|went off|gone off|taken off|took me off|taken me off|off of|off)(?: (?:of|the|my|taking|using|with|all|{TIME}|\d{{1,2}}/(?:12|52|7)|course|courses))*",
        r"\b(?:pulled the plug|called it quits|put an end|put a stop|weaned me|pulled (?:me|him|her)|took (?:me|him|her))(?: (?:on|with|to|off|of|the|my))+",
        r"\b(?:had to|have to|made me|told me to|forced to) (?:stop|quit|come off|go off|give up|drop)(?: (?:the|my|taking))*",
        r"\bswitched (?:from|off)",
        r"\b(?:last|final|most recent) (?:(?:dose|infusion|injection|shot|pill|time|round|course|treatment|cycle)s?)?(?: (?:of|i|had|took|was|the|with|on|my))*",
        r"\b(?:wasnt|was not|werent|not|never|couldnt|could not|unable|cant|cannot)(?: \w+){0,2} (?:stay|continue|keep going|remain|carry on)(?: (?:on|with|taking|the|my))*",
        r"(?:^|[,;] ?|\b(?:and|so|but|ran|run|running|im|am|was|were|are|been|being|is|hes|shes|all|now|completely|totally|clean|fresh) )(?:all )?out of(?: (?:the|my|his|her))*",
        r"\b(?:gave up|given up|done|through|finished up|had enough|came to the end)(?: (?:on|with|of|taking|the|my))+",
        r"\b(?:havent|have not|hasnt|has not|not|didnt|never) (?:been back on|gone back (?:to|on)|taken it again)(?: (?:the|my))*",
        r"\b(?:got|gotten|been|was|were|am|im|now|completely|totally|finally|pulled (?:me|him|her)) (?:myself |completely )?off(?: (?:of|the|my|all))*",
    ),
    *rules(
        Cue.STOPPED,
        "after",
        rf"(?:was |were |has been |had been |got |is )?(?:{AMOUNT}|{OFTEN}|\d+\b|\s)*(?:stopped(?! working| helping| being)|discontinued|d/?c(?:ed|d)?\b|ceased|withdrawn|held(?= (?:since|from|on|for|due)\b)|on hold|paused|finished|completed|tapered off|ended)",
        r"(?:any ?more|no more|no longer|any longer)\b(?! (?:works?|working|helps?|effective))",
        r"(?:has |have )?(?:been |was |were )?(?:stopped|discontinued|finished|over|done|behind me)\b(?! working| helping)",
        r"(?:ran|run) (?:its course|out)|(?:came and went|has come and gone|not tolerated|poorly tolerated)\b|(?:, )?(?:was )?(?:binned|shelved|scrapped|abandoned)\b",
        r"[^.;\ue000-\uebff]{0,40}\b(?:so |and |then |that )?(?:i|we|they|he|she|my \w+|the \w+|and|then|but) (?:\w+ )?(?:had to |decided to |just )?(?:g[ai]ve (?:it |that |them )?up|stopp?(?:ed)?(?! (?:by|at))|quit|(?:dropped|binned|ditched|chucked|pulled|stopped) it|(?:am |m )?off (?:it|that) now|(?:took|pulled) (?:me|him|her) off|threw it (?:out|away)|pack(?:ed)? it in)\b",
        r"[^.;\ue000-\uebff]{0,40}\b(?:that was |thats |it was )(?:the end of (?:that|it)|the last (?:time|of it))",
    ),
    *rules(
        Cue.STOPPED,
        "tail",
        r"^\s*(?:so |and |but |then |now |i |im |i am |i was |was |pt |all )*(?:dropped out|pulled out|withdrew|withdrawn|(?:binned|ditched|chucked|dropped|gave up on) (?:it|that|them)|was taken off|done(?: with (?:it|that|them))?\s*$)",
        r"\bthat was the end of (?:that|it)\b",
        r"^\s*(?:so |and |but )*(?:no more|never again)\b(?! (?:than|bleed|problem|symptom))",
        r"^\s*(?:i |we |they |he |she |so |my doctor |the doctor |doctors? |my hematologist |and |which i |which was |it was |that was |have |ive |has |was |were |since |just |had to |then )*(?:stopped|quit|discontinued|finished|completed|came off|got off|(?<=had to )(?:come off|go off|stop|quit|give up)|gave up(?: on)?|given up|d/?c(?:ed|d)?|off)(?: (?:it|that|them|taking it|this|the drug))?\b(?! working| helping| responding)",
        r"\b(?:not any ?more|but not now|not on it (?:now|any ?more)|no longer (?:on|take|taking|using) (?:it|them)|dont (?:take|use) (?:it|them) (?:any ?more|now))",
    ),
    *rules(
        Cue.STOPPED,
        "all",
        r"\b(?:not on|(?:dont|do not|doesnt|not) (?:take|taking|use|using|need)(?: the| my| any)?) \uf8ff (?:any ?more|any longer)",
        r"\b(?:told|advised|asked|made) (?:me|him|her|us) to (?:stop|quit)(?: (?:it|taking it|that|them))?\s*$",
    ),
    *rules(
        Cue.PAST,
        "before",
        r"\b(?:before that|earlier|once|at one point|years back|originally|initially|at first|first)\b(?: [a-z]+){0,4}",
        r"\b(?:was|were|been|had been) (?:taking|using|given|treated with|put on|prescribed)(?: (?:the|a|my|some|course of|round of|rounds of|high|low|dose))*",
        r"\b(?:had|got|received|took|tried|have tried|have had|have taken|was given|have used|ive had|ive tried|ive taken|underwent|have been treated with|given)(?: (?:the|a|an|my|some|several|two|three|four|one|many|rounds?|courses?|doses?|infusions?|cycles?|shots?|injections?|of|high|low|dose|both|all|only|just|also|even))*",
        r"\b(?:s/p|status post|post|h/o|hx of|hx|history of|pmh|prior|previous|past|old)[: ]*(?:use of|treatment with|therapy with)?",
        r"\bdid (?:take|have|try|use|get|do)(?: (?:a|an|the|some|two|three|my))*",
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
        rf"(?:{AMOUNT}|{OFTEN}|\s)*(?:before(?! (?:any|i |we |they|he |she |my|the|try|mov|that|go|it|and))|previously|in the past|years ago|earlier|once|at first|back then|a long time ago|formerly|at one point|as a (?:kid|child|teenager|baby)|when i was)\b",
        r"(?:x ?\d+|× ?\d+)",
        rf"(?:{AMOUNT}|{OFTEN}|\s|for)*{TIME} (?:afterwards?|after that|after it|thereafter|following that|at the time|back then)\b",
    ),
    *rules(
        Cue.NOW,
        "before",
        r"\b(?<!did )(?:on|takes?|taking|using|getting|receiving|currently|now|still|presently|gets|continues?|maintained on|continue with|current meds?:?|meds?:?|stay on|back on)(?: (?:the|my|a|an|of|low|high|dose|daily|some|with|on|also|taking|both|"
        rf"{AMOUNT}|{OFTEN}|course|only|just|about))*",
        rf"{AMOUNT} of",
        r"\bnow ?[:=][^.;\ue000-\uebff]{0,20}",
        r"\b(?:always|never) (?:have|had|been without)(?: (?:some|my|the))*",
        r"\bi (?:get|use|inject|need|swallow|have been on|have been taking)(?: (?:the|my|a))*",
        r"\b(?:first|second|third|fourth|\d(?:st|nd|rd|th)) (?:week|month|day) (?:of|on|with)",
        r"\b(?:ive|have|has|hes|shes) been (?:on|taking|using|getting)(?: (?:the|my|a))*",
        r"(?:going on|almost|nearly|over)? ?[\uec00-\uefff] (?:on|with|of)(?: (?:the|my))*",
        rf"\b(?:same|stable|steady|current|usual) (?:low |high )?{_DOSE}(?: of)?(?: (?:the|my))*",
        rf"\b(?:have|ive) (?:been )?(?:stayed|kept|remained|steady|stable|holding) (?:on|at)(?: (?:the|my|{AMOUNT}|{OFTEN}|of|same|a))*",
    ),
    *rules(
        Cue.NOW,
        "after",
        rf"(?:{AMOUNT}|\s)*(?:now|currently|at the moment|right now|at present|ongoing|these days|still)\b",
        r"(?:is|are|seems?|has been|have been) (?:to be )?(?:working|helping|keeping|holding|great|good|fine)",
        r"(?:keeps|is keeping|holds|controls) (?:me|my|him|her|his|the|them|it|things)\b",
        r"(?:works?|working) like a charm",
        r"(?:is|are|has been|have been) (?:\w+ )?(?:doing|going|being|been) ",
        rf"(?:{AMOUNT}|\s)*(?:at|before) (?:night|bed ?time|bed|breakfast|dinner)\b|(?:{AMOUNT}|\s)*in the (?:morning|evening)s?\b",
        rf"(?:{AMOUNT}|\s)*{OFTEN}",
        rf"(?:{AMOUNT}|{OFTEN}|\s)*(?:since|ongoing)",
    ),
    *rules(
        Cue.NOW,
        "all",
        r"\bits (?:the |my )?\uf8ff (?:that |which )?(?:i|he|she) ?(?:takes?|uses?|m on|am on|s on|is on)\b",
    ),
    *rules(
        Cue.STARTED,
        "before",
        r"\b(?:re-?)?(?:started(?: (?:on|taking|with|using|back on))*|began|begun|put (?:me|her|him|us) on|start(?:ed)? (?:me|him|her) (?:back )?on|went (?:back )?on|got (?:put )?on|put (?:back )?on|switched (?:me |him |her |over )?to|changed (?:me |him |her |over )?to|moved (?:me |him |her |over |on )?(?:on)?to|back on|went with|settled on|ended up on|wound up on|landed on|prescribed(?: me| him| her)?|added(?: in)?|initiated|commenced|began taking|introduced|(?:had|got|took|received) (?:my|the|his|her) (?:very )?first(?: (?:dose|pill|shot|injection|infusion|tablet)s?)?(?: of)?|\bmy first|[\uec00-\uefff] into|(?:week|month|day) \w+ (?:of|on))(?: (?:the|my|a|an|taking|using|with|on|treatment|therapy|some|low|high|dose|daily|weekly))*",
    ),
    *rules(
        Cue.AVOIDED,
        "before",
        r"\b(?:refus\w+|scared of|scared to|afraid of|afraid to|avoid\w*|declin\w+|(?:dont|do not|didnt|doesnt) (?:want|like)|worried about|nervous about|(?:told|supposed|advised|warned) not to|rather not|against|said no(?: thanks)? to|turned down|passed on|opted (?:out of|against)|stay(?:ed|ing)? away from|steer clear of|keep(?:ing)? away from|skipp?(?:ed|ing)?)(?: (?:to|take|taking|have|having|use|using|try|trying|start|starting|get|getting|any|the|a|on|go|all))*",
        r"\b(?:wont|will not|would not|wouldnt|cant|cannot|didnt want to|doesnt want to) (?:give|prescribe|put|let|start)(?: (?:me|us|him|her|on|have|take|try|any|the))*",
        r"\b(?:cant|cannot|can not|could not|couldnt|shouldnt|should not|not allowed to|unable to|not supposed to|not able to|(?:not|never|isnt|arent) meant to) (?:take|have|use|try|get)(?:,? (?:any|the|a|or|and|nor|\w+,?(?= (?:or|and|nor) )|[\ue000-\uebff](?=,? (?:or|and|nor) )))*",
    ),
    *rules(
        Cue.AVOIDED,
        "tail",
        r"(?:\b(?:i|we|he|she) (?:\w+ )?|^\s*(?:but |and |ultimately |in the end )*)(?:said no(?! (?:effect|response))|refused|declined|(?:dont|didnt|do not) want (?:it|to|that|one)|turned (?:it|that) down|chose not to|decided (?:not to|against))",
        r"\b(?:i|we|he|she) (?:just |always )*avoids? (?:it|them|that)\b",
    ),
    *rules(Cue.AVOIDED, "all", r"\bso no \uf8ff"),
    *rules(
        Cue.AVOIDED,
        "before",
        r"\bavoid ",
        r"\b(?:insurance|insurer|medicare|medicaid|nhs|the board)(?: has| have| company)? (?:denied|refused|rejected|turned down)(?: (?:me|us|my|the|for))*",
    ),
    *rules(
        Cue.STILL,
        "before",
        r"\b(?:will|ill|theyll|shell|hell|want(?:s|ed)?|plan\w*|going|gonna|trying|tried|hop(?:e|ing)|need|like|told|asked|about|would like|wish)(?: (?:me|us|him|her|is))?(?: to| on| be)* (?:stop\w*|come off|coming off|quit\w*|taper\w*|wean\w*|go off|get off|getting off|off|reduc\w+|lower\w*|decreas\w+|drop|cut (?:back|down)|cut)(?: (?:of|on|the|my|taking|off|from|down))*",
        r"\b(?:havent|hasnt|have not|has not|never|didnt|did not|not) (?:\w+ )?(?:stopped|stop|quit|come off|discontinued)(?: (?:taking|using|on|the|my))*",
        r"\b(?:never|not|havent|unable to|cant|couldnt|hasnt|not been able to|havent been able to|couldnt) (?:(?:been|ever|managed|able) )*(?:to )?(?:be )?(?:get|got|gotten|come|go|weaned?|taper(?:ed)?|taken) (?:completely |fully |myself )?off(?: (?:of|the|my))*",
        r"^\s*(?:and |then )*(?:wean|taper|reduce)(?: (?:the|off|my))*",
        r"(?<!was )(?<!were )\b(?:tapering|weaning|reducing|cutting down|coming off|getting off)(?: (?:off|of|on|the|my|down|from|slowly|myself|me|him|her|himself|herself))*",
    ),
    *rules(
        Cue.STARTED,
        "after",
        rf"(?:{AMOUNT}|{OFTEN}|\s)*(?:was |were |has been |got )?(?:started|begun|initiated|restarted|added|prescribed|start(?= ?(?:on |in |~)?{TIME}))\b",
    ),
    *rules(
        Cue.STARTED,
        "tail",
        r"\b(?:started|began|been on|went on|been taking) (?:it|that|them|taking it|this)\b|^\s*(?:i |we |they |first |just )*(?:started|began|begun)\b(?! (?:[\ue000-\uebff]|to ))",
    ),
    *rules(
        Cue.NOW,
        "tail",
        r"\b(?:still|currently|now|am|im|and) (?:on|take|taking|takes|using|use|getting) (?:it|them|that)\b|\bstill am\b|\bstill (?:on|taking|getting)\b|^\s*(?:still )?ongoing",
    ),
    *rules(Cue.NOW, "tail", rf"^\s*(?:{AMOUNT}|\s)*{OFTEN}"),
    *rules(
        Cue.NOT_NOW,
        "tail",
        r"\b(?:i|we|he|she) (?:just |simply |really |only )*(?:dont|do not|doesnt) (?:take|use) (?:it|that|them|any)\b",
    ),
    *rules(
        Cue.NOT_YET,
        "before",
        r"\b(?:havent|hasnt|have not|has not|not yet|yet to) (?:yet |actually |even )?(?:started|begun|start|begin|filled|picked up|(?:gotten|received)(?= (?:my|the|it|yet)))(?: (?:on|taking|the|my|with|using|yet|prescription|for|of))*",
    ),
    *rules(
        Cue.NOT_YET,
        "tail",
        r"\b(?:havent|hasnt|have not|has not|not|didnt) (?:yet |actually )?(?:started|begun|taken|filled|picked|tried|start|begin|got|gotten)(?: (?:it|taking it|them|on it|up|the prescription))* ?(?:yet|so far|$|because|since|due)",
        r"\b(?:still )?waiting (?:for|on) (?:the |my )?(?:approval|insurance|pharmacy|it|delivery|authorization)",
    ),
    *rules(
        Cue.ADJUSTED,
        "all",
        rf"\b{_ADJUST}\b[^,.]{{0,30}}(?:to|down|by|from|at) (?:\w+ )?{AMOUNT}",
        rf"\b{_ADJUST} (?:(?:my|the|his|her|our) )?(?:\uf8ff )?(?:\w+ )?{_DOSE}",
        rf"{_DOSE} (?:\w+ )?(?:was |has been |got )?(?:last )?{_ADJUST}",
        rf"\b(?:cut|halved|reduced) in half|\b(?:down|up) to {AMOUNT}|from (?:{AMOUNT}|\d+) (?:up |down )?to {AMOUNT}",
        rf"\b{_ADJUST} (?:(?:my|the|his|her|our) )?\uf8ff (?:back |down |up )?from \d+ ?(?:up |down )?to \d",
        rf"{_DOSE} change\b|(?<!havent )(?<!hasnt )(?<!not )(?<!never )(?<!been )\b(?:changed|adjusted|lowered|raised|increased|reduced) (?:it|the \uf8ff|my \uf8ff)",
    ),
    *rules(
        Cue.ADJUSTED,
        "tail",
        r"^(?:and |but |which |so )*(?:it|that|they|the dose|dose|we|he|she) (?:was |were |got |has been |been )?(?:last |just |then )?(?:stepped|bumped|turned|moved|changed|adjusted|raised|lowered|upped|dropped|increased|reduced|halved|doubled|titrated|altered|tweaked)\b(?! (?:to \uf8ff|me))",
    ),
    *rules(
        Cue.PLANNED,
        "before",
        r"\bplan ?:(?: (?:is|to|for|start|begin|commence|initiate|restart|resume|rechallenge|introduce|then|add|switch|trial|of|on|with|the|a|try|give|consider|rx))*",
        r"(?:^|[;.] )\s*(?:pt |patient |she is |he is |and |then )*to (?:re-?)?(?:start|begin|commence|have|undergo|trial|try|add|receive|switch to|initiate|be (?:started|given|commenced|put) on)(?: (?:on|a|the))*",
        r"\b(?:pencill?ed|booked|slated|scheduled|lined|signed|put) (?:me |us |him |her |it )?(?:in|up|down)?(?: for)?(?: (?:a|my|the|his|her))*(?<!up)(?<!down)(?<!put in)",
        r"\b(?:if|once|when|in case|should) .{0,40}\b(?:fails?|(?:doesnt|dont|stops?|isnt|not) (?:work\w*|help\w*)|relapses?|drops?)\b.{0,24}",
        r"\b(?:going to|gonna|will|about to|supposed to|scheduled (?:for|to)|planned|planning|plan (?:to|is|for)|plans? to|want(?:s|ed)? (?:me |him |her |us )?(?:to|on)|consider(?:ing|s)?|think(?:ing)? (?:of|about)|waiting (?:for|on) [^.;]{0,30} to (?:ok|okay|approve|clear|authori[sz]e|release|cover|deliver)|offer(?:ed|ing) (?:me |us |him |her )?(?:a |the )?(?:trial|chance|place|spot)(?: of| in| on| with)?|talk(?:ing|ed)? about|discuss(?:ing|ed)?|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|propos(?:ed|ing|es)|offered(?: me| us)?|might(?! have (?:had|taken|been|got|tried|used))|may(?! have (?:had|taken|been|got|tried|used))|keen (?:on|to)|eager to|waiting (?:on|for) (?:the |my )?(?:insurance|approval|funding|pharmacy|authori[sz]ation|coverage|prior auth\w*|go-ahead)(?: \w+){0,2}? for|hoping|waiting (?:for|to)|upcoming|next step(?: is| would be| will be| might be| could be)?|waiting list(?: for)?|on (?:the|a) list(?: for)?|due for|booked for|would like (?:me |to )?|should|bring(?:ing)? up|mentioned|could|if i (?:need|start|have)|advised|asked me to|(?<!never )ask(?:s|ed|ing)?(?: (?:him|her|them|me|my|the|doctor|doctors|dr|hem|hematologist|hematology|team|nurse))* (?:about|for|if (?:i|we|he|she) (?:can|could|should|might))|inquir\w+ about|enquir\w+ about|next up(?: is)?|up next(?: is)?|next is|next (?:one|thing|drug|option)(?: is| will be)?|due to|set to|ready to|(?:ill|well|theyll|shell|hell|itll) (?:be|do|try|start|go|get|have|need|add|switch|move|use|probably|then|soon|also)|(?:am|im|is|are|hes|shes|were|theyre|be) (?:starting|beginning|getting ready|switching|moving|going on)|waiting on|approv\w+(?: of| for)?|insurance(?: to)? approv\w+|think(?:s)? i (?:should|need|could)|wants|pushing|leaning towards?|looking (?:at|into)|decid\w+ (?:on|to|about|between)|considered for|option (?:is|of|would be)|plan|recommends?|swap(?:ping)? (?:me )?(?:\S+ )?(?:for|to)|(?:will|ill) probably|probably (?:going to|gonna|go on|start\w*))\b(?: (?:me|us|him|her|to|on|a|an|the|my|with|is|be|get|getting|start|starting|started|try|trying|take|taking|have|having|use|using|do|doing|go|going|move|moving|come|change|changing|commence|commencing|switch|switching|add|adding|put|putting|receive|receiving|either|about|for|that|i|we|begin|undergo|some|it|son|daughter|girl|boy|kid|child))*",
    ),
    *rules(
        Cue.PLANNED,
        "all",
        r"\b(?:next (?:week|month|year)|tomorrow|coming (?:week|month))\b",
        rf"\b(?:start\w*|begin\w*|getting|having|doing|going on|switching to|trying|have|get|for) (?:\w+ ){{0,3}}\uf8ff (?:\w+ ){{0,3}}{_LATER}\b(?<!started)",
        r"\b(?:doesnt|does not|dont|fails?|isnt|stops) ?(?:work\w*|help\w*|do)?\b.{0,20}\b(?:ill|well|theyll|we will|they will|next|then)\b(?: \w+){0,4} \uf8ff",
    ),
    *rules(
        Cue.PLANNED,
        "all",
        r"\b(?:theyll|they will|shell|hell|itll|i will|we will|he will|she will|im going to|im due)(?! (?:not|never))(?: (?!stop|come|not|never)\w+){0,4} \uf8ff",
    ),
    *rules(
        Cue.PLANNED,
        "tail",
        r"\b(?:im|i am|we are|were|theyre) (?:still )?(?:considering|thinking about|weighing up|mulling(?: over)?) (?:it|that)\b|^\s*(?:planned|scheduled|pencill?ed in|booked(?: in)?|due|starting|starts)\b(?! (?:in|on)? ?[\uec00-\uefff])",
    ),
    *rules(
        Cue.PLANNED,
        "after",
        r"(?:is |are |was |may be |might be )?(?:on the (?:cards|horizon|table|agenda)|in the (?:pipeline|works|offing|diary))\b",
        r"(?::|is|was|are|has been)? ?(?:planned|pencill?ed in|penciled|booked|slated|lined up|scheduled)\b",
        r"(?:is |are |was |were )?(?:being approved|pending|awaiting (?:approval|insurance|funding))\b",
        r"(?:request|application|appeal|prior auth\w*|preauth\w*|paperwork|funding application)\b(?!.{0,30}\b(?:approved|granted|went through|came through|accepted)\b)",
        r"(?:is |are )?(?:going to|will|to|gonna|due to) be (?:added|started|given|done|tried|switched|commenced|introduced)\b",
        r"(?:may|might|could|would) be (?:worth|an option|next|added|started|given|tried|considered|on the cards)\b|is worth a (?:go|try|shot)\b",
        r"(?:is |was |are |has been )?(?:planned|scheduled|suggested|recommended|proposed|discussed|considered|being considered|upcoming|next)\b",
        r"(?:will (?:be )?(?:start|begin)\w*)",
        r"(?:is |as |would be |might be |could be |was )?(?:my |the |an |another |a )?(?:(?:next|other|possible) )?(?:option|plan|possibility|next step|last resort|to be (?:started|next)|up next|in the works|on the table)\b",
        r"(?:out |removed |taken out )?in the (?:new year|coming)\b",
        r"(?:has been |was |got |is )?(?:approved|ordered|authorized) (?:but|and) (?:not|havent|i havent)",
    ),
)
"""Every rule of use, in no order."""
