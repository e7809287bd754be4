# ruff: noqa: E501 - a text is read more easily in one piece
"""The texts of the nurse's screen."""

from itpchat.wording import Text

TITLE = Text("itpchat: intake", "itpchat：患者登记")
COUNTS = Text("{known} known, {left} open", "已知{known}项，待查{left}项")
TO_SETTLE = Text("{count} to settle", "{count}项待确认")
SAVED = Text("saved", "已保存")
UNSAVED = Text("not saved", "未保存")

PLACEHOLDER = Text(
    "Type or paste: 34F ITP 2y plt 18 pred 10 …", "输入或粘贴：女34岁 ITP 2年 血小板18 泼尼松10mg …"
)
PLACEHOLDER_NOTES = Text("Type a private note, Enter keeps it", "输入私人备注，回车保存")
PLACEHOLDER_PROPOSAL = Text(
    "Enter takes what is ticked; type to add to the line", "回车采纳已勾选的内容"
)
READING = Text("Reading {size} characters …", "正在读取{size}个字符……")

ASK_PATH = Text("File name of the draft", "草稿文件名")
ASK_OPEN = Text("File name of the draft to open", "要打开的草稿文件名")
ASK_PASSCODE = Text(
    "Passcode, {least} characters or more (not shown)", "口令，至少{least}位（不显示）"
)
ASK_AGAIN = Text("The same passcode once more (not shown)", "再次输入相同口令（不显示）")
ASK_OPEN_PASSCODE = Text("Passcode of {file} (not shown)", "{file}的口令（不显示）")
ASK_LEAVE = Text(
    "Leave? What was entered is not saved. y: leave, n: stay",
    "要退出吗？输入的内容尚未保存。y 退出，n 留下",
)
ASK_NEW = Text(
    "A new patient? What was entered is not saved. y: start anew, n: stay",
    "开始新患者？输入的内容尚未保存。y 开始，n 留下",
)
SAVED_AS = Text("Saved: {file}", "已保存：{file}")
RESUMED = Text("Opened: {file}", "已打开：{file}")
RESUMED_CHANGED = Text(
    "Opened: {file}. Trials or questions have changed since it was saved: the answers are as they "
    "were, the verdicts are today's.",
    "已打开：{file}。保存之后试验或问题有更新：答案保持原样，结果按今天计算。",
)
RESUMED_LOST = Text(
    "{count} answers to questions that are no longer asked are kept under the notes (F5).",
    "{count}个已取消问题的答案保留在备注页（F5）。",
)
NOTHING_READ = Text(
    "Nothing of this patient was found in it. It is kept under the notes (F5).",
    "未找到该患者的信息，原文已保留在备注页（F5）。",
)
ABOUT_ANOTHER = Text(
    "This speaks of somebody else: nothing was taken of it. It is kept under the notes (F5).",
    "这段文字说的是其他人，未采用任何内容，原文已保留在备注页（F5）。",
)
SOME_OTHERS = Text("What is said of others was left out.", "涉及他人的内容未采用。")
EMERGENCY = Text(
    "Signs of an emergency in what was entered: {flags}. See to the patient first.",
    "输入内容中有急症征象：{flags}。请先处理患者。",
)
TAKEN = Text("{count} taken.", "已采用{count}项。")
LEFT = Text("Taken back.", "已撤销。")
REPEATED = Text("Given again.", "已重做。")
NO_UNDO = Text("There is nothing to take back.", "没有可撤销的内容。")
NO_REST = Text(
    "No trial waits for a diagnosis or treatment any more.", "没有试验还在等待相关信息。"
)
NO_ROW = Text("Move to a line with ↑ ↓ first.", "请先用 ↑ ↓ 选择一行。")
AS_IF = Text("{what} F2 shows it as it is.", "{what}按 F2 恢复实际情况。")
AS_IF_ANSWERED = Text("Only an answer can be looked at otherwise.", "只有已回答的项目可以假设。")
NO_CELL = Text(
    "No answer stands behind this; it is the study team's.", "此项没有对应的答案，由研究团队判断。"
)
ASK_SHEET = Text(
    "Sheet: file name, ending in .pdf .html .txt .md .json .fhir.json",
    "资料单文件名，以 .pdf .html .txt .md .json .fhir.json 结尾",
)
ASK_PRIVATE = Text(
    "With private answers (HIV, pregnancy, drugs, mind) too? y: yes, Enter: leave them out",
    "是否包含隐私答案（HIV、妊娠、药物滥用、精神）？y 包含，回车不包含",
)
ASK_SHEET_PASSCODE = Text(
    "Passcode of the PDF (not shown); Enter: none", "PDF密码（不显示）；直接回车则不设"
)
SHEET_NO_FORM = Text(
    "The name tells the form: end it in {endings}", "文件名决定格式：请以{endings}结尾"
)
SHEET_WRITTEN = Text("Sheet written: {file}", "资料单已写入：{file}")

