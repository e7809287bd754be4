# ruff: noqa: E501 - texts as people type them
"""What Chinese sentences say over several clauses: courses, changes, questions, persons."""

from typing import Any

import pytest

from itpchat.reading.lexicon import Lexicon
from tests.reading.test_more_context import AS_OF, holds


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("医生让我12月3号去打第一针罗普司亭", "romiplostim", {"planned": True, "taking": False}),
        ("等入组，入了组就吃索乐匹尼布，300mg一天", "sovleplenib", {"planned": True}),
        ("因为准备要宝宝，霉酚酸酯6月就给我停掉了", "mycophenolate", {"planned": False, "stopped_on": "2026-06"}),
        ("我MMF吃了半年，今年1月停了换的FK506", "tacrolimus", {"taking": True, "started_on": "2026-01"}),
        ("我MMF吃了半年，今年1月停了换的FK506", "mycophenolate", {"taking": False, "stopped_on": "2026-01"}),
        ("以为是过敏，其实不是，青霉素我后来又打过，好好的", "penicillin", {"denied": False}),
        ("布洛芬我不能吃的，不是过敏，是怕出血，从来没吃过", "ibuprofen", {"denied": True, "allergy": False}),
        ("激素吃了睡不着脸又肿", "corticosteroid", {"allergy": False}),
        ("奥布替尼有人吃过吗，我同病房的小哥吃了三周", "orelabrutinib", {"subject": "other"}),
        ("老婆孩子都好，就我自己血小板低", "thrombocytopenia", {"subject": "patient"}),
        ("住院那会儿吊的是地米还是甲强龙，我真分不清了", "dexamethasone", {"uncertain": True}),
        ("泼尼松10mg qd维持，9-20以来未调整", "prednisone", {"dose_unchanged_since": "2026-09-20"}),
    ],
)  # fmt: skip
def test_in_chinese_what_belongs_together_is_read_together(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, **wanted)


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("停了艾曲两星期就掉到9，只好又吃回去，现在每天50mg", "eltrombopag", {"taking": True, "stopped_on": None}),
        ("艾曲2024年7月起用，去年5月停，今年又从3月用到现在", "eltrombopag", {"taking": True, "stopped_on": None}),
        ("听医生的把阿司匹林停了，有三个多月了", "aspirin", {"taking": False, "stopped_on": "2026-08"}),
        ("波立维还是得吃", "clopidogrel", {"taking": True}),
        ("三七粉以前天天喝，确诊ITP后就不敢喝了", "notoginseng", {"taking": False}),
        ("阿司匹林吃了十来年，去年脑出血后就禁了", "aspirin", {"taking": False}),
        ("大夫说孩子先不用激素，观察", "corticosteroid", {"respondent": "parent", "taking": False, "denied": False}),
        ("rhTPO 15000U ih qd 自10.20至11.2", "rhtpo", {"taking": False, "stopped_on": "2026-11-02"}),
        ("艾曲泊帕25mg→50mg（2026.8.15）→75mg（2026.9.20）至今", "eltrombopag", {"dose": "75 mg", "dose_unchanged_since": "2026-09-20"}),
        ("9.1号开始吃的海曲，2.5mg，10.1号加到5mg", "hetrombopag", {"dose": "5 mg", "dose_unchanged_since": "2026-10-01"}),
        ("过敏：头孢、磺胺；不过敏：青霉素", "penicillin", {"allergy": False}),
        ("艾曲波帕也好阿伐也好我都没用过", "eltrombopag", {"denied": True}),
        ("美罗华太贵没打", "rituximab", {"denied": True}),
        ("等美罗华的药到了就去住院打", "rituximab", {"planned": True}),
        ("查了HIV、梅毒，只有乙肝核心抗体阳", "syphilis", {"denied": True}),
    ],
)  # fmt: skip
def test_in_chinese_the_course_of_a_treatment_is_followed_to_its_end(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, **wanted)


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("没用过的有：海曲、罗普司亭、福他替尼", "fostamatinib", {"denied": True}),
        ("没有一种药没吃过：激素、艾曲、美罗华", "rituximab", {"denied": False}),
        ("打没打过流感疫苗？打了，10月20号打的", "flu_vaccine", {"denied": False, "date": "2026-10-20"}),
        ("我可不可以把泼尼松停了？吃得脸像馒头", "prednisone", {"taking": True}),
        ("计划年底减停激素，现在还剩半片", "corticosteroid", {"taking": True}),
        ("下周一去打第三针罗普司亭", "romiplostim", {"taking": True, "planned": False}),
        ("甲强龙静滴三天以后改成口服泼尼松", "methylprednisolone", {"taking": False}),
        ("服用华法林3年余，INR稳定", "warfarin", {"started_on": "2023"}),
        ("患者2月余前停用海曲泊帕", "hetrombopag", {"stopped_on": "2026-09"}),
        ("因为房颤，从2020年开始吃达比加群，今年9月血小板低医生停了", "dabigatran", {"stopped_on": "2026-09"}),
        ("青霉素做皮试是阳性的", "penicillin", {"allergy": True}),
        ("心梗是我爸，我没有心脏病", "myocardial_infarction", {"subject": "family"}),
        ("宝宝纯母乳，妈妈在吃泼尼松", "prednisone", {"respondent": "parent", "subject": "family"}),
        ("我家姑娘8岁，丙球打过三回", "ivig", {"respondent": "parent", "subject": "patient"}),
        ("我舅妈，58岁，高血压吃氨氯地平，我自己没病", "hypertension", {"respondent": "helper", "subject": "patient"}),
    ],
)  # fmt: skip
def test_in_chinese_questions_plans_and_persons_are_told_apart(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, **wanted)


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("主任让我停三七，我已经停了十来天", "notoginseng", {"taking": False}),
        ("拟停硫唑嘌呤，改吗替麦考酚酯0.5g bid", "azathioprine", {"taking": True}),
        ("拟停硫唑嘌呤，改吗替麦考酚酯0.5g bid", "mycophenolate", {"planned": True}),
        ("用过激素冲击、丙球、特比澳", "ivig", {"taking": False}),
        ("我吃不了艾曲，换海曲后正常了", "eltrombopag", {"taking": False}),
        ("医生开了海曲我没去拿", "hetrombopag", {"taking": False}),
        ("药店的人推荐我吃云南白药，说止血，我没吃", "yunnan_baiyao", {"denied": True}),
        ("吃了三个月波立维后大夫让停了", "clopidogrel", {"taking": False}),
        ("青霉素过敏史（-）", "penicillin", {"allergy": False}),
        ("每天吃三顿达那唑，一顿一粒", "danazol", {"dose": "3 capsules/day"}),
        ("如果查出狼疮就要换方案", "systemic_lupus", {"uncertain": True}),
        ("环孢素剂量大半年没调过", "ciclosporin", {"dose_unchanged_since": None}),
    ],
)  # fmt: skip
def test_in_chinese_a_plan_is_followed_to_what_became_of_it(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, **wanted)


