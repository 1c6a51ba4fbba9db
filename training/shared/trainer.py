"""Trains a line reader for a given wall time: frame labels from the first step, CTC joins after 8%.

`net`, `prepare` and `windows` are those of the reader whose train.py runs.
"""
import threading
import time
from queue import Queue

import numpy as np
import torch
from torch import nn

from net import BLANK, CLASSES, LineReader
from prepare import WORK
from windows import IGNORE, batch, load

PEAK, WARM, CTC_FROM = 3e-3, 0.1, 0.08


def rate(progress):
    """One cycle over time: up to the peak in the first tenth, then down along a cosine."""
    if progress < WARM:
        return PEAK * (0.1 + 0.9 * progress / WARM)
    return PEAK * max(0.002, 0.5 + 0.5 * np.cos(np.pi * (progress - WARM) / (1 - WARM)))


def feed(seed, queue, reload):
    """Batches for ever; after `reload` of them the lines that were drawn meanwhile join."""
    rng = np.random.default_rng(seed)
    lines = load()
    while True:
        for _ in range(reload):
            queue.put(batch(rng, lines))
        lines = load()


def forward(net, pixels):
    """bfloat16 where the processor multiplies it fast (1.9 times on one thread with AVX512-BF16, 2.4 with AMX); log-softmax and losses stay float32."""
    with torch.cpu.amp.autocast(dtype=torch.bfloat16):
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
    part = WORK / 'net.pt.new'
    torch.save({'net': net.state_dict(), 'step': step, 'progress': progress}, part)
    part.replace(WORK / 'net.pt')


def train(minutes, threads=1, reload=2000):
    torch.manual_seed(1)
    torch.set_num_threads(int(threads))
    queue = Queue(6)
    threading.Thread(target=feed, args=(1, queue, reload), daemon=True).start()
    net = LineReader().train().to(memory_format=torch.channels_last)
    best = torch.optim.AdamW(net.parameters(), lr=PEAK, weight_decay=0.01)
    start = saved = time.monotonic()
    budget, step, mean = float(minutes) * 60, 0, 0.0
    while (progress := (time.monotonic() - start) / budget) < 1:
        for group in best.param_groups:
            group['lr'] = rate(progress)
        pixels, labels, targets, lengths = queue.get()
        loss = loss_of(forward(net, pixels), labels, targets, lengths, progress)
        best.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 2)
        best.step()
        step, mean = step + 1, 0.98 * mean + 0.02 * loss.item()
        if step % 50 == 0:
            print(f'{progress:.3f} step {step} loss {mean:.4f}', flush=True)
        if time.monotonic() - saved > 90:
            saved = time.monotonic()
            save(net, step, progress)
    save(net, step, 1.0)
    print('steps', step, 'parameters', sum(p.numel() for p in net.parameters()))

