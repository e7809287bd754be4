"""The few texts that belong to the screen itself and to no conversation."""

from itpchat.wording import Text

QUIT = Text("Leave this program?", "要退出程序吗？")
NUDGE_NUMBER = Text(
    "Type a number and press Enter, or use the arrow keys ↑ ↓.",
    "请输入数字后按回车键，或用方向键 ↑ ↓ 选择。",
)
NUDGE_WORDS = Text("Type your answer and press Enter.", "请输入您的回答，然后按回车键。")
NUDGE_ASIDE = Text("Press Enter again for this answer.", "再按一次回车键就选这个回答。")
NUDGE_MANY = Text(
    "Type the numbers that are true for you, or use ↑ ↓ and the space bar.",
    "请输入所有符合的数字，或用 ↑ ↓ 和空格键选择。",
)
NUDGE_SEND = Text(
    "Press Enter to send. Type a number to add more.", "按回车键发送；还可继续输入数字。"
)
NUDGE_TICKED = Text(
    "When all are ticked, go to » with ↓ and press Enter.", "全部选好后，用 ↓ 移到 » 并按回车键。"
)
BELOW = Text("{count} more below: press ↓", "下面还有{count}行，请按 ↓")
CHANGED = Text("  (changed)", "（有变化）")
TYPE_NUMBER = Text("Type a number, or press ↑ ↓ and Enter", "请输入数字，或按 ↑ ↓ 和回车键")
TYPE_WORD = Text("Type a number, or a word you look for", "请输入数字，或要查的词语")
TYPE_PLACE = Text("Type a number, or the name of a place", "请输入数字或地名")
NO_PLACE = Text("There is no such place in the list.", "列表中没有这个地方。")
SOME_PLACES = Text(
    "More than one is called so. Type the number of one: {numbers}.",
    "有多个同名选项，请输入编号：{numbers}。",
)
ASKING = Text(
    "? and Enter: why I ask. Or type a word after ? to have it explained.",
    "输入？后按回车键：为什么问这个。在？后输入词语：查看解释。",
)
ASKING_HELP = Text(
    "? and Enter: help. Or type a word after ? to have it explained.",
    "输入？后按回车键：帮助。在？后输入词语：查看解释。",
)
NO_WORD = Text("That word is not explained here.", "这里没有这个词的解释。")
WORDS_HERE = Text("Words on this page", "本页的词语")
TO_THE_LIST = Text("Back to the list", "返回列表")
AS_IF = Text("Look at it as if this answer were otherwise", "假设这个回答不同，看看会怎样")
AS_IF_ASKED = Text(
    "Only a look: what would it be with another answer? Nothing is changed.",
    "仅供查看：如果回答不同会怎样？不会更改任何回答。",
)
AS_IT_IS = Text("Back to the real answers", "返回真实的回答")
FIND_OUT = Text("What to find out, and from whom", "还需要了解什么、向谁了解")
COUNTED = Text("{label} ({count})", "{label}（{count}）")
SIMILAR = Text("Similar: {name} ({why})", "类似的试验：{name}（{why}）")
PAGE_KEYS = Text(
    "↑ ↓ read on   ← → other trials   Tab: the choices below",
    "↑ ↓ 翻看   ← → 其他试验   Tab 键：下面的选项",
)
READ_KEYS = Text("↑ ↓ read on", "↑ ↓ 翻看")
PAGE_MORE = Text("More below: Page Down", "下面还有内容，请按 Page Down")
TAKE = Text("Take it home", "带回家")
TAKE_INTRO = Text(
    "What would you like to take home? Nothing is saved here.",
    "您想带走什么？这里不会保存任何内容。",
)
PRINT = Text("Print the sheet, private answers left out", "打印结果单（不含隐私回答）")
PRINT_ALL = Text("Print the sheet with my private answers", "打印结果单（包含隐私回答）")
PRINTING = Text("One moment: the sheet goes to the printer.", "请稍候，正在发送到打印机。")
SHOW_CODE = Text("QR code to the listing: {name}", "登记页面二维码：{name}")
CODE_KEYS = Text("← → other trials   Enter: back", "← → 其他试验   回车键：返回")
UNLOCK = Text(
    "For staff only: when this person is being cared for, press F8, then F9.",
    "仅限工作人员：确认已有人照看后，先按 F8，再按 F9。",
)
UNLOCK_NEXT = Text(
    "For staff only: now press F9. Any other key keeps this page.",
    "仅限工作人员：现在请按 F9。按其他键则保留本页。",
)
UNLOCK_FIRST_KEY = Text("staff: close", "工作人员：关闭")
UNLOCK_SECOND_KEY = Text("staff: close now", "工作人员：确认关闭")
CRASH = Text(
    "We are sorry: this program has stopped. It is not because of anything you did. "
    "Nothing you entered was kept. Please tell the staff.",
    "非常抱歉：程序已停止运行。这不是您的操作造成的。您输入的内容没有被保存。请告诉工作人员。",
)
CRASH_PLACE = Text(
    "For the person who looks after this program: {place}", "供维护人员参考：{place}"
)
NO_TERMINAL = Text(
    "The screen needs a terminal. `itpchat line` works without one.",
    "屏幕模式需要终端。没有终端时请用 `itpchat line`。",
)