@pytest.mark.parametrize(
    "text", ["狼疮六项查了，有两项阳性", "血栓四项都正常", "打完疫苗出的血点", "今年打了流感"]
)
def test_a_chinese_panel_of_tests_is_no_illness(text: str, lexicon: Lexicon) -> None:
    reading = lexicon.read(text, language="zh", role="patient", respondent="self", as_of=AS_OF)
    assert {m.concept for m in reading.mentions} <= {"vaccine"}


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("一直吃阿司匹林防中风，血小板掉到30医生让停，停了半个月了", "aspirin", {"taking": False}),
        ("一直吃阿司匹林防中风", "stroke", {"uncertain": True}),
        ("激素每天两片吃了十天，明天开始减", "corticosteroid", {"taking": True}),
        ("HIV抗体、梅毒抗体均阴性", "hiv_infection", {"denied": True}),
        ("否认手术、外伤、输血史", "transfusion", {"denied": True}),
        ("因经济原因未行利妥昔单抗治疗", "rituximab", {"denied": True}),
        ("这周三开始的海曲", "hetrombopag", {"taking": True, "started_on": "2026-11-18"}),
        ("今年6月艾曲加到75mg，10月又减回50mg", "eltrombopag", {"dose": "50 mg", "dose_unchanged_since": "2026-10"}),
        ("罗普司亭从每周两支减到一支，有三个月了", "romiplostim", {"taking": True, "dose_unchanged_since": "2026-08"}),
        ("激素副作用太大，股骨头坏死，现在坚决不吃了", "corticosteroid", {"taking": False}),
        ("现在参加索乐匹尼布试验，吃了五周", "sovleplenib", {"taking": True}),
        ("强的松现在一天一片半，羟氯喹一天两片，其他都停了", "hydroxychloroquine", {"taking": True}),
        ("海曲每天一片，我老公不放心想停", "hetrombopag", {"taking": True}),
        ("现在的药是海曲5毫克和达那唑200毫克", "danazol", {"taking": True}),
        ("打了四天丙球", "ivig", {"taking": False}),
        ("请问大夫，海曲泊帕7.5mg一天，还能继续吃吗", "hetrombopag", {"taking": True}),
        ("激素我是打死也不会再吃了", "corticosteroid", {"taking": False}),
        ("已停MMF 3月", "mycophenolate", {"taking": False, "stopped_on": None}),
    ],
)  # fmt: skip
def test_in_chinese_lists_and_changes_are_read_to_their_end(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, **wanted)


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("上个月打了四天丙球，血小板从4升到156", "ivig", {"taking": False, "dose_unchanged_since": None}),
        ("切脾管了五年，后来又掉下来了", "splenectomy", {"date": None}),
        ("骨髓移植做了六年了", "stem_cell_transplant", {"date": "2020"}),
    ],
)  # fmt: skip
def test_in_chinese_what_the_platelets_did_is_not_said_of_the_dose(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, **wanted)
