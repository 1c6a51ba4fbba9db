"""Pages as they are set: cards and passports, letters, bills and forms, screens, scattered labels. Each returns a Page."""
import numpy as np

import furniture as put
from fonts import faces, MONO
from grounds import piece
from page import Page, some_face, some_text, step, width_of, write
from texts import address, amount, bill, date, iban, label, mrz, name, number, other_script, short, some, upper, word

OCR_B = [f for cuts in faces(['opentype/ocr-b/OCRB.otf', 'opentype/ocr-b/OCRBS.otf']) for f in cuts]
MONOSPACED = [f for cuts in faces(MONO) for f in cuts]


def paper(np_rng, height, width, depth=None):
    """Plain, shaded or with guilloche."""
    ground = np_rng.uniform(150, 255) if np_rng.random() < 0.85 else np_rng.uniform(40, 150)
    depth = np_rng.choice([0, np_rng.uniform(0, 0.15), np_rng.uniform(0.1, 0.5)]) if depth is None else depth
    grey = np.full((height, width), ground, np.float32)
    if depth:
        grey -= piece(np_rng, height, width) * np.float32(depth * ground)
    return Page(grey)


def ink(page, rng):
    """A tone that stands out from the paper of the page: mostly dark."""
    ground = float(page.grey[::16, ::16].mean())
    light = ground < 95 or (ground < 140 and rng.random() < 0.5)
    return rng.uniform(ground + 80, 290) if light else rng.uniform(0, max(5, ground - rng.choice([60, 100, 140])))


def value(rng):
    kind = rng.choices([name, date, number, short, address, word, other_script, iban], [6, 4, 4, 2, 3, 2, 1, 0.5])[0]
    text = kind(rng)[:40]
    return upper(text) if rng.random() < 0.55 else text


def panel(page, rng, x, y, w, h):
    """A band or box of another tone behind print; returns an ink for it."""
    if not page.free((x, y, x + w, y + h)):
        return ink(page, rng)
    tone = rng.choice([rng.uniform(10, 110), rng.uniform(140, 255)])
    place = put.place_of(page, (x, y, w, h))
    place += (tone - place) * rng.choice([1.0, 1.0, 0.8])
    return rng.uniform(tone + 90, 270) if tone < 128 else rng.uniform(0, tone - 90)


def fields(page, rng, x, y, right, bottom, cap):
    """Labels above, before or without their values, in one or two columns."""
    faces_of = (some_face(rng, 'AéŠ'), some_face(rng, 'AéŠ'))
    ratio, tone, label_tone = rng.uniform(0.45, 0.95), ink(page, rng), ink(page, rng)
    above, most = rng.random() < 0.65, rng.choice([1, 1, 2, 2, 3])
    tight, numbered = rng.choice([rng.uniform(0.2, 0.5), rng.uniform(0.25, 1.0)]), rng.random() < 0.25
    tracking = rng.choice([0, 0, 0, 0, rng.uniform(0, 0.2), rng.uniform(0.1, 0.5)])
    while y < bottom:
        size, small = step(cap * rng.choice([1, 1, 1, 1.3])), step(max(4, cap * ratio))
        columns = rng.randint(1, most)
        wide = (right - x) / columns
        for column in range(columns):
            at = x + column * wide * rng.choice([1, rng.uniform(0.7, 1)])
            if numbered:
                at += write(page, rng, rng.choice(['1.', '2.', '3.', '4a.', '4b.', '5.', '7.', '9.', '12.']), faces_of[0], small, at, y + size + (0 if not above else small), label_tone) + cap * rng.uniform(0.6, 3)
            if above:
                write(page, rng, label(rng)[:int(wide / small * 1.2)], faces_of[0], small, at, y + small, label_tone)
                write(page, rng, value(rng), faces_of[1], size, at + rng.choice([0, 0, cap]), y + small + tight * size + size, tone, tracking=tracking)
            else:
                write(page, rng, label(rng)[:24], faces_of[0], small, at, y + size, label_tone)
                write(page, rng, value(rng)[:24], faces_of[1], size, at + wide * rng.choice([0.35, 0.45, 0.5]), y + size, tone, tracking=tracking)
        y += size * rng.uniform(1.35, 2.2) + (small + tight * size if above else 0)


