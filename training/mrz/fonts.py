"""Glyphs of the fonts in use, as grey masks of a given cap height, kept after the first drawing."""
import os
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

ROOT = os.environ.get('FONTS_ROOT', '/usr/share/fonts/')
"""Ends with a slash."""
OCR_B = [ROOT + 'opentype/ocr-b/' + f + '.otf' for f in ('OCRB', 'OCRB', 'OCRB', 'OCRBS', 'OCRBS', 'OCRBS', 'OCRB', 'OCRBL')]
MONO = [ROOT + 'truetype/' + f for f in (
    'liberation/LiberationMono-Regular.ttf', 'liberation/LiberationMono-Bold.ttf', 'dejavu/DejaVuSansMono.ttf',
    'dejavu/DejaVuSansMono-Bold.ttf', 'freefont/FreeMono.ttf', 'freefont/FreeMonoBold.ttf', 'noto/NotoMono-Regular.ttf',
    'inconsolata/Inconsolata.otf', 'hack/Hack-Regular.ttf', 'croscore/Cousine-Regular.ttf',
    'firacode/FiraCode-Regular.ttf', 'jetbrains-mono/JetBrainsMono-Regular.ttf')]
MONO += [ROOT + 'opentype/' + f for f in (
    'b612/B612Mono-Regular.otf', 'courier-prime/Courier Prime.otf', 'courier-prime/Courier Prime Sans.otf',
    'urw-base35/NimbusMonoPS-Regular.otf', 'urw-base35/NimbusMonoPS-Bold.otf')]
SANS = [ROOT + 'truetype/' + f for f in (
    'liberation/LiberationSans-Regular.ttf', 'liberation/LiberationSans-Bold.ttf', 'dejavu/DejaVuSans.ttf',
    'freefont/FreeSans.ttf', 'freefont/FreeSansBold.ttf', 'open-sans/OpenSans-Regular.ttf', 'lato/Lato-Regular.ttf',
    'crosextra/Carlito-Regular.ttf', 'roboto/unhinted/RobotoTTF/Roboto-Regular.ttf', 'noto/NotoSans-Regular.ttf')]
SANS += [ROOT + 'opentype/' + f for f in ('urw-base35/NimbusSans-Regular.otf', 'cantarell/Cantarell-Regular.otf', 'b612/B612-Regular.otf')]
CAPS = (12, 22, 40)
"""Cap heights, in px, at which glyphs are kept; a line is drawn at the next larger one and shrunk."""


@lru_cache(None)
def sized(path, cap):
    top, bottom = ImageFont.truetype(path, 1000).getbbox('H', anchor='ls')[1::2]
    return ImageFont.truetype(path, max(6, round(cap * 1000 / (bottom - top))))


@lru_cache(None)
def glyph(path, cap, char):
    """(mask uint8 of 2 x cap rows whose middle is the middle of a capital, advance in px)."""
    font = sized(path, cap)
    left, _, right, _ = font.getbbox(char, anchor='ls')
    width = max(1, right - left)
    image = Image.new('L', (width, 2 * cap), 0)
    ImageDraw.Draw(image).text((-left, cap + cap // 2), char, fill=255, font=font, anchor='ls')
    return np.asarray(image), font.getlength(char)
