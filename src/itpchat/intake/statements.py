# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Whole phrases of clinical notes that answer a question: "not pregnant", "NKDA", "postmenopausal"."""

import re
from collections.abc import Iterator
from typing import Any

from itpchat.values import dataclass

_NO = r"(?:no|not|denies|without|w/o|neg(?:ative)? for|无|未|没有|否认)"


@dataclass(frozen=True, slots=True)
class Statement:
    """A phrase, and what it says of which facts; a `guess` must be confirmed."""

    pattern: re.Pattern[str]
    facts: tuple[tuple[str, Any], ...]
    guess: bool = False


def _says(pattern: str, guess: bool = False, **facts: Any) -> Statement:
    return Statement(re.compile(pattern), tuple(facts.items()), guess)


STATEMENTS: tuple[Statement, ...] = (
    _says(r"\b(?:not|isn'?t|non-?) ?pregnant\b|非妊娠|未怀孕|未孕", pregnant=False),
    _says(
        r"(?<!not )(?<!non-)(?<!be )(?<!become )(?<!got )(?<!get )\b(?:currently )?pregnant\b(?! (?:before|in the past))(?! ?\?)|妊娠\d{1,2}周|怀孕\d{1,2}周|孕\d{1,2}周",
        pregnant=True,
    ),
    _says(
        r"\bpost-?menopausal\b|\bmenopaus(?:e|al)\b|已?绝经|\bs/p (?:total |tah|hysterectomy)(?: hysterectomy)?|子宫(?:已)?切除",
        can_become_pregnant=False,
    ),
    _says(
        rf"\b{_NO} (?:breast-?feeding|lactating|nursing)\b|未哺乳|非哺乳期?", breastfeeding=False
    ),
    _says(
        r"(?<!not )(?<!no )(?<!denies )\b(?:breast-?feeding|lactating)\b|(?<!非)(?<!未)哺乳期",
        breastfeeding=True,
    ),
    _says(
        rf"\b{_NO} (?:plans?|planning)(?: (?:a|for|of|to have))* pregnancy\b|无(?:怀孕|生育|妊娠)计划",
        planning_pregnancy=False,
    ),
    _says(
        r"\bcontraception (?:ok|yes|agreed|accepted|in place)\b|\b(?:agrees? to|accepts?|will use|using) contraception\b|同意避孕",
        will_use_contraception=True,
    ),
    _says(
        rf"\b{_NO} (?:active |current |overt )?bleed(?:ing|s)?\b(?! (?:disorder|risk|disease|history|hx|diathesis))|\bbleeding:? ?none\b|(?:无|否认)(?:活动性|明显)?出血(?!性)(?:表现|倾向)?",
        bleeding_now="none",
    ),
    _says(
        r"(?<!no )(?<!denies )(?<!without )(?<!or )\b(?:petechiae|bruis(?:es|ing)|ecchymos[ei]s|gum bleed(?:s|ing)?|epistaxis|purpura)\b(?! resolved)|(?<!无)(?<!否认)(?:瘀点|瘀斑|牙龈出血|鼻衄|紫癜(?!病))",
        guess=True,
        bleeding_now="minor",
    ),
    _says(r"\bprimary itp\b|原发性?(?:itp|免疫性血小板减少)", itp_primary=True),
    _says(r"\bsecondary itp\b|继发性?(?:itp|免疫性血小板减少)", guess=True, itp_primary=False),
    _says(
        rf"\b{_NO} (?:in|on|enrolled in) (?:an?other|any|a)(?: clinical)? (?:trial|study)\b|\bno other (?:trials?|stud(?:y|ies))\b|(?:未|没有?)参加(?:其他|其它)?(?:临床)?(?:试验|研究)",
        in_another_trial=False,
    ),
    _says(
        r"\b(?:can|able to|willing to|will) consent\b|\bconsents to\b|\bwilling to participate\b|同意签署|能签署知情同意",
        can_consent=True,
    ),
    _says(
        r"\b(?:can|able to|will) (?:attend|come to|make) (?:all )?(?:the )?visits\b|\bvisits ok\b|能按时随访",
        will_attend_visits=True,
    ),
    _says(
        r"\bnkda\b|\bno known drug allerg(?:y|ies)\b|\ball(?:ergies)?:? ?nkda\b|(?:无|否认)药物过敏(?:史)?",
        severe_drug_allergy=False,
    ),
    _says(
        r"\bnka\b|\bno known allerg(?:y|ies)\b|\bno allerg(?:y|ies)\b|\ballergies:? ?(?:none|nil)\b|(?:无|否认)(?:食物及药物|药物及食物|食物、药物|药物、食物)?过敏史",
        severe_allergy=False,
        severe_drug_allergy=False,
    ),
    _says(
        rf"\b{_NO} (?:alcohol|etoh|drug|substance|illicit)(?: or (?:drug|substance|alcohol))? (?:abuse|misuse|use disorder|dependence)\b|无(?:酗酒|吸毒|药物滥用)",
        substance_abuse=False,
    ),
    _says(
        rf"\b{_NO} splenomegaly\b|\bspleen (?:normal|not (?:palpable|enlarged)|nl)\b|(?:无脾大|脾不大|脾未触及)",
        spleen_enlarged=False,
    ),
    _says(
        r"(?<!no )(?<!denies )(?<!without )\bsplenomegaly\b|(?<!无)脾大|脾肿大",
        spleen_enlarged=True,
    ),
    _says(
        r"\b(?:blood )?smear (?:normal|nl|ok|unremarkable)\b|\bnormal smear\b|外周血涂片(?:未见异常|正常)",
        blood_smear_normal=True,
    ),
    _says(
        r"\b(?:bm|bma|bmbx|marrow)(?: biopsy)? (?:c/w|consistent with|compatible with|shows) itp\b|骨髓(?:象)?符合itp",
        marrow_consistent_with_itp=True,
    ),
    _says(rf"\b{_NO} pericardial effusion\b|无心包积液", pericardial_effusion=False),
    _says(rf"\b{_NO} live vaccines? (?:planned|scheduled)\b", live_vaccine_planned=False),
    _says(
        r"\blow (?:plt|platelets?) ?(?:x|×) ?2\b|\b(?:plt|platelets?) low (?:x|×) ?2\b|连续两次(?:血小板)?(?:减少|减低|偏低)",
        low_platelets_twice_in_a_row=True,
    ),
)

NO_OTHER_ILLNESS = re.compile(
    r"\b(?:pmhx?|past (?:medical )?(?:history|hx)|comorbidit(?:y|ies)|medical history)\s?[:=-]?\s?(?:none|nil|neg(?:ative)?|unremarkable|nc|non-?contributory|0)\b"
    r"|\bno (?:pmhx?|past (?:medical )?(?:history|hx)|(?:other |significant )?comorbidit(?:y|ies)|other (?:conditions?|diagnos[ei]s|illness(?:es)?|medical (?:problems?|history)))\b"
    r"|\botherwise healthy\b|\bpreviously healthy\b|既往体健|既往史?[:：]?\s?(?:无|无特殊|体健)|无(?:其他|其它)(?:疾病|病史|基础疾病)|无基础疾病"
)
"""That there is no other illness: it is asked once more, with the list of what it denies."""


def statements_in(text: str) -> Iterator[tuple[re.Match[str], Statement]]:
    """Find the phrases in a text of small letters."""
    for statement in STATEMENTS:
        for found in statement.pattern.finditer(text):
            yield found, statement
