"""Checks the generator without training: the same seed draws the same line, centres lie in order inside the picture, labels spell the text."""
import numpy as np

from draw import draw
from net import BLANK
from texts import ALPHABET, FORMATS, check
from windows import IGNORE, frame_labels, CODES
import random


def spelled(labels):
    kept = [c for c in labels if c != IGNORE]
    return ''.join(ALPHABET[c - 1] for i, c in enumerate(kept) if c != BLANK and (i == 0 or kept[i - 1] != c))


def lines_are_sound(seeds):
    agree = 0
    for seed in seeds:
        line, again = draw(seed), draw(seed)
        assert line.text == again.text and np.array_equal(line.image, again.image), seed
        assert line.image.shape[0] == 32 and line.image.dtype == np.uint8
        assert set(line.text) <= set(ALPHABET) and len(line.centres) == len(line.text)
        assert (np.diff(line.centres) > 3).all() and line.centres[0] > 0 and line.centres[-1] < line.image.shape[1], seed
        codes = np.array([CODES[c] for c in line.text])
        agree += spelled(frame_labels(codes, line.centres, line.image.shape[1] // 4).tolist()) == line.text
    assert agree > 0.9 * len(seeds), agree


def formats_have_their_length():
    rng = random.Random(1)
    lengths = {tuple(len(text) for text in form(rng)) for _, form in FORMATS for _ in range(40)}
    assert lengths <= {(30, 30, 30), (36, 36), (44, 44), (9, 30, 30), (30,)}, lengths


if __name__ == '__main__':
    assert check('L898902C3') == '6' and check('740812') == '2'  # the specimen of ICAO 9303 part 4
    formats_have_their_length()
    lines_are_sound(range(700_000_000, 700_000_060))
    print('ok')
