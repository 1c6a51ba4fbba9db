"""What lies over a printed line or eats at it: pen strokes, stamps, overprints, holograms, scratches; and prints made of dots. Float32 images."""
import cv2
import numpy as np


def dotted(rng, ink, cap):
    """Laser engraving and ink jets: the strokes are made of dots; `ink` 0..1 with capitals of `cap` px."""
    pitch = max(1.3, cap * rng.uniform(0.055, 0.15))
    height, width = ink.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    lean = rng.uniform(-0.5, 0.5)
    wave = (0.5 + 0.5 * np.cos(2 * np.pi * (x + lean * y) / pitch)) * (0.5 + 0.5 * np.cos(2 * np.pi * (y - lean * x) / pitch))
    if rng.random() < 0.35:
        wave = 0.5 + 0.5 * np.cos(2 * np.pi * y / pitch)
    held = rng.uniform(0.1, 0.5)
    dots = np.clip((wave - held) * rng.uniform(2, 5) + 0.3, rng.uniform(0, 0.5), 1)
    if rng.random() < 0.5:
        grain = rng.standard_normal(ink.shape, dtype=np.float32)
        dots = np.clip(dots + cv2.GaussianBlur(grain, (0, 0), max(0.5, pitch / 3)) * rng.uniform(0.1, 0.6), 0, 1)
    soft = cv2.GaussianBlur(ink, (0, 0), max(0.4, pitch * 0.25))
    return np.clip(soft * 1.3, 0, 1) * dots


def curve(rng, height, width):
    """A smooth line across the strip as integer points."""
    x = np.linspace(rng.uniform(-0.2, 0.8) * width, rng.uniform(0.2, 1.2) * width, 24)
    y = rng.uniform(0, height) + np.linspace(0, rng.uniform(-1, 1) * height, 24)
    y = y + rng.uniform(0, 0.5) * height * np.sin(np.linspace(0, rng.uniform(1, 14), 24) + rng.uniform(0, 6))
    return np.stack([x, y], 1).astype(np.int32).reshape(-1, 1, 2)


def strokes(rng, image, cap):
    """A signature, a scratch, an underline or the edge of a stamp that crosses the letters; dark or bright, not quite opaque."""
    mark = np.zeros(image.shape, np.float32)
    height, width = image.shape
    for _ in range(int(rng.integers(1, 4))):
        thick = max(1, int(round(cap * rng.uniform(0.04, 0.16))))
        kind = rng.random()
        if kind < 0.5:
            cv2.polylines(mark, [curve(rng, height, width)], False, 1.0, thick, cv2.LINE_AA)
        elif kind < 0.75:
            at = (int(rng.uniform(0, width)), int(rng.uniform(-1, 2) * height))
            cv2.circle(mark, at, int(rng.uniform(0.4, 3) * height), 1.0, thick, cv2.LINE_AA)
        else:
            y = int(rng.uniform(0.1, 0.9) * height)
            cv2.line(mark, (int(rng.uniform(0, 0.5) * width), y), (int(rng.uniform(0.5, 1) * width), y + int(rng.uniform(-0.1, 0.1) * height)), 1.0, thick, cv2.LINE_AA)
    tone = rng.uniform(0, 150) if rng.random() < 0.7 else rng.uniform(200, 255)
    held = mark * np.float32(rng.uniform(0.3, 0.85))
    return image * (1 - held) + tone * held


def overprint(rng, image, cap):
    """Pale words of another print across the line."""
    # Bytes: OpenCV 5 writes on nothing else.
    mark = np.zeros(image.shape, np.uint8)
    text = ''.join(chr(int(c)) for c in rng.integers(65, 91, int(rng.integers(3, 14))))
    size = cap * rng.uniform(0.03, 0.14)
    at = (int(rng.uniform(-0.1, 0.8) * image.shape[1]), int(rng.uniform(0.5, 1.2) * image.shape[0]))
    cv2.putText(mark, text, at, int(rng.integers(0, 5)), size, 255, max(1, int(size * 1.5)), cv2.LINE_AA)
    held = mark * np.float32(rng.uniform(0.12, 0.45) / 255)
    return image * (1 - held) + rng.uniform(0, 255) * held


def hologram(rng, image):
    """A patch whose pattern shines or darkens over paper and ink alike."""
    height, width = image.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    inside = np.exp(-(((x / width - rng.uniform(0, 1)) / rng.uniform(0.05, 0.4)) ** 2 + ((y / height - rng.uniform(0, 1)) / rng.uniform(0.3, 1.5)) ** 2))
    if rng.random() < 0.5:
        inside = (inside > 0.5).astype(np.float32)
    angle, period = rng.uniform(0, np.pi), rng.uniform(3, 30)
    pattern = 0.5 + 0.5 * np.sin(2 * np.pi * (x * np.cos(angle) + y * np.sin(angle)) / period + rng.uniform(0, 3) * np.sin(x / rng.uniform(10, 80)))
    held = inside * pattern * np.float32(rng.uniform(0.15, 0.6))
    return image + (rng.choice([255.0, 255.0, 60.0]) - image) * held


def marked(rng, image, cap):
    """Now and then one of them."""
    if rng.random() < 0.09:
        image = strokes(rng, image, cap)
    if rng.random() < 0.05:
        image = overprint(rng, image, cap)
    if rng.random() < 0.07:
        image = hologram(rng, image)
    return image.astype(np.float32)
