"""The scripted conversation with all that results, help and a changed mind can show."""

from dataclasses import dataclass, replace
from typing import Self

from itpchat.conversation.views import (
    Card,
    Decided,
    Filter,
    FilterKind,
    FilterOption,
    Help,
    HelpEntry,
    Item,
    Section,
    Similar,
    Term,
    View,
)
from itpchat.wording import Text
from tests.tui.scripted import Scripted

CELLS = Text("CAR-T cells", "CAR-T细胞")
CELLS_TOLD = Text(
    "Immune cells of your own that are changed so that they attack other cells.",
    "经过改造、能攻击特定细胞的自身免疫细胞。",
)
THINNER = Text("blood thinner", "抗凝药")
THINNER_TOLD = Text("A medicine that keeps blood from clotting.", "防止血液凝固的药。")
SUPPOSED = Text(
    "Only a look, as if: Age: 17. Nothing is changed.", "仅供查看，假设：年龄：17岁。回答未被更改。"
)
EFFECTS = (
    Text("Changed: Age: 17.", "已修改：年龄：17岁。"),
    Text("1 question is no longer needed.", "有1个问题不再需要。"),
    Text("2 studies are possible again.", "有2项试验重新变为可能。"),
)


@dataclass(frozen=True, slots=True)
class Rich(Scripted):
    """The conversation, after an answer was changed; `supposed` only looks at one."""

    supposed: bool = False

    def look_as_if(self, question_id: str, words: str) -> Self:
        return replace(self, supposed=True)

    def look_as_it_is(self) -> Self:
        return replace(self, supposed=False)

    def change(self, question_id: str) -> Self:
        return replace(self, stage="question", at=1)

    def help(self) -> Help:
        asked = (
            ("What is a clinical trial?", "什么是试验？", "A study.", "研究。"),
            ("Do I have to take part?", "必须参加吗？", "You can say no.", "可以拒绝。"),
        )  # fmt: skip
        return Help(
            self._say(Text("Common questions", "常见问题")),
            (),
            tuple(
                HelpEntry(self._say(Text(en, zh)), (self._say(Text(told, told_zh)),))
                for en, zh, told, told_zh in asked
            ),
            self._say(Text("Words explained", "词语解释")),
            (self._term(CELLS, CELLS_TOLD), self._term(THINNER, THINNER_TOLD)),
        )

    def view(self) -> View:
        view = Scripted.view(self)
        prompt = view.prompt
        if prompt is not None and prompt.id == "thinner":
            prompt = replace(prompt, terms=(self._term(THINNER, THINNER_TOLD),))
        results = view.stage == "results"
        return replace(
            view,
            prompt=prompt,
            can_undo=True,
            can_redo=True,
            can_go_forward=view.stage == "question",
            effects=tuple(self._say(text) for text in EFFECTS),
            groups=tuple(
                replace(group, cards=tuple(self._full(card) for card in group.cards))
                for group in view.groups
            ),
            find_out=(self._find_out(),) if results else (),
            ask_team=self._ask_team() if results else None,
            filters=tuple(self._filters()) if results else (),
            supposed=self._say(SUPPOSED) if self.supposed else "",
        )

    def _term(self, name: Text, told: Text) -> Term:
        return Term(self._say(name), self._say(name), self._say(told))

    def _full(self, card: Card) -> Card:
        """Give a card with what can be done about its trial."""
        others = [trial for trial in self.trials if trial[0] != card.trial]
        out = card.verdict == "ruled_out"
        decided = Decided(
            "age",
            self._say(Text("The answer that decided: Age: 34", "起决定作用的回答：年龄：34岁")),
            self._say(Text("Change this answer: Age", "修改这个回答：年龄")),
        )
        return replace(
            card,
            decided=decided if out else None,
            keep=self._say(Text("Keep checking this trial", "继续核对这项试验")) if out else "",
            ask=(self._say(Text("In which city are the visits?", "在哪个城市就诊？")),),
            similar=tuple(
                Similar(
                    trial,
                    self._say(name),
                    self._say(Text("still possible", "仍有可能")),
                    self._say(Text("the same kind of treatment", "同类治疗")),
                )
                for trial, name, _ in others
            ),
            terms=(self._term(CELLS, CELLS_TOLD),),
        )

    def _find_out(self) -> Section:
        names = "; ".join(self._say(name) for _, name, _ in self.trials[:2])
        return Section(
            self._say(Text("What your doctor may know", "您的医生可能知道的")),
            (
                Item("", self._say(Text("Hemoglobin", "血红蛋白"))),
                Item("", self._say(Text("Bone marrow", "骨髓检查")), names),
            ),
        )

    def _ask_team(self) -> Section:
        texts = (
            Text("Do you still take new people?", "现在还招募新的参加者吗？"),
            Text("What will I have to pay?", "我需要支付哪些费用？"),
        )
        title = self._say(Text("Questions for a study team", "可以问研究团队的问题"))
        return Section(title, tuple(Item("", self._say(text)) for text in texts))

    def _filters(self) -> list[Filter]:
        every = FilterOption("", self._say(Text("Open or not", "不限状态")), 3, chosen=True)
        is_open = FilterOption("open", self._say(Text("listed as open", "登记为招募中")), 2)
        nowhere = FilterOption("", self._say(Text("No distance", "不显示距离")), 3, chosen=True)
        city = FilterOption("beijing", self._say(Text("Beijing", "北京")), 3)
        kinds: tuple[tuple[FilterKind, Text, tuple[FilterOption, ...]], ...] = (
            ("status", Text("Status", "状态"), (every, is_open)),
            ("near", Text("Distance from", "距离"), (nowhere, city)),
        )
        return [Filter(kind, self._say(label), options) for kind, label, options in kinds]
