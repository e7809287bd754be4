"""The sheet as one HTML file: nothing is loaded from elsewhere, and it prints in black on white."""

from collections.abc import Iterator
from html import escape

from itpchat.reports.document import Block, Bullets, Heading, Link, Paragraph, Table, document
from itpchat.reports.sheet import Sheet

CODES = {"en": "en", "zh": "zh-Hans"}

STYLE = """
@page { size: A4; margin: 18mm 16mm; }
html { color: #000; background: #fff; }
body { font-family: "Noto Sans", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei",
  "PingFang SC", Arial, sans-serif; font-size: 11pt; line-height: 1.45;
  max-width: 46em; margin: 1.5em auto; padding: 0 1em; overflow-wrap: anywhere; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0 0 .6em; }
h2 { font-size: 1.25em; border-bottom: 2px solid #000; margin: 1.4em 0 .5em; }
h3 { font-size: 1.08em; margin: 1.2em 0 .3em; }
h4 { font-size: 1em; margin: .8em 0 .2em; }
h1, h2, h3, h4 { break-after: avoid; }
p { margin: .3em 0; }
ul { margin: .3em 0; padding-left: 1.3em; }
li { margin: .2em 0; break-inside: avoid; }
.first { border: 2px solid #000; padding: .2em 1em; }
table { border-collapse: collapse; width: 100%; margin: .5em 0; }
caption { text-align: left; position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .25em .6em .25em 0;
  border-bottom: 1px solid #767676; }
th { width: 30%; font-weight: 600; }
tr { break-inside: avoid; }
a { color: #000; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } }
"""


def html(sheet: Sheet) -> str:
    """Write the sheet as one HTML page."""
    blocks = document(sheet)
    title = escape(sheet.words["sheet_title"])
    body = "\n".join(line for block in _framed(blocks) for line in block)
    return (
        f'<!DOCTYPE html>\n<html lang="{CODES[sheet.language]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n"
        f"<footer><p>{escape(sheet.words['sheet_footer'])}</p></footer>\n</body>\n</html>\n"
    )


def _framed(blocks: tuple[Block, ...]) -> Iterator[Iterator[str]]:
    """Give each block as HTML; the first list, of what must be read first, stands in a frame."""
    framed = False
    for block in blocks:
        if isinstance(block, Bullets) and not framed:
            framed = True
            yield _list(block.items, ' class="first"')
        else:
            yield _lines(block)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(text, strong):
            told = escape(text)
            yield f"<p><strong>{told}</strong></p>" if strong else f"<p>{told}</p>"
        case Bullets(items):
            yield from _list(items)
        case Table():
            yield from _table(block)
        case Link(label, address):
            shown = escape(address, quote=True)
            yield f'<p>{escape(label)}<a href="{shown}" rel="noreferrer">{shown}</a></p>'


def _list(items: tuple[str, ...], frame: str = "") -> Iterator[str]:
    yield f"<div{frame}><ul>" if frame else "<ul>"
    yield from (f"<li>{escape(item)}</li>" for item in items)
    yield "</ul></div>" if frame else "</ul>"


def _table(table: Table) -> Iterator[str]:
    yield f"<table><caption>{escape(table.caption)}</caption>"
    if any(table.heads):
        heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
        yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for name, values in table.rows:
        told = "<br>".join(map(escape, values))
        yield f'<tr><th scope="row">{escape(name)}</th><td>{told}</td></tr>'
    yield "</tbody></table>"
