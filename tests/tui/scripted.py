"""A small scripted conversation with hand-written views, to test the screens apart from the dialog.

It knows no medicine: any answer is taken, apart from a few words that make something happen.
"""

from dataclasses import dataclass, replace
from typing import Self

from itpchat.conversation.pausing import Pause, at_once
from itpchat.conversation.views import (
    BoardRow,
    Card,
    FilterKind,
    Group,
    Help,
    Item,
    Labels,
    Option,
    Prompt,
    ReviewRow,
    Said,
    Section,
    Stage,
    View,
)
from itpchat.wording import Language, Text

LABELS = {
    "en": Labels(
        product="ITP trials that may fit you",
        why="Why do you ask?",
        back="Back",
        forward="Forward",
        undo="Undo",
        redo="Redo",
        help="Help",
        filter="Filter",
        similar_title="Similar trials",
        ask_trial_title="Ask about this trial",
        language="中文",
        restart="Start over",
        staff="Ask staff",
        results="Results so far",
        review="My answers",
        resume="Back to the questions",
        send="Send my answer",
        board="Trials",
        fold="Trial list",
        type_here="Type your answer here",
        pick_many="You can choose more than one.",
        confirm_restart="Start over? All your answers will be forgotten.",
        yes="Yes",
        no="No",
        sorry="Sorry, I did not understand that.",
        close="Close",
        more="more",
        quit="Leave",
    ),
    "zh": Labels(
        product="适合您的ITP临床试验",
        why="为什么问这个？",
        back="上一题",
        forward="下一题",
        undo="撤销",
        redo="重做",
        help="帮助",
        filter="筛选",
        similar_title="类似的试验",
        ask_trial_title="关于这项试验可以问",
        language="English",
        restart="重新开始",
        staff="找工作人员",
        results="目前结果",
        review="我的回答",
        resume="继续回答问题",
        send="发送我的回答",
        board="临床试验",
        fold="试验列表",
        type_here="请在这里输入您的回答",
        pick_many="可以选择多项。",
        confirm_restart="要重新开始吗？您的所有回答都会被清除。",
        yes="是",
        no="否",
        sorry="抱歉，没有看懂您的回答。",
        close="关闭",
        more="更多",
        quit="退出",
    ),
}


NOTHING = Text("", "")


@dataclass(frozen=True, slots=True)
class Scene:
    """One question of the script."""

    id: str
    text: Text
    why: Text = NOTHING
    options: tuple[tuple[str, Text, bool], ...] = ()
    many: bool = False
    hint: Text = NOTHING
    sensitive: bool = False
    effect: Text = NOTHING


UNSURE = ("unsure", Text("I am not sure", "不确定"), True)
DECLINED = ("declined", Text("I would rather not say", "不想回答"), True)
YES = ("yes", Text("Yes", "是"), False)
NO = ("no", Text("No", "否"), False)

