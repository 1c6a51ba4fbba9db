"""Trains a line reader for a given wall time: frame labels from the first step, CTC joins after 8%.

`net`, `prepare` and `windows` are those of the reader whose train.py runs. On a CUDA device where there is one, in batches of
GPU_SIZE windows; else on the processor, in batches of SIZE.
"""
import os
import time
from contextlib import suppress
from queue import Full

import numpy as np
import torch
from torch import multiprocessing, nn

from net import BLANK, CLASSES, LineReader
from prepare import WORK
from windows import IGNORE, batch, load

PEAK, WARM, CTC_FROM = 3e-3, 0.1, 0.08
SIZE, GPU_SIZE = 32, 256
DEVICE = 'cuda' if torch.cuda.is_available() else 'cpu'
SAVE_EVERY, PATIENCE = 60, 120
"""Seconds; so long without a batch means that nothing is drawn or the feeders have died."""


def rate(progress):
    """One cycle over time: up to the peak in the first tenth, then down along a cosine."""
    if progress < WARM:
        return PEAK * (0.1 + 0.9 * progress / WARM)
    return PEAK * max(0.002, 0.5 + 0.5 * np.cos(np.pi * (progress - WARM) / (1 - WARM)))


def feed(seed, queue, size, reload):
    """Batches until the trainer ends; after `reload` of them the lines that were drawn meanwhile join."""
    torch.set_num_threads(1)
    rng, trainer = np.random.default_rng(seed), os.getppid()
    lines = load()
    while not lines:
        time.sleep(1)
        lines = load()
    while True:
        for _ in range(reload):
            ready = batch(rng, lines, size)
            while True:
                with suppress(Full):
                    queue.put(ready, timeout=5)
                    break
                if os.getppid() != trainer:
                    return
        lines = load()


def feeders(count, size, reload):
    """A queue that `count` processes fill: they only cut windows, so the trainer never waits for them."""
    queue = multiprocessing.get_context('fork').Queue(2 * count + 4)
    for seed in range(1, count + 1):
        multiprocessing.get_context('fork').Process(target=feed, args=(seed, queue, size, reload), daemon=True).start()
    return queue


def forward(net, pixels):
    """bfloat16 where the device multiplies it fast (1.9 times on one thread with AVX512-BF16, 2.4 with AMX); log-softmax and losses stay float32."""
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        scores = net.scores(pixels.to(memory_format=torch.channels_last))
    return torch.log_softmax(scores.float(), 2)


def loss_of(logp, labels, targets, lengths, progress):
    by_frame = nn.functional.nll_loss(logp.reshape(-1, CLASSES), labels.reshape(-1), ignore_index=IGNORE)
    if progress < CTC_FROM:
        return by_frame
    frames = torch.full((len(lengths),), logp.shape[1], dtype=torch.long)
    ctc = nn.functional.ctc_loss(logp.transpose(0, 1), targets, frames, lengths, blank=BLANK, zero_infinity=True)
    return 0.3 * by_frame + ctc


def save(net, step, progress):
    part, final = WORK / 'net.pt.new', WORK / 'net.pt'
    torch.save({'net': {k: v.cpu() for k, v in net.state_dict().items()}, 'step': step, 'size': SIZE if DEVICE == 'cpu' else GPU_SIZE,
                'progress': progress}, part)
    part.replace(final)


def train(minutes, threads=1, count=1, reload=500):
    """`threads` of the arithmetic on a processor, `count` feeders."""
    queue = feeders(int(count), SIZE if DEVICE == 'cpu' else GPU_SIZE, reload)
    torch.manual_seed(1)
    torch.set_num_threads(int(threads))
    net = LineReader().train().to(DEVICE, memory_format=torch.channels_last)
    best = torch.optim.AdamW(net.parameters(), lr=PEAK, weight_decay=0.01)
    queue.get(timeout=PATIENCE)
    start = saved = time.monotonic()
    budget, step, mean = float(minutes) * 60, 0, torch.zeros((), device=DEVICE)
    while (progress := (time.monotonic() - start) / budget) < 1:
        for group in best.param_groups:
            group['lr'] = rate(progress)
        pixels, labels, targets, lengths = queue.get(timeout=PATIENCE)
        on = [part.to(DEVICE, non_blocking=True) for part in (pixels, labels, targets)]
        loss = loss_of(forward(net, on[0]), on[1], on[2], lengths, progress)
        best.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 2)
        best.step()
        step, mean = step + 1, 0.98 * mean + 0.02 * loss.detach()
        if step % 50 == 0 and (DEVICE == 'cpu' or step % 500 == 0):
            print(f'{progress:.3f} step {step} loss {mean.item():.4f}', flush=True)
        if time.monotonic() - saved > SAVE_EVERY:
            saved = time.monotonic()
            save(net, step, progress)
    save(net, step, 1.0)
    print('steps', step, 'parameters', sum(p.numel() for p in net.parameters()))
