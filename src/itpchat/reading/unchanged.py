# ruff: noqa: E501 - a pattern is read more easily in one piece
"""What tells that a dose is still the same."""

import re

_NOT = r"(?:havent|hasnt|have not|has not|hadnt|didnt|did not|never|not|nobodys?|nobody has|no one has|no ones?|noone|nor)"
_CHANGE = r"(?:touch\w*|chang\w*|adjust\w*|tweak\w*|mess\w* (?:with|around)|mov(?:ed?|ing)|alter\w*|fiddl\w*|tinker\w*|shift\w*|vari\w+|varied|budg\w*|modif\w*|titrat\w*|rais\w+|lower\w*|bump\w*|upped|reduc\w+|increas\w+|play\w* (?:with|around)|deviat\w*)"
_SINCE = r"(?:since|for|in|over|these|the (?:last|past)|[\uec00-\uefff])"
_FIGURES = (
    rf"\b{_NOT} (?:\w+ ){{0,3}}?{_CHANGE}(?: (?:with|it|that|them|the dose|my dose|his dose|her dose|the \uf8ff|my \uf8ff|dose|dosage|up|down|or|again|at all|once))* ?(?={_SINCE}|$|,)(?! (?:my |the )?(?:counts?|platelets?))"
    rf"|\bno (?:more |further |other )?(?:tinkering|fiddling|tweaks?|tweaking|tapering|titration|messing|adjust\w*|alter\w*|dose changes?|changes? (?:of|in|to) (?:the |my )?dos\w+|ups (?:or|and) downs)\b"
    rf"|\bnot (?:\w+ )?(?:needed|had|required|made) (?:any|a) (?:dose )?(?:change|adjustment|tweak)s?\b|\bwithout (?:any |a )?(?:dose )?(?:change|adjustment|tweak)s?\b(?! in (?:my )?(?:counts?|platelets?))|\bnever a (?:dose )?change\b"
    r"|\b(?:its|it has|thats|that has|dose has|dosage has|number has|has|ive|have) (?:all |always |just )?(?:stayed|remained|been) (?:that|this|the same|there|put|like that|at that|exactly that|precisely that)\b|\bbeen (?:on |at |taking )?(?:exactly |precisely |just )?(?:that|this|the same)(?: (?:dose|amount|number|much|strength))? (?=since|for|[\uec00-\uefff]|ever)"
    rf"|\b(?:dose|dosage|dosing|strength|amount|number) (?:\w+ )?(?:has |is |was |been |kept |held )*(?:fixed|frozen|flat|level|pegged|locked|set|static|constant|steady|stable|stayed|unch\w*|identical|as is|held)\b|\b(?:fixed|constant|static|pegged|locked in|unch|unch\w+|flat|level|steady|stuck|frozen) (?:dose )?(?:at |on )?(?:[\uf000-\uf7ff ])*(?=since|for|x\b|[\uec00-\uefff])"
    r"|\b(?:its|it has) been (?:on |at )?[\uf000-\uf3ff](?: of)? ?\uf8ff"
    r"|\b(?:that|this|it)(?:s| has| is|)? (?:always )?been (?:my|the|his|her|our) (?:\w+ )?(?:dose|dosage|amount|strength|number)\b|\bleft (?:my |the |his |her )?(?:\uf8ff )?(?:dose )?alone\b|\bsteady as she goes\b|\bbeen my \w+ (?:dose|amount) since\b"
    r"|\bthe (?:very |exact |exactly )?same (?:[\uf000-\uf7ff]|amount|number|pills?|strength|dos\w+|thing)|\balways the same\b|\b(?:still|exactly|precisely) (?:the )?(?:very )?same\b|\bsame (?:strength|amount|dose|number|pill)\b"
    r"|\b(?:stuck|sticking|stayed|staying|kept) (?:with|to|at|on) (?:that|this|the same|it) (?:dose |amount )?(?=since|for|[\uec00-\uefff]|ever)|\bleft (?:it|the dose|me) (?:there|alone|at that|as is|be)\b|\blast (?:\w+ )?(?:titrat\w*|alter\w*|tweak\w*|moved|stepped|bumped|adj|chg|chang\w*)\b|\bno (?:dose )?(?:chg|adj)\b"
)
UNCHANGED = re.compile(
    _FIGURES + "|"
    r"\bbeen (?:that|this) way (?=since|for|[\uec00-\uefff])|\bno chg\b|(?:dose|dosage).{0,20}stayed put|same dose|dose (?:hasnt|has not|have not|didnt|not) chang|(?:dose|dosage).{0,20}(?:unchanged|stable|the same|same|constant)|(?:stable|steady|constant|unchanged) (?:on|dose|at|since|for|x|now|[\uec00-\uefff])|\b(?:on|at) (?:a|the) (?:stable|steady|same)\b|(?:stayed|kept|remained) at\b|(?:havent|hasnt|have not|has not|didnt|not|never|last|hasnt been|havent been) (?:been |even |really )*(?:touched|changed|adjusted|tweaked|messed with|moved|altered|fiddled with)\b(?! (?:(?:my|the|his|her) )?(?:counts?|platelets?))(?! (?:(?:an?|any|the|my|that) )*\uf8ff)|\b(?:they|he|she|doctors?|docs?|team)(?: \w+)? (?:havent|hasnt|have not|has not|never) touched (?:it|the dose|my dose|that|the \uf8ff|my \uf8ff)|\bkept (?:me |him |her |us |it |my |the |[\uf8ff ])*(?:at|on) (?=[\uf000-\uf3ff]|the same|this|that|a (?:steady|stable))|\bbeen at (?=[\uf000-\uf3ff][^,.]{0,24}(?:since|for|[\uec00-\uefff]))|\b(?:holding|steady|parked|sitting|settled|stayed) (?:at|on) (?=[\uf000-\uf3ff])|\bno (?:titration|tweaks?|changes?) (?:to|in|of) (?:the |my |his |her )?(?:\uf8ff|dos\w+|med\w*)|(?:last|final|most recent) (?:dose )?(?:change|adjustment)|unchanged|no (?:dose )?(?:change|adjustment)|\b(?:has|have|ive) been (?:at |on )?[\uf000-\uf3ff][\uf400-\uf7ff ]*(?=for|since|[\uec00-\uefff])|\b(?:down|up) to [\uf000-\uf3ff].{0,20}(?:as of|since|now for)|same (?:\S+ )?(?:dos|strength|amount|[\uf000-\uf3ff])|\b(?:hasnt|havent) (?:gone up or down|budged)|no changes? in (?:the )?dose|\bthe same since|\bsame (?=since|for|[\uec00-\uefff])|\b(?:taken|been on|on|taking|had) (?:that|this|the same) dose"
    r"|\b(?:its|it has|has|thats) (?:always )?been (?:at |on |just )?(?:[\uf000-\uf3ff][\uf400-\uf7ff ]*|\d+|fifty|forty|thirty|twenty|ten|\w+ty) (?=since|for|[\uec00-\uefff])"
    r"|(?:一直|始终|都|就)(?:是|吃|用|服|按|打)?(?:着)?(?:这个|该|同样的?|同一个|一个)(?:剂?量)|(?:加|减|调|改|升|降)到(?:了)?(?:这个|现在的?|目前的?)(?:剂?量)|(?:这个|该)剂?量(?:已经|一直|都)?(?:吃|用|打|维持)了?|(?:一直|始终)(?:是|吃|用)?(?=[\uf000-\uf3ff])|(?:维持|稳定|沿用)(?:至今|到现在|到今)"
    r"|至今(?:都|一直|就|还|也)*(?:是|吃|用|按)?(?=[\uf000-\uf3ff])"
    r"|(?:没|未|不)(?:有|曾|再)?(?:怎么)?(?:换|改|变|调|动|加|减|增|升|降)(?:过|了)?(?:量|剂量|用量|药量)|(?:没|未)(?:有|曾|再)?(?:怎么|作|做|进行|经)?(?:任何)?(?:调整?|变[动化更]?|改动|更改|增减|加减|动|换|挪|改)(?:过|了)?(?![药成用])"
    r"|(?:剂量|用量|药量|量)[^,。;]{0,8}(?:恒定|固定|照旧|照原|如前|同前|一致|原样|维持|没怎么|未|没|不[变动改调])|(?:原|老|同)(?:剂量|量)(?:维持|不变|不动|继续|口服|服用)|(?:维持|照|按|沿用)(?:着)?(?:原|老|原来的?|以前的?|之前的?)(?:剂量|用量|量)|(?:稳定|固定|恒定)(?:在|于|为|用|吃|服)?(?:这个|该|此)?(?:剂量|量|[\uf000-\uf3ff])|雷打不动|就没[再有]?[变动改调]"
    r"|(?:剂量|用量|药量|量).{0,10}(?:没变|没有变|未变|不变|没改|没有改|没调|稳定|一样)|(?:没|未|不)(?:有|曾|再)?(?:怎么)?(?:变|改|调|加|减|动)(?:过|量|剂量|药|动|整|化|$|[,。了\uec00-\uefff])|稳定剂量|维持(?:这个|该|此)?(?:剂量|量)|[\uf000-\uf7ff](?:的)?(?:剂量|量)?[,]?(?:一直)?(?:稳定|维持|保持)(?:了|着)?(?:有|快)?(?=[\uec00-\uefff])|维持(?:了|着)?(?:已经|快|有|差不多|将近)*(?=[\uec00-\uefff])|(?:没|不|未)(?:有)?[加增升](?:也)?(?:没|不|未)?(?:有)?减|(?:没|不|未)(?:有)?减(?:也)?(?:没|不|未)?(?:有)?[加增]|剂量(?:没|不|未)|(?:同样|一样)的?剂量"
)
_OF_A_COUNT = re.compile(r"\b(?:counts?|platelets?|plts?)\b|血小板")


def says_unchanged(text: str) -> bool:
    """Tell whether a clause says that a dose is as it was, or when it was changed last."""
    return bool(UNCHANGED.search(text)) and not _OF_A_COUNT.search(text)
