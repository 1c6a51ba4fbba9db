"""Checks the generator without training: the same seed draws the same picture, kernels lie in their lines, and boxes made of a true map are the lines."""
import numpy as np

from boxes import boxes_of
from draw import LONGER, draw
from evaluate import score
from kernels import FULL, IGNORED
from net import MULTIPLE


def pictures_are_sound(seeds):
    total = np.zeros(6, int)
    for seed in seeds:
        picture, again = draw(seed), draw(seed)
        assert np.array_equal(picture.grey, again.grey) and np.array_equal(picture.label, again.label), seed
        height, width = picture.grey.shape
        assert max(height, width) == LONGER and height % MULTIPLE == 0 and width % MULTIPLE == 0, seed
        assert picture.label.shape == (height // 2, width // 2) and len(picture.quads) == len(picture.ignored)
        assert ((picture.label <= FULL) | (picture.label == IGNORED)).all()
        said = np.where(picture.label == IGNORED, 0, picture.label).astype(np.float32) / FULL
        total += score(picture, boxes_of(said)[0])
    return total


if __name__ == '__main__':
    wanted, found, parted, together, boxes, wrong = pictures_are_sound(range(700_000_000, 700_000_060))
    print(f'{wanted} lines, of the true maps {found} found, {parted} parted, {together} run together, {wrong} of {boxes} boxes wrong')
    assert found > 0.98 * wanted and parted + together + wrong < 0.05 * wanted
