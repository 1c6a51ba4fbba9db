"""Draws one line of a machine-readable zone from a seed, as a page photo's crop of 32 px height, with each character's centre."""
import random
from dataclasses import dataclass

import cv2
import numpy as np

from camera import photograph
from fonts import CAPS, MONO, OCR_B, SANS, glyph
from marks import dotted, marked
from paper import sheet
from texts import FORMATS, LETTERS, page, some

HEIGHT = 32
SMALLEST, LARGEST = 5.5, 34
"""Capitals in px of the photo: 5.5 is a passport 270 px wide."""


@dataclass
class Line:
    image: np.ndarray
    """uint8 [32, width], dark print on light ground."""
    text: str
    centres: np.ndarray
    """float32 [len(text)], x of each character's middle, px."""
    cap: float
    """Height of a capital in px where the photo was taken, before the crop was scaled to 32 px."""
    font: str


def typeface(rng):
    """(font file, pitch in caps or None for the font's own widths)."""
    draw = rng.random()
    if draw < 0.62:
        return rng.choice(OCR_B), rng.uniform(0.98, 1.16)
    if draw < 0.82:
        return rng.choice(MONO), rng.choice([None, rng.uniform(0.86, 1.15)])
    return rng.choice(SANS), rng.choice([None, rng.uniform(0.95, 1.2)])


def write(rng, canvas, text, path, cap, pitch, left, middle, worn):
    """Prints `text` on the mask with its capitals' middle at row `middle`; returns the centres and the right end."""
    x, centres = left, []
    spread = rng.uniform(0, 0.12) * cap
    for char in text:
        mask, advance = glyph(path, cap, char)
        step = pitch * cap if pitch else advance + spread
        centre = x + step / 2
        y, at = int(round(middle - cap + rng.gauss(0, 0.012) * cap)), int(round(centre - mask.shape[1] / 2))
        place = canvas[max(0, y):y + mask.shape[0], max(0, at):at + mask.shape[1]]
        piece = mask[max(0, -y):, max(0, -at):][:place.shape[0], :place.shape[1]]
        if worn:
            piece = (piece * rng.uniform(1 - worn, 1)).astype(np.uint8)
        np.maximum(place[:piece.shape[0], :piece.shape[1]], piece, out=place[:piece.shape[0], :piece.shape[1]])
        centres.append(centre)
        x += step
    return np.array(centres, np.float32), x


def printed(rng, lines, index, cap):
    """The mask of the wanted line with what stands above and below it; (mask, centres, (left, right), font)."""
    path, pitch = typeface(rng)
    left, worn = 4.0 * cap, rng.choice([0, 0, 0, 0.15, 0.45])
    canvas = np.zeros((5 * cap, int(left * 2 + len(lines[index]) * cap * 1.5)), np.uint8)
    centres, right = write(rng, canvas, lines[index], path, cap, pitch, left, 2.5 * cap, worn)
    gap = rng.uniform(1.4, 2.6)
    for other, side in ((index - 1, -1), (index + 1, 1)):
        inside = 0 <= other < len(lines)
        if inside or rng.random() < 0.12:
            text = lines[other] if inside else some(rng, LETTERS + '   ', rng.randint(6, 40))
            face = path if inside else rng.choice(SANS)
            write(rng, canvas, text.replace(' ', '<') if inside else text, face, cap, pitch if inside else None,
                  left + rng.uniform(-0.6, 0.6) * cap * (1 if inside else 6), (2.5 + side * gap) * cap, worn)
    return canvas, centres, (left, right), path


