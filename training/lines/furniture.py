"""What stands on documents beside text and must not be taken for it: portraits, signatures, stamps, flags, chips, codes, holograms, rules."""
import cv2
import numpy as np

from grounds import field, piece
from page import mask_of, some_face


def place_of(page, box):
    """The part of the page's picture in a box (x, y, width, height), as a view."""
    x, y, w, h = (int(round(v)) for v in box)
    return page.grey[max(0, y):max(0, y + h), max(0, x):max(0, x + w)]


def portrait(page, np_rng, box):
    """Head and shoulders in blobs."""
    place = place_of(page, box)
    h, w = place.shape
    if h < 12 or w < 10:
        return
    dark = np_rng.uniform(10, 110)
    image = np.full((h, w), np_rng.uniform(120, 245), np.float32) + field(np_rng, h, w, w) * np_rng.uniform(0, 40)
    skin, middle = np_rng.uniform(60, 225), (w * np_rng.uniform(0.42, 0.58), h * np_rng.uniform(0.38, 0.48))

    def blob(at, axes, tone, angle=0.0):
        cv2.ellipse(image, (int(at[0]), int(at[1])), (max(1, int(axes[0])), max(1, int(axes[1]))), angle, 0, 360, float(tone), -1, cv2.LINE_AA)
    blob((middle[0], middle[1] - h * 0.06), (w * 0.3, h * 0.27), dark)
    if np_rng.random() < 0.4:
        blob((middle[0], middle[1] + h * 0.15), (w * 0.33, h * 0.34), dark)
    blob((middle[0], h * 1.05), (w * 0.48, h * 0.32), np_rng.uniform(20, 235))
    blob((middle[0], h * 0.72), (w * 0.12, h * 0.14), skin - 12)
    blob(middle, (w * 0.22, h * 0.24), skin)
    for side in (-1, 1):
        blob((middle[0] + side * w * 0.09, middle[1] - h * 0.03), (w * 0.04, h * 0.014), skin - np_rng.uniform(30, 90))
        blob((middle[0] + side * w * 0.09, middle[1] - h * 0.07), (w * 0.06, h * 0.012), dark)
    blob((middle[0], middle[1] + h * 0.06), (w * 0.025, h * 0.03), skin - 20)
    blob((middle[0], middle[1] + h * 0.125), (w * 0.07, h * 0.013), skin - np_rng.uniform(25, 70))
    if np_rng.random() < 0.2:
        for side in (-1, 1):
            cv2.circle(image, (int(middle[0] + side * w * 0.09), int(middle[1] - h * 0.03)), max(2, int(w * 0.07)), float(dark), 1, cv2.LINE_AA)
    image = cv2.GaussianBlur(image, (0, 0), max(0.5, w * 0.012))
    image += piece(np_rng, h, w) * np_rng.uniform(-30, 30)
    held = np_rng.uniform(0.15, 0.5) if np_rng.random() < 0.25 else 1.0
    if held < 1 and np_rng.random() < 0.5:
        y, x = np.mgrid[-1:1:h * 1j, -1:1:w * 1j]
        held = held * np.clip(2 - 2 * (x * x + y * y), 0, 1)
    place += (image - place) * held


def signature(page, rng, np_rng, box):
    """A pen's loops; not text, and not to be judged either."""
    x, y, w, h = box
    page.take((x, y, x + w, y + h))
    n = rng.randint(5, 16)
    t = np.linspace(0, n * np.pi, 40 * n)
    lean = rng.uniform(0.1, 0.9)
    swing = np.interp(t, np.linspace(0, n * np.pi, n + 2), np_rng.uniform(0.15, 1, n + 2))
    xs = x + w * (t / t[-1]) + h * 0.3 * np.cos(t) * swing + h * lean * 0.3 * np.sin(t) * swing
    ys = y + h * 0.55 - h * 0.5 * np.sin(t) * swing
    tone, thick = rng.uniform(0, 90), max(1, int(round(h * rng.uniform(0.02, 0.07))))
    points = np.round(np.stack([xs, ys], 1) * 8).astype(np.int32)
    cv2.polylines(page.grey, [points], False, tone, thick, cv2.LINE_AA, 3)
    if rng.random() < 0.4:
        cv2.line(page.grey, (int(x), int(y + h * rng.uniform(0.5, 1))), (int(x + w), int(y + h * rng.uniform(0.3, 0.9))), tone, thick, cv2.LINE_AA)
    page.ignored.append(np.array([[x - 0.1 * w, y], [x + 1.1 * w, y], [x + 1.1 * w, y + h], [x - 0.1 * w, y + h]], np.float32))


