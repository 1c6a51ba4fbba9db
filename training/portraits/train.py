"""Teaches the restorer to make of a worn portrait a chip that the face net describes as it describes the clean photo:

    python3 train.py FOLDER MINUTES [DEVICE]

No label says who anybody is, and the face net is not changed. Beside the distance to the clean photo's descriptor, what counts
is that the worn portrait comes no nearer to the others of the batch than the clean photo is: or the restorer would learn to
draw the mean of all faces where it sees little, which is near to everybody. Faces are also blended, two and two, so that no
face is learnt by heart. Writes work/restorer.pt: the mean of the weights along the way.
"""
import copy
import sys
import time

import torch

from evaluate import WORK, both_ways, described, figures
from faces import held_out, load
from net import original
from restorer import Restored, Restorer
from wear import laid, worn_batch

PEAK, WARM, KEPT = 1.5e-3, 0.05, 0.998
SIZE, GROUPS = 256, 11
BLENDED = 0.4
FAR = 0.85
"""Strangers farther off than this need not be pushed away."""


def rate(progress):
    rising = min(1, (progress + 0.01) / WARM)
    return PEAK * rising * max(0.01, 0.5 + 0.5 * torch.cos(torch.tensor(min(1, progress) * 3.14159)).item())


def drawn(chips, size):
    """A batch of clean faces, 0..1: some mirrored, some blended of two."""
    x = chips[torch.randint(0, len(chips), (size,), device=chips.device)].float() / 255
    flip = torch.rand(size, 1, 1, 1, device=x.device) < 0.5
    x = torch.where(flip, x.flip(-1), x)
    share = torch.rand(size, 1, 1, 1, device=x.device) * 0.5 + 0.25
    blend = torch.rand(size, 1, 1, 1, device=x.device) < BLENDED
    return torch.where(blend, torch.lerp(x, x.roll(1, 0), share), x)


@torch.no_grad()
def clean(net, x):
    return both_ways(net, laid(x, turn=0, scale=0, shift=0))


def distances(one, other):
    return (((one[:, None] - other[None]) ** 2).sum(-1) + 1e-6).sqrt()


def loss_of(seen, aim, push):
    to_all, apart = distances(seen, aim), distances(aim, aim)
    own = torch.eye(len(aim), dtype=torch.bool, device=aim.device)
    near = (apart.clamp(max=FAR) - to_all).clamp(min=0) ** 2
    near = torch.where(own | (apart < 0.5), torch.zeros_like(near), near)
    return to_all[own].mean() + push * near.sum(1).mean()


def train(folder, minutes, device, push=0.7):
    chips, descriptors = load(folder)
    out = held_out(descriptors)
    kept, chips = chips[out].to(device), chips[~out].to(device)
    print(f'{len(chips)} faces to train with, {len(kept)} held out')
    teacher = original().to(device).requires_grad_(False)
    net = Restored(Restorer().to(device), teacher)
    mean = copy.deepcopy(net)
    learnt = list(net.restorer.parameters())
    steps = torch.optim.AdamW(learnt, lr=PEAK, weight_decay=1e-4)
    begin, step = time.time(), 0
    while (progress := (time.time() - begin) / 60 / minutes) < 1:
        for group in steps.param_groups:
            group['lr'] = rate(progress)
        x = drawn(chips, SIZE)
        aim = clean(teacher, x)
        loss = loss_of(described(net, worn_batch(x, GROUPS)), aim, push)
        steps.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.0)
        steps.step()
        with torch.no_grad():
            for slow, fast in zip(mean.restorer.parameters(), learnt):
                slow.lerp_(fast, 1 - min(KEPT, step / (step + 10)))
        step += 1
        if step % 200 == 1:
            print(f'{step} {loss.item():.4f} {time.time() - begin:.0f} s', flush=True)
    WORK.mkdir(exist_ok=True)
    torch.save({'restorer': mean.restorer.cpu().state_dict(), 'step': step, 'faces': len(chips)}, WORK / 'restorer.pt')
    print(step, figures(teacher, mean.to(device).eval(), kept))


if __name__ == '__main__':
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
    torch.manual_seed(1)
    device = sys.argv[3] if len(sys.argv) > 3 else 'cuda' if torch.cuda.is_available() else 'cpu'
    train(sys.argv[1], float(sys.argv[2]), device)