PROPOSAL = Text(
    "Read in the note: Enter takes it, Space leaves a line out",
    "从文中读出：回车采纳，空格取消一项",
)
PROPOSAL_DOUBTS = Text("To choose afterwards", "随后选择")
PROPOSAL_LACKING = Text("Cannot be used as it stands", "暂不能采用")
PROPOSAL_UNREAD = Text("Not understood; kept under the notes", "未理解，保留在备注页")
SETTLE = Text("To settle", "待确认")
WHICH = Text("which?", "是哪一个？")
CONTRADICTION = Text("contradicts itself: which?", "前后矛盾：以哪个为准？")
REST = Text("deny {count}: {names}", "否认{count}项：{names}")
REST_NONE = Text("nothing is left to deny", "没有可否认的项目")
LIMIT = Text("upper limit of your laboratory?", "请输入本院正常上限")
UNKNOWN = Text("?", "？")
NOT_KNOWN = Text("not known", "不详")
CONTESTED = Text("contradictory", "矛盾")
FROM_NOTE = Text("note", "文中")
FROM_TYPED = Text("typed", "输入")
FROM_PICKED = Text("picked", "选择")
FROM_FOLLOWS = Text("follows", "推出")
WAITED_FOR = Text("{trials}, {criteria}", "{trials}，{criteria}")
ONE_TRIAL, TRIALS = Text("1 trial", "1项试验"), Text("{count} trials", "{count}项试验")
ONE_CRITERION = Text("1 criterion", "1条标准")
CRITERIA = Text("{count} criteria", "{count}条标准")
CELL = Text("{trial} {number}: {outcome}. {text}", "{trial} {number}：{outcome}。{text}")
DECIDES = Text("Decides: {what}", "影响：{what}")
DECIDES_NOTHING = Text("Decides nothing that is still open.", "对目前结果没有影响。")
CAME_FROM = Text("From: {what}", "来源：{what}")
OPTIONS = Text("Type: {options}", "输入：{options}")
EXAMPLE = Text("For example: {hint}", "例如：{hint}")
UNSURE_KEY = Text("? not known", "？不详")

NOTES = Text(
    "Private notes (in the draft alone, never on a sheet)", "私人备注（只保存在草稿中，不会打印）"
)
NOTES_NONE = Text("none yet", "暂无")
NOTES_UNREAD = Text("Not understood, as it was typed", "未理解的原文")
NOTES_TEXTS = Text("What was typed and pasted", "输入和粘贴的原文")

AS_IF_HOW = Text(
    "To look at another answer without changing it, type = and a value: =45",
    "想假设另一个答案而不更改：输入 = 加数值，如 =45",
)
BEHIND = Text("Behind it: {what}", "依据：{what}")
MISSING = Text("Missing: {what}", "缺少：{what}")
ENTER_GOES = Text("Enter: to the answer", "回车：转到该答案")
OUTCOMES = {
    "passes": Text("passes", "符合"),
    "fails": Text("stands in the way", "不符合"),
    "unknown": Text("unknown", "未知"),
    "study_team": Text("study team", "由研究团队判断"),
    "not_applicable": Text("does not apply", "不适用"),
}

TOPICS = {
    "about_you": Text("Patient", "患者"),
    "itp": Text("ITP", "ITP"),
    "blood": Text("Laboratory", "化验"),
    "medicines": Text("Treatments", "治疗"),
    "infections": Text("Infections", "感染"),
    "heart": Text("Heart and clots", "心血管与血栓"),
    "health": Text("Comorbidity", "合并症"),
    "pregnancy": Text("Pregnancy", "妊娠"),
    "taking_part": Text("Taking part", "参加试验"),
}

HELP = (
    Text(
        "Type or paste a line or a whole note and press Enter. What was read is shown; Enter takes it.",
        "输入或粘贴一行或整段病历后按回车。显示读出的内容，再按回车采纳。",
    ),
    Text(
        "Any order: 34F ITP 2y plt 18 pred 10 stable elt failed RTX 3/25 relapsed HBsAg neg",
        "顺序不限：女34岁 ITP 2年 血小板18 泼尼松10mg稳定 艾曲泊帕无效 HBsAg阴性",
    ),
    Text(
        "On a line of the form (↑ ↓) a bare value answers it: 18, y, n, neg, 3/2025, the number of an "
        "option. ? says that it is not known. Words with a name of their own are read as a note.",
        "在表格某一行（↑ ↓）直接输入数值即为该项答案：18、y、n、阴性、2025-03或选项编号。？表示不详。带名称的文字按病历读取。",
    ),
    Text(
        "ALT, AST, bilirubin and creatinine need the laboratory's upper limit: ALT 52 (ULN 40).",
        "ALT、AST、胆红素、肌酐需写本院上限：ALT 52（上限40）。",
    ),
    Text(
        "On a medicine or a diagnosis: stopped 3/2025, no response. A minus sign takes it off the list.",
        "在药物或诊断行：2025年3月停药，无效。输入减号可从列表删除。",
    ),
    Text(
        "= and a value looks at an answer as if it were otherwise: =45. F2 shows it as it is.",
        "输入 = 加数值可假设另一个答案：=45。按 F2 恢复。",
    ),
    Text(
        "F9 denies what trials still wait for in this topic, after showing it; never what would rule a "
        "trial out.",
        "F9 先列出再否认本类中试验仍在等待的项目；会导致排除的项目不会自动否认。",
    ),
    Text(
        "F4 shows the trials by criterion: ✓ passes, ✗ stands in the way, ? unknown, T study team, "
        "– does not apply. Arrows move, Enter goes to the answer.",
        "F4 按标准显示各试验：✓符合 ✗不符合 ?未知 T研究团队 –不适用。方向键移动，回车转到答案。",
    ),
    Text(
        "F6 saves a draft, encrypted with a passcode; in an empty intake it opens one. Nothing else is "
        "kept.",
        "F6 用口令加密保存草稿；尚未输入时可打开草稿。除此之外不保存任何内容。",
    ),
)
