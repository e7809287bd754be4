"""Red flags: what people write when it cannot wait, and what only sounds like it."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.documents import read_file
from itpchat.reading.red_flags import (
    RedFlag,
    find_red_flags,
    normalised,
    red_flags_from_data,
    spans_of,
)
from itpchat.wording import Text

FILE = Path(__file__).parents[2] / "dialogs" / "red_flags.yaml"
DATA: Any = read_file(FILE).data
FLAGS = red_flags_from_data(DATA)

RAISED = {
    "bleeding_that_does_not_stop": """
        cant stop bleeding
        my nose wont stop bleeding
        nose bleed for an hour
        I've had a nosebleed for 2 hours
        My gums have been bleeding all night
        bleeding won't stop
        the bleeding hasn't stopped since last night
        it just keeps bleeding
        I can't get my nose to stop bleeding
        nosebleed that won't stop
        non stop nose bleed
        bleeding for 30 minutes
        i am bleeding heavily
        blood is pouring out of my nose
        cut my finger and it is still bleeding after 20 minutes
        uncontrolled bleeding
        the nose bleed wont quit bleeding
        my mouth has been bleeding since this morning
        bleding wont stop
        it won't stop bleeding no matter what
        I'm bleeding a lot
        his nosebleed is not stopping
        the blood will not clot
        止不住血
        鼻血止不住
        流鼻血一个小时了
        一直流血
        牙龈出血止不住
        鼻子一直在流血
        血止不住了
        出血不止
        流血不止
        牙龈一直出血
        流了好多血
        鼻血流了半个小时
        伤口不停地流血
        血流不停
        从昨天开始一直流鼻血
        大出血
    """,
    "head_injury": """
        hit my head
        I fell and hit my head yesterday
        my son banged his head on the table
        bumped my head
        fell down the stairs
        head injury
        he got hit on the head with a ball
        i hit the back of my head
        landed on her head
        concussion
        knocked my head on the door
        head trauma
        fell off a bike and hurt my head
        撞到头了
        摔了一跤头着地
        头撞了一下
        磕到头
        孩子从床上摔下来了
        头部外伤
        脑震荡
        昨天摔倒撞到了后脑勺
        头被砸了
    """,
    "vomiting_or_coughing_blood": """
        coughing up blood
        i threw up blood
        vomiting blood
        there is blood in my vomit
        puking blood
        spitting up blood
        i coughed some blood this morning
        blood when I cough
        throwing up stuff like coffee grounds
        my vomit looks like coffee grounds
        vomitting blood
        blood in sputum
        coughed blood
        吐血
        咳血
        今天吐了一口血
        咯血
        咳嗽带血
        痰里有血
        吐出来的是咖啡色的
        呕血
        咳出血来了
        吐了很多血
    """,
    "blood_in_stool": """
        blood in my poop
        black stool
        my stools are black
        tarry stools
        bloody stool
        poop is black
        there's blood in the toilet
        blood when i wipe
        bleeding from my bottom
        rectal bleeding
        bloody diarrhea
        his poo is black and sticky
        pooping blood
        black poo
        stool has been dark and tarry
        passing blood
        大便发黑
        黑便
        便血
        大便带血
        拉血
        大便是黑色的
        拉黑色的大便
        屎是黑的
        大便里有血
        柏油样便
        孩子大便有血
    """,
    "blood_in_urine": """
        red urine
        blood in my pee
        my pee is red
        urine looks like cola
        dark urine
        peeing blood
        there's blood in urine
        pink pee
        urine is brown
        my urine was bright red today
        尿是红的
        尿血
        血尿
        小便带血
        尿里有血
        酱油色尿
        小便发红
        尿像浓茶色
        尿的颜色很红
    """,
    "vaginal_bleeding": """
        soaking a pad every hour
        my period won't stop
        period is extremely heavy
        very heavy vaginal bleeding
        I am pregnant and bleeding
        bleeding and I'm 12 weeks pregnant
        passing huge clots
        going through 2 pads an hour
        I'm pregnant and spotting
        i bleed through a tampon in an hour
        i'm having a miscarriage
        very heavy period
        月经量特别大
        月经止不住
        怀孕出血
        怀孕了有点见红
        一小时湿透一片卫生巾
        阴道大量出血
        下面一直流血
        例假来了半个月停不了
        孕期出血
        血崩
    """,
    "severe_headache": """
        worst headache of my life
        sudden severe headache
        terrible headache
        my head is killing me
        suddenly got a really bad headache
        headache came on all of a sudden
        splitting headache
        my head hurts so bad
        thunderclap headache
        headache with vomiting
        my head feels like exploding
        头很痛 突然
        突然头很痛
        剧烈头痛
        头痛得厉害
        头痛欲裂
        突然头疼
        头疼得要命
        头突然很疼
        头要炸了
        从来没有这么头痛过
        头特别痛
    """,
    "confusion_or_seizure": """
        I feel confused and can't think
        he is confused
        had a seizure this morning
        my son had a fit
        seizure
        passed out
        fainted today
        i am very drowsy
        she won't wake up
        can't wake him up
        can't stay awake
        i blacked out
        disoriented
        having convulsions
        unconscious
        doesn't know where he is
        suddenly sleepy
        hard to wake up my son
        意识模糊
        抽搐
        昏迷
        叫不醒
        神志不清
        晕倒了
        癫痫发作
        嗜睡
        说胡话
        他昏过去了
    """,
    "weakness_sight_or_speech": """
        sudden weakness in my left arm
        can't move my leg
        my face is drooping
        numb on one side
        slurred speech
        blurry vision
        I can't see out of one eye
        can't speak properly
        trouble speaking
        lost vision in my right eye
        double vision
        vision is blurry
        my right arm went numb
        left side is weak
        i cant see
        weakness on one side
        i think i'm having a stroke
        having trouble talking
        右边手脚没力气
        突然看不清
        说话不清楚
        半边身体麻木
        嘴歪了
        视力模糊
        左手突然没劲
        看东西重影
        说不出话
        眼睛突然看不见了
    """,
    "chest_pain": """
        chest pain
        my chest hurts
        pain in my chest
        tightness in chest
        chest pressure
        pressure on my chest
        can't breathe
        trouble breathing
        I'm having a heart attack
        suddenly short of breath
        胸痛
        胸口疼
        胸口很闷
        喘不上气
        呼吸困难
        心口痛
        胸闷
        胸口有点痛
    """,
    "swollen_leg": """
        my leg is swollen
        swollen leg
        left leg swollen and painful
        my calf is red and hot
        one leg is bigger than the other
        pain in my calf
        calf swelling
        swelling in my right leg
        腿肿了
        左腿肿
        小腿肿痛
        一条腿很痛
        右腿又红又肿
        小腿疼
    """,
    "fever_without_spleen": """
        I have a fever and no spleen
        my spleen was removed and I have a high fever
        fever, had a splenectomy
        切脾后发烧
        我没有脾，现在发烧了
        发烧39度，脾切除过
    """,
    "low_platelets": """
        my platelets are 5 and my gums are bleeding
        platelets 3 and bleeding
        platelet count of 8 with nosebleed
        bleeding gums and my platelets are only 4
        血小板只有5，牙龈出血
        血小板3还流鼻血
    """,
}
"""What people write, by the flag that it must raise."""

DENIED_OR_PAST = """
    no chest pain
    never coughed blood
    没有吐血
    没有胸痛
    I don't have any chest pain
    no blood in my stool
    no black stools, no blood in urine
    no bleeding, no headaches
    denies chest pain
    had a seizure in 2010
    i had a seizure when I was a kid
    In 2015, I had chest pain
    chest pain 3 years ago
    I had black stools last year
    used to have seizures
    none
    no
    No fever, chest pain or confusion
    no fever, chills, or chest pain
    never had a seizure
    I have never had seizures
    not bleeding
    I haven't hit my head
    I haven't had any chest pain
    without chest pain
    blood in stool: no
    chest pain? no
    Chest pain - none
    胸痛：无
    吐血没有
    2010年抽搐过一次
    小时候有过抽搐
    去年吐过血
    三年前大便发黑
    以前胸痛过
    没有吐血、便血
    没有吐血，便血
    无胸痛、头痛
    无便血
    未见黑便
    大便不黑
    没有癫痫发作
    否认胸痛
    从来没有吐过血
