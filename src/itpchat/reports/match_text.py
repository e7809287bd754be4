"""The output of `itpchat match` for people: each trial with its verdict and the reasons."""

from collections.abc import Iterator

from itpchat.documents.problems import one_line
from itpchat.explaining import day_text, key_text, reason_text
from itpchat.matching import Judged, Match
from itpchat.patient_file import ReadPatient
from itpchat.record import Record
from itpchat.trials import Catalogue
from itpchat.wording import Language, Text, listed

VERDICTS = {
    "may_fit": Text("may fit", "可能适合"),
    "still_possible": Text("still possible", "仍有可能"),
    "not_yet": Text("not yet", "暂不符合"),
    "ruled_out": Text("ruled out", "不符合"),
}
RECRUITMENT = {
    "open": Text("listed as open", "登记为开放"),
    "probably_closed": Text("probably closed", "可能已关闭"),
    "closed": Text("closed", "已关闭"),
    "unknown": Text("status unknown", "状态不明"),
}
_FROM = Text("from {day}, if nothing else changes", "{day}起，若其他情况不变")
_NOT_NOW = Text("not now", "目前不符合")
_OPEN = Text("still to find out: {needs}", "还需了解：{needs}")
_CONTRADICTION = Text("these answers contradict each other: {keys}", "以下回答互相矛盾：{keys}")


def patient_text(
    read: ReadPatient,
    record: Record,
    matches: tuple[Match, ...],
    catalogue: Catalogue,
    language: Language,
) -> Iterator[str]:
    """Give the lines for one patient file."""
    yield f"{one_line(read.file)} ({day_text(read.as_of).to(language)})"
    for found in record.contradictions:
        names = listed([key_text(key.removesuffix(" never"), catalogue) for key in found.keys])
        yield "  ! " + _CONTRADICTION.filled(keys=names).to(language)
    for match in matches:
        headline, name = _headline(match).to(language), match.trial.short.to(language)
        yield f"  {match.trial.id}  {headline}  {name}"
        for judged in match.failing:
            yield "      " + _failing(judged, catalogue).to(language)
        if match.verdict == "still_possible":
            needs = listed([key_text(need, catalogue) for need in match.needs])
            yield "      " + _OPEN.filled(needs=needs).to(language)


def _headline(match: Match) -> Text:
    verdict, listing = VERDICTS[match.verdict], RECRUITMENT[match.recruitment]
    if match.not_now:
        verdict = _NOT_NOW
    if match.eligible_from:
        day = _FROM.filled(day=day_text(match.eligible_from))
        verdict = Text(f"{verdict.en}, {day.en}", f"{verdict.zh}，{day.zh}")
    return Text(f"{verdict.en}; {listing.en}", f"{verdict.zh}；{listing.zh}")


def _failing(judged: Judged, catalogue: Catalogue) -> Text:
    told = listed([reason_text(reason, catalogue) for reason in judged.because])
    criterion = judged.criterion
    return Text(
        f"{criterion.id}: {criterion.clinical.en} [{told.en}]",
        f"{criterion.id}：{criterion.clinical.zh}［{told.zh}］",
    )
