"""Builds the fonts of the PDF sheets: the parts of Noto Sans and Noto Sans SC that itpchat needs.

    python tools/build_font.py 'NotoSans[wdth,wght].ttf' NotoSansSC-Regular.otf

The sources are those of the notofonts project (SIL Open Font License 1.1), for example out of the
packages fontpkg-noto-sans and pylopdf-fonts-zh-cn. Kept are the letters, numbers and signs of
Europe, regular and bold; and all of GB 2312 (6,763 Chinese characters) with every character that
stands in dialogs/ and trials/. Layout tables and hints go: the sheet sets plain lines, and readers
of today draw outlines without hints.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "src" / "itpchat" / "reports" / "fonts"

EUROPE = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x370, 0x3FF), (0x400, 0x45F), (0x2010, 0x2027),
    (0x2030, 0x203A), (0x2070, 0x209C), (0x20AC, 0x20AC), (0x2190, 0x2193), (0x2212, 0x2212),
    (0x2260, 0x2265), (0xFFFD, 0xFFFD),
)  # fmt: skip


MOST_OFF = 1.5
"""How far a turned outline may be off, in thousandths of the size of a letter."""


def european() -> set[int]:
    """Give the characters of the Latin font; whatever it does not have is left out."""
    return {code for first, last in EUROPE for code in range(first, last + 1)}


def chinese() -> set[int]:
    """Give every character of GB 2312, and of what itpchat itself says."""
    found = {ord(sign) for file in _texts() for sign in file.read_text(encoding="utf-8")}
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def _texts() -> list[Path]:
    return [*ROOT.glob("dialogs/**/*.yaml"), *ROOT.glob("trials/*.yaml")]


def with_plain_outlines(font: TTFont) -> TTFont:
    """Turn outlines of PostScript into those of TrueType, which are taken apart much faster."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, MOST_OFF, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, drawn
    most = font["maxp"]
    most.tableVersion = 0x00010000
    for name in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
    ):  # fmt: skip
        setattr(most, name, 0)
    most.maxZones = 1
    font["head"].glyphDataFormat = 0
    font["post"].formatType = 3.0
    del font["CFF "]
    font.recalcBBoxes = True
    font.sfntVersion = "\000\001\000\000"
    return font


def reduced(font: TTFont, wanted: set[int], name: str) -> None:
    """Write the part of a font that is wanted, and say how large it is."""
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE", "GSUB", "GPOS", "GDEF", "STAT", "MVAR"]
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]  # the copyright and the licence among them
    options.notdef_outline = True
    # The same input gives the same file.
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    if "CFF " in font:
        with_plain_outlines(font)
    target = FOLDER / name
    subset.save_font(font, target, options)
    print(f"{name}: {len(font.getBestCmap())} characters, {target.stat().st_size:,} bytes")


def main() -> None:
    """Write the three fonts."""
    latin, han = sys.argv[1:]
    FOLDER.mkdir(parents=True, exist_ok=True)
    for weight, name in ((400, "latin.ttf"), (700, "latin-bold.ttf")):
        variable = TTFont(latin)
        reduced(instantiateVariableFont(variable, {"wght": weight, "wdth": 100}), european(), name)
    options = subset.Options()
    font = subset.load_font(han, options)
    # What the Latin font has is taken from there.
    reduced(font, chinese() - set(TTFont(FOLDER / "latin.ttf").getBestCmap()), "chinese.ttf")


if __name__ == "__main__":
    main()
