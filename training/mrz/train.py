"""Trains the reader of MRZ lines for a given wall time; see ../shared/trainer.py."""
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / 'shared'))
from trainer import train  # noqa: E402


def main(minutes=38, threads=1, count=1):
    train(minutes, threads, count)


if __name__ == '__main__':
    main(*sys.argv[1:])
