"""What the pages around the conversation say."""

from itpchat.wording import Text

TITLE = Text("Clinical trial finder", "临床试验查找")
NO_SCRIPT = Text(
    "This page needs JavaScript. There are other ways to answer the same questions: see below.",
    "本页需要 JavaScript。您也可以用其他方式回答同样的问题，请看下方链接。",
)
BESIDE = Text(
    "Using a screen reader, or cannot see this page well? There are other ways.",
    "使用读屏软件，或看不清本页？还有其他方式。",
)
OTHER_WAYS = Text("Other ways to answer the questions", "其他回答方式")
OTHER_WAYS_LINES = (
    Text(
        "The page with the questions draws a picture of a text screen. A screen reader cannot "
        "read it.",
        "提问的页面是以图像方式显示的文字屏幕，读屏软件无法朗读。",
    ),
    Text(
        "Ask the staff. They can go through the questions with you.",
        "请找工作人员，他们可以和您一起回答问题。",
    ),
    Text(
        "Or use the same questions line by line, in any terminal with a screen reader. Where "
        "itpchat is installed, type: itpchat line",
        "或者使用逐行模式，可在支持读屏软件的终端中使用。在装有 itpchat 的电脑上输入：itpchat line",
    ),
)
TO_QUESTIONS = Text("To the questions", "前往提问页面")
PASSWORD = Text("Password", "密码")
ENTER = Text("Enter", "进入")
NEEDS_PASSWORD = Text("Please type the password that you were given.", "请输入您得到的密码。")
NEEDS_LINK = Text(
    "Please open the link that you were given. It may have expired: then ask for a new one.",
    "请打开您得到的链接。链接可能已过期，请向工作人员索取新的链接。",
)
WRONG = Text("That did not work. Please try again.", "未能进入，请重试。")
WAIT = Text("Too many tries. Please wait a minute and try again.", "尝试次数过多，请一分钟后再试。")
AGAIN = Text("Start again", "重新开始")

TOLD: dict[str, Text] = {
    "ending": Text(
        "Are you still there? In {seconds} seconds this ends and your answers are deleted. Press "
        "any key to go on.",
        "您还在吗？{seconds} 秒后将结束并删除您的回答。按任意键继续。",
    ),
    "ending_for_good": Text(
        "The time is nearly over: this ends in {seconds} seconds.",
        "使用时间即将结束：还剩 {seconds} 秒。",
    ),
    "left": Text("You have left. Your answers are deleted.", "您已退出。您的回答已删除。"),
    "idle": Text(
        "This has ended because no key was pressed for a while. Your answers are deleted.",
        "由于长时间没有按键，已自动结束。您的回答已删除。",
    ),
    "maximum": Text(
        "The time is over. Your answers are deleted.", "使用时间已到。您的回答已删除。"
    ),
    "drained": Text(
        "The server is being restarted. Your answers are deleted. You can start again.",
        "服务器正在重启。您的回答已删除，可以重新开始。",
    ),
    "full": Text(
        "Too many people are using this right now. Please try again in a few minutes.",
        "目前使用的人太多，请几分钟后再试。",
    ),
    "broke": Text(
        "We are sorry: something went wrong. It is not because of anything you did. Your answers "
        "are deleted.",
        "非常抱歉，程序出了问题。这不是您的操作造成的。您的回答已删除。",
    ),
    "gone": Text(
        "The connection was lost. Your answers are deleted.", "连接已断开。您的回答已删除。"
    ),
    "again": AGAIN,
}
"""What the page tells of a conversation, by what the server says: see `page.js`."""
