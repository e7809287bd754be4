"""What the line mode does with the sheet to take home: read it out, print it, save it, show a code.

Private answers are left out unless the word `private` is added. A file is written in the nurse's
mode alone, and where somebody said so.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from itpchat.terminal.line_pages import cards_in
from itpchat.terminal.talk import Talk, conversation_in
from itpchat.wording import Text

if TYPE_CHECKING:
    from itpchat.conversation import Conversation
    from itpchat.reports.sheet import Sheet

Ask = Callable[[Text], str]
"""Asks for a line that is not to be shown; gives it, or nothing where there is none."""

_PRIVATE = r"(?:\s+(private|隐私|含隐私))?"
_READ = re.compile(rf"(?:sheet|结果单){_PRIVATE}")
_PRINT = re.compile(rf"(?:print|打印){_PRIVATE}")
_CODE = re.compile(r"(?:code|二维码)\s*(\d{1,3})")
_SAVE = re.compile(rf"(?:save|保存){_PRIVATE}\s+(\S.*)", re.IGNORECASE)

OFFER = Text(
    "To take it home: type sheet to read it in one piece. Private answers are left out; sheet "
    "private has them.",
    "带回家：输入“结果单”可查看完整内容。其中不含隐私回答；输入“结果单 隐私”则包含。",
)
OFFER_CODE = Text(
    "For the QR code of a trial’s listing, type: code and its number.",
    "要显示某项试验登记页面的二维码，请输入“二维码”加编号。",
)
OFFER_PRINT = Text(
    "To print the sheet, type print (or print private).", "要打印，请输入“打印”（或“打印 隐私”）。"
)
OFFER_SAVE = Text(
    "To save it, type: save and the name of a new file that ends in .txt, .md, .html, .pdf, .json "
    "or .fhir.json.",
    "要保存，请输入“保存”加新文件名，以.txt、.md、.html、.pdf、.json或.fhir.json结尾。",
)
ONLY_NURSES = Text(
    "Files are written in the nurse’s mode alone. Nothing was written.",
    "只有护士模式可以保存文件。未写入任何内容。",
)
PRINTED = Text("The sheet is on its way to the printer.", "已发送到打印机。")
SAVED = Text("Saved, for you alone to read: {path}", "已保存，只有您可以读取：{path}")
WHICH_ENDING = Text(
    "{path}: the name does not tell the form. End it in .txt, .md, .html, .pdf, .json or "
    ".fhir.json.",
    "{path}：无法从文件名判断格式。请以.txt、.md、.html、.pdf、.json或.fhir.json结尾。",
)
ASK_PASSCODE = Text(
    "Passcode for the PDF (leave it empty for none): ", "PDF密码（留空则不设密码）："
)
ASK_AGAIN = Text("The same passcode again: ", "请再次输入密码：")
NO_SUCH_TRIAL = Text("There is no trial of that number.", "没有这个编号的试验。")
LEADS_TO = Text("{name}: {link}", "{name}：{link}")


def offers(talk: Talk) -> list[str]:
    """Give the lines that tell what can be done with the sheet here."""
    conversation = conversation_in(talk)
    if conversation is None:
        return []
    settings, language = conversation.setting.settings, talk.view().language
    told = []
    if settings.features.sheet:
        told += [OFFER, *([OFFER_PRINT] if settings.printing.printer else [])]
        told += [OFFER_SAVE] if _is_nurse(conversation) else []
    if settings.features.qr_code:
        told.append(OFFER_CODE)
    return [text.to(language) for text in told]


def handed_out(line: str, talk: Talk, ask: Ask) -> list[str] | None:
    """Do what a line says about the sheet, and give what is to be told; `None` for other lines."""
    conversation = conversation_in(talk)
    if conversation is None:
        return None
    features, said = conversation.setting.settings.features, line.strip()
    if features.qr_code and (found := _CODE.fullmatch(said.casefold())):
        return _code(int(found[1]), conversation)
    if not features.sheet:
        return None
    if found := _READ.fullmatch(said.casefold()):
        from itpchat.reports.as_text import lines

        return ["", *lines(_sheet(conversation, found[1]))]
    if found := _PRINT.fullmatch(said.casefold()):
        return [_printed(conversation, found[1])]
    if found := _SAVE.fullmatch(said):
        return [_saved(found[2], conversation, found[1], ask)]
    return [OFFER_SAVE.to(talk.view().language)] if said.casefold() in ("save", "保存") else None


def _is_nurse(talk: "Conversation") -> bool:
    return talk.setting.script.name == "nurse"


def _sheet(talk: "Conversation", private: str | None) -> "Sheet":
    from itpchat.reports.making import sheet

    return sheet(talk, private=private is not None)


def _code(number: int, talk: "Conversation") -> list[str]:
    from itpchat.reports.links import qr_lines, registry_link

    view = talk.view()
    cards = cards_in(view)
    if not 1 <= number <= len(cards):
        return [NO_SUCH_TRIAL.to(view.language)]
    card = cards[number - 1]
    link = registry_link(card.trial)
    return [LEADS_TO.filled(name=card.name, link=link).to(view.language), *qr_lines(link)]


def _printed(talk: "Conversation", private: str | None) -> str:
    from itpchat.reports.leaving import NO_PRINTER, NotDone, send_to_printer
    from itpchat.reports.rendering import render

    language, printer = talk.view().language, talk.setting.settings.printing.printer
    if not printer:
        return NO_PRINTER.to(language)
    try:
        send_to_printer(printer, render(_sheet(talk, private), "pdf"))
    except NotDone as error:
        return error.to(language)
    return PRINTED.to(language)


def _saved(name: str, talk: "Conversation", private: str | None, ask: Ask) -> str:
    from itpchat.reports.leaving import NotDone, write_new
    from itpchat.reports.passcodes import BadPasscode
    from itpchat.reports.rendering import form_of, render

    language = talk.view().language
    if not _is_nurse(talk):
        return ONLY_NURSES.to(language)
    path, form = Path(name).expanduser(), form_of(name)
    if form is None:
        return WHICH_ENDING.filled(path=name).to(language)
    try:
        passcode = _passcode(ask) if form == "pdf" else None
        write_new(path, render(_sheet(talk, private), form, passcode))
    except (NotDone, BadPasscode) as error:
        return error.to(language)
    return SAVED.filled(path=name).to(language)


def _passcode(ask: Ask) -> str | None:
    from itpchat.reports.passcodes import check_passcode

    first = ask(ASK_PASSCODE)
    if not first:
        return None
    check_passcode(first, again=ask(ASK_AGAIN))
    return first
