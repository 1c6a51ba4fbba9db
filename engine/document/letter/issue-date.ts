/** When a letter was written: of all its dates the one that is labelled so, or stands where letters are dated. */
import { keyOf } from '../viz/fold-text.ts';
import { columnOverlap, type PlacedLine, rowOverlap } from '../viz/line-geometry.ts';
import { type DateOrder, readDates } from '../viz/read-dates.ts';
import { dateLabelOf } from './letter-words.ts';
import { readTown } from './town-line.ts';

export interface IssueDate {
  /** ISO 8601. */
  value: string;
  line: PlacedLine;
  /** 0..1: that it is the date of issue. */
  sure: number;
}

interface Candidate {
  value: string;
  line: PlacedLine;
  score: number;
}

/** Days after today that a letter may be dated: clocks and zones differ. */
const AHEAD = 2;
/** Heights of the line between a label and its value. */
const NEAR_LEFT = 24;
const NEAR_ABOVE = 2.6;
/** Unlabelled dates in one column that make it a list of movements. */
const LIST = 3;

export function findIssueDate(
  lines: readonly PlacedLine[],
  today: string,
  order: DateOrder,
): IssueDate | null {
  const found = lines.flatMap((line) => candidatesOf(line, lines, today, order));
  const latest = later(today, AHEAD);
  const past = found.filter(({ value, score }) => value <= latest || score >= 5);
  const scored = past.map((one) => ({ ...one, score: one.score - (isListed(one, past) ? 1.5 : 0) }));
  const [best] = scored.sort((a, b) => b.score - a.score || (b.value < a.value ? -1 : 1));
  if (!best || best.score <= 0) return null;
  return { value: best.value, line: best.line, sure: Math.min(0.95, 0.4 + best.score / 10) };
}

/** November in Poland is October in Croatia. */
const LISTOPAD = /listopada?/giu;

function isPolish(lines: readonly PlacedLine[]): boolean {
  return lines.some((line) => readTown(line.text)?.countries[0] === 'PL');
}

/** As long as it was: places in the line stay. */
function polishNovember(month: string): string {
  return 'november'.padEnd(month.length);
}

function candidatesOf(
  line: PlacedLine,
  lines: readonly PlacedLine[],
  today: string,
  order: DateOrder,
): Candidate[] {
  const text = isPolish(lines) ? line.text.replace(LISTOPAD, polishNovember) : line.text;
  const dates = readDates(text, 'issue', today, order);
  if (dates.length === 0) return [];
  const range = dates.length > 1;
  return dates.map(({ value, start }, i) => {
    const before = text.slice(i === 0 ? 0 : dates[i - 1]!.end, start);
    return { value, line, score: scoreOf(before, line, lines) - (range ? 3 : 0) + topness(line, lines) };
  });
}

function scoreOf(before: string, line: PlacedLine, lines: readonly PlacedLine[]): number {
  const own = dateLabelOf(before);
  if (own) return SCORES[own];
  if (isPlace(before)) return 3.5;
  if (keyOf(before).length > 12) return 0.2;
  const beside = labelBeside(line, lines);
  if (beside) return SCORES[beside];
  return keyOf(line.text).length <= 26 ? 1 : 0.3;
}
const SCORES = { issue: 5.5, date: 4, other: -6 } as const;

/** `Köln, den`, `Fait à Lyon, le`, `Graz,`: letters are dated so. */
function isPlace(before: string): boolean {
  return /^(?:fait à |à )?\p{Lu}[\p{L}\p{M}'’.\- ]{1,28},\s*(?:den|le|am|il|a|lì|dnia|dn\.|,)?\s*$/iu.test(
    before,
  );
}

/** Left of it in its row first, then above it. */
function labelBeside(line: PlacedLine, lines: readonly PlacedLine[]): keyof typeof SCORES | null {
  const { box, height } = line;
  const left = lines
    .filter(
      (other) =>
        other !== line && other.box.x + other.box.width <= box.x + height && rowOverlap(other.box, box) > 0.5,
    )
    .filter((other) => box.x - (other.box.x + other.box.width) < NEAR_LEFT * height)
    .sort((a, b) => b.box.x + b.box.width - (a.box.x + a.box.width))[0];
  const byLeft = left && dateLabelOf(left.text);
  if (byLeft && !/\d{2}/.test(left.text)) return byLeft;
  const above = lines
    .filter((other) => other.box.y < box.y && other !== line && columnOverlap(other.box, box) > 0.3)
    .filter(
      (other) =>
        box.y - (other.box.y + other.box.height) < NEAR_ABOVE * height &&
        Math.abs(other.box.x - box.x) < 6 * height,
    )
    .sort((a, b) => b.box.y - a.box.y)[0];
  return above && !/\d{2}/.test(above.text) ? dateLabelOf(above.text) : null;
}

/** 0..0.5: letters are dated in their upper part. */
function topness({ box }: PlacedLine, lines: readonly PlacedLine[]): number {
  const bottom = Math.max(...lines.map((line) => line.box.y + line.box.height));
  return 0.5 * (1 - box.y / Math.max(1, bottom));
}

function isListed(one: Candidate, all: readonly Candidate[]): boolean {
  if (one.score > 2) return false;
  const column = all.filter((other) => Math.abs(other.line.box.x - one.line.box.x) < one.line.height);
  return column.length > LIST;
}

function later(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
