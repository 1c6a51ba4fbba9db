/** Kind of a document by the words that are printed on it. */
import type { DocumentKind } from '../../rules/finding.ts';
import type { TextLine } from '../reading.ts';
import { DOCUMENT_TITLES } from './document-titles.ts';
import { holdsWithSlips, slipsAllowed } from './title-slips.ts';
import { keyOf } from './viz/fold-text.ts';

interface Title {
  key: string;
  kind: DocumentKind;
}
const ALL: Title[] = Object.entries(DOCUMENT_TITLES).flatMap(([kind, titles]) =>
  titles.split(/[;\n]/).flatMap((title) => {
    const key = keyOf(title);
    return key ? [{ key, kind: kind as DocumentKind }] : [];
  }),
);
/** Shorter titles are parts of many words, so they must be a word of their own. */
const SHORT = 8;
/** Titles that are looked for across lines, and what one found so counts. */
const LONG = 12;
const BROKEN = 0.6;
/** What a title with misread letters counts; it is looked for where none was read right. */
const SLIPPED = 0.85;
/** A heading of a field names a kind of document and is none: `Passport No.`; it counts this share. */
const HEADING = /\b(n[o°º]|nr|num\w*|number|numero|nummer|numer)\b\.?|#|n[°º]/i;
const OF_HEADING = 0.3;

/**
 * The kind whose titles explain most of the lines that carry one; a line that is a title and nothing else
 * counts fully. `among` closes the choice: no utility bill is a photo ID. Confidence 0..1; null where no title
 * was found.
 */
export function kindByWords(
  lines: readonly TextLine[],
  among: readonly DocumentKind[],
): { kind: DocumentKind; confidence: number } | null {
  const titles = ALL.filter(({ kind }) => among.includes(kind));
  const scores = new Map<DocumentKind, number>();
  const add = (kind: DocumentKind, score: number) => scores.set(kind, (scores.get(kind) ?? 0) + score);
  for (const line of lines) {
    const best = bestTitle(line.text, titles);
    if (best) add(best.kind, best.share * line.confidence);
  }
  if (scores.size === 0) {
    const broken = brokenTitle(lines, titles);
    if (broken) add(broken, BROKEN);
  }
  if (scores.size === 0) {
    for (const line of lines) {
      const best = slippedTitle(line.text, titles);
      if (best) add(best.kind, SLIPPED * best.share * line.confidence);
    }
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  const margin = first[1] / (first[1] + (second?.[1] ?? 0));
  return { kind: first[0], confidence: Math.min(0.95, first[1] + 0.2) * margin };
}

/** A title over two lines: `DRIVER`, `LICENSE`. */
function brokenTitle(lines: readonly TextLine[], titles: Title[]): DocumentKind | null {
  const whole = keyOf(lines.map((line) => line.text).join(' '));
  return titles.find(({ key }) => key.length >= LONG && whole.includes(key))?.kind ?? null;
}

function bestTitle(text: string, titles: Title[]): { kind: DocumentKind; share: number } | null {
  const whole = keyOf(text);
  const words = new Set(text.split(/[^\p{L}]+/u).map(keyOf));
  let best: { kind: DocumentKind; share: number } | null = null;
  for (const { key, kind } of titles) {
    const there = key.length < SHORT ? words.has(key) : whole.includes(key);
    const share = key.length / whole.length;
    if (there && share > (best?.share ?? 0)) best = { kind, share };
  }
  return best && HEADING.test(text) ? { ...best, share: best.share * OF_HEADING } : best;
}

function slippedTitle(text: string, titles: Title[]): { kind: DocumentKind; share: number } | null {
  const whole = keyOf(text);
  let best: { kind: DocumentKind; share: number } | null = null;
  for (const { key, kind } of titles) {
    const slips = slipsAllowed(key.length);
    const share = Math.min(1, key.length / whole.length);
    if (slips === 0 || share <= (best?.share ?? 0) || !holdsWithSlips(whole, key, slips)) continue;
    best = { kind, share };
  }
  return best && HEADING.test(text) ? { ...best, share: best.share * OF_HEADING } : best;
}
