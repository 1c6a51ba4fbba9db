"""Draws one printed line from a seed as the engine cuts it out of a picture, with the middle and width of each character."""
import random
import sys
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from alphabet import class_text
from fonts import CAPS, glyph, has, kern, typeface
from texts import text

sys.path.append(str(Path(__file__).parents[1] / 'mrz'))
from camera import photograph  # noqa: E402
from marks import marked  # noqa: E402
from paper import sheet  # noqa: E402
from worn import copied, specks  # noqa: E402

HEIGHT, BOX, ABOVE = 40, 48, 8
"""Rows of a drawn line; a line's box is BOX columns-wide units high, and ABOVE more are cut above it."""
BASELINE = 4.0
"""Of the wanted line on the mask, in caps from its top; the mask is 7 caps high."""
NEIGHBOUR = {14: 10, 26: 18, 44: 31}


@dataclass
class Line:
    image: np.ndarray
    """uint8 [HEIGHT, width], levelled: paper 223, ink 32."""
    text: str
    """One class each."""
    centres: np.ndarray
    """float32 [len(text)], x of each character's middle, px."""
    widths: np.ndarray
    """float32 [len(text)], its advance, px."""
    cap: float
    """Height of a capital in px where the photo was taken."""
    font: str


def fitting(rng, chars):
    """A font that has every character."""
    for _ in range(20):
        path = typeface(rng)
        if all(has(path, c) for c in set(chars)):
            return path
    return typeface(rng)


def put(canvas, mask, x, y):
    place = canvas[max(0, y):y + mask.shape[0], max(0, x):x + mask.shape[1]]
    piece = mask[max(0, -y):, max(0, -x):][:place.shape[0], :place.shape[1]]
    np.maximum(place[:piece.shape[0], :piece.shape[1]], piece, out=place[:piece.shape[0], :piece.shape[1]])


def write(rng, canvas, chars, path, cap, left, baseline, style):
    """Prints `chars` on the mask; returns (centres, advances, right end), px."""
    tracking, wobble, worn, small = style
    x, centres, widths, last = left, [], [], None
    for char in chars:
        size = cap
        if small and char.islower():
            char, size = char.upper()[0], max(8, round(cap * 0.78))
        mask, bearing, advance = glyph(path, size, char)
        x += kern(path, size, last, char) if last and size == cap else 0
        last = char if size == cap else None
        y = int(round(baseline - 2 * size + rng.gauss(0, wobble) * cap))
        if worn:
            mask = (mask * rng.uniform(1 - worn, 1)).astype(np.uint8)
        put(canvas, mask, int(round(x + bearing)), y)
        step = advance * (rng.uniform(1, 3.5) if char == ' ' and rng.random() < 0.06 else 1) + tracking * cap
        centres.append(x + (step - tracking * cap) / 2)
        widths.append(step)
        x += step
    return centres, widths, x


def pieces(rng, line):
    """The line's parts, each in a font of its own: mostly one."""
    words = line.split(' ')
    if len(words) > 1 and rng.random() < 0.15:
        at = rng.randrange(1, len(words))
        return [' '.join(words[:at]) + ' ', ' '.join(words[at:])]
    return [line]


def printed(rng, line, small, cap):
    """(mask, text as classes, centres, widths, (left, right), font)."""
    left = 4.0 * cap
    tracking = rng.choice([0, 0, 0, 0, rng.uniform(-0.03, 0.06), rng.uniform(0, 0.12), rng.uniform(0.05, 0.4)])
    style = (tracking, rng.choice([0, 0, 0.01]), rng.choice([0, 0, 0, 0, 0.15, 0.4]), small)
    canvas = np.zeros((7 * cap, int(2 * left + len(line) * cap * (1.25 + max(0, tracking)))), np.uint8)
    x, centres, widths, seen = left, [], [], ''
    for chars in pieces(rng, line):
        path = fitting(rng, chars)
        shown = ''.join(c for c in chars if has(path, c)) or 'A'
        c, w, x = write(rng, canvas, shown, path, cap, x, BASELINE * cap, style)
        centres, widths, seen = centres + c, widths + w, seen + shown
    seen = ''.join(c.upper()[0] if small and c.islower() else c for c in seen)
    for side, share in ((-1, 0.4), (1, 0.35)):
        if rng.random() < share:
            other, size = text(rng)[0], rng.choice([cap, NEIGHBOUR[cap], NEIGHBOUR[cap]])
            face = fitting(rng, other)
            gap = rng.choice([rng.uniform(0.3, 0.7), rng.uniform(0.5, 1.6)]) * cap
            baseline = (BASELINE - 1) * cap - gap if side < 0 else BASELINE * cap + gap + size
            write(rng, canvas, [c for c in other if has(face, c)], face, size, left + rng.uniform(-2, 4) * cap, baseline, (0, 0, 0, False))
    return canvas, ''.join(class_text(c) for c in seen), np.array(centres), np.array(widths), (left, x), path