def zone(page, rng, x, y, right):
    """Lines of a machine-readable zone."""
    path = rng.choice(OCR_B) if OCR_B and rng.random() < 0.8 else rng.choice(MONOSPACED)
    count, length = rng.choice([(2, 44), (2, 44), (3, 30), (3, 30), (2, 36)])
    cap = step((right - x) / length / 0.98)
    unit = width_of('0' * length, path, cap)
    tracking = max(-0.15, (right - x - unit) / length / cap) if cap > 4 else 0
    pitch, tone = cap * rng.uniform(1.35, 2.6), rng.uniform(0, 70)
    for row in range(count):
        text = ''.join(mrz(rng) + '<' * rng.randint(0, 9) for _ in range(4))[:length]
        write(page, rng, text, path, cap, x, y + cap + row * pitch, tone, tracking=round(tracking, 2))
    return y + cap + count * pitch


def card(rng, np_rng, width, height):
    """Identity card, licence, residence permit, page of a passport."""
    page = paper(np_rng, height, width, rng.choice([0, rng.uniform(0.05, 0.3), rng.uniform(0.1, 0.6)]))
    cap = max(4, height * rng.choice([rng.uniform(0.02, 0.036), rng.uniform(0.028, 0.05)]))
    margin = width * rng.uniform(0.02, 0.06)
    y = height * rng.uniform(0.01, 0.06)
    if rng.random() < 0.7:
        high, tone = cap * rng.uniform(2.2, 4), ink(page, rng)
        if rng.random() < 0.4:
            tone = panel(page, rng, 0, y, width, high)
        if rng.random() < 0.5:
            put.flag(page, rng, (margin, y + 0.15 * high, high * 1.1, high * 0.7))
        write(page, rng, upper(label(rng) if rng.random() < 0.5 else name(rng)), some_face(rng), step(cap * rng.uniform(0.9, 1.8)), margin + high * 1.3, y + high * 0.62, tone, tracking=rng.choice([0, 0, 0.15]))
        if rng.random() < 0.5:
            write(page, rng, label(rng)[:24], some_face(rng), step(cap * 0.8), width * rng.uniform(0.6, 0.8), y + high * 0.55, tone)
        y += high * 1.1
    has_zone = rng.random() < 0.45
    bottom = height * rng.uniform(0.72, 0.84) if has_zone else height - margin
    if has_zone:
        if rng.random() < 0.5:
            put.place_of(page, (0, bottom, width, height))[:] = rng.uniform(190, 255)
        zone(page, rng, margin, bottom + rng.uniform(0.02, 0.05) * height, width - margin)
    left, right = margin, width - margin
    if rng.random() < 0.85:
        w = width * rng.uniform(0.2, 0.34)
        h = min(w * rng.uniform(1.15, 1.4), bottom - y)
        at = left if rng.random() < 0.75 else right - w
        put.portrait(page, np_rng, (at, y + rng.uniform(0, 1) * max(0, bottom - y - h), w, h))
        left, right = (left + w + margin, right) if at == left else (left, right - w - margin)
        if rng.random() < 0.35:
            put.portrait(page, np_rng, (right - w * 0.5, bottom - h * 0.55, w * 0.45, h * 0.5))
    if rng.random() < 0.4:
        put.hologram(page, np_rng, (rng.uniform(0, 0.7) * width, rng.uniform(0, 0.6) * height, width * rng.uniform(0.1, 0.4), height * rng.uniform(0.15, 0.5)))
    if rng.random() < 0.25:
        put.emblem(page, rng, (rng.uniform(left, right * 0.8), rng.uniform(y, bottom * 0.8), width * 0.2, width * 0.2))
    if rng.random() < 0.4:
        put.signature(page, rng, np_rng, (rng.uniform(left, right * 0.7), bottom - cap * rng.uniform(3, 5), width * rng.uniform(0.15, 0.3), cap * rng.uniform(2, 4)))
    if rng.random() < 0.2:
        put.chip(page, rng, (rng.uniform(0.05, 0.8) * width, rng.uniform(0.2, 0.6) * height, width * 0.13, width * 0.1))
    if rng.random() < 0.2:
        put.barcode(page, rng, np_rng, (rng.uniform(0.4, 0.75) * width, rng.uniform(0.1, 0.7) * height, width * rng.uniform(0.1, 0.25), height * rng.uniform(0.08, 0.25)))
    fields(page, rng, left, y, right, bottom - 2 * cap, cap)
    if rng.random() < 0.15:
        write(page, rng, number(rng), some_face(rng), step(cap), rng.choice([width - 1.5 * cap, 1.6 * cap]), height * 0.7, ink(page, rng), turn=rng.choice([1, 3]))
    return page


