# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Further cues in English: denials in a figure of speech, lists of allergies, doubts of notes."""

from itpchat.reading.cues import Cue, Rule, rules

_NOT = r"(?:havent|hasnt|have not|has not|hadnt|never|not)"

ENGLISH_MORE: tuple[Rule, ...] = (
    *rules(
        Cue.DENIED,
        "before",
        rf"\b{_NOT} (?:\w+ ){{0,3}}?(?:near|down|within a mile of|so much as looked at)(?: (?:a|an|any|the))*",
        r"\b(?:have|has|ive|had|hes|shes) yet to (?:try|have|take|receive|get|need|use|be (?:given|on|put on|offered))(?: (?:any|a|the))*",
        rf"\b{_NOT} (?:did |do |have )?(?:get|got|gotten|getting) (?:a)?round to (?:\w+ing |it, )?(?:the|my|a|any|with|on| )*",
        r"\bnot (?:someone|somebody|one|a person|anyone|the type|the sort) (?:who|that|thats|whos)(?:s|ve| has| have)* (?:ever |once )?(?:had|taken|been on|used|tried|got|has|have|takes)(?: (?:a|an|any|the|on))*",
        r"\bnot (?:one|a single one|a single|any)\b(?: of)?(?: (?:my|the|our|these|those))? (?:\w+ ){1,2}(?:has |have |had )?(?:ever )?(?:mentioned|found|said|told me|seen|suspected|showed|shown|diagnosed|spoken of|talked about)(?: (?:any|a|an|the|me|with|i|have))*",
        r"\b(?:am|are|is|im|have|has|had|dont|do) (?:not|never)(?: \w+){0,2} ?:[^.;\ue000-\uebff]{0,30}",
        r"\b(?:never|not|none|negatives?|denied|ruled out) ?:(?: \w+,?){0,2}",
    ),
    *rules(
        Cue.DENIED,
        "after",
        r"(?:-| )?na[iï]ve\b",
        r"(?:(?:is|are) (?:something |things? |a name |names )?)?(?:i|we|he|she)? ?(?:only )?know[ns]? (?:of )?(?:only )?(?:by name|from (?:the )?(?:internet|forums?|leaflets?|tv))",
        r"[^.;\ue000-\uebff]{0,40}\b(?:because|since|as|but|and) (?:i|he|she)(?:ve|s)? (?:have |has )?never (?:had|been|taken|tried|used) (?:one|it|any|that|them)\b(?! (?:properly|regularly|before))",
        r"(?:is|are|was|were|:|=) ?(?:an? |all |both |definitely |absolutely |the answer )*(?:no|never|nope|nil|negative)\s*(?:$|,)",
        r"(?:they |doctors? |the docs? |hes |shes |has |have |was |is |been |already |now )*(?:crossed|ruled|struck|taken|scratched) (?:it |that )?(?:off|out)\b",
        r"i (?:have|am|had|did|do) not\s*(?:$|,)|i (?:havent|dont have|never had|never got|never took)\s*(?:$|,)",
    ),
    *rules(
        Cue.STILL,
        "before",
        r"\bnever (?:once )?(?:missed|skipp?(?:ed|s)?|forg[eo]ts?|forgotten|miss|misses)(?: (?:a|my|his|her|one|single|the|any|to take|taking|dose of|dose|day of))*",
        rf"\b{_NOT} (?:ditched|dropped|binned|given up|kicked|shaken|chucked|let go of|got rid of|gotten rid of|weaned off)(?: (?:the|my|his|her|on|off))*",
    ),
    *rules(
        Cue.NOW,
        "before",
        r"\b(?:my|his|her|current|daily|regular|todays|mums|dads|own) (?:[\w\uf400-\uf7ff]+ ){0,2}(?:list|regimen|regime|meds|pills|tablets|medicines?|medications?|treatments?|cocktail|routine)(?: (?:now|today|currently|these days))? ?(?:is|are|includes?|consists? of|:)[^.;\ue000-\uebff]{0,16}",
        r"\bno (?:other |prescription |regular |daily )*(?:drugs?|meds|medicines?|medications?|pills|tablets|treatment)(?: \w+)? (?:except|but|besides|apart from|other than|only)(?: (?:the|my|for))*",
        r"\b(?:all i (?:take|use|need) is|sticking (?:to|with)|relying on|surviving on|living on|gets? by on)(?: (?:the|my|just))*",
    ),
    *rules(
        Cue.NOW,
        "after",
        r"(?:\w+ )?(?:infusions?|shots?|injections?|jabs?|pills?|tablets?|drips?) (?:are |is |come )?(?:[\uf000-\uf3ff] )?[\uf400-\uf7ff]",
    ),
    *rules(
        Cue.STOPPED,
        "before",
        r"\b(?:been|gone|went|now|after|managed) (?:\w+ ){1,4}?(?:years?|months?|weeks?|days?) (?:without|free of|clear of)(?: (?:the|my|any))*",
        r"\bon (?:hold|pause|a break) from(?: (?:the|my))*",
    ),
    *rules(
        Cue.STOPPED,
        "after",
        r"(?:is |was |has been |currently |now )*(?:paused|on ice|on pause|parked|suspended|being held|behind (?:me|us|him|her))\b",
    ),
    *rules(
        Cue.ALLERGY,
        "before",
        r"\ballergic (?:rxns?|rx|reactions?|react\w*)(?: (?:was|were))? (?:to|with|from|during|after)(?: (?:the|my))*",
        r"\b(?:rxn|adr) (?:to|with)(?: (?:the|my))*",
        r"\ballergic to (?:is|are|was|were)(?: (?:the|a|just|only))*",
        r"\ballerg(?:y|ies)(?: list)? ?(?::|include|are|is)[^.;\ue000-\uebff]{0,40}",
        r"\bnk(?:d)?a\b(?: \w+)?,? (?:except|but|apart from|other than|save)(?: (?:for|to))*",
    ),
    *rules(
        Cue.NOT_ALLERGIC,
        "before",
        r"\b(?:never|not|no|without|havent|hasnt|didnt)(?: \w+){0,2}(?: an| a| any)? (?:allergic|bad|adverse) reactions? (?:to|from|with)(?: (?:the|any|my))*",
        r"\ballergic to nothing\b[^.;]*|\bno allergies\b(?!\s*(?:except|but|other|apart|besides|save))[^.;]{0,16}",
    ),
    *rules(
        Cue.NOT_ALLERGIC,
        "tail",
        r"^(?:but |and |thats |that was |which is |it is |its )*(?:wrong|not true|a mistake|an error|false|incorrect|nonsense)\b|\ballergic i(?: am|m) not\b|\b(?:im|i am|i was|hes|shes) not (?:really |actually )?allergic\b(?! to)",
        r"^(?:but |and )*(?:the |my )?(?:skin )?(?:tests?|challenge|allergist)(?: \w+)? (?:was|were|came back|says|said) (?:\w+ )?(?:clear|neg\w*|fine|not|im not|i wasnt)\b",
    ),
    *rules(
        Cue.DENIED,
        "tail",
        r"\bnever (?:actually )?(?:been|was) (?:used|given|tried|offered|prescribed|started|done|needed)(?: (?:on|to|by|in) (?:me|him|her|us|my case))?\s*$",
        r"^(?:\w+ ){0,3}(?:none of (?:it|them|those|these|that|the above|that applies)|not one of (?:them|those|these)|nothing of the (?:sort|kind))\s*$",
        r"^(?:and |but )*(?:i|he|she|we)(?: (?:just|really|certainly|still))? never (?:have|has|did|had)\s*$",
    ),
    *rules(Cue.NOW, "after", r"(?::|-|=) ?(?:still |back |now |am )*on (?:it|them|that|board)\b"),
    *rules(Cue.STOPPED, "after", r"(?::|-|=) ?(?:now |am |been )*off (?:it|them|that)\b"),
    *rules(
        Cue.STOPPED,
        "tail",
        r"^(?:and )?(?:i|me|we) (?:parted|broke up|split|divorced|went our separate)\b",
        r"^(?:so |and |but |i |we |he |she |they |then |finally |in the end )*(?:g[ai]ve (?:it|that|them) up|packed (?:it|that) in|threw (?:it|them) (?:out|away)|knocked (?:it|that) on the head|called it (?:a day|quits)|out (?:it|they|that) (?:went|goes))\b",
    ),
    *rules(
        Cue.UNCERTAIN,
        "tail",
        r"\b(?:isnt|wasnt|arent|werent|not|aint|never) (?:(?:so|too|that|entirely|totally|completely|really|even|all that|quite|100 ?%) )*(?:sure|certain|convinced|positive)\b(?! (?:when|how|what|which|why|of the (?:year|date|dose)|about the (?:year|date|dose)))",
    ),
    *rules(
        Cue.RULED_OUT,
        "after",
        r"(?:tests?|serolog\w+|screens?|all|both|each|were|was|is|are|results?|ab|ag|:| )*\b(?:nr|n/r)\b",
        r"[^.;\ue000-\uebff]{0,50}\b(?:and|but) (?:they |it |he |she |we )?(?:found|saw|showed|turned up|came up with|came back(?: with)?|detected) (?:nothing|none|no (?:sign|evidence|trace)|clean|clear|empty)\b",
        r"[^.;\ue000-\uebff]{0,40}\b(?:crossed|ruled|struck|scratched|taken) (?:it |that |them )?(?:off|out)\b",
    ),
    *rules(
        Cue.RULED_OUT,
        "before",
        r"\b(?:cross|rule|strike|scratch) (?:off|out)(?: (?:the|any))*",
    ),
    *rules(
        Cue.RULED_OUT,
        "tail",
        r"^(?:\w+ ){0,3}(?:i|he|she|it) (?:didnt|dont|doesnt|havent|hasnt|wasnt|isnt)\s*$",
    ),
    *rules(
        Cue.FAMILY,
        "after",
        r"(?:is |are |was |runs? |goes )?(?:\w+ ){0,3}(?:in|over|through|throughout|across|on) (?:my|our|his|her) (?:whole |entire |extended )?(?:(?:mum|mom|dad|mother|father)s? )?(?:family|side)\b",
    ),
    *rules(
        Cue.ALLERGY,
        "tail",
        r"\b(?:am|im|is|hes|shes|was|were|turned out|found out|said|says|told|confirmed|must be|clearly|obviously)\b(?! not)(?:(?!\b(?:not|no|never|isnt|wasnt)\b)[^.;]){0,24}\ballerg(?:ic|y)\b(?! to (?!it\b|that\b|this\b|them\b))",
    ),
    *rules(
        Cue.UNCERTAIN,
        "before",
        r"\b(?:poss|prob|susp|likely|presumed|presumptive|borderline|equivocal|provisional|tentative|questionable|potential|potentially|apparently|supposedly)\b[a-z :,/-]{0,24}",
        r"\b(?:evaluat\w+|eval|worked up|work-?up|investigat\w+) (?:now )?for(?: (?:possible|a|an|the))*",
    ),
    *rules(
        Cue.UNCERTAIN,
        "after",
        r"(?:is |was |are |being )*(?:likely|under (?:eval\w*|investigation|work-?up|review)|(?:being )?(?:worked up|investigated|checked)|not (?:yet )?(?:confirmed|proven|certain|established)|queried|unproven|tbc|to be confirmed)\b",
    ),
)
"""Rules beside those of `english_cues`, in no order."""