"""

ORDINARY = """
    prednisone 20 mg a day since March
    rituximab in 2022 did not work
    eltrombopag, platelets went up
    I bruise easily
    bruises on my legs
    small red spots on my legs
    petechiae
    my gums bleed when I brush
    nosebleeds sometimes
    I get nose bleeds now and then
    heavy periods
    diabetes and high blood pressure
    I have epilepsy
    had a stroke in 2018
    I had a heart attack in 2015
    heart failure
    lupus
    deep vein thrombosis in my left leg in 2019
    blood clot in my leg 2 years ago
    pulmonary embolism
    taking warfarin for a blood clot
    blood thinners
    aspirin after my heart attack
    hepatitis B
    stomach ulcer
    gastritis
    GI bleeding in 2017
    my spleen was removed in 2020
    splenectomy
    IVIG gave me terrible headaches
    prednisone made me confused
    Benadryl makes me drowsy
    depression and anxiety
    migraines
    asthma
    12k
    my platelets were 8 last week
    platelets 5000
    platelet count 9
    yes
    not sure
    dunno
    about two years
    it worked for a while and then stopped
    it stopped working
    I stopped prednisone
    can't stop taking prednisone
    I can't take aspirin because of bleeding risk
    risk of bleeding
    I take tranexamic acid to stop bleeding
    had a brain bleed in 2019
    bleeding disorder in my family
    von willebrand disease
    blood test every week
    I go for blood work monthly
    urine test was normal
    a good fit for me
    I keep fit
    I'd like to see if I fit
    afraid of bleeding to death
    aspirin can cause rectal bleeding
    to prevent seizures
    怕会大出血
    防止抽搐
    confused about the question
    what do you mean
    I can't see the question
    they want to start me on Promacta
    my mother had lupus
    vision is fine
    weak bones
    I feel weak and tired
    tired all the time
    muscle weakness from steroids
    steroids made my legs weak
    swollen face from prednisone
    both legs swollen a bit
    irritable bowel syndrome
    inflammatory bowel disease
    red wine
    black coffee
    kidney stones in 2012
    miscarriage in 2014
    I was pregnant in 2015 and bled
    planning to get pregnant
    not pregnant
    period is normal
    fever last month
    I had a fever
    cold sores
    shingles
    pneumonia two months ago
    head cold
    bang my head against the wall
    I am allergic to penicillin
    out of breath on stairs sometimes
    NYHA 2
    泼尼松20毫克每天
    利妥昔单抗2022年用过，无效
    艾曲泊帕有效
    容易瘀青
    腿上有小红点
    皮肤有出血点
    刷牙时牙龈出血
    偶尔流鼻血
    月经量多一点
    高血压
    糖尿病
    癫痫病史
    我有癫痫
    脑梗2018年
    心梗2015年
    心力衰竭
    红斑狼疮
    左腿深静脉血栓2019年
    肺栓塞
    吃华法林
    阿司匹林
    乙肝
    胃溃疡
    胃炎
    脾切除
    2020年切脾
    打丙球以后头痛
    抑郁症
    偏头痛
    哮喘
    1万2
    血小板8
    血小板5千
    是
    不知道
    不清楚
    大概两年
    有效，后来又不行了
    停药了
    没有
    无
    从来没有
    会增加出血风险
    吃了犯困
    没力气
    疲劳
    全身乏力
    脸肿
    双腿有点肿
    肠易激
    血常规每周查
    尿常规正常
    大便正常
    小便正常
    没怀孕
    不怀孕
    准备怀孕
    上个月发烧
    感冒
    带状疱疹
    头孢过敏
    青霉素过敏
    爬楼梯有点喘
    头晕
    尿酸高
    血压高
    贫血
    头发掉得厉害
    看不清这个问题
    不是很明白
    月经正常
    怀孕时发现血小板低