def back(rng, np_rng, width, height):
    """Back of a licence or card: a table of small print, codes, remarks."""
    page = paper(np_rng, height, width)
    cap = max(4, height * rng.uniform(0.018, 0.034))
    rows, columns, face, tone = rng.randint(5, 15), rng.randint(3, 5), some_face(rng), ink(page, rng)
    left, top = width * rng.uniform(0.03, 0.45), height * rng.uniform(0.03, 0.1)
    high, wide = max(cap * 1.6, height * 0.75 / rows), (width * 0.97 - left) / columns
    for row in range(rows):
        for column in range(columns):
            if rng.random() < (0.9 if column == 0 else 0.45):
                text = short(rng) if column == 0 else rng.choice([date, short, number])(rng)
                write(page, rng, text[:int(wide / cap)], face, step(cap), left + column * wide + rng.uniform(0.2, 0.8) * cap, top + row * high + (high + cap) / 2, tone)
        if rng.random() < 0.9:
            put.rule(page, rng, left, top + row * high, wide * columns)
    for column in range(columns + 1):
        put.rule(page, rng, left + column * wide, top, high * rows, True)
    if left > width * 0.25:
        paragraph(page, rng, width * 0.02, top, left * 0.9, height * rng.uniform(0.3, 0.9), step(max(4, cap * 0.8)))
    if rng.random() < 0.4:
        put.barcode(page, rng, np_rng, (0.02 * width, height * 0.6, left * 0.7, height * 0.3))
    if rng.random() < 0.4:
        put.signature(page, rng, np_rng, (width * 0.05, height * 0.85, width * 0.25, height * 0.1))
    return page


def sentence(rng, chars):
    out = ''
    while len(out) < chars:
        out += rng.choice([word, word, word, lambda r: word(r).lower(), lambda r: word(r).lower(), date, amount, bill, number, lambda r: some(r, 'aeinrstlo', r.randint(1, 6))])(rng) + rng.choice([' ', ' ', ' ', ', ', '. '])
    return out[:chars]


def paragraph(page, rng, x, y, right, bottom, cap, path=None):
    """Running text; returns where it ended."""
    path = path or some_face(rng, 'aé')
    pitch, tone = cap * rng.uniform(1.45, 2.4), ink(page, rng)
    unit = max(0.1, width_of('nopqrs etaio', path, cap) / 12)
    ragged = rng.uniform(0, 0.3)
    while y + cap < bottom:
        chars = max(1, int((right - x) / unit * rng.uniform(1 - ragged, 1)))
        end = rng.random() < 0.15
        write(page, rng, sentence(rng, max(1, int(chars * rng.uniform(0.1, 0.9))) if end else chars), path, cap, x, y + cap, tone)
        y += pitch * (rng.uniform(1, 2) if end else 1)
    return y


