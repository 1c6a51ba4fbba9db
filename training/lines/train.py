"""Trains the line finder for a given wall time. Pictures may still be drawn while it runs."""
import sys
import time

import numpy as np
import torch
from torch.nn import functional

from crops import Store, batch
from net import LineFinder
from prepare import WORK

DEVICE = 'cuda' if torch.cuda.is_available() else 'cpu'
PEAK, AGAIN, WARM = 2e-3, 5e-4, 0.05
"""Highest rate of a new net and of one that is trained further; share of the time until then."""
NUMBER, SIDE = (48, 640) if DEVICE == 'cuda' else (8, 384)
"""Pictures of a batch and their side in px: what a processor alone can do in the time is less."""
FEWEST = 300
"""Pictures drawn before the training starts."""


def rate(progress, peak):
    """One cycle over time: up to the peak, then down along a cosine."""
    if progress < WARM:
        return peak * (0.1 + 0.9 * progress / WARM)
    return peak * max(0.002, 0.5 + 0.5 * np.cos(np.pi * (progress - WARM) / (1 - WARM)))


def loss_of(scores, target, judged):
    """Cross-entropy, where lines are and around them as much as on all the rest; of the rest what looks like text counts once more; and 1 - dice."""
    judged = judged.float()
    every = functional.binary_cross_entropy_with_logits(scores, target, reduction='none') * judged
    near = functional.max_pool2d((target > 0.2).float(), 11, 1, 5) * judged
    far = judged - near
    said = torch.sigmoid(scores)
    looks_like = said.detach() * far
    entropy = (every * near).sum() / (near.sum() + 1) + 2 * (every * far).sum() / (far.sum() + 1) + 0.1 * (every * looks_like).sum() / (looks_like.sum() + 100)
    both = 2 * (said * target * judged).sum() / ((said * judged).sum() + (target * judged).sum() + 1)
    return entropy + 0.5 * (1 - both), both


def save(net, step, progress):
    part = WORK / 'net.pt.new'
    torch.save({'net': {k: v.detach().cpu() for k, v in net.state_dict().items()}, 'step': step, 'progress': progress}, part)
    part.replace(WORK / 'net.pt')


def started(store):
    """Waits for the first pictures."""
    while store.take_up() < FEWEST:
        time.sleep(1)
    store.keep_up()


def train(minutes, threads, known=None):
    torch.manual_seed(1)
    torch.set_num_threads(int(threads))
    torch.backends.cudnn.benchmark = True
    rng, store = np.random.default_rng(1), Store(DEVICE)
    start = saved = time.monotonic()
    started(store)
    net = LineFinder()
    if known:
        net.load_state_dict(torch.load(known, map_location='cpu')['net'])
    peak = AGAIN if known else PEAK
    net = net.to(DEVICE).train().to(memory_format=torch.channels_last)
    best = torch.optim.AdamW(net.parameters(), lr=PEAK, weight_decay=0.01, **({'fused': True} if DEVICE == 'cuda' else {}))
    budget, step, means = float(minutes) * 60, 0, np.zeros(2)
    while (progress := (time.monotonic() - start) / budget) < 1:
        for group in best.param_groups:
            group['lr'] = rate(progress, peak)
        pictures, target, judged = batch(rng, store, NUMBER, SIDE)
        with torch.autocast(DEVICE, dtype=torch.bfloat16):
            scores = net(pictures.to(memory_format=torch.channels_last))
        loss, dice = loss_of(scores.float(), target, judged)
        best.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2)
        best.step()
        step += 1
        if step % 10 == 0:
            means += (np.array([loss.item(), dice.item()]) - means) / min(step / 10, 20)
        if step % 100 == 0:
            print(f'{progress:.3f} step {step} pictures {len(store.pages)} loss {means[0]:.4f} dice {means[1]:.4f}', flush=True)
        if time.monotonic() - saved > 60:
            saved = time.monotonic()
            save(net, step, progress)
    save(net, step, 1.0)
    print('steps', step, 'parameters', sum(p.numel() for p in net.parameters()))


def main(minutes=8, threads=1, known=None):
    """`known`: a net.pt that is trained further."""
    train(minutes, threads, known)


if __name__ == '__main__':
    main(*sys.argv[1:])
