# ruff: noqa: E501 - texts as people type them
"""What Chinese patients, families and charts say of a name, a sentence for each way of saying it."""

from typing import Any

import pytest

from itpchat.reading.lexicon import Lexicon
from tests.reading.test_more_context import AS_OF, holds

Case = tuple[str, str, dict[str, Any]]


def _all_hold(text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon) -> None:
    holds(text, concept, lexicon, **wanted)


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("手里只有强的松", "prednisone", {"taking": True}),
        ("伊布替尼po中", "ibrutinib", {"taking": True, "role": "nurse", "respondent": "staff"}),
        ("目前强的松减到5mg维持", "prednisone", {"taking": True, "dose": "5 mg"}),
        ("激素换成海曲泊帕以后就一直吃到现在", "hetrombopag", {"taking": True}),
        ("7月5日上的艾曲泊帕，到现在快五个月", "eltrombopag", {"taking": True, "started_on": "2026-07-05"}),
    ],
)  # fmt: skip
def test_in_chinese_what_is_still_taken_is_told_in_many_ways(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    _all_hold(text, concept, wanted, lexicon)


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("奥司他韦吃了五天就没吃了", "oseltamivir", {"taking": False}),
        ("巨和粒打完腿肿，没敢继续", "il11", {"taking": False}),
        ("达那唑早断了", "danazol", {"taking": False}),
        ("泼尼松疗程已结束", "prednisone", {"taking": False}),
        ("ASA 100mg qd已停（2026-08-30）", "aspirin", {"taking": False, "stopped_on": "2026-08-30", "role": "nurse", "respondent": "staff"}),
        ("利伐沙班（房颤，2026-05停）", "rivaroxaban", {"taking": False, "stopped_on": "2026-05"}),
        ("强的松减量就掉，达那唑肝损停，环孢素无效。现在什么药都没吃", "ciclosporin", {"taking": False}),
    ],
)  # fmt: skip
def test_in_chinese_what_was_left_off_is_told_in_many_ways(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    _all_hold(text, concept, wanted, lexicon)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("医生问我愿不愿意试泰它西普，我答应了，等药房进货", "telitacicept"),
        ("他克莫司明天开始吃，一天2mg", "tacrolimus"),
        ("先打利妥昔，不行再吃福他替尼，实在不行切脾", "fostamatinib"),
        ("打算把强的松换成艾曲泊帕", "eltrombopag"),
        ("打算停了激素换阿伐曲泊帕", "avatrombopag"),
        ("约了12月3号打第一针罗普司亭", "romiplostim"),
        ("yisheng shuo xiage yue gei wo yong haiqubopa", "hetrombopag"),
    ],
)
def test_in_chinese_what_is_still_to_come_is_planned_and_not_taken(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    language: dict[str, Any] = {"planned": True, "taking": False}
    reading = lexicon.read(text, language="zh", role="patient", respondent="self", as_of=AS_OF)
    found = next(m.to_data() for m in reading.mentions if m.concept == concept)
    assert {name: found[name] for name in language} == language


@pytest.mark.parametrize("text", ["切脾我不想做", "医生让我做切脾，我拒绝了"])
def test_in_chinese_what_is_turned_down_is_not_planned(text: str, lexicon: Lexicon) -> None:
    holds(text, "splenectomy", lexicon, planned=False)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("疑SLE，待风湿科会诊排除", "systemic_lupus"),
        ("外院诊断存疑：ITP？MDS？骨穿待行", "myelodysplastic_syndrome"),
        ("抗磷脂综合征不能排除", "antiphospholipid_syndrome"),
        ("是不是红斑狼疮还没定", "systemic_lupus"),
        ("有没有打过美罗华我真记不得了", "rituximab"),
        ("隐约记得用过硫唑嘌呤，不能确定", "azathioprine"),
    ],
)
def test_in_chinese_what_is_in_doubt_stays_in_doubt(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, role="nurse", respondent="staff", uncertain=True, denied=False)


