"""How well worn portraits of faces that were not trained on are told from others', before and after:

    python3 evaluate.py FOLDER [RESTORER.pt]

The clean photo is the one that the portrait was made of, so the figures are far kinder than those of two photos
(bench/portraits.ts): they tell whether training helps, not how good it is.
"""
import os
import sys
from pathlib import Path

import torch

from net import original, planes
from restorer import Restored, Restorer
from skin import coloured
from wear import laid, worn_batch

WORK = Path(os.environ.get('WORK_DIR', Path(__file__).parent / 'work'))
SEED, COPIES, GROUP = 77, 4, 8


def described(net, faces):
    """`faces` 0..1 at 150 pixels, as the engine describes them: coloured where they are grey."""
    return net(planes(coloured((faces * 255).round().clamp(0, 255))))


def both_ways(net, faces):
    """The mean of a chip's descriptor and of its mirror image's."""
    return (described(net, faces) + described(net, faces.flip(-1))) / 2


def rates(distances, same, shares=(0.01, 0.001)):
    """Share of `same` at or below the distance at which a share of the others lies, for each of `shares`."""
    others = distances[~same].sort().values
    at = [others[max(0, int(share * len(others)) - 1)] for share in shares]
    return [(float(limit), float((distances[same] <= limit).float().mean())) for limit in at]


@torch.no_grad()
def figures(before, after, chips):
    """`chips`: bytes. Prints nothing; gives name to (distance, share) at FAR 1 % and 0.1 %."""
    torch.manual_seed(SEED)
    x = chips.float() / 255
    aim = torch.cat([both_ways(before, laid(some, turn=0, scale=0, shift=0)) for some in x.split(64)])
    same = torch.eye(len(x), dtype=torch.bool, device=x.device).repeat(COPIES, 1)
    portraits = torch.cat([worn_batch(x, max(1, len(x) // GROUP)) for _ in range(COPIES)])
    distance = {}
    for name, net in (('before', before), ('after', after)):
        seen = torch.cat([both_ways(net, some) for some in portraits.split(64)])
        distance[name] = rates(torch.cdist(seen, aim, compute_mode='donot_use_mm_for_euclid_dist'), same)
    return distance


if __name__ == '__main__':
    from faces import held_out, load
    chips, descriptors = load(sys.argv[1])
    restorer = Restorer()
    restorer.load_state_dict(torch.load(sys.argv[2] if len(sys.argv) > 2 else WORK / 'restorer.pt')['restorer'])
    print(figures(original(), Restored(restorer, original()).eval(), chips[held_out(descriptors)]))
