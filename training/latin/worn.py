"""What real pictures of print have gone through beside one camera: dust and grains, and copies of copies. Images are float32, 0..255."""
import sys
from pathlib import Path

import cv2
import numpy as np

sys.path.append(str(Path(__file__).parents[1] / 'mrz'))
from camera import jpeg, sharpened  # noqa: E402


def specks(rng, image, cap):
    """Dust, grains of toner, dots of the ground: small marks dark or bright that stand anywhere, above letters too."""
    mark = np.zeros(image.shape, np.float32)
    height, width = image.shape
    for _ in range(int(rng.integers(1, 4 + width // max(8, int(cap * 2))))):
        at = (int(rng.integers(0, width)), int(rng.integers(0, height)))
        axes = (max(1, int(cap * rng.uniform(0.02, 0.11))), max(1, int(cap * rng.uniform(0.02, 0.11))))
        cv2.ellipse(mark, at, axes, rng.uniform(0, 180), 0, 360, float(rng.uniform(0.3, 1)), -1, cv2.LINE_AA)
    held = mark * np.float32(rng.uniform(0.4, 1))
    return image * (1 - held) + (rng.uniform(0, 120) if rng.random() < 0.75 else 255) * held


def resized(rng, image, scale):
    height, width = image.shape
    how = [cv2.INTER_AREA, cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_LANCZOS4, cv2.INTER_NEAREST]
    size = (max(8, round(width * scale)), max(6, round(height * scale)))
    return cv2.resize(image, size, interpolation=int(rng.choice(how, p=[0.3, 0.3, 0.22, 0.14, 0.04] if scale < 1 else [0, 0.45, 0.35, 0.16, 0.04])))


def copied(rng, image, cap):
    """A copy of a copy, as pictures from the web, messengers and screens are: once or twice scaled, sharpened, spoilt and compressed again."""
    height, width = image.shape
    for _ in range(int(rng.integers(1, 3))):
        least = max(0.45, 5 / cap)
        image = resized(rng, image, rng.uniform(least, 1.5) if least < 1.5 else 1.5)
        if rng.random() < 0.3:
            image = sharpened(rng, image, cap)
        if rng.random() < 0.3:
            image = image + rng.standard_normal(image.shape, dtype=np.float32) * rng.uniform(1, 8)
        if rng.random() < 0.25:
            image = 255 * np.clip(image / 255, 0, 1) ** rng.uniform(0.6, 1.7)
        image = jpeg(rng, image) if rng.random() < 0.8 else image
    return cv2.resize(image, (width, height), interpolation=int(rng.choice([cv2.INTER_AREA, cv2.INTER_LINEAR, cv2.INTER_CUBIC])))
