# ruff: noqa: E501 - a pattern is read more easily in one piece
"""The short names under which clinics write measurements and tests, and how their values look.

The values themselves are read by the readers of answers; here it is only found where they stand.
"""

import re
from collections.abc import Mapping

NUMBERS: Mapping[str, str] = {
    "platelet_count": r"platelets?(?: counts?)?|plts?|plt ct|血小板(?:计数)?",
    "hemoglobin": r"h(?:ae|e)moglobin|hgb|hb|血红蛋白",
    "neutrophils": r"anc|neut(?:rophil)?s?(?: count)?|中性粒(?:细胞)?(?:绝对值|计数)?",
    "alt": r"alt|sgpt|谷丙(?:转氨酶)?|丙氨酸氨基转移酶",
    "ast": r"ast|sgot|谷草(?:转氨酶)?|天冬氨酸氨基转移酶",
    "bilirubin": r"(?:total |t\.? ?)?bili(?:rubin)?|tbil|总胆红素|胆红素",
    "creatinine": r"(?:serum |s)?creat(?:inine)?|s?cr|血?肌酐",
    "creatinine_clearance": r"crcl|ccr|creatinine clearance|肌酐清除率",
    "pt_aptt_prolonged_percent": r"(?:pt|aptt)(?:/a?ptt)? prolonged(?: by)?",
    "igg": r"igg",
    "iga": r"iga",
    "lvef": r"lvef|ef|ejection fraction|射血分数",
    "oxygen_saturation": r"spo2|sao2|o2 ?sats?|sats?|血氧(?:饱和度)?",
    "weight": r"wt|weight|body ?weight|体重",
    "ecog": r"ecog(?: ?ps)?|performance status|ps",
    "nyha_class": r"nyha(?: class)?|心功能(?:分级)?",
    "dyspnea_grade": r"(?:mmrc|dyspn(?:o)?ea)(?: grade)?",
    "systolic_pressure": r"bp|blood pressure|血压",
}
"""Numbers, by the fact that they are of; both blood pressures stand under the upper one."""

_UNIT = (
    r"(?:[x×*] ?10 ?(?:\^|\*\*|e)? ?[39⁹³](?: ?/ ?(?:l|ul|µl|μl))?|10\^?[9⁹]/l|[kg] ?/ ?(?:ul|µl|μl|l|mcl)|(?:cells)?/ ?(?:ul|µl|μl|mm\^?3)"
    r"|g ?/ ?d?l|mg ?/ ?d?l|[uµμm]mol ?/ ?l|i?u ?/ ?l|ml ?/ ?min|mm ?hg|kgs?|lbs?|%|k(?![a-z])|千/微升|万|斤|公斤|千克)"
)
_NUMBER = r"[<>≤≥~≈]?\s?\d(?:[\d.,]*\d)?(?:\s?[-–~]\s?\d[\d.]*)?"
_IN_BRACKETS = r"\s?[(\[（](?:uln|upper limit|limit|nl|normal|ref(?:erence)?|range|上限|正常|参考|[<≤]|\d)[^()\[\]（）\n]{0,30}[)\]）]"
_LIMIT = (
    r",?\s?(?:uln|upper limit(?: of normal)?|limit|正常上限|上限)\s?[:=]?\s?\d[\d.]*(?: ?"
    + _UNIT
    + r")?"
)
_TIMES = r"\s?(?:x|×|times)\s?(?:the\s)?(?:uln|upper limit(?: of normal)?)|倍(?:正常)?上限?"
DAY = (
    r"(?:today|yesterday|this morning|今天|今日|昨天|昨日|(?:on )?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
    r"|on \d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?|\d{1,2}/\d{1,2}/(?:20)?\d\d|\(\d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?\)"
    r"|(?:on )?\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?"
    r"|(?:on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:,? \d{4})?"
    r"|\d{1,2} ?(?:d|days?) ago|\d{1,2}天前)"
)
_ROMAN = r"(?:iv|i{1,3})\b"
_PRESSURES = r"\d{2,3} ?/ ?\d{2,3}(?: ?mm ?hg)?"

