# ruff: noqa: E501 - a pattern is read more easily in one piece
"""The words of time: what to look for in a text, and of which kind it is. The first to fit wins."""

import re

from itpchat.reading.chinese_festivals import FESTIVAL
from itpchat.reading.holidays import HOLIDAY

_MONTH = (
    r"(?:january|february|febuary|march|april|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
)
ANY_MONTH = rf"(?:{_MONTH}|may(?! or (?:may|might)\b))"
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINAL = "|".join(ORDINALS)
_COUNT = (
    r"(?:(?:one|two|three|four|five|\d) and a half(?= (?:month|year|week))|(?:an?|one) (?=(?:year|month|week) and a half)|\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ]four)?|thirty|forty"
    r"|a couple(?: of)?|half an?|a few|several)"
)
_COUNT_PLUS = r"\d{1,2}(?=\+|ish|-odd| odd| or so| plus)(?:\+|ish|-odd| odd| or so| plus)"
_UNIT = r"(?:days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|fortnights?|decades?)(?: and a half)?"
_YEAR = r"(?:19[4-9]|20[0-4])\d"
_ZH_COUNT = r"(?:\d+|[一二两三四五六七八九十]{1,3}|半|几|好几)"
_ZH_UNIT = r"(?:天|周|个?星期|个?礼拜|个[半多]?月|年半?)"
_ZH_SPAN = rf"(?:大半[年月]|(?:\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})(?:余|多)?个?(?:年|月|周|天)余|\d{{1,2}}余(?:年|天|周|个?月)|[俩仨]个?(?:月|星期|礼拜)|{_ZH_COUNT}年(?:零|又|外加)?{_ZH_COUNT}个月|{_ZH_COUNT}多?{_ZH_UNIT})"
_ZH_MONTH = r"(?:(?:1[0-2]|[1-9]) ?|十[一二]?|[一二三四五六七八九])月份?"
_ZH_DAY = r"(?:[0-3]?\d|[一二三]?十?[一二三四五六七八九十])[日号]"
_ZH_YEAR = rf"(?:{_YEAR}年|{_YEAR}(?!\d)|[零〇一二三四五六七八九]{{4}}年|(?<!\d)\d\d年(?!前|后|了|来)|(?<![零〇一二三四五六七八九十])(?:[零〇][零〇一二三四五六七八九]|九[一二三四五六七八九])年(?!前|后|了|来)|大前年|前年|去年|今年|明年)"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SHORT_YEAR = r"(?:[01]\d|2[0-6]|[89]\d)"

