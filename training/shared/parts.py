"""Draws what a net is trained on in numbered parts, several at a time; the trainer takes up each as it is ready."""
from multiprocessing import get_context


def draw_parts(part, work, parts, processes, first):
    """Calls `part(k)`, which writes part k into `work`, for `parts` numbers from `first`."""
    work.mkdir(parents=True, exist_ok=True)
    with get_context('fork').Pool(int(processes)) as pool:
        for _ in pool.imap_unordered(part, range(int(first), int(first) + int(parts))):
            print('.', end='', flush=True)
    print()
