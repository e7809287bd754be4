"""What to say where an answer was not understood: what would be."""

from collections.abc import Mapping

from itpchat.reading.answers.results import Hint
from itpchat.wording import Text

HINTS: Mapping[Hint, Text] = {
    Hint.YES_NO: Text(
        "Please type yes, no or not sure.",
        "请输入“是”“不是”或“不清楚”。",
    ),
    Hint.CHOICE: Text(
        "Please type the number of one answer.",
        "请输入一个选项的编号。",
    ),
    Hint.CHOICES: Text(
        "Please type the numbers of your answers, such as 1, 3.",
        "请输入选项的编号，例如“1、3”。",
    ),
    Hint.PLATELETS: Text(
        "Please type the count with its unit, such as 12 ×10⁹/L, 12k or 12,000.",
        "请输入带单位的血小板计数，例如“12×10⁹/L”“1.2万”或“12000”。",
    ),
    Hint.PLATELETS_UNIT: Text(
        "Please type one count with its unit, such as 30 ×10⁹/L or 30,000.",
        "请输入一个带单位的数值，例如“3万”或“30×10⁹/L”。",
    ),
    Hint.AGE: Text(
        "Please type an age, such as 34 or 18 months, or a date of birth, such as 1990-05-14.",
        "请输入年龄，例如“34岁”“18个月”，或出生日期，例如“1990年5月14日”。",
    ),
    Hint.NUMBER: Text(
        "Please type one number, as it stands on the report.",
        "请按化验单输入一个数值。",
    ),
    Hint.WHOLE_NUMBER: Text(
        "Please type a whole number, such as 2.",
        "请输入一个整数，例如“2”。",
    ),
    Hint.UNIT: Text(
        "I do not know this unit here. Please type the number with the unit that I asked for.",
        "这里认不出这个单位。请按问题里的单位输入数值。",
    ),
    Hint.UPPER_LIMIT: Text(
        "Please type the value and its upper limit, such as 52 (limit 40).",
        "请输入数值和正常上限，例如“52（上限40）”。",
    ),
    Hint.BLOOD_PRESSURE: Text(
        "Please type both numbers, such as 120/80.",
        "请输入高压和低压两个数值，例如“120/80”。",
    ),
    Hint.IMPLAUSIBLE: Text(
        "That number seems too low or too high. Please check it and type it again.",
        "这个数值好像过低或过高，请核对后重新输入。",
    ),
    Hint.DATE: Text(
        "Please type a date, such as 14 March 2025, March 2025, 2025 or 3 months ago.",
        "请输入日期，例如“2025年3月14日”“2025年3月”“2025年”或“3个月前”。",
    ),
    Hint.DATE_IN_FUTURE: Text(
        "That date is still to come. Please type a date in the past.",
        "这个日期还没有到。请输入过去的日期。",
    ),
    Hint.SINCE: Text(
        "Please type how long, such as 3 weeks, or since when, such as March 2025.",
        "请输入多长时间，例如“3周”，或从什么时候开始，例如“2025年3月”。",
    ),
    Hint.TOO_LONG: Text(
        "That is a lot of text. Please type only the answer.",
        "内容太长了，请只输入答案。",
    ),
}
"""One text for each hint."""