def test_a_dose_that_nobody_remembers_puts_no_doubt_on_the_medicine(lexicon: Lexicon) -> None:
    text = "外院曾予长春新碱、达那唑，均无效，具体剂量家属记不清"
    holds(text, "danazol", lexicon, uncertain=False, taking=False, response="no_response")


@pytest.mark.parametrize(
    ("text", "concept", "since"),
    [
        ("艾曲波帕75mg一天，剂量从8月18日到今天没改", "eltrombopag", "2026-08-18"),
        ("甲泼尼龙8mg qd，7-15后未变", "methylprednisolone", "2026-07-15"),
        ("罗普司亭每周一针，8月起剂量恒定", "romiplostim", "2026-08"),
        ("艾曲波帕50mg，自9月起未调整", "eltrombopag", "2026-09"),
        ("艾曲泊帕：7-1起25mg qd，9-1加至50mg qd，此后剂量不变", "eltrombopag", "2026-09-01"),
    ],
)
def test_in_chinese_a_dose_is_unchanged_since_a_day(
    text: str, concept: str, since: str, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, role="nurse", respondent="staff", dose_unchanged_since=since)


@pytest.mark.parametrize(
    ("text", "concept", "response"),
    [
        ("丙球打了、地米冲了，两样效果都是昙花一现", "ivig", "lost_response"),
        ("IVIG予2疗程，疗效短暂", "ivig", "lost_response"),
        ("艾曲波帕75mg一天，血小板还是7，等于没吃", "eltrombopag", "no_response"),
        ("长春新碱、环孢素、硫唑嘌呤，一个都没管用", "ciclosporin", "no_response"),
        ("海曲泊帕吃了三天，医生说太早了别急", "hetrombopag", "too_early"),
        ("艾曲波帕吃着呢，血小板从8涨到11，说不清算不算有用", "eltrombopag", "unsure"),
        ("环孢素吃了俩月就不吃了，肾受不了", "ciclosporin", "intolerant"),
    ],
)
def test_in_chinese_how_a_treatment_worked_is_told_in_many_ways(
    text: str, concept: str, response: str, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, response=response)


@pytest.mark.parametrize(
    ("text", "concept", "subject"),
    [
        ("我姐得的是ITP，外婆有类风湿关节炎", "rheumatoid_arthritis", "family"),
        ("老妈切过脾，老爸有房颤", "splenectomy", "patient"),
        ("老妈切过脾，老爸有房颤", "atrial_fibrillation", "family"),
        ("我爱人在吃艾曲泊帕，我有糖尿病", "diabetes", "family"),
    ],
)
def test_the_first_relative_a_helper_names_is_the_patient(
    text: str, concept: str, subject: str, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, respondent="helper", subject=subject)


@pytest.mark.parametrize(
    ("text", "concept", "subject"),
    [
        ("我女儿同学的妈妈打了艾加莫德", "efgartigimod", "other"),
        ("邻床阿姨有房颤", "atrial_fibrillation", "other"),
        ("切脾不是我，是我们群主切的", "splenectomy", "other"),
        ("住我隔壁床的小伙子用的CM313，我一个都没轮上，还在吃最老的强的松", "prednisone", "patient"),
    ],
)  # fmt: skip
def test_in_chinese_somebody_elses_treatment_is_not_the_patients(
    text: str, concept: str, subject: str, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, subject=subject)


def test_a_test_result_in_pinyin_is_a_denial_and_no_ginkgo(lexicon: Lexicon) -> None:
    text = "zhao guo HIV, yin xing"
    reading = lexicon.read(text, language="zh", role="patient", respondent="self", as_of=AS_OF)
    assert [(m.concept, m.context.denied) for m in reading.mentions] == [("hiv_infection", True)]


def test_ginkgo_that_is_taken_is_read_in_pinyin(lexicon: Lexicon) -> None:
    reading = lexicon.read(
        "chi yin xing", language="zh", role="patient", respondent="self", as_of=AS_OF
    )
    assert [m.concept for m in reading.mentions] == ["ginkgo"]


