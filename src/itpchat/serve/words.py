"""What a server says to people in its own name."""

from itpchat.wording import Text

NO_TERMINAL = Text(
    "This is a conversation on a full screen, and it needs a terminal. Please connect with: ssh -t",
    "这是全屏对话，需要终端才能显示。请用 ssh -t 连接。",
)
NO_COMMANDS = Text(
    "No commands are run here, and no files are copied: this is a conversation. Please connect "
    "without a command.",
    "这里只提供对话，不执行命令，也不传送文件。请不带命令直接连接。",
)
FULL = Text(
    "All places are taken right now. Please try again in a few minutes.",
    "目前使用的人较多，没有空位。请过几分钟再试。",
)
FULL_FOR_ADDRESS = Text(
    "Too many people are connected from your network right now. Please try again in a few minutes.",
    "目前从您所在网络连接的人太多。请过几分钟再试。",
)
CANNOT_BEGIN = Text(
    "We are sorry: the conversation cannot begin right now. Please try again in a minute.",
    "非常抱歉，现在无法开始对话。请过一分钟再试。",
)
STARTING = Text(
    "One moment, please: this service is just starting. The conversation begins by itself.",
    "请稍等：服务正在启动，对话会自动开始。",
)
DRAINING = Text(
    "This service is being restarted. Please try again in a few minutes.",
    "服务正在重新启动。请过几分钟再试。",
)
IDLE_SOON = Text(
    "Are you still there? Press any key to go on. If nothing is pressed within {seconds} seconds, "
    "this ends and nothing is kept.",
    "您还在吗？按任意键继续。如果 {seconds} 秒内没有按键，对话将结束，内容不会保留。",
)
TIME_SOON = Text(
    "This conversation ends in {seconds} seconds, because its time is up. Nothing is kept. You can "
    "begin again.",
    "本次对话的时间快到了，将在 {seconds} 秒后结束，内容不会保留。您可以重新开始。",
)
DRAIN_SOON = Text(
    "This service will be restarted in {seconds} seconds. Nothing is kept. You can begin again "
    "in a few minutes.",
    "服务将在 {seconds} 秒后重新启动，内容不会保留。您可以过几分钟重新开始。",
)
NOTICES = {"i": IDLE_SOON, "t": TIME_SOON, "d": DRAIN_SOON}
"""What a running conversation is told, by the letter that stands for it between processes."""

IDLE_END = Text(
    "The conversation has ended because no key was pressed for a while. Nothing was kept.",
    "由于一段时间没有按键，对话已结束。内容没有保留。",
)
TIME_END = Text(
    "The conversation has ended because its time was up. Nothing was kept. You can begin again.",
    "由于时间已到，对话已结束。内容没有保留。您可以重新开始。",
)
DRAIN_END = Text(
    "The conversation has ended because the service is being restarted. Nothing was kept. You can "
    "begin again in a few minutes.",
    "由于服务重新启动，对话已结束。内容没有保留。您可以过几分钟重新开始。",
)
KILLED = Text(
    "We are sorry: this conversation has stopped. It is not because of anything you did. Nothing "
    "you entered was kept. You can begin again.",
    "非常抱歉：本次对话已中断。这不是您的操作造成的。您输入的内容没有被保留。您可以重新开始。",
)
EMERGENCY = Text(
    "In an emergency, call {number} now.",
    "如有紧急情况，请立即拨打 {number}。",
)