SCENES = (
    Scene(
        "red_flags",
        Text(
            "Do you have any of these now, or since yesterday?",
            "您现在或从昨天起，有下面这些情况吗？",
        ),
        Text(
            "These can be signs of serious bleeding. If you have one, you need help before "
            "anything else.",
            "这些可能是严重出血的表现。如果有，您首先需要得到救治。",
        ),
        (
            (
                "bleeding",
                Text("Bleeding that will not stop", "止不住的出血"),
                False,
            ),
            ("head", Text("A blow to the head", "头部受伤"), False),
            ("stool", Text("Black or bloody stools", "黑便或便血"), False),
            ("urine", Text("Red or brown urine", "小便发红或呈褐色"), False),
            (
                "vomit",
                Text(
                    "Coughing up blood, or vomiting something that looks like coffee grounds",
                    "咳血，或呕吐物像咖啡渣",
                ),
                False,
            ),
            ("headache", Text("A sudden, very bad headache", "突然发生的剧烈头痛"), False),
            (
                "speech",
                Text("Trouble seeing or speaking, or a weak arm", "看不清、说话不清或一侧无力"),
                False,
            ),
            ("chest", Text("Chest pain", "胸痛"), False),
            ("none", Text("None of these", "都没有"), True),
            UNSURE,
        ),
        many=True,
        effect=NOTHING,
    ),
    Scene(
        "age",
        Text("How old are you?", "您今年多大年纪？"),
        Text("Each trial takes people of certain ages.", "每项试验都有年龄要求。"),
        (UNSURE,),
        hint=Text("for example 34", "例如 34"),
        effect=Text(
            "This rules out 1 trial: it is for children.", "有1项试验因此不适合：它只收儿童。"
        ),
    ),
    Scene(
        "thinner",
        Text("Do you take a blood thinner now?", "您现在在服用抗凝药吗？"),
        Text(
            "Some trials cannot take people on blood thinners, because the risk of bleeding is "
            "higher. Do not stop or change any medicine to join a study; only your doctor can "
            "decide that.",
            "服用抗凝药会增加出血风险，因此有些试验不能接收。请不要为了参加研究而停药或换药；"
            "只有您的医生才能决定。",
        ),
        (YES, NO, UNSURE),
        effect=Text("No trial is ruled out by that.", "没有试验因此被排除。"),
    ),
    Scene(
        "platelets",
        Text("What was your last platelet count?", "您最近一次的血小板计数是多少？"),
        Text("Most trials start below a certain number.", "多数试验要求血小板低于某个数值。"),
        (UNSURE,),
        hint=Text("for example 12, or 12,000", "例如 12，或 1.2万"),
        effect=Text(
            "12 ×10⁹/L, that is 12,000 per µL. CM313 in adults with ITP is still possible.",
            "12 ×10⁹/L，即每微升1.2万。“CM313治疗成人ITP”仍有可能。",
        ),
    ),
    Scene(
        "hiv",
        Text("Have you ever tested positive for HIV?", "您的HIV检测曾经是阳性吗？"),
        Text("Some trial medicines make infections worse.", "有些试验药物会使感染加重。"),
        (YES, NO, UNSURE, DECLINED),
        sensitive=True,
    ),
)

TRIALS = (
    (
        "NCT06352281",
        Text("Anti-BCMA CAR-T cells for ITP", "抗BCMA CAR-T细胞治疗ITP"),
        Text("listed as recruiting, July 2024", "登记为招募中，2024年7月"),
    ),
    (
        "NCT06813157",
        Text("CM313 in adults with ITP", "CM313治疗成人ITP"),
        Text("listed as recruiting, February 2025", "登记为招募中，2025年2月"),
    ),
    (
        "NCT00000003",
        Text("Stem cells for children with ITP [pilot]", "干细胞治疗儿童ITP【试点】"),
        Text("probably closed: end date passed", "可能已结束：登记的截止日期已过"),
    ),
)

WORDS = {
    "may_fit": ("✓", Text("May fit", "可能适合")),
    "still_possible": ("?", Text("Still possible", "仍有可能")),
    "not_yet": ("◷", Text("Not yet", "暂不适合")),
    "ruled_out": ("✗", Text("Ruled out", "不适合")),
}