VALUES: Mapping[str, str] = {
    "systolic_pressure": _PRESSURES,
    "nyha_class": rf"{_ROMAN}|[1-4ⅠⅡⅢⅣ](?!\d)(?:级)?",
    "ecog": r"[0-4](?![\d/.])(?:分|级)?",
    "dyspnea_grade": r"[0-4](?![\d/.])(?:级)?",
}
VALUE = rf"(?:{_NUMBER})(?:{_TIMES}|(?:\s?{_UNIT})?(?:{_IN_BRACKETS}|{_LIMIT})?)(?:,?\s?{DAY})?(?![a-z\d])"
"""A number as laboratories write it: with a unit, an upper limit or range, and a day."""

AND_THEN = re.compile(r"\s*(?:->|→|=>|➔|then|now|to|升至|降至)\s*(?=\d)")
"""What stands between two values of a trend: "18 → 45"."""

_NOT_NOW = r"nadir|baseline|lowest|highest|initial(?:ly)?|previous(?:ly)?|prior|pre-?(?:tx|rx|treatment)|was|were|peak|max|target|goal|before|at (?:dx|diagnosis)|最低|最高|初诊|基线|既往|曾|治疗前|目标"
NOT_NOW_BEFORE = re.compile(rf"(?:{_NOT_NOW})[\s:时为至达(]*$")
NOT_NOW_AFTER = re.compile(
    rf"\s*[(（]?\s*(?:at (?:dx|diagnosis|presentation|baseline)|nadir|baseline|initially|last year|previously|before|pre-?(?:tx|treatment)|初诊时|治疗前|(?:{_NOT_NOW})(?=[)）]))"
)

RESULTS: Mapping[str, str] = {
    "hbsag": r"hbs ?ag|hep(?:atitis)? ?b surface (?:ag|antigen)|(?:乙肝)?表面抗原|乙肝(?:病毒)?表面抗原",
    "hbcab": r"hbc ?ab|anti-? ?hbc|hep(?:atitis)? ?b core (?:ab|antibody)|(?:乙肝)?核心抗体",
    "hbv_dna": r"hbv[- ]?dna|乙肝(?:病毒)?dna",
    "hcv_antibody": r"hcv ?ab|anti-? ?hcv|hep(?:atitis)? ?c (?:ab|antibody)|丙肝抗体|抗-?hcv",
    "hcv_rna": r"hcv[- ]?rna|丙肝(?:病毒)?rna",
    "hiv_test": r"(?:anti-? ?)?hiv(?: ?(?:1/2|ag/ab|ab|test|serology))?|艾滋(?:病)?(?:抗体|检测)?",
    "syphilis_test": r"rpr|tppa|tpha|vdrl|syphilis(?: serology| test| screen)?|梅毒(?:抗体|螺旋体抗体)?",
    "tuberculosis_test": r"igra|qft|quantiferon|t-?spot(?:\.?tb)?|ppd|tst|tb (?:test|screen)|结核(?:菌素|感染t细胞)?(?:试验|检测)?",
    "pregnant": r"(?:β-?|beta-? ?|b-?|urine |serum )?hcg|upt|pregnancy test|妊娠试验|早孕试验",
}
"""Tests with a positive or a negative result, by the fact."""

UNSPECIFIC = r"hbv|hcv|hep(?:atitis)? ?[bc]|ebv|cmv|乙肝|丙肝"
"""Names of a virus alone: which test it was is not said, so the diagnosis is what is denied."""

NEGATIVE = r"(?:neg(?:ative)?\b|-ve\b|non-?reactive|nr\b|not detected|undetect(?:able|ed)|未检出|阴性?|[(（][-–—−][)）]|[-–—−](?=\s*(?:$|[,;.，；。]|\s)))"
POSITIVE = r"(?:pos(?:itive)?\b|\+ve\b|reactive|detected|弱?阳性?|[(（]\+[)）]|\+(?=\s*(?:$|[,;.，；。]|\s)))"