def letter(rng, np_rng, width, height):
    """A letter or bill on plain paper: letterhead, addressee, reference block, paragraphs, table, small print."""
    page = paper(np_rng, height, width, rng.choice([0, 0, rng.uniform(0, 0.15)]))
    cap = step(max(4, height * rng.uniform(0.0055, 0.014)))
    path = rng.choice(MONOSPACED) if rng.random() < 0.15 else some_face(rng, 'aé')
    margin, tone = width * rng.uniform(0.04, 0.12), ink(page, rng)
    y = height * rng.uniform(0.02, 0.08)
    if rng.random() < 0.5:
        put.emblem(page, rng, (margin, y, width * 0.1, width * 0.08))
    if rng.random() < 0.8:
        write(page, rng, name(rng), some_face(rng), step(cap * rng.uniform(1.2, 3.5)), margin + width * rng.uniform(0, 0.5), y + cap * 3, ink(page, rng))
    y += height * rng.uniform(0.06, 0.12)
    for x, end in ((margin, width * 0.5), (width * rng.uniform(0.55, 0.65), width - margin)):
        at = y
        for _ in range(rng.randint(0, 7)):
            text = rng.choice([address, name, date, label, number])(rng)[:int((end - x) / cap)]
            (write if rng.random() < 0.8 else spread)(page, rng, text, path, cap, x, at + cap, tone)
            at += cap * rng.uniform(1.5, 2.2)
    y += cap * rng.uniform(11, 17)
    while y < height * 0.9:
        draw = rng.random()
        if draw < 0.2:
            write(page, rng, rng.choice([bill, label, name])(rng), some_face(rng), step(cap * rng.uniform(1, 1.8)), margin, y + cap * 1.5, ink(page, rng))
            y += cap * rng.uniform(2.5, 4)
        elif draw < 0.5:
            y = table(page, rng, margin, y, width - margin, min(height * 0.95, y + height * rng.uniform(0.1, 0.4)), cap, path)
        elif draw < 0.6:
            middle = width / 2
            low = y + height * rng.uniform(0.1, 0.3)
            paragraph(page, rng, margin, y, middle - cap * 2, min(low, height * 0.95), cap, path)
            paragraph(page, rng, middle + cap, y, width - margin, min(low, height * 0.95), cap, path)
            y = low
        else:
            y = paragraph(page, rng, margin, y, width - margin, min(height * 0.95, y + height * rng.uniform(0.05, 0.4)), cap, path)
        y += cap * rng.uniform(1, 4)
    if rng.random() < 0.4:
        paragraph(page, rng, margin, height * 0.95, width - margin, height, step(max(4, cap * 0.75)))
    if rng.random() < 0.3:
        put.signature(page, rng, np_rng, (margin, height * rng.uniform(0.6, 0.85), width * 0.25, height * 0.05))
    if rng.random() < 0.25:
        put.barcode(page, rng, np_rng, (width * rng.uniform(0.05, 0.7), height * rng.uniform(0, 0.85), width * rng.uniform(0.1, 0.25), height * rng.uniform(0.03, 0.1)))
    return page


def table(page, rng, x, y, right, bottom, cap, path):
    """Rows of cells, columns ruled or not, numbers to the right; returns where it ended."""
    columns, pitch = rng.randint(2, 6), cap * rng.uniform(1.6, 3)
    edges = sorted([0.0] + [rng.uniform(0.25, 0.95) for _ in range(columns - 1)]) + [1.0]
    ruled, tone, shaded = rng.random(), ink(page, rng), rng.random() < 0.2
    kinds = [rng.choice([bill, label, name])] + [rng.choice([amount, date, number, short, word]) for _ in range(columns)]
    flush = [rng.random() < 0.5 and i > 0 for i in range(columns)]
    first = y
    while y + pitch < bottom:
        row_tone = tone
        if shaded and (y == first or rng.random() < 0.1):
            row_tone = panel(page, rng, x, y, right - x, pitch)
        for i in range(columns):
            a, b = (x + (right - x) * e for e in edges[i:i + 2])
            if b - a < 2.5 * cap or rng.random() < 0.12:
                continue
            text = kinds[i](rng)
            text = text[:max(1, int(len(text) * min(1, (b - a - 1.6 * cap) / max(1, width_of(text, path, cap)))))].strip()
            at = b - width_of(text, path, cap) - 0.8 * cap if flush[i] else a + 0.5 * cap
            write(page, rng, text, path, cap, at, y + (pitch + cap) / 2, row_tone)
        if ruled < 0.4:
            put.rule(page, rng, x, y, right - x)
        y += pitch
    if ruled < 0.2:
        for e in edges:
            put.rule(page, rng, x + (right - x) * e, first, y - first, True)
    return y