PATTERNS = tuple(
    (kind, re.compile(pattern, re.ASCII))
    for kind, pattern in (
        (
            "slashes",
            r"(?<![\d/.])((?:0?[1-9]|1[0-2])/([01]\d|2[0-6])) ?(?:-|~|to|until|till|til|through|thru|至|到) ?((?:0?[1-9]|1[0-2])/\2)(?![\d/])",
        ),
        (
            "month_range",
            rf"(?<![\d/.])((?:0?[1-9]|1[0-2])/{_YEAR}) ?(?:-|~|to|until|till|til|through|thru|至|到) ?((?:0?[1-9]|1[0-2])/{_YEAR})(?![\d/])",
        ),
        (
            "point",
            rf"\b({ANY_MONTH},? (?:on )?the \d{{1,2}}(?:st|nd|rd|th))\b(?! (?:of|dose|time|week|month|year|day|infusion))",
        ),
        ("short_year", rf"\b({ANY_MONTH})\.?,? ?(?:of )?'({_SHORT_YEAR})(?!\d)"),
        ("short_year", rf"(?<![a-z0-9])()'({_SHORT_YEAR})(?![a-z0-9'])"),
        (
            "short_year",
            rf"\b()(?:(?:early|late|mid|end of|back in|summer of|fall of|autumn of|winter of|spring of) |(?:since|in) (?=0))({_SHORT_YEAR})\b(?![-/])(?! ?(?:mg|mcg|ml|x|%|days?|weeks?|months?|years?|h|/|\.\d))",
        ),
        (
            "weekday",
            rf"\b(?:since|on|this past|past|last|until|till|from) ({_WEEKDAY})\b(?! ?(?:s\b|and\b))",
        ),
        (
            "month_day",
            r"\b(?:(?:since|from|until|till|stopped|started|d/c|d/c'd|dcd|last|held|given|done) (?=\d+/(?:0?\d|1[0-4]|3[01])(?!\d))|on )((?:0?[1-9]|1[0-2])/(?:[0-2]?[1-9]|[123]0|31))(?![\d/])(?! ?(?:mg|x|days?|weeks?))",
        ),
        (
            "zh_days",
            r"(?<![\d/.\-])(0?[1-9]|1[0-2])[-/.]([0-2]?\d|3[01])[日号]? ?(?:至|到) ?(0?[1-9]|1[0-2])[-/.]([0-2]?\d|3[01])[日号]?(?![\d/.\-])",
        ),
        ("zh_month_day", r"(?<![\d/.\-])(0?[1-9]|1[0-2])[-/.]([0-2]?\d|3[01])[日号]"),
        (
            "zh_month_day",
            r"(?<![\d/.\-])(0?[1-9]|1[0-2])[-/.]([0-2]?\d|3[01])(?=日?(?:起|始|后|之后|以后|停|加|减|增|调|至今|开始|予|行|换|改|前|用|首|末|到|复|以来|之前))",
        ),
        (
            "zh_month_day",
            r"(?<=[停始于自])(0?[1-9]|1[0-2])-([0-2]?\d|3[01])(?![\d-])",
        ),
        (
            "zh_lasting",
            r"(?<=[定持续×x*疗药])(?<!停药)(?<!减药)[了为约]?((?:\d{1,2}|[一二两三四五六七八九十]{1,2})月)(?![\d初底末份中上下至到起])",
        ),
        (
            "range",
            rf"(?<!\d)({_YEAR})年? ?(?:-|to|until|till|through|thru|至|到) ?({_YEAR})(?!\d)年?",
        ),
        (
            "range",
            rf"\bbetween ({_YEAR}) and ({_YEAR})\b",
        ),
        (
            "ongoing",
            rf"\b(?:for|over|during|in|these)? ?(?:the )?(?:past|last) ({_COUNT} {_UNIT})\b",
        ),
        ("holiday", HOLIDAY.pattern),
        ("zh_holiday", FESTIVAL.pattern),
        (
            "point",
            r"(?<![\d/.])((?:0?[1-9]|1[0-2])/(?:1[5-9]|2\d))(?![\d/])(?! ?(?:mg|x|days?|weeks?))",
        ),
        (
            "lasting",
            rf"\bfor (?:about |around |almost |over |more than |nearly )?({_COUNT}[ -]?{_UNIT})\b(?! ago)",
        ),
        (
            "ago",
            rf"\b(?:about |around |almost |over |more than |nearly )?({_COUNT}[ -]?{_UNIT}|\d+ ?[dwmy])\.? (?:ago|back|earlier|before now)\b",
        ),
        ("lasting", rf"\b(?:going on|coming up on|for) ({_COUNT}[ -]?{_UNIT})\b(?! ago)"),
        ("lasting", rf"\b({_COUNT}[ -]?{_UNIT}) (?:now|so far|already|and counting|straight)\b"),
        (
            "lasting",
            rf"\b(?:already|(?<=stable )|(?<=unchanged )|(?<=steady )|(?<=same dose )) ?(?:x ?|for )?({_COUNT}[ -]?{_UNIT})\b(?! ago)",
        ),
        ("lasting", rf"(?<=for )({_COUNT_PLUS}[ -]?{_UNIT})\b(?! ago)"),
        ("ongoing", rf"\b({_COUNT} {_UNIT}) in\b(?= ?(?:$|[,.;]|and|now))"),
        (
            "lasting",
            rf"(?<!twice )(?<!once )(?<!times )(?<!per )\b(?!an? day)({_COUNT}[ -]?{_UNIT}) (?=on (?!and|off|,)|and counting)",
        ),
        (
            "lasting",
            rf"\b(?:been|its|it's|is) (?:about |over |almost |nearly )?({_COUNT} {_UNIT}) (?=since\b)",
        ),
        ("course", rf"(?<![a-z])(?:x|×) ?({_COUNT} ?{_UNIT})\b"),
        (
            "within",
            rf"\bin (?:about |over |almost |more than |at least |like |the last |the past )?({_COUNT} {_UNIT})\b",
        ),
        (
            "season",
            rf"\b((?:this|last|this past|in the|the) )?(spring|summer|fall|autumn|winter)(?: of)?(?: ('?(?:{_YEAR}|{_SHORT_YEAR})(?!\d)(?! ?(?:mg|days?|weeks?|months?|years?))|last year|this year|(?:the )?year before last))?\b",
        ),
        (
            "future",
            rf"\b(?:next (?:week|month|year|time|{ANY_MONTH})|tomorrow|in {_COUNT} {_UNIT})\b",
        ),
        (
            "months",
            rf"\b({ANY_MONTH})\.? ?(?:-|to|until|till?|til|through|thru) ?({ANY_MONTH})\.?,?(?: of)? ({_YEAR})\b",
        ),
        ("point", rf"\b(?:the )?((?:{ORDINAL}) of {ANY_MONTH}(?:,? {_YEAR})?)\b"),
        ("point", rf"\b({ANY_MONTH} (?:the )?(?:{ORDINAL}))\b"),
        ("point", rf"(?<!\d)([0-3]?\d-{ANY_MONTH}-{_YEAR})\b"),
        ("point", rf"(?<!\d)({_YEAR}[-/.](?:1[0-2]|0?[1-9])(?:[-/.][0-3]?\d)?)(?!\d)"),
        (
            "point",
            rf"(?<!\d)(\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:{_YEAR}|\d\d)|\d{{1,2}}[-/]{_YEAR})(?!\d)",
        ),
        (
            "point",
            rf"\b((?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{ANY_MONTH}\.?,? (?:of )?(?:\d{{1,2}}(?:st|nd|rd|th)?,? )?{_YEAR})\b",
        ),
        (
            "point",
            rf"\b((?:last|this|this past) (?:week|month|year|{ANY_MONTH})|{ANY_MONTH}(?: of)? (?:last|this) year)\b",
        ),
        (
            "point",
            rf"\b(?<!week )(?<!weeks )(\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{ANY_MONTH}|{ANY_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)\b(?!\d)",
        ),
        (
            "point",
            rf"(?=[jfmasond][aepuco])(?:(?<=in )|(?<=since )|(?<=until )|(?<=till )|(?<=from )|(?<=of )|(?<=to )|(?<=by )|(?<=early )|(?<=late )|(?<=mid ))({ANY_MONTH})\b",
        ),
        ("point", rf"\b({_MONTH})\b(?! (?:\d|of))"),
        (
            "point",
            r"(?=[01]?\d/\d)(?:(?<=in )|(?<=since )|(?<=started )|(?<=stopped )|(?<=until )|(?<=from )|(?<=dx )|(?<=d/c )|(?<=d/c'd )"
            r"|(?<=dcd )|(?<=ended )|(?<=finished )|(?<=x\d )|(?<=to )|(?<=on ))((?:0?[1-9]|1[0-2])/\d\d)(?![\d/])",
        ),
        ("point", r"\b(yesterday|today|this morning|last night|the day before yesterday)\b"),
        ("point", rf"\b({_YEAR})\b(?! ?(?:mg|mcg|ug|ml|iu|/|年))"),
        ("zh_lasting", r"近((?:\d+|[一二两三四五六七八九十半]{1,2})(?:个?月|年|周|天))"),
        ("zh_ago", rf"({_ZH_SPAN}多?)(?:之|以)?前(?![天晚])"),
        ("future", r"(?:下个?月|下周|下个?星期|下个?礼拜|明天|后天|明年|过几天|过两天)"),
        ("zh_point", rf"({_ZH_YEAR}[的 ]{{0,6}}{_ZH_MONTH}(?:{_ZH_DAY})?|{_ZH_MONTH}{_ZH_DAY})"),
        (
            "point",
            r"(上上?个?月(?:初|底|末|中旬|[0-3]?\d[号日])?|(?:这个月|本月)(?:[0-3]?\d[号日])?|上上?个?(?:周|星期|礼拜)[一二三四五六日天]?|(?:这|本)个?(?:周|星期|礼拜)[一二三四五六日天]|昨[天日晚夜]|(?<!以)前[天日](?!后)|(?<![到至])今天|今[早日晨晚])",
        ),
        (
            "point",
            rf"({_ZH_YEAR}(?:年?初|年?底|年?末|夏天|春天|秋天|冬天|入[夏秋冬春]|暑假|寒假|上半年|下半年)?)",
        ),
        ("this_year", r"(?:(?<![去前今明\d一二三四五六七八九十零〇])年初(?!一)|开年)"),
        ("this_year", r"\b(?:start|beginning) of the year\b"),
        (
            "zh_lasting",
            rf"(?<![克片粒升支针次位g第])({_ZH_SPAN})多?(?=了|没|未|不|还|停|以来|都没|内没|,|。|$|稳定)",
        ),
        ("zh_point", rf"({_ZH_MONTH}(?!份?量))(?:初|底|中旬)?"),
    )
)
