"""What a camera or a scanner does to a whole picture: light, glare, shadow, blur, noise, loss of size, JPEG. Pictures are float32, 0..255."""
import sys
from pathlib import Path

import cv2
import numpy as np

sys.path.append(str(Path(__file__).parents[1] / 'mrz'))
from camera import binarised, jpeg, motion, noise, sharpened  # noqa: E402

from grounds import field, waves  # noqa: E402

BLINDING = 0.72
"""Share of glare from which print is not judged any more."""


def slope(rng, height, width):
    """-1..1 from one side of the picture to another."""
    angle = rng.uniform(0, 2 * np.pi)
    x, y = np.linspace(-1, 1, width, dtype=np.float32), np.linspace(-1, 1, height, dtype=np.float32)
    return x[None] * np.float32(np.cos(angle)) + y[:, None] * np.float32(np.sin(angle))


def light(rng, image, photo):
    """(picture, mask uint8 where glare leaves nothing to read)."""
    height, width = image.shape
    blind = np.zeros((height, width), bool)
    share = 1.0 if photo else 0.25
    if rng.random() < 0.7 * share:
        image = image * (1 + np.float32(rng.uniform(0, 0.35)) * slope(rng, height, width))
    if rng.random() < 0.3 * share:
        image = image * (1 - np.float32(rng.uniform(0.1, 0.5)) * np.clip(field(rng, height, width, rng.uniform(150, 700)) * 2 - 0.7, 0, 1))
    if rng.random() < 0.25 * share:
        edge = slope(rng, height, width) - np.float32(rng.uniform(-0.7, 0.7))
        image = image * (1 - np.float32(rng.uniform(0.15, 0.6)) / (1 + np.exp(np.clip(-edge / np.float32(rng.uniform(0.004, 0.08)), -30, 30))))
    if rng.random() < 0.2 * share:
        y, x = np.linspace(0, 1, height, dtype=np.float32)[:, None], np.linspace(0, 1, width, dtype=np.float32)[None]
        spread = rng.uniform(0.03, 0.25, 2)
        glare = np.exp(-(((x - rng.random()) / spread[0]) ** 2 + ((y - rng.random()) / spread[1]) ** 2)) * rng.uniform(0.3, 1.3)
        glare = np.minimum(glare, 1)
        image = image + (255 - image) * glare
        blind = glare > BLINDING
    return image.astype(np.float32), blind


def exposure(rng, image):
    """Gain, offset and gamma of the whole."""
    if rng.random() < 0.6:
        image = image * np.float32(rng.uniform(0.55, 1.25)) + np.float32(rng.uniform(-10, 30))
    if rng.random() < 0.04:
        image = 255 - image
    return np.clip(image, 0, 255)


def blurred(rng, image, photo):
    """(picture, sigma px)."""
    draw, sigma = rng.random(), 0.0
    if draw < (0.75 if photo else 0.5):
        sigma = rng.triangular(0.3, 0.5, 2.2)
        image = cv2.GaussianBlur(image, (0, 0), sigma)
    if photo and draw > 0.68:
        length = rng.uniform(2, 7)
        image, sigma = motion(rng, image, length), max(sigma, length / 3.5)
    return image, sigma


def sized_down(rng, image):
    """(a picture that had fewer pixels and was enlarged, scale)."""
    height, width = image.shape
    scale = rng.uniform(0.4, 0.85)
    small = cv2.resize(image, (int(width * scale), int(height * scale)), interpolation=cv2.INTER_AREA)
    small = noise(rng, small)
    if rng.random() < 0.6:
        small = jpeg(rng, small)
    return cv2.resize(small, (width, height), interpolation=int(rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC]))), scale


def moire(rng, image):
    """Bands where a screen was photographed."""
    bands = waves(rng, *image.shape, bent=0.3)
    return image * (1 - np.float32(rng.uniform(0.03, 0.2)) * bands)


def photograph(rng, image, photo):
    """(picture uint8, mask where nothing can be read, sigma px of all blur together)."""
    image, blind = light(rng, image, photo)
    if photo and rng.random() < 0.04:
        image = moire(rng, image)
    image, sigma = blurred(rng, exposure(rng, image), photo)
    if rng.random() < 0.15:
        image, scale = sized_down(rng, image)
        sigma = np.hypot(sigma, 0.45 / scale)
    elif rng.random() < 0.7:
        image = noise(rng, image)
    if rng.random() < 0.15:
        image = sharpened(rng, image, 12)
    if not photo and rng.random() < 0.06:
        image = binarised(rng, image, 12)
    if rng.random() < 0.6:
        image = jpeg(rng, image)
    return np.clip(image, 0, 255).astype(np.uint8), blind, sigma
