"""Glyphs of the installed fonts as grey masks of a given cap height, kept after the first drawing."""
import os
from functools import lru_cache
from glob import glob

import numpy as np
from PIL import Image, ImageDraw, ImageFont

ROOT = os.environ.get('FONTS_ROOT', '/usr/share/fonts/')
"""Ends with a slash."""
SANS = ['truetype/liberation/LiberationSans*', 'truetype/dejavu/DejaVuSans[.-]*', 'truetype/dejavu/DejaVuSansCondensed*', 'truetype/noto/NotoSans-*', 'truetype/noto/NotoSansDisplay-*',
        'truetype/roboto/unhinted/RobotoTTF/*', 'truetype/open-sans/*', 'truetype/lato/*', 'truetype/crosextra/Carlito*', 'truetype/freefont/FreeSans*',
        'opentype/cantarell/*', 'opentype/urw-base35/NimbusSans*', 'opentype/urw-base35/URWGothic*', 'truetype/croscore/Arimo*', 'opentype/linux-libertine/LinBiolinum_R*',
        'opentype/b612/B612-*']
SERIF = ['truetype/liberation/LiberationSerif*', 'truetype/dejavu/DejaVuSerif*', 'truetype/noto/NotoSerif-*', 'truetype/noto/NotoSerifDisplay-*', 'truetype/crosextra/Caladea*',
         'opentype/ebgaramond/*', 'opentype/linux-libertine/LinLibertine_R*', 'truetype/freefont/FreeSerif*', 'opentype/urw-base35/[CP]05*', 'opentype/urw-base35/NimbusRoman*',
         'opentype/urw-base35/URWBookman*', 'truetype/croscore/Tinos*']
MONO = ['truetype/liberation/LiberationMono*', 'truetype/dejavu/DejaVuSansMono*', 'truetype/noto/NotoSansMono*', 'truetype/freefont/FreeMono*', 'truetype/hack/*', 'truetype/croscore/Cousine*',
        'opentype/courier-prime/*', 'opentype/urw-base35/NimbusMono*', 'opentype/b612/B612Mono*', 'truetype/inconsolata/*', 'opentype/ocr-b/OCRB.otf', 'opentype/ocr-b/OCRBS.otf',
        'truetype/jetbrains-mono/JetBrainsMono-[RBMS]*']
UNFIT = ('Hairline', 'Thin', 'ExtraLight')
"""Strokes that no document is printed with."""
CAPS = (14, 26, 44)
"""Cap heights, in px, at which glyphs are kept; a line is drawn at the next larger one and shrunk."""


def faces(patterns):
    """One list of cuts for each family, so that a family counts once."""
    found = [sorted(f for f in glob(ROOT + p) if not any(u in f for u in UNFIT)) for p in patterns]
    return [cuts for cuts in found if cuts]


FAMILIES = [(0.66, faces(SANS)), (0.2, faces(SERIF)), (0.14, faces(MONO))]


def typeface(rng):
    families = rng.choices([f for _, f in FAMILIES], [w for w, _ in FAMILIES])[0]
    cuts = rng.choice(families)
    upright = [f for f in cuts if 'talic' not in f and 'blique' not in f and not f.endswith('I.otf')]
    return rng.choice(upright if upright and rng.random() < 0.85 else cuts)


@lru_cache(None)
def sized(path, cap):
    top, bottom = ImageFont.truetype(path, 1000).getbbox('H', anchor='ls')[1::2]
    return ImageFont.truetype(path, max(6, round(cap * 1000 / (bottom - top))), layout_engine=ImageFont.Layout.BASIC)


@lru_cache(None)
def missing(path):
    return bytes(sized(path, 26).getmask('\U000f1234'))


@lru_cache(None)
def has(path, char):
    mask = bytes(sized(path, 26).getmask(char))
    return char == ' ' or (any(mask) and mask != missing(path))


@lru_cache(60_000)
def glyph(path, cap, char):
    """(mask uint8 of 3 x cap rows in which a capital takes the middle third, its left end from the pen, advance; px)."""
    font = sized(path, cap)
    left, _, right, _ = font.getbbox(char, anchor='ls')
    width = max(1, right - left)
    image = Image.new('L', (width, 3 * cap), 0)
    ImageDraw.Draw(image).text((-left, 2 * cap), char, fill=255, font=font, anchor='ls')
    return np.asarray(image), left, font.getlength(char)


@lru_cache(200_000)
def kern(path, cap, one, two):
    """How much closer two letters stand than their advances say, px."""
    font = sized(path, cap)
    return font.getlength(one + two) - font.getlength(one) - font.getlength(two)