def barcode(page, rng, np_rng, box):
    """Bars, a stacked code, or a square matrix."""
    place = place_of(page, box)
    h, w = place.shape
    if h < 10 or w < 10 or not page.take((box[0], box[1], box[0] + w, box[1] + h)):
        return
    kind, dark, light = rng.random(), rng.uniform(0, 60), rng.uniform(200, 255)
    module = max(1.0, rng.uniform(1.2, 4))
    if kind < 0.35:
        code = np_rng.random((1, int(w / module) + 1)) < 0.5
    elif kind < 0.6:
        code = np_rng.random((max(3, int(h / module / 3)), int(w / module) + 1)) < 0.5
    else:
        n = int(np.clip(min(h, w) / module, 10, 60))
        code = np_rng.random((n, n)) < 0.5
        if rng.random() < 0.6:
            for y, x in ((0, 0), (0, n - 7), (n - 7, 0)):
                code[y:y + 7, x:x + 7] = True
                code[y + 1:y + 6, x + 1:x + 6] = False
                code[y + 2:y + 5, x + 2:x + 5] = True
        side = min(h, w)
        place = place[:side, :side]
        h = w = side
    image = np.where(code, dark, light).astype(np.float32)
    place[:] = cv2.resize(image, (w, h), interpolation=cv2.INTER_NEAREST)