"""
"""Answers about medicines, diagnoses, bruises and anything else that is no emergency."""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _flag(**phrases: list[str]) -> RedFlag:
    entry = {"id": "sign", "label": {"en": "Sign", "zh": "信号"}, "phrases": {"en": phrases["en"]}}
    for part in ("unless", "if_no_spleen"):
        if part in phrases:
            entry[part] = {"en": phrases[part]}
    return RedFlag.from_data(entry)


@pytest.mark.parametrize(
    ("flag", "text"), [(flag, text) for flag, texts in RAISED.items() for text in _lines(texts)]
)
def test_what_cannot_wait_is_caught_as_people_write_it(flag: str, text: str) -> None:
    assert flag in find_red_flags(text, FLAGS)


@pytest.mark.parametrize("text", _lines(DENIED_OR_PAST))
def test_what_is_denied_or_clearly_past_raises_nothing(text: str) -> None:
    assert find_red_flags(text, FLAGS) == []


@pytest.mark.parametrize("text", _lines(ORDINARY))
def test_ordinary_answers_raise_nothing(text: str) -> None:
    assert find_red_flags(text, FLAGS) == []


def test_every_flag_of_the_file_has_examples_here_and_phrases_in_both_languages() -> None:
    assert {flag.id for flag in FLAGS} == set(RAISED)
    for entry in DATA["flags"]:
        assert entry["phrases"]["en"]
        assert entry["phrases"]["zh"]


def test_flags_come_in_the_order_of_the_file_each_once() -> None:
    text = "chest pain, and I hit my head, chest pain again"
    assert find_red_flags(text, FLAGS) == ["head_injury", "chest_pain"]


def test_both_languages_are_read_in_one_answer() -> None:
    assert find_red_flags("我吐血 and chest pain", FLAGS) == [
        "vomiting_or_coughing_blood",
        "chest_pain",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "No chest pain but my stool is black",
        "I never had chest pain. My stool is black",
        "no, my stool is black",
        "no fever, i have black stool",
        "I don't know why my stool is black",
        "not feeling well, black stool",
        "I did not take my pills and have black stool",
        "no appetite, black stool",
        "I had black stools in 2019 and again today",
        "since 2024 my stool is black",
        "not only is my stool black",
        "没有胸痛，但是大便发黑",
        "没有胃口，大便发黑",
        "没吃药，大便发黑",
        "2019年大便发黑过，现在又大便发黑",
        "不舒服，大便发黑",
        "I am worried about my black stool",
        "what can cause black stool",
        "担心大便发黑",
    ],
)
def test_a_no_to_something_else_or_an_old_date_does_not_hide_what_is_there_now(text: str) -> None:
    assert find_red_flags(text, FLAGS) == ["blood_in_stool"]


@pytest.mark.parametrize(
    "text",
    [
        "I had a seizure",
        "yes, chest pain",
        "chest pain?",
        "think i passed out",
        "胸痛过",
        "是的，胸痛",
    ],
)
def test_where_it_is_in_doubt_whether_it_is_there_now_the_sign_counts(text: str) -> None:
    assert find_red_flags(text, FLAGS)


@pytest.mark.parametrize(
    "text",
    ["CAN'T STOP BLEEDING", "can’t stop bleeding", "cant stop  bleeding!!", "can't stop bleding"],
)
def test_case_apostrophes_marks_and_a_slip_of_one_letter_do_not_matter(text: str) -> None:
    assert find_red_flags(text, FLAGS) == ["bleeding_that_does_not_stop"]


def test_a_fever_is_a_red_flag_only_without_a_spleen() -> None:
    assert find_red_flags("I have a fever", FLAGS) == []
    assert find_red_flags("I have a fever", FLAGS, no_spleen=True) == ["fever_without_spleen"]
    assert find_red_flags("no fever", FLAGS, no_spleen=True) == []
    assert find_red_flags("昨晚发烧了", FLAGS, no_spleen=True) == ["fever_without_spleen"]


def test_a_gap_holds_up_to_four_words_and_no_denial() -> None:
    flag = _flag(en=["red .. urine"])
    assert find_red_flags("red urine", [flag]) == ["sign"]
    assert find_red_flags("red and very dark smelly urine", [flag]) == ["sign"]
    assert find_red_flags("red a b c d e urine", [flag]) == []
    assert find_red_flags("red nose but urine", [flag]) == []
    assert find_red_flags("red nose. urine", [flag]) == []


def test_a_phrase_may_offer_words_leave_some_out_and_end_in_anything() -> None:
    flag = _flag(en=["(hit|bump*) (on the)? head"])
    for text in ("hit head", "bumped head", "hit on the head"):
        assert find_red_flags(text, [flag]) == ["sign"]
    assert find_red_flags("hit the head", [flag]) == []
    assert find_red_flags("white head", [flag]) == []


def test_what_lies_within_an_unless_phrase_does_not_count() -> None:
    flag = _flag(en=["drowsy"], unless=["makes me drowsy"])
    assert find_red_flags("drowsy", [flag]) == ["sign"]
    assert find_red_flags("it makes me drowsy", [flag]) == []
    assert find_red_flags("it makes me drowsy. so drowsy today", [flag]) == ["sign"]


@pytest.mark.parametrize("phrase", ["(hit|bump", "hit)", "*", "hit & run", ""])
def test_a_phrase_that_cannot_be_read_is_named_with_its_flag(phrase: str) -> None:
    data = {
        "flags": [
            {"id": "sign", "label": {"en": "Sign", "zh": "信号"}, "phrases": {"en": [phrase]}}
        ]
    }
    with pytest.raises(ValueError, match=r"^sign: the phrase"):
        red_flags_from_data(data)


def test_the_label_is_kept_in_both_languages() -> None:
    assert _flag(en=["fit"]).label == Text("Sign", "信号")


def test_words_are_normalised_to_small_letters_characters_and_two_kinds_of_marks() -> None:
    assert normalised("I CAN’T; 头很痛，吐。12,000?") == [
        "i", "cant", ".", "头", "很", "痛", ",", "吐", ".", "12,000", "?",
    ]  # fmt: skip


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    assert set(find_red_flags(text, FLAGS)) <= {flag.id for flag in FLAGS}


@given(
    st.sampled_from(_lines(RAISED["chest_pain"])),
    st.sampled_from(["Hello. ", "谢谢。", "ok! ", ""]),
)
def test_a_sentence_before_does_not_hide_a_sign(text: str, before: str) -> None:
    assert "chest_pain" in find_red_flags(before + text, FLAGS)


_PHRASES = tuple(phrase for flag in FLAGS for phrase in (*flag.phrases, *flag.unless))


@given(st.lists(st.sampled_from(sorted({s for p in _PHRASES for s in p.starts[0]})), max_size=8))
def test_the_phrases_found_by_how_they_start_are_all_that_stand_in_a_text(said: list[str]) -> None:
    words = normalised(" ".join(word.replace("*", "ing") for word in said))
    line, each = " ".join(words) + " ", frozenset(words)
    expected = [span for phrase in _PHRASES for span in phrase.spans(line, each)]
    assert list(spans_of(_PHRASES, line, each)) == expected