def screen(rng, np_rng, width, height):
    """Bars, buttons, lists of a screen; light on dark as often as not."""
    page = Page(np.full((height, width), rng.choice([rng.uniform(0, 60), rng.uniform(225, 255)]), np.float32))
    cap = step(rng.uniform(7, 20))
    path, y = some_face(rng), 0
    while y < height:
        high = cap * rng.uniform(2, 5)
        tone = panel(page, rng, 0, y, width, high) if rng.random() < 0.4 else ink(page, rng)
        x = rng.uniform(0.5, 3) * cap
        if rng.random() < 0.4:
            put.emblem(page, rng, (x, y + high * 0.2, high * 0.5, high * 0.6))
            x += high * 0.8
        size = step(cap * rng.choice([0.75, 1, 1, 1.4]))
        while x < width * 0.9:
            x += write(page, rng, some_text(rng)[:rng.randint(2, 40)], path, size, x, y + (high + size) / 2, tone) + cap * rng.uniform(2, 14)
        y += high
    return page


def scattered(rng, np_rng, width, height):
    """Print of any size, tone and direction: labels, signs, stamps of dates, single letters."""
    page = paper(np_rng, height, width)
    for _ in range(rng.choice([0, 0, 3, 6])):
        put.emblem(page, rng, (rng.uniform(0, width), rng.uniform(0, height), rng.uniform(10, 150), rng.uniform(10, 150)))
    for _ in range(rng.randint(5, 50)):
        cap, path, turn = step(4 * 15 ** rng.random()), some_face(rng), rng.choice([0, 0, 0, 0, 1, 2, 3])
        text = some_text(rng)[:rng.choice([1, 2, 3, 8, 20, 60])].strip() or 'A'
        long, high = width_of(text, path, cap), 1.9 * cap
        w, h = (long, high) if turn % 2 == 0 else (high, long)
        x, y = rng.uniform(0, width), rng.uniform(0, height)
        box = (x - 0.7 * cap, y - 0.5 * cap, x + w + 0.7 * cap, y + h + 0.2 * cap)
        if box[0] < 0 or box[1] < 0 or box[2] > width or box[3] > height:
            continue
        tone = panel(page, rng, box[0], box[1], box[2] - box[0], box[3] - box[1]) if rng.random() < 0.2 else ink(page, rng)
        at = {0: (x, y + 1.3 * cap), 1: (x + 1.3 * cap, y + long), 2: (x + long, y + 0.6 * cap), 3: (x + 0.6 * cap, y)}[turn]
        if turn == 0 and rng.random() < 0.15:
            spread(page, rng, text, path, cap, *at, tone)
        else:
            write(page, rng, text, path, cap, *at, tone, rng.choice([1, 1, 1, 0.6]), rng.choice([0, 0, 0.1, 0.3, 0.6]), turn, rng.choice([0, 0, 0, 0.4]))
    return page


KINDS = [(40, card), (8, back), (27, letter), (7, screen), (10, scattered)]


def spread(page, rng, text, path, cap, x, baseline, tone):
    """The words of a text with gaps of any width between them."""
    gap = rng.uniform(0.3, 2.5) * cap
    for one in text.split():
        x += write(page, rng, one, path, cap, x, baseline, tone) + gap * rng.uniform(0.6, 1.6)


def shape(rng):
    """Which layout, and width / height of its page."""
    make = rng.choices([k for _, k in KINDS], [w for w, _ in KINDS])[0]
    ratio = {card: rng.choice([1.586, 1.586, 1.42, 1.35, 1.5, 0.7]), back: 1.586, letter: rng.choice([0.707, 0.707, 0.773, 1.41]),
             screen: rng.choice([0.5, 0.7, 1.4, 1.78]), scattered: rng.uniform(0.6, 1.7)}[make]
    return (lambda *how: crossed(rng, make(*how))), ratio


def crossed(rng, page):
    """Now and then what is laid over a finished page."""
    if rng.random() < 0.1:
        put.overprint(page, rng)
    if rng.random() < 0.12:
        size = rng.uniform(0.05, 0.14) * page.width
        put.stamp(page, rng, (rng.uniform(0.1, 0.9) * page.width, rng.uniform(0.1, 0.9) * page.height), size)
    return page