def weight(np_rng, mask, cap):
    """Thicker or thinner strokes, dots, flecks where the ink did not hold."""
    draw = np_rng.random()
    ink = mask.astype(np.float32) / 255
    if draw < 0.35:
        soft = cv2.GaussianBlur(ink, (0, 0), cap * np_rng.uniform(0.02, 0.05))
        ink = np.clip((soft - np_rng.uniform(0.12, 0.42)) * np_rng.uniform(2, 5), 0, 1)
    elif draw > 0.97:
        period = max(2, cap // int(np_rng.integers(7, 12)))
        y, x = np.mgrid[0:ink.shape[0], 0:ink.shape[1]] % period
        dots = np.hypot(y - period / 2 + 0.5, x - period / 2 + 0.5) < period * 0.45
        ink = ink * (0.25 + 0.75 * dots.astype(np.float32))
    elif draw > 0.93:
        flecks = cv2.GaussianBlur(np_rng.random(ink.shape, dtype=np.float32), (0, 0), cap * 0.05)
        ink = ink * np.clip((flecks - flecks.mean() + flecks.std() * np_rng.uniform(0.8, 2)) / (flecks.std() + 1e-6), 0, 1)
    return ink


def box_of(rng, line):
    """Where line detection puts the box, in caps below the top of the mask: (top, bottom, margin at each side)."""
    low = 0.27 if any(c in 'gjpqyQ,;()[]ĄĘŲĮÇŞŢĢĶĻŅŖąęųįçşţģķļņŗ@$/' for c in line) else 0.0
    tall = any(c.isupper() or c.isdigit() or c in 'bdfhkltißþđħłľĺ()/|' for c in line)
    high = 1.0 if tall else 0.75
    if rng.random() < 0.5 and any(ord(c) > 191 and c.isupper() for c in line):
        high = 1.25
    extent = high + low
    grown = rng.triangular(1.08, 2.05, 1.5) if len(line) > 3 else rng.triangular(1.0, 1.75, 1.2)
    height = extent * grown
    middle = BASELINE + (low - high) / 2 + rng.gauss(0, 0.04) * height
    side = max(-0.06, (height - extent) / 2 * rng.uniform(0.2, 1.2) + rng.gauss(0, 0.06))
    return middle - height / 2, middle + height / 2, side


def seen(rng, ink, base, cap, box, span):
    """Looks at the mask through the camera; (ink [rows at sensor scale], x on the mask of each column)."""
    scale, (top, bottom, side) = cap / base, box
    sides = [side + (rng.uniform(0.3, 3) if rng.random() < 0.1 else rng.gauss(0, 0.04)) for _ in range(2)]
    first, last = span[0] - sides[0] * base, span[1] + sides[1] * base
    squeeze = rng.choice([1, rng.gauss(1, 0.06), rng.uniform(0.72, 1)])
    high = (bottom - top) * (1 + ABOVE / BOX)
    height, width = max(8, int(round(high * cap))), max(6, int((last - first) * scale * np.clip(squeeze, 0.7, 1.2)))
    u = np.linspace(-1, 1, width, dtype=np.float32)
    room = height * 0.5
    slope = np.clip(rng.gauss(0, 0.06), -0.16, 0.16) * min(room, width * 0.07 / 0.1)
    sag = np.clip(rng.gauss(0, 0.04), -0.1, 0.1) * room if rng.random() < 0.3 else 0.0
    tall = 1 + np.clip(rng.gauss(0, 0.03), -0.1, 0.1) * u
    along = (u + np.clip(rng.gauss(0, 0.04), -0.12, 0.12) * (u * u - 1) / 2 + 1) / 2 * (last - first) + first
    middle = (bottom - high / 2) * base
    rows = np.arange(height, dtype=np.float32)[:, None] - height / 2 + 0.5 - (slope * u + sag * (u * u - 0.4))[None]
    map_y = (rows / (scale * tall[None]) + middle).astype(np.float32)
    map_x = (along[None] + rows * np.float32(rng.gauss(0, 0.05) / scale)).astype(np.float32)
    if scale < 0.75:
        ink = cv2.GaussianBlur(ink, (0, 0), 0.38 / scale)
    return cv2.remap(ink, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT), along


def ruled(rng, image, cap, box):
    """Underlines, edges of boxes and of the document beside the text, never over it."""
    height, width = image.shape
    high = (box[1] - box[0]) * (1 + ABOVE / BOX)
    base = height * (1 - (box[1] - BASELINE) / high)
    dark, thick = float(rng.uniform(0, 180)), max(1, int(cap * rng.uniform(0.03, 0.1)))
    if rng.random() < 0.07:
        y = int(base + rng.uniform(0.22, 0.6) * cap)
        cv2.line(image, (0, y), (width, y + rng.randint(-1, 1)), dark, thick, cv2.LINE_AA)
    if rng.random() < 0.06:
        y = int(base - rng.uniform(1.3, 1.8) * cap)
        cv2.line(image, (0, y), (width, y + rng.randint(-1, 1)), dark, thick, cv2.LINE_AA)
    if rng.random() < 0.05:
        x = rng.choice([0, width - 1])
        cv2.line(image, (x, 0), (x, height), dark, thick)
    return image


def levelled(image):
    """Paper to 223, ink to 32; where the print is lighter than its ground the picture is reversed. As the engine does."""
    grey = np.clip(np.round(image), 0, 255).astype(np.uint8)
    counts = np.cumsum(np.bincount(grey.ravel(), minlength=256))
    low, middle, high = (int(np.searchsorted(counts, share * grey.size)) for share in (0.02, 0.5, 0.98))
    span = max(12, high - low)
    unit = (grey.astype(np.float32) - low) / span
    if high - middle > middle - low:
        unit = 1 - unit
    return np.clip(np.floor(32 + 191 * unit + 0.5), 0, 255).astype(np.uint8)


def draw(seed):
    rng, np_rng = random.Random(seed), np.random.default_rng(seed)
    line, small = text(rng)
    cap = 5.5 * (36 / 5.5) ** rng.random()
    base = next((c for c in CAPS if c >= cap * 1.1), CAPS[-1])
    mask, classes, centres, widths, span, font = printed(rng, line, small, base)
    box = box_of(rng, classes)
    ink, along = seen(rng, weight(np_rng, mask, base), base, cap, box, span)
    ground = rng.triangular(90, 255, 225)
    black = max(0.0, ground - rng.triangular(40, 255, 150))
    depth = rng.choice([0, rng.uniform(0, 0.2), rng.uniform(0.05, 0.4), rng.uniform(0.2, 0.6)]) * (ground - black)
    image = ground - sheet(np_rng, *ink.shape) * np.float32(depth)
    image = image * (1 - ink) + ink * (black if rng.random() < 0.5 else np.minimum(black, image))
    if rng.random() < 0.08:
        image = 255 - image
    image = ruled(rng, image.astype(np.float32), cap, box)
    if rng.random() < 0.5:
        image = marked(np_rng, image, cap)
    if rng.random() < 0.06:
        image = specks(np_rng, image.astype(np.float32), cap)
    image = photograph(np_rng, image, cap)
    if rng.random() < 0.3:
        image = copied(np_rng, image.astype(np.float32), cap)
    across = BOX / ((box[1] - box[0]) * cap)
    width = max(8, int(round(image.shape[1] * across)))
    how = cv2.INTER_AREA if image.shape[0] > HEIGHT else rng.choice([cv2.INTER_LINEAR, cv2.INTER_LINEAR, cv2.INTER_CUBIC])
    cut = cv2.resize(image, (width, HEIGHT), interpolation=int(how))
    at = np.interp(centres, along, (np.arange(len(along)) + 0.5) * (width / len(along)) - 0.5)
    scale = width / (along[-1] - along[0])
    return Line(levelled(cut), classes, at.astype(np.float32), (widths * scale).astype(np.float32), cap, font)
