#!/usr/bin/env python3
"""Makes the two fonts that lie beside this file out of Debian's fonts-noto-cjk.

    apt-get install fonts-noto-cjk; pip install fonttools==4.68.0; python3 make.py

They hold the characters of GB 2312 and a few that names of people and places use, without hints and without features, under
names of their own as the licence (OFL.txt) likes it. The same input gives the same bytes.
"""

import pathlib

from fontTools import subset

NOTO = pathlib.Path("/usr/share/fonts/opentype/noto")
SIMPLIFIED = 2  # which font of a collection is the one for simplified Chinese
NAMES = "镕堃喆玥昇彧珺瑄祎赟煊璟玘翀烜晗垚龑犇淼焱甦晟燚骉掱赑砼囧翯嫄浬啰瞭硚碶埗垟塆坮屃峧嵊鄌郚濛洺浉湨溇"
FONTS = [
    ("NotoSerifCJK-Regular.ttc", "Gongkai Serif", "GongkaiSerif-Regular"),
    ("NotoSansCJK-Bold.ttc", "Gongkai Sans", "GongkaiSans-Bold"),
]


def characters():
    yield from range(0x20, 0x7F)
    yield from map(ord, NAMES)
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            for encoding in ("gb2312", "gbk"):
                # The two differ in the dash and the middle dot.
                try:
                    bytes([high, low]).decode("gb2312")
                    yield ord(bytes([high, low]).decode(encoding))
                except UnicodeDecodeError:
                    pass


def make(source, family, postscript):
    options = subset.Options()
    options.font_number = SIMPLIFIED
    options.layout_features = []
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = subset.load_font(str(NOTO / source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=set(characters()))
    subsetter.subset(font)
    table = font["name"]
    for record in list(table.names):
        if record.nameID in (16, 17) or record.langID not in (0, 0x409):
            table.removeNames(record.nameID, record.platformID, record.platEncID, record.langID)
    for number, text in ((1, family), (3, postscript), (4, postscript.replace("-", " ")), (6, postscript)):
        table.setName(text, number, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = [postscript]
    top.topDictIndex[0].FullName = postscript
    top.topDictIndex[0].FamilyName = family
    subset.save_font(font, str(pathlib.Path(__file__).with_name(postscript + ".otf")), options)


for arguments in FONTS:
    make(*arguments)
