"""What the net is to say: the middle of each line, half as fine as the picture. Lines whose words stand close are one; where that is open it is not judged."""
import cv2
import numpy as np

HALF_HEIGHT, INSET = 0.25, 0.05
"""Of a line's extent (top of its letters to their bottom): half the height of its kernel, and what is drawn in at each end."""
JOINED, PARTED = 1.0, 1.8
"""Gaps on one baseline, in extents: closer words are one line, wider ones are two, between them is not judged."""
SMALLEST_CAP, LARGEST_BLUR = 3.7, 0.4
"""Capitals in px, and sigma of the blur in capitals, beyond which a line is not judged."""
LEAST_SPAN = 11
"""Grey levels between ink and paper of the finished picture below which a line is not judged."""
FULL, IGNORED = 200, 255
FINE = 4
"""Steps of a map's pixel in which its share of a kernel is counted."""


def corners(line, near, far, top, bottom):
    """A rectangle in the line's frame: from `near` to `far` along it, `top` to `bottom` below its baseline."""
    return np.array([line.point(near, top), line.point(far, top), line.point(far, bottom), line.point(near, bottom)], np.float64)


def projected(onto, points):
    out = np.c_[points, np.ones(len(points))] @ onto.T
    return (out[:, :2] / out[:, 2:]).astype(np.float32)


def scale_at(onto, point):
    """px of the picture for one of the page."""
    a, b, c = projected(onto, np.array([point, (point[0] + 1, point[1]), (point[0], point[1] + 1)], np.float64))
    return float(np.sqrt(abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))))


def unreadable(line, onto, sigma):
    cap = line.cap * scale_at(onto, line.origin)
    return line.ignored or cap < SMALLEST_CAP or sigma > LARGEST_BLUR * cap


def gaps(lines):
    """Pairs of lines on one baseline with nothing between: (first, second, gap in extents)."""
    found = []
    for along in {line.along for line in lines}:
        u, v = np.array(along), np.array((-along[1], along[0]))
        row = [(float(np.dot(line.origin, u)), float(np.dot(line.origin, v)), line) for line in lines if line.along == along]
        row.sort(key=lambda one: one[:2])
        for i, (start, base, one) in enumerate(row):
            after = [(s, other) for s, b, other in row[i + 1:] if abs(b - base) < 0.4 * min(one.cap, other.cap) and max(one.cap, other.cap) < 1.6 * min(one.cap, other.cap) and s > start]
            if after:
                at, other = after[0]
                extent = (one.above + one.below + other.above + other.below) / 2
                found.append((one, other, (at - start - one.length) / extent))
    return found


def joined(lines):
    """(groups of lines that are one, gaps that are not judged: polygons)."""
    group = {id(line): [line] for line in lines}
    open_gaps = []
    for one, other, gap in gaps(lines):
        if gap < JOINED:
            whole = group[id(one)] + group[id(other)]
            for line in whole:
                group[id(line)] = whole
        elif gap < PARTED:
            size = gap * (one.above + one.below + other.above + other.below) / 2
            open_gaps.append(corners(one, one.length, one.length + size, -one.above, one.below))
    return list({id(g): g for g in group.values()}.values()), open_gaps


def one_line(group):
    """The line that a group makes together: a copy of its first with all its length and height."""
    first = group[0]
    if len(group) == 1:
        return first
    u = np.array(first.along)
    starts = [float(np.dot(np.subtract(line.origin, first.origin), u)) for line in group]
    near, far = min(starts), max(s + line.length for s, line in zip(starts, group))
    return type(first)(first.point(near, 0), first.along, far - near, max(line.above for line in group), max(line.below for line in group),
                       min(line.cap for line in group), any(line.ignored for line in group))


def kernel(line):
    """Never shorter than it is high, so that its short side tells the height of a single letter as well."""
    extent, middle = line.above + line.below, (line.below - line.above) / 2
    half = max(line.length / 2 - INSET * extent, HALF_HEIGHT * extent)
    return corners(line, line.length / 2 - half, line.length / 2 + half, middle - HALF_HEIGHT * extent, middle + HALF_HEIGHT * extent)


def whole_lines(pages):
    """Every line of all pages as (line, homography), and the gaps that are not judged, in the picture."""
    lines, open_gaps = [], []
    for page, onto in pages:
        groups, gaps_here = joined(page.lines)
        lines += [(one_line(group), onto) for group in groups]
        open_gaps += [projected(onto, gap) for gap in gaps_here]
    return lines, open_gaps


def line_quads(lines, sigma):
    """(extents float32 [n, 4, 2], bool [n] whether each is not judged)."""
    quads = [projected(onto, corners(line, 0, line.length, -line.above, line.below)) for line, onto in lines]
    return np.array(quads, np.float32).reshape(-1, 4, 2), np.array([unreadable(line, onto, sigma) for line, onto in lines], bool)


def faint(grey, quads):
    """bool [n]: lines whose ink cannot be told from their paper any more."""
    u, v = np.meshgrid(np.linspace(0.02, 0.98, 48), np.linspace(0.1, 0.9, 7))
    lost = np.zeros(len(quads), bool)
    for i, (tl, tr, br, bl) in enumerate(quads.astype(np.float64)):
        points = (1 - v)[..., None] * ((1 - u)[..., None] * tl + u[..., None] * tr) + v[..., None] * ((1 - u)[..., None] * bl + u[..., None] * br)
        x, y = np.round(points).astype(int).reshape(-1, 2).T
        seen = grey[np.clip(y, 0, grey.shape[0] - 1), np.clip(x, 0, grey.shape[1] - 1)]
        low, high = np.percentile(seen, (4, 96))
        lost[i] = high - low < LEAST_SPAN
    return lost


def fill(canvas, polygon, scale):
    cv2.fillPoly(canvas, [np.round((polygon + 0.5) * scale - 0.5).astype(np.int32)], 255)


def label_map(shape, pages, lines, open_gaps, ignored, blind):
    """uint8 [H/2, W/2] of 0..FULL and IGNORED."""
    size = shape[1] // 2, shape[0] // 2
    fine = np.zeros((size[1] * FINE, size[0] * FINE), np.uint8)
    lost = np.zeros((size[1], size[0]), np.uint8)
    for gap in open_gaps:
        fill(lost, gap, 0.5)
    for page, onto in pages:
        for polygon in page.ignored:
            fill(lost, projected(onto, polygon), 0.5)
    for (line, onto), unjudged in zip(lines, ignored):
        if unjudged:
            margin = 0.25 * (line.above + line.below)
            fill(lost, projected(onto, corners(line, -margin, line.length + margin, -line.above - margin, line.below + margin)), 0.5)
        else:
            fill(fine, projected(onto, kernel(line)), FINE / 2)
    label = np.round(cv2.resize(fine, size, interpolation=cv2.INTER_AREA) * (FULL / 255)).astype(np.uint8)
    label[(lost > 0) | blind[::2, ::2]] = IGNORED
    return label