def test_steroids_that_were_not_used_are_no_steroid_cream(lexicon: Lexicon) -> None:
    reading = lexicon.read("未用激素", language="zh", role="nurse", respondent="staff", as_of=AS_OF)
    assert [(m.concept, m.context.denied) for m in reading.mentions] == [("corticosteroid", True)]


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("端午节住的院，输了两袋血小板", "platelet_transfusion", {"date": "2026-06"}),
        ("去年春节打过丙球", "ivig", {"stopped_on": "2025"}),
        ("国庆后开始吃海曲", "hetrombopag", {"started_on": "2026-10"}),
        ("圣诞节前后停的激素", "corticosteroid", {"stopped_on": None, "taking": False}),
        ("吃他克莫司两年零三个月了", "tacrolimus", {"started_on": "2024-08"}),
        ("我是22年底停的硫唑嘌呤", "azathioprine", {"stopped_on": "2022"}),
        ("达那唑已经两年不吃了", "danazol", {"stopped_on": "2024"}),
        ("没再用过丙球，上次用还是21年", "ivig", {"stopped_on": "2021", "denied": False}),
        ("骨髓移植做了六年了", "stem_cell_transplant", {"date": "2020"}),
        ("计划于12月1日行脾切除术", "splenectomy", {"planned": True, "date": None}),
        ("艾曲从50减到25是8月20号，之后就没动过", "eltrombopag", {"dose_unchanged_since": "2026-08-20"}),
    ],
)  # fmt: skip
def test_in_chinese_a_day_is_named_by_a_feast_a_span_or_a_change(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    _all_hold(text, concept, wanted, lexicon)


@pytest.mark.parametrize(
    ("text", "concept", "dose"),
    [
        ("艾曲泊帕一天一片，25mg的", "eltrombopag", "25 mg/day"),
        ("每天早上空腹吃一片半海曲，2.5mg一片的", "hetrombopag", "3.75 mg/day"),
        ("达那唑一次一粒，一日三次，一粒0.1克", "danazol", "0.3 g/day"),
        ("美卓乐早上16毫克，下午8毫克", "methylprednisolone", "24 mg/day"),
        ("泼尼松早上三片晚上两片", "prednisone", "5 tablets/day"),
        ("TPO每天一支1万5单位", "rhtpo", "15000 IU/day"),
        ("罗普司亭每公斤3微克，一周一次", "romiplostim", "3 mcg/kg/week"),
        ("泼尼松两片，隔一天吃一次", "prednisone", "1 tablets/day"),
    ],
)
def test_in_chinese_a_dose_is_told_in_parts(
    text: str, concept: str, dose: str, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, dose=dose)


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("长春新碱打没打过我也说不上来了", "vincristine", {"uncertain": True, "denied": False}),
        ("没有确诊狼疮，但医生不能排除", "systemic_lupus", {"uncertain": True, "denied": False}),
        ("做过骨穿，没说是白血病，也没说不是", "leukaemia", {"uncertain": True}),
        ("从没得过血栓，包括脑梗心梗", "ischaemic_stroke", {"denied": True}),
        ("抗凝药抗血小板药我一概不吃", "antiplatelet", {"taking": False}),
        ("从来没切过脾，医生提过我没同意", "splenectomy", {"denied": True}),
        ("吃布洛芬胃疼，不算过敏", "ibuprofen", {"allergy": False}),
        ("丙球每天20克，连打5天，上个月的事", "ivig", {"taking": False}),
        ("利伐沙班因为血小板低上个月停了", "rivaroxaban", {"taking": False, "stopped_on": "2026-10"}),
        ("我妈说我好像得过水痘", "chickenpox", {"subject": "patient"}),
        ("老公陪我打的丙球", "ivig", {"subject": "patient"}),
        ("我怀孕的时候吃过强的松，孩子生下来血小板就低", "prednisone", {"respondent": "parent", "subject": "family"}),
    ],
)  # fmt: skip
def test_in_chinese_doubt_denial_and_person_are_told_in_many_ways(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    _all_hold(text, concept, wanted, lexicon)