@dataclass(frozen=True, slots=True)
class Scripted:
    """The conversation. `given` holds a question's id, its masked answer and what it did."""

    language: Language = "en"
    stage: Stage = "language"
    at: int = 0
    given: tuple[tuple[str, str, bool], ...] = ()
    problem: str = ""
    before: "Scripted | None" = None
    scenes: tuple[Scene, ...] = SCENES
    trials: tuple[tuple[str, Text, Text], ...] = TRIALS

    # The steps

    def warm(self, pause: Pause = at_once) -> None:
        """There is nothing to make ready."""

    def answer(self, text: str) -> Self:
        if self.stage in ("language", "notice"):
            return self.pick("zh" if "文" in text else "en")
        if self.stage != "question":
            return self
        if text == "boom":
            raise RuntimeError(f"secret answer {self.given}")
        if "bleeding" in text or "出血" in text:
            return self._leave_for("emergency")
        if "???" in text or text == "purple":
            return replace(self, problem=text)
        return self._given(text)

    def pick(self, *keys: str) -> Self:
        if self.stage == "language":
            chosen: Language = "zh" if keys[0] == "zh" else "en"
            return replace(self, language=chosen, stage="notice")
        if self.stage == "notice":
            return replace(self, stage="question")
        if self.stage != "question":
            return self
        if self.scene.id == "red_flags" and keys[0] not in ("none", "unsure"):
            return self._leave_for("emergency")
        labels = {key: text.to(self.language) for key, text, _ in self.scene.options}
        return self._given(", ".join(labels.get(key, key) for key in keys))

    def back(self) -> Self:
        if self.stage == "question" and self.at:
            return replace(self, at=self.at - 1, problem="")
        return self

    def forward(self) -> Self:
        return self

    def undo(self) -> Self:
        return self

    def redo(self) -> Self:
        return self

    def go_to_answer(self, trial_id: str) -> Self:
        return self

    def keep_checking(self, trial_id: str) -> Self:
        return self

    def look_as_if(self, question_id: str, words: str) -> Self:
        return self

    def look_as_it_is(self) -> Self:
        return self

    def narrow(self, kind: FilterKind, key: str = "") -> Self:
        return self

    def help(self) -> Help:
        return Help("")

    def change(self, question_id: str) -> Self:
        ids = [scene.id for scene in self.scenes]
        if question_id not in ids:
            return self
        return replace(self, stage="question", at=ids.index(question_id), problem="")

    def switch_language(self, language: Language | None = None) -> Self:
        other: Language = "en" if self.language == "zh" else "zh"
        return replace(self, language=language or other)

    def start_over(self) -> Self:
        return replace(
            self, stage="language", at=0, given=(), problem="", before=None, language="en"
        )

    def call_staff(self) -> Self:
        return self._leave_for("staff")

    def dismiss(self) -> Self:
        if self.before is None or self.stage not in ("emergency", "staff"):
            return self
        return replace(self, stage=self.before.stage, before=None)

    def show_results(self) -> Self:
        return replace(self, stage="results")

    def show_review(self) -> Self:
        return replace(self, stage="review")

    def resume(self) -> Self:
        return replace(self, stage="question" if self.at < len(self.scenes) else "ended")

    # The view

    @property
    def scene(self) -> Scene:
        return self.scenes[min(self.at, len(self.scenes) - 1)]

    def view(self) -> View:
        labels = LABELS[self.language]
        bare = View(stage=self.stage, language=self.language, labels=labels)
        match self.stage:
            case "language":
                return replace(bare, prompt=_LANGUAGE)
            case "notice":
                return replace(
                    bare,
                    prompt=self._prompt_of(_NOTICE),
                    title=self._say(_NOTICE_TITLE),
                    text=tuple(self._say(text) for text in _NOTICE_TEXT),
                )
            case "question":
                return replace(
                    bare,
                    prompt=self._prompt_of(self.scene),
                    transcript=self._transcript(),
                    board=self._board(),
                    can_go_back=self.at > 0,
                )
            case "review":
                return replace(
                    bare,
                    title=self._say(Text("Your answers", "您的回答")),
                    intro=(self._say(Text("Pick one to change it.", "选择一项即可修改。")),),
                    review=self._review(),
                )
            case "results":
                return replace(
                    bare,
                    title=self._say(Text("Your results", "您的结果")),
                    intro=(
                        self._say(
                            Text(
                                "Show these to your doctor. Only a study team can decide.",
                                "请把结果给您的医生看。最终由研究团队决定。",
                            )
                        ),
                    ),
                    groups=self._groups(),
                )
            case _:
                title, text = _MESSAGES[self.stage]
                return replace(bare, title=self._say(title), text=tuple(map(self._say, text)))

    def _say(self, text: Text) -> str:
        return text.to(self.language)

    def _given(self, words: str) -> Self:
        scene = self.scene
        shown = "•••" if scene.sensitive else words
        kept = tuple(entry for entry in self.given if entry[0] != scene.id)
        at = self.at + 1
        return replace(
            self,
            given=(*kept, (scene.id, shown, True)),
            at=at,
            problem="",
            stage="question" if at < len(self.scenes) else "results",
        )

    def _leave_for(self, stage: Stage) -> Self:
        if self.stage in ("emergency", "staff"):
            return self
        return replace(self, stage=stage, before=replace(self, before=None))

    def _prompt_of(self, scene: Scene) -> Prompt:
        answers = {asked: words for asked, words, _ in self.given}
        earlier = answers.get(scene.id, "")
        return Prompt(
            id=scene.id,
            topic="",
            text=self._say(scene.text),
            why=self._say(scene.why),
            options=tuple(
                Option(key, self._say(label), aside, picked=bool(earlier) and earlier == label.en)
                for key, label, aside in scene.options
            ),
            many=scene.many,
            hint=self._say(scene.hint),
            filled=earlier,
            sensitive=scene.sensitive,
            progress=self._say(
                Text(
                    f"{len(self.scenes) - self.at} questions can still change your list",
                    f"还有{len(self.scenes) - self.at}个问题可能改变结果",
                )
            ),
        )

    def _transcript(self) -> tuple[Said, ...]:
        by_id = {scene.id: scene for scene in self.scenes}
        entries: list[Said] = []
        for asked, words, _ in self.given:
            scene = by_id[asked]
            entries += [Said("question", self._say(scene.text)), Said("answer", words)]
            if scene.effect.en:
                entries.append(Said("effect", self._say(scene.effect)))
        if self.problem:
            entries.append(
                Said(
                    "problem",
                    self._say(
                        Text(
                            f"I could not read “{self.problem}”. A number such as 12 would help.",
                            f"没有看懂“{self.problem}”。请输入数字，例如 12。",
                        )
                    ),
                )
            )
        return tuple(entries)

    def _verdict(self, index: int) -> str:
        answered = len(self.given)
        if index == 2 and answered > 1:
            return "ruled_out"
        if index == 1 and answered > 4:
            return "may_fit"
        return "still_possible"

    def _board(self) -> tuple[BoardRow, ...]:
        rows = []
        for index, (trial, name, recruitment) in enumerate(self.trials):
            verdict = self._verdict(index)
            glyph, word = WORDS[verdict]
            out = verdict == "ruled_out"
            rows.append(
                BoardRow(
                    trial=trial,
                    name=self._say(name),
                    verdict=verdict,  # type: ignore[arg-type]
                    glyph=glyph,
                    word=self._say(word),
                    recruitment=self._say(recruitment),
                    because=self._say(Text("because: age 34", "原因：年龄34岁")) if out else "",
                    changed=out and len(self.given) == 2,
                )
            )
        return tuple(rows)

    def _review(self) -> tuple[ReviewRow, ...]:
        by_id = {scene.id: scene for scene in self.scenes}
        return tuple(
            ReviewRow(asked, self._say(by_id[asked].text), words) for asked, words, _ in self.given
        )

    def _groups(self) -> tuple[Group, ...]:
        cards = [self._card(index) for index in range(len(self.trials))]
        first = tuple(card for card in cards if card.verdict != "ruled_out")
        rest = tuple(card for card in cards if card.verdict == "ruled_out")
        groups = (
            Group(self._say(Text("Worth a talk with your doctor", "值得和医生谈一谈")), first),
            Group(self._say(Text("Does not fit, as far as asked", "就目前所问，不适合")), rest),
        )
        return tuple(group for group in groups if group.cards)

    def _card(self, index: int) -> Card:
        trial, name, recruitment = self.trials[index]
        verdict = self._verdict(index)
        glyph, word = WORDS[verdict]
        return Card(
            trial=trial,
            name=self._say(name),
            verdict=verdict,  # type: ignore[arg-type]
            glyph=glyph,
            word=self._say(word),
            headline=self._say(
                Text(
                    "All that could be asked here fits; 3 points are for the study team.",
                    "这里能问的都符合；还有3点需由研究团队判断。",
                )
            ),
            summary=self._say(
                Text(
                    "Your own immune cells are taken, changed in a laboratory and given back once "
                    "through a drip.",
                    "采集您自己的免疫细胞，在实验室改造后，经静脉一次回输。",
                )
            ),
            facts=(
                (self._say(Text("Recruitment", "招募状态")), self._say(recruitment)),
                (
                    self._say(Text("Place", "地点")),
                    self._say(
                        Text(
                            "Institute of Hematology & Blood Diseases Hospital, Tianjin, China",
                            "中国医学科学院血液病医院，中国天津",
                        )
                    ),
                ),
                (self._say(Text("Registry number", "登记号")), trial),
            ),
            warnings=(
                self._say(
                    Text(
                        "This is an experimental treatment. Chemotherapy is given before it. It "
                        "has serious risks, and nobody can promise that it helps. You can say no "
                        "at any time, and nobody may charge you for a place.",
                        "这是试验性治疗。治疗前需要化疗，有严重风险，也没有人能保证有效。"
                        "您随时可以拒绝，任何人都不得向您收取参加费用。",
                    )
                ),
            ),
            notices=(
                self._say(
                    Text(
                        "The registry gives two different upper ages: 65 and 75.",
                        "登记信息中的年龄上限不一致：65岁和75岁。",
                    )
                ),
            ),
            sections=self._sections(index),
        )

    def _sections(self, index: int) -> tuple[Section, ...]:
        passes = (
            Item(
                "1",
                self._say(Text("You are between 18 and 75.", "您的年龄在18至75岁之间。")),
                self._say(Text("You said: 34", "您的回答：34")),
            ),
            Item(
                "5", self._say(Text("Your platelet count is below 30.", "您的血小板计数低于30。"))
            ),
        )
        check = tuple(
            Item(
                str(number),
                self._say(
                    Text(
                        "Your heart, liver and kidneys work well enough for this treatment, by "
                        "tests that the study team does.",
                        "研究团队检查后认为您的心、肝、肾功能足以承受这种治疗。",
                    )
                ),
                self._say(Text("The study team checks this.", "由研究团队检查。")),
            )
            for number in (7, 8, 12)
        )
        return (
            Section(self._say(Text("What fits", "符合的条件")), passes),
            Section(self._say(Text("Still to be checked", "还需确认")), check),
        )


