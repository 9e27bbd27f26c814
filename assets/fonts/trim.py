"""Makes the Chinese, Japanese and Korean faces: what three whole fonts have in common is left in one of them.

    trim.py FOLDER    FOLDER holds NotoSansSC_400Regular.ttf and the same of TC, JP and KR

Needs fontTools. Hints for screens and upright setting are left out; outlines stay as they are.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
FEATURES = ["ccmp", "locl", "liga", "ljmo", "vjmo", "tjmo", "calt", "mark", "mkmk", "kern"]
LEFT_OUT = ["vhea", "vmtx", "VORG", "STAT", "BASE", "DSIG", "gasp"]


def is_han(c):
    return 0x3400 <= c <= 0x9FFF or 0xF900 <= c <= 0xFAFF or c >= 0x20000


def is_sign(c):
    return 0x2E80 <= c <= 0x33FF or 0xFF00 <= c <= 0xFFEF


def is_hangul(c):
    return 0x1100 <= c <= 0x11FF or 0x3130 <= c <= 0x318F or 0xA960 <= c <= 0xD7FF


def in_japanese(c):
    try:
        chr(c).encode("euc_jis_2004")
        return True
    except UnicodeEncodeError:
        return False


def trim(source, name, kept):
    font = TTFont(source)
    options = Options(hinting=False, layout_features=FEATURES, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], glyph_names=False)
    options.notdef_outline = True
    options.drop_tables += LEFT_OUT
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for c in font.getBestCmap() if kept(c)])
    subsetter.subset(font)
    font.save(HERE / name)
    return set(font.getBestCmap())


def main(folder):
    whole = lambda name: Path(folder) / f"NotoSans{name}_400Regular.ttf"
    simplified = trim(whole("SC"), "NotoSansSC-Regular.ttf", lambda c: is_han(c) or is_sign(c))
    trim(whole("TC"), "NotoSansTC-Regular.ttf", lambda c: is_han(c) and c not in simplified)
    trim(whole("JP"), "NotoSansJP-Regular.ttf", lambda c: is_han(c) and in_japanese(c) or is_sign(c))
    trim(whole("KR"), "NotoSansKR-Regular.ttf", lambda c: is_hangul(c) or 0x3000 <= c <= 0x303F)


main(sys.argv[1])
