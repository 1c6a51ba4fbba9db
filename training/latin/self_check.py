"""Checks the generator without training: the same seed draws the same line, centres lie in order inside the picture, labels spell the text."""
import numpy as np

from alphabet import ALPHABET, class_text
from draw import HEIGHT, draw
from net import BLANK
from windows import CODES, IGNORE, frame_labels


def spelled(labels):
    kept = [c for c in labels if c != IGNORE]
    return ''.join(ALPHABET[c - 1] for i, c in enumerate(kept) if c != BLANK and (i == 0 or kept[i - 1] != c))


def lines_are_sound(seeds):
    agree = 0
    for seed in seeds:
        line, again = draw(seed), draw(seed)
        assert line.text == again.text and np.array_equal(line.image, again.image), seed
        assert line.image.shape[0] == HEIGHT and line.image.dtype == np.uint8
        assert set(line.text) <= set(ALPHABET) and len(line.centres) == len(line.text) == len(line.widths)
        assert (np.diff(line.centres) > 0).all() and line.centres[-1] < line.image.shape[1] + 8, seed
        codes = np.array([CODES[c] for c in line.text])
        agree += spelled(frame_labels(codes, line.centres, line.widths, line.image.shape[1] // 4).tolist()) == line.text
    return agree / len(seeds)


if __name__ == '__main__':
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert class_text('ș') == 'ş' and class_text('Ð') == 'Đ' and class_text('Я') == '\ufffd' and class_text('Р') == 'P'
    share = lines_are_sound(range(700_000_000, 700_000_100))
    print('frame labels spell', share)
    assert share > 0.8