def flag(page, rng, box):
    """Stripes with a round or starred thing on them; or a ring of stars."""
    place = place_of(page, box)
    h, w = place.shape
    if h < 8 or w < 8:
        return
    if rng.random() < 0.5:
        for i, axis_part in enumerate(np.array_split(np.arange(w if rng.random() < 0.5 else h), rng.choice([2, 3, 3, 5]))):
            (place[:, axis_part[0]:axis_part[-1] + 1] if len(axis_part) and axis_part[-1] < w and rng.random() < 0.5 else place[axis_part[0]:axis_part[-1] + 1])[:] = rng.uniform(20, 245)
    else:
        place[:] = rng.uniform(20, 110)
        for k in range(12):
            at = (int(w / 2 + 0.33 * min(w, h) * np.cos(k * np.pi / 6)), int(h / 2 + 0.33 * min(w, h) * np.sin(k * np.pi / 6)))
            cv2.circle(place, at, max(1, min(w, h) // 18), rng.uniform(160, 240), -1, cv2.LINE_AA)
    if rng.random() < 0.3:
        emblem(page, rng, (box[0] + box[2] * 0.3, box[1] + box[3] * 0.2, box[2] * 0.4, box[3] * 0.6))


def emblem(page, rng, box):
    """Arms, logos: nested outlines and blobs."""
    x, y, w, h = box
    middle, size = (int(x + w / 2), int(y + h / 2)), max(3, int(min(w, h) / 2))
    for _ in range(rng.randint(2, 7)):
        tone, thick = rng.uniform(0, 250), rng.choice([-1, 1, 1, 2])
        at = (int(middle[0] + rng.gauss(0, 0.2) * size), int(middle[1] + rng.gauss(0, 0.2) * size))
        if rng.random() < 0.5:
            cv2.ellipse(page.grey, at, (max(1, int(size * rng.uniform(0.1, 1))), max(1, int(size * rng.uniform(0.1, 1)))), rng.uniform(0, 180), 0, rng.choice([360, 360, 200]), tone, thick, cv2.LINE_AA)
        else:
            points = np.array([[at[0] + size * rng.uniform(-1, 1), at[1] + size * rng.uniform(-1, 1)] for _ in range(rng.randint(3, 7))])
            cv2.polylines(page.grey, [points.astype(np.int32)], True, tone, max(1, thick), cv2.LINE_AA) if thick > 0 else cv2.fillPoly(page.grey, [points.astype(np.int32)], tone, cv2.LINE_AA)


def chip(page, rng, box):
    x, y, w, h = (int(v) for v in box)
    if not page.take((x, y, x + w, y + h)):
        return
    cv2.rectangle(page.grey, (x, y), (x + w, y + h), rng.uniform(130, 230), -1)
    tone = rng.uniform(40, 120)
    for k in (1, 2):
        cv2.line(page.grey, (x, y + k * h // 3), (x + w, y + k * h // 3), tone, 1, cv2.LINE_AA)
        cv2.line(page.grey, (x + k * w // 3, y), (x + k * w // 3, y + h), tone, 1, cv2.LINE_AA)
    cv2.ellipse(page.grey, (x + w // 2, y + h // 2), (max(1, w // 5), max(1, h // 4)), 0, 0, 360, tone, 1, cv2.LINE_AA)


def stamp(page, rng, at, size):
    """Rings and bars of a rubber stamp, also across print; its letters run in a circle and are not lines."""
    tone, thick, held = rng.uniform(20, 130), max(1, int(size * rng.uniform(0.02, 0.07))), rng.uniform(0.3, 0.9)
    x, y = int(at[0] - size), int(at[1] - size)
    place = page.grey[max(0, y):y + 2 * int(size), max(0, x):x + 2 * int(size)]
    if min(place.shape) < 8:
        return
    mark = np.zeros(place.shape, np.float32)
    middle = (mark.shape[1] // 2, mark.shape[0] // 2)
    if rng.random() < 0.6:
        for r in (0.95, rng.uniform(0.5, 0.75)):
            cv2.circle(mark, middle, max(1, int(size * r)), 1.0, thick, cv2.LINE_AA)
        for k in range(rng.randint(8, 30)):
            a = k * 2 * np.pi / 30
            p = [int(middle[i] + size * 0.82 * f) for i, f in enumerate((np.cos(a), np.sin(a)))]
            q = [int(p[i] + size * rng.uniform(-0.07, 0.07)) for i in (0, 1)]
            cv2.line(mark, p, q, 1.0, thick, cv2.LINE_AA)
        page.ignored.append(np.array([[at[0] + size * np.cos(a), at[1] + size * np.sin(a)] for a in np.linspace(0, 6.28, 24)]
                                     + [[at[0] + 0.66 * size * np.cos(a), at[1] + 0.66 * size * np.sin(a)] for a in np.linspace(6.28, 0, 24)], np.float32))
    else:
        box = cv2.boxPoints((middle, (1.8 * size, size * rng.uniform(0.6, 1.2)), rng.uniform(-40, 40))).astype(np.int32)
        cv2.polylines(mark, [box], True, 1.0, thick, cv2.LINE_AA)
    place += (tone - place) * mark * held


def hologram(page, np_rng, box):
    """A patch whose pattern shines or darkens over paper and ink alike."""
    place = place_of(page, box)
    h, w = place.shape
    if h < 8 or w < 8:
        return
    y, x = np.mgrid[-1:1:h * 1j, -1:1:w * 1j].astype(np.float32)
    inside = np.clip(3 - 3 * (x * x + y * y), 0, 1)
    place += (np_rng.choice([255.0, 255.0, 60.0]) - place) * inside * piece(np_rng, h, w) * np.float32(np_rng.uniform(0.15, 0.6))


def overprint(page, rng):
    """A large pale word aslant over all the rest, as copies and specimens carry it: the lines under it are to be found, not it."""
    cap = int(rng.uniform(0.08, 0.22) * min(page.grey.shape))
    made = mask_of(rng.choice(['SPECIMEN', 'COPY', 'KOPIE', 'MUSTER', 'VOID', 'PAID', 'ORIGINAL', 'SAMPLE']), some_face(rng), min(90, max(12, cap)))
    if made is None:
        return
    mask, height, width = made[0], page.height, page.width
    size = min(1.5, rng.uniform(0.5, 0.95) * width / mask.shape[1])
    turn = cv2.getRotationMatrix2D((mask.shape[1] / 2, mask.shape[0] / 2), rng.choice([1, -1]) * rng.uniform(12, 50), size)
    turn[:, 2] += (width * rng.uniform(0.35, 0.65) - mask.shape[1] / 2, height * rng.uniform(0.3, 0.7) - mask.shape[0] / 2)
    laid = cv2.warpAffine(mask, turn, (width, height)).astype(np.float32) * np.float32(rng.uniform(0.04, 0.22) / 255)
    page.grey += (np.float32(rng.choice([0, 60, 120, 255])) - page.grey) * laid


def rule(page, rng, x, y, length, upright=False):
    """A printed line; dashed or dotted at times."""
    tone, thick = rng.uniform(0, 190), rng.choice([1, 1, 1, 2, 3])
    dash = rng.choice([0, 0, 0, 2, 4, 9])
    for at in (np.arange(0, length, 2 * dash) if dash else [0]):
        end = at + (dash if dash else length)
        a, b = ((x, y + at), (x, y + end)) if upright else ((x + at, y), (x + end, y))
        cv2.line(page.grey, [int(v) for v in a], [int(v) for v in b], tone, thick)
