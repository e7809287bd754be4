"""What the kiosk says before, after and around a conversation."""

from itpchat.wording import Text

WELCOME = Text("Welcome", "您好")
WELCOME_LINES = (
    Text(
        "Answer a few simple questions to see which studies you could ask a doctor about.",
        "回答几个简单的问题，看看有哪些研究项目可以和医生谈谈。",
    ),
    Text("Nothing you type here is kept.", "您在这里输入的内容不会被保存。"),
)
START = Text("Press {key} to start", "请按 {key} 开始")
ANY_KEY = Text("any key", "任意键")
NO_CHINESE = (
    "This screen can show English only. (Zhongwen: qing zhao gongzuo renyuan. "
    "For Chinese, please ask the staff.)"
)
"""For terminals without Chinese characters: the second sentence in pinyin, for whoever reads it."""
STAFF_KEY = Text("Staff: {key}", "工作人员：{key}")

STILL_THERE = Text("Are you still there?", "您还在吗？")
STILL_THERE_LINES = (
    Text("Press any key to go on. Your answers are still here.", "按任意键继续。您的回答都还在。"),
    Text(
        "If no key is pressed in the next {seconds} seconds, everything is cleared for the next "
        "person.",
        "如果 {seconds} 秒内没有按键，所有内容将被清除，留给下一位使用。",
    ),
)

PIN = Text("Staff: close the kiosk", "工作人员：关闭本机程序")
PIN_LINE = Text("Type the PIN and press Enter.", "请输入PIN码，然后按回车键。")
PIN_BACK = Text("Esc: back", "Esc：返回")
PIN_WRONG = Text("That is not the PIN.", "PIN码不正确。")
PIN_WAIT = Text(
    "Too many wrong tries. The next one is taken in {minutes} min.",
    "错误次数过多，请在 {minutes} 分钟后再试。",
)
CRASHED_NEXT = Text("Press any key to start again.", "按任意键重新开始。")