def weight(np_rng, mask, cap):
    """Thicker or thinner strokes, flecks where the ink did not hold."""
    draw = np_rng.random()
    ink = mask.astype(np.float32) / 255
    if draw < 0.45:
        soft = cv2.GaussianBlur(ink, (0, 0), cap * np_rng.uniform(0.025, 0.06))
        ink = np.clip((soft - np_rng.uniform(0.1, 0.42)) * np_rng.uniform(2, 5) + 0.2 * (draw < 0.1), 0, 1) * (soft > 0.05)
    if draw > 0.92:
        flecks = cv2.GaussianBlur(np_rng.random(ink.shape, dtype=np.float32), (0, 0), cap * 0.05)
        ink = ink * np.clip((flecks - flecks.mean() + flecks.std() * np_rng.uniform(0.6, 1.8)) / (flecks.std() + 1e-6), 0, 1)
    return ink


def bent(rng, ink, centres, base, cap, span, height):
    """Looks at the mask through the camera: scale, perspective, slope, curvature, slant. (ink at sensor scale, centres)."""
    scale = cap / base
    first, last = span
    width = max(16, int((last - first) * scale * np.clip(rng.gauss(1, 0.06), 0.84, 1.15)))
    u = np.linspace(-1, 1, width, dtype=np.float32)
    room = max(0.5, height / 2 - cap / 2)
    slope = np.clip(rng.gauss(0, 0.3), -0.7, 0.7) * min(room, width / 2 * 0.035)
    sag = np.clip(rng.gauss(0, 0.2), -0.5, 0.5) * room if rng.random() < 0.4 else 0.0
    deflect = slope * u + sag * (u * u - 0.4) + (0.12 * room * np.sin(u * rng.uniform(2, 9) + rng.uniform(0, 6)) if rng.random() < 0.15 else 0)
    tall = 1 + np.clip(rng.gauss(0, 0.05), -0.14, 0.14) * u
    squeeze = np.clip(rng.gauss(0, 0.06), -0.18, 0.18)
    along = (u + squeeze * (u * u - 1) / 2 + 1) / 2 * (last - first) + first
    jitter = np.clip(rng.gauss(0, 0.05), -0.12, 0.12) * height
    rows = np.arange(height, dtype=np.float32)[:, None] - height / 2 - jitter - deflect[None]
    map_y = (rows / (scale * tall[None]) + 2.5 * base).astype(np.float32)
    map_x = (along[None] + rows * np.float32(rng.gauss(0, 0.045) / scale)).astype(np.float32)
    if scale < 0.75:
        ink = cv2.GaussianBlur(ink, (0, 0), 0.38 / scale)
    seen = cv2.remap(ink, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    return seen, np.interp(centres, along, np.arange(width)).astype(np.float32)


def beside(rng, image, first, last, cap):
    """Edges of the document, frames and dark tables around the text; never over it."""
    height, width = image.shape
    dark = rng.uniform(0, 200)
    if rng.random() < 0.10:
        y = rng.choice([rng.uniform(-0.05, 0.13), rng.uniform(0.87, 1.05)]) * height
        tilt = rng.uniform(-0.03, 0.03) * height
        far = -9 if y < height / 2 else height + 9
        corners = np.array([[0, far], [width, far], [width, y + tilt], [0, y - tilt]], np.int32)
        if rng.random() < 0.5:
            cv2.fillPoly(image, [corners], dark)
        else:
            cv2.line(image, (0, int(y - tilt)), (width, int(y + tilt)), dark, max(1, int(cap * 0.08)), cv2.LINE_AA)
    for start, end, free in ((0, int(first - 0.75 * cap), first), (int(last + 0.75 * cap), width, width - last)):
        if end - start > 3 and free > cap and rng.random() < 0.22:
            inner = rng.randint(start, end)
            a, b = (start, inner) if start == 0 else (inner, end)
            if rng.random() < 0.6:
                image[:, a:b] = dark
            else:
                image[:, max(start, inner - 2):inner + 1] = dark
    return image


def draw(seed):
    rng, np_rng = random.Random(seed), np.random.default_rng(seed)
    lines = page(rng)
    index = rng.randrange(len(lines))
    cap = SMALLEST * (LARGEST / SMALLEST) ** rng.random()
    fraction = rng.triangular(0.40, 0.75, 0.56)
    base = next((c for c in CAPS if c >= cap * 1.1), CAPS[-1])
    mask, centres, (left, right), font = printed(rng, lines, index, base)
    loose = [rng.choice([rng.uniform(-0.05, 0.3), rng.uniform(0.2, 1.2), rng.uniform(0.5, 3.5)]) * base for _ in range(2)]
    height = max(10, int(round(cap / fraction)) + 4)
    solid = weight(np_rng, mask, base)
    if cap > 9 and rng.random() < 0.12:
        solid = dotted(np_rng, solid, base)
    ink, at = bent(rng, solid, centres, base, cap, (left - loose[0], right + loose[1]), height)
    ground = rng.triangular(100, 255, 235)
    black = rng.uniform(0, min(100, ground - 80)) if rng.random() < 0.75 else rng.uniform(0, 30)
    depth = rng.choice([0, rng.uniform(0, 0.25), rng.uniform(0.1, 0.5), rng.uniform(0.3, 0.85)]) * (ground - black)
    image = ground - sheet(np_rng, *ink.shape) * np.float32(depth)
    through = rng.random() < 0.5
    image = image * (1 - ink) + ink * (black if through else np.minimum(black, image))
    image = marked(np_rng, beside(rng, image.astype(np.float32), at[0], at[-1], cap), cap)
    image = photograph(np_rng, image, cap)
    cut, scale = crop(rng, image, cap, fraction)
    return Line(cut, lines[index], (at + 0.5) * scale - 0.5, cap, font)


def draw_clean(seed):
    """A line as a flatbed scanner sees a new document: OCR-B of 14 to 34 px on white, hardly soft, no neighbours, no marks."""
    rng, np_rng = random.Random(seed), np.random.default_rng(seed)
    line = rng.choice(rng.choice(FORMATS)[1](rng))
    cap, path = rng.uniform(14, LARGEST), rng.choice(OCR_B)
    base = next((c for c in CAPS if c >= cap), CAPS[-1])
    canvas = np.zeros((5 * base, int(base * (8 + len(line) * 1.5))), np.uint8)
    centres, right = write(rng, canvas, line, path, base, rng.uniform(1.02, 1.1), 4.0 * base, 2.5 * base, 0)
    scale, left = cap / base, 3.0 * base
    seen = cv2.resize(canvas[:, int(left):int(right + base)], None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    image = 240 - seen.astype(np.float32) / 255 * rng.uniform(170, 230)
    image = cv2.GaussianBlur(image, (0, 0), max(0.25, cap * rng.uniform(0.01, 0.04)))
    image += np_rng.standard_normal(image.shape, dtype=np.float32) * rng.uniform(0, 4)
    cut, zoom = crop(rng, image, cap, rng.uniform(0.5, 0.62))
    return Line(cut, line, ((centres - int(left)) * scale + 0.5) * zoom - 0.5, cap, path)


def crop(rng, image, cap, fraction):
    """Cuts the strip that a line finder would: (uint8 [32, width], scale from photo to strip)."""
    scale = HEIGHT * fraction / cap
    width = max(8, int(image.shape[1] * scale))
    top = (image.shape[0] - HEIGHT / scale) / 2
    how = cv2.INTER_AREA if scale < 0.8 and rng.random() < 0.7 else rng.choice([cv2.INTER_LINEAR, cv2.INTER_LINEAR, cv2.INTER_CUBIC])
    if how == cv2.INTER_AREA:
        cut = cv2.resize(image[max(0, int(round(top))):int(round(top + HEIGHT / scale))], (width, HEIGHT), interpolation=how)
    else:
        move = np.float32([[1 / scale, 0, 0.5 / scale - 0.5], [0, 1 / scale, top + 0.5 / scale - 0.5]])
        cut = cv2.warpAffine(image, move, (width, HEIGHT), flags=how | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE)
    return np.clip(cut, 0, 255).astype(np.uint8), scale
