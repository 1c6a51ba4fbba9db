"""What a camera or a scanner does to a printed line: light, blur, noise, compression, thresholds. Images are float32, 0..255."""
import cv2
import numpy as np


def light(rng, image):
    height, width = image.shape
    x = np.linspace(-1, 1, width, dtype=np.float32)
    if rng.random() < 0.5:
        image = image * (1 + rng.uniform(-0.3, 0.3) * x)[None]
    if rng.random() < 0.10:
        centre, spread = rng.uniform(-1, 1), rng.uniform(0.03, 0.4)
        glare = np.exp(-((x - centre) / spread) ** 2) * rng.uniform(0.2, 0.85)
        image = image + (255 - image) * glare[None]
    if rng.random() < 0.08:
        edge, soft = rng.uniform(-1, 1), rng.uniform(0.005, 0.1)
        image = image * (1 - rng.uniform(0.2, 0.55) / (1 + np.exp(np.clip(-(x - edge) / soft, -30, 30))))[None]
    return image


def motion(rng, image, length):
    size = int(np.ceil(length)) | 1
    if size < 3:
        return image
    kernel = np.zeros((size, size), np.float32)
    angle, half = rng.uniform(0, np.pi), (length - 1) / 2
    dx, dy, middle = np.cos(angle) * half, np.sin(angle) * half, size // 2
    cv2.line(kernel, (round(middle - dx), round(middle - dy)), (round(middle + dx), round(middle + dy)), 1.0, 1, cv2.LINE_AA)
    return cv2.filter2D(image, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)


def blur(rng, image, cap):
    draw = rng.random()
    if draw < 0.75:
        image = cv2.GaussianBlur(image, (0, 0), max(0.25, cap * rng.triangular(0.01, 0.025, 0.12)))
    if draw > 0.62:
        image = motion(rng, image, cap * rng.uniform(0.08, 0.3))
    return image


def noise(rng, image):
    sigma = rng.choice([0, 1.5, 4, 9, 16], p=[0.2, 0.3, 0.28, 0.15, 0.07])
    if sigma:
        image = image + rng.standard_normal(image.shape, dtype=np.float32) * sigma
    if sigma > 3 and rng.random() < 0.4:
        image = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.4, 0.9))
    return image


def upscaled(rng, image):
    """A small picture that somebody has enlarged (or an enlarging camera pipeline): detail lost, then sharpened."""
    height, width = image.shape
    scale = rng.uniform(0.5, 0.9)
    small = cv2.resize(image, (max(8, int(width * scale)), max(6, int(height * scale))), interpolation=cv2.INTER_AREA)
    return cv2.resize(small, (width, height), interpolation=int(rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC])))


def sharpened(rng, image, cap):
    soft = cv2.GaussianBlur(image, (0, 0), max(0.6, cap * 0.06))
    return image + (image - soft) * rng.uniform(0.4, 1.6)


def jpeg(rng, image):
    quality = int(rng.choice([rng.integers(12, 20), rng.integers(20, 50), rng.integers(50, 96)], p=[0.06, 0.32, 0.62]))
    grey = np.clip(image, 0, 255).astype(np.uint8)
    return cv2.imdecode(cv2.imencode('.jpg', grey, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], 0).astype(np.float32)


def binarised(rng, image, cap):
    """A black-and-white scan; a high threshold fills M and 0, a low one breaks strokes."""
    grey = np.clip(image, 0, 255).astype(np.uint8)
    if rng.random() < 0.5:
        level, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_OTSU)
        out = np.where(image > level + rng.uniform(-18, 25), 255.0, 0.0)
    else:
        block = max(5, int(cap * rng.uniform(0.9, 2.2))) | 1
        out = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, block, rng.uniform(4, 16)).astype(np.float32)
    out = out.astype(np.float32)
    return cv2.GaussianBlur(out, (0, 0), rng.uniform(0.3, 0.7)) if rng.random() < 0.5 else out


def photograph(rng, image, cap):
    """The whole chain at the sensor's resolution; `cap` is the height of a capital in px there."""
    image = blur(rng, light(rng, image), cap)
    if cap > 11 and rng.random() < 0.12:
        image = upscaled(rng, image)
    image = noise(rng, image)
    if rng.random() < 0.12:
        image = sharpened(rng, image, cap)
    if cap > 9 and rng.random() < 0.1:
        image = binarised(rng, image, cap)
    return jpeg(rng, image) if rng.random() < 0.6 else image
