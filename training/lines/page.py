"""A page while it is drawn: its grey picture, where its lines of text are, and what of it is not to be judged."""
from dataclasses import dataclass, field as made
from functools import lru_cache
from math import ceil, floor

import numpy as np
from PIL import Image, ImageDraw

from fonts import has, sized, typeface
from texts import text as any_text

STEPS = (4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 19, 22, 25, 29, 34, 40, 48, 58, 70)
"""Cap heights at which a font is opened, px."""
LEAST_CONTRAST, UNEVEN = 20, 1.0
"""Grey levels that print must differ from its paper, and so much more for each level of the paper's deviation."""
font_of = lru_cache(1500)(sized.__wrapped__)


@dataclass
class Line:
    """Its letters' extent in the line's own frame: `origin` is the left end of the baseline; px of the page."""
    origin: tuple
    along: tuple
    """Unit vector from the first letter to the last; the letters' tops lie at its left hand: (y, -x)."""
    length: float
    above: float
    below: float
    cap: float
    ignored: bool = False

    def point(self, along, down):
        (x, y), (ux, uy) = self.origin, self.along
        return (x + ux * along - uy * down, y + uy * along + ux * down)


@dataclass
class Page:
    grey: np.ndarray
    """float32 [height, width], 0..255."""
    lines: list = made(default_factory=list)
    ignored: list = made(default_factory=list)
    """Polygons float [n, 2] in which it is not judged: signatures, print that cannot be read."""

    taken: list = made(default_factory=list)
    """Boxes (left, top, right, bottom) over which nothing more is printed."""

    def take(self, box):
        """Keeps a box (left, top, right, bottom) for its owner; False where another has some of it."""
        if not self.free(box):
            return False
        self.taken.append(box)
        return True

    def free(self, box):
        return not any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in self.taken)

    @property
    def width(self):
        return self.grey.shape[1]

    @property
    def height(self):
        return self.grey.shape[0]


def step(cap):
    """The cap height among STEPS nearest to `cap`."""
    return min(STEPS, key=lambda s: abs(s - cap))


@lru_cache(20_000)
def shown_by(path, char):
    return has(path, char)


def shown(path, chars):
    """`chars` without those that the font lacks."""
    return ''.join(c for c in chars if shown_by(path, c)).strip()


def some_face(rng, chars='Aé'):
    for _ in range(8):
        path = typeface(rng)
        if all(shown_by(path, c) for c in set(chars)):
            return path
    return path


def some_text(rng):
    line, small = any_text(rng)
    return line.upper() if small else line


def bounds(font, chars):
    """Whole px around a text whose pen starts at (0, 0)."""
    left, top, right, bottom = font.getbbox(chars, anchor='ls')
    return floor(left), floor(top), ceil(right), ceil(bottom)


def mask_of(chars, path, cap, tracking=0.0):
    """(uint8 mask, x of its left edge from the pen, y of its top from the baseline)."""
    font = font_of(path, cap)
    if not tracking:
        left, top, right, bottom = bounds(font, chars)
        if right <= left or bottom <= top:
            return None
        image = Image.new('L', (right - left, bottom - top))
        ImageDraw.Draw(image).text((-left, -top), chars, 255, font, anchor='ls')
        return np.asarray(image), left, top
    pens, x = [], 0.0
    for char in chars:
        pens.append(x)
        x += font.getlength(char) + tracking * cap
    left, top, _, bottom = bounds(font, chars)
    if bottom <= top:
        return None
    image = Image.new('L', (int(x) + cap, bottom - top))
    draw = ImageDraw.Draw(image)
    for char, pen in zip(chars, pens):
        draw.text((round(pen) - left, -top), char, 255, font, anchor='ls')
    mask = np.asarray(image)
    inked = np.flatnonzero(mask.any(0))
    return (mask[:, :inked[-1] + 1], left, top) if len(inked) else None


def width_of(chars, path, cap, tracking=0.0):
    """Advance of a text, px."""
    return font_of(path, cap).getlength(chars) + tracking * cap * len(chars)


def stamp_ink(page, mask, x, y, tone, held):
    """Lays ink of grey `tone` on the page through a mask (held: 0..1, how much of it covers).

    Returns how far it stands out: less than 1 can hardly be read, 0 is not printed because it has no place or would not be seen.
    """
    x, y = int(round(x)), int(round(y))
    place = page.grey[max(0, y):y + mask.shape[0], max(0, x):x + mask.shape[1]]
    if x < 0 or y < 0 or place.shape != mask.shape:
        return 0.0
    strength = abs(tone - float(place.mean())) * held / (LEAST_CONTRAST + UNEVEN * float(place.std()))
    if strength < 0.5 or not page.take(within(x, y, x + mask.shape[1], y + mask.shape[0])):
        return 0.0
    share = mask.astype(np.float32) * np.float32(held / 255)
    place += (np.float32(tone) - place) * share
    return strength


def within(left, top, right, bottom):
    """What a line takes: marks and tails of letters may reach a little between those of the next line, its ends keep their distance."""
    slack = 0.1 * min(right - left, bottom - top)
    across, down = (slack, -slack) if right - left > bottom - top else (-slack, slack)
    return (left - across, top - down, right + across, bottom + down)


def write(page, rng, chars, path, cap, x, baseline, tone=20.0, held=1.0, tracking=0.0, turn=0, worn=0.0, ignored=False):
    """Prints a line, `turn` quarters anticlockwise from its pen at (x, baseline); returns its length in px, 0 where it does not fit on the page."""
    chars = shown(path, chars)
    made_of = mask_of(chars, path, cap, tracking) if chars else None
    if made_of is None:
        return 0.0
    mask, left, top = made_of
    if worn:
        mask = (mask * np.random.default_rng(rng.getrandbits(32)).uniform(1 - worn, 1, mask.shape)).astype(np.uint8)
    height, width = mask.shape
    bottom = top + height
    if turn == 0:
        strength, along = stamp_ink(page, mask, x + left, baseline + top, tone, held), (1, 0)
    elif turn == 1:
        strength, along = stamp_ink(page, np.rot90(mask), x + top, baseline - left - width, tone, held), (0, -1)
    elif turn == 2:
        strength, along = stamp_ink(page, np.rot90(mask, 2), x - left - width, baseline - bottom, tone, held), (-1, 0)
    else:
        strength, along = stamp_ink(page, np.rot90(mask, 3), x - bottom, baseline + left, tone, held), (0, 1)
    if not strength:
        return 0.0
    # Dots and dashes alone still take the height of a small letter.
    above, below = max(-top, 0.72 * cap), max(bottom, 0.0)
    origin = (x + along[0] * left, baseline + along[1] * left)
    page.lines.append(Line(origin, along, float(width), float(min(above, 1.45 * cap)), float(min(below, 0.5 * cap)), cap, ignored or strength < 1))
    return left + width
