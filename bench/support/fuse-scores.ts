/** What fuse.js says of pairs, for comparison: the better of the two directions, words sorted, 0..100. */
import Fuse from 'fuse.js';

export function fuseScores(pairs: readonly { name1: string; name2: string }[]): number[] {
  return pairs.map(({ name1, name2 }) => {
    const [a, b] = [sorted(name1), sorted(name2)];
    return Math.round(Math.max(likeness(a, b), likeness(b, a)) * 1000) / 10;
  });
}

/** fuse.js looks for at most 32 characters at a time; `ignoreLocation` because order is free. */
function likeness(pattern: string, text: string): number {
  const fuse = new Fuse([text], {
    includeScore: true,
    ignoreLocation: true,
    threshold: 1,
    ignoreDiacritics: true,
  });
  return 1 - (fuse.search(pattern)[0]?.score ?? 1);
}

function sorted(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s,.<-]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
}