_LANGUAGE = Prompt(
    id="language",
    topic="",
    text="Which language do you prefer?  您想使用哪种语言？",
    why="",
    options=(Option("en", "English"), Option("zh", "中文（简体）")),
)

_NOTICE = Scene(
    "notice",
    Text("Shall we begin?", "可以开始了吗？"),
    options=(("continue", Text("Yes, begin", "好的，开始"), False),),
)
_NOTICE_TITLE = Text("Before we begin", "开始之前")
_NOTICE_TEXT = (
    Text(
        "I will ask you one question at a time, and show which trials for immune "
        "thrombocytopenia (ITP) may fit you. It takes about five minutes.",
        "我会一次问您一个问题，并显示哪些免疫性血小板减少症（ITP）的临床试验可能适合您。"
        "大约需要五分钟。",
    ),
    Text(
        "You can say “not sure” to any question. Nothing you enter is kept.",
        "任何问题都可以回答“不确定”。您输入的内容不会被保存。",
    ),
    Text(
        "This is not medical advice. Only a study team can decide who takes part.",
        "这不是医疗建议。只有研究团队才能决定谁可以参加。",
    ),
)
_MESSAGES: dict[Stage, tuple[Text, tuple[Text, ...]]] = {
    "emergency": (
        Text("Please get help now", "请立即求助"),
        (
            Text(
                "What you describe can be an emergency. Tell the staff here right away, or call "
                "120.",
                "您描述的情况可能很危急。请立即告诉这里的工作人员，或拨打120。",
            ),
            Text("Do not wait, and do not drive yourself.", "请不要等待，也不要自己开车。"),
            Text(
                "This does not count against you for any trial. We can go on later.",
                "这不会影响您参加任何试验。我们可以稍后再继续。",
            ),
        ),
    ),
    "staff": (
        Text("Please ask the staff", "请找工作人员"),
        (
            Text(
                "Please go to the desk, or raise your hand. Your answers stay here.",
                "请到服务台，或举手示意。您的回答会保留在这里。",
            ),
        ),
    ),
    "ended": (
        Text("Thank you", "谢谢"),
        (Text("Your answers have been forgotten.", "您的回答已被清除。"),),
    ),
}
