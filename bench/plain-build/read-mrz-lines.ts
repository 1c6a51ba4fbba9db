/** An MRZ among lines that were read by a general reader: the lines that look like one, handed to npm `mrz`. */
import { type ParseResult, parse } from 'mrz';

export interface PlainMrz {
  /** As the parser has corrected them. */
  lines: string[];
  /** The parser accepts it, `UTO` aside: what a plain build relies on. */
  valid: boolean;
  parsed: ParseResult;
}

const SHAPES = [
  { count: 2, length: 44 },
  { count: 2, length: 36 },
  { count: 3, length: 30 },
] as const;
/** Characters that the longest line of a zone may lack or have too many: fillers are often miscounted. */
const SLACK = 4;
/** What Tesseract makes of a row of fillers. */
const FILLERS = /[<KLC]*<[<KLC]{2,}|[<KLC]{6,}/g;

/** null where no lines look like an MRZ. A valid one wins, then the one with the most fields that are. */
export function readMrzLines(text: string): PlainMrz | null {
  const zones = groups(text.split('\n').map(clean)).flatMap(zonesOf);
  const best = zones.toSorted((one, other) => worth(other) - worth(one))[0];
  return best ?? null;
}

function clean(line: string): string {
  const characters = line
    .toUpperCase()
    .replace(/[«≪]/g, '<<')
    .replace(/[‹〈]/g, '<')
    .replace(/[^A-Z0-9<]/g, '');
  const filled = characters.replace(FILLERS, (run) => '<'.repeat(run.length));
  // Between names there are never more than two.
  return filled.replace(/(?<=[A-Z])<{3,}(?=[A-Z])/g, '<<');
}

function looksLikeMrz(line: string): boolean {
  return line.length >= 30 - SLACK && (line.includes('<') || /\d{6}/.test(line));
}

/** Runs of neighbours that look like lines of an MRZ. */
function groups(lines: string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of lines.filter((one) => one !== '')) {
    if (looksLikeMrz(line)) found.at(-1)!.push(line);
    else found.push([]);
  }
  return found.filter((group) => group.length > 1);
}

function zonesOf(group: string[]): PlainMrz[] {
  return SHAPES.flatMap(({ count, length }) =>
    group.flatMap((_, from) => {
      const lines = group.slice(from, from + count);
      return lines.length === count && mayHave(lines, length)
        ? parseZone(lines.map((line) => bring(line, length)))
        : [];
    }),
  );
}

/** One line at least has about this length, and none holds more than fits. */
function mayHave(lines: string[], length: number): boolean {
  const close = lines.some((line) => Math.abs(line.length - length) <= SLACK);
  return close && lines.every((line) => line.replace(/<+/g, '<').length <= length);
}

/** The line at its length: made so where its longest row of fillers stands. */
function bring(line: string, length: number): string {
  const longest = (line.match(/<+/g) ?? ['']).toSorted((one, other) => other.length - one.length)[0]!;
  const place = longest === '' ? line.length : line.lastIndexOf(longest);
  const fillers = Math.max(0, longest.length + length - line.length);
  const whole = line.slice(0, place) + '<'.repeat(fillers) + line.slice(place + longest.length);
  return whole.slice(0, length);
}

function parseZone(lines: string[]): PlainMrz[] {
  try {
    const parsed = parse(lines, { autocorrect: true });
    const right = corrected(lines, parsed);
    return [{ lines: right, valid: isValid(right, parsed), parsed }];
  } catch {
    // The parser throws where the lines are no document that it knows.
    return [];
  }
}

/** The state of specimens is not on the parser's list; that is no fault of the reading. */
function isValid(lines: string[], { details }: ParseResult): boolean {
  return details.every(({ valid, line, start, end }) => valid || lines[line]?.slice(start, end) === 'UTO');
}

function corrected(lines: string[], { details }: ParseResult): string[] {
  const characters = lines.map((line) => [...line]);
  for (const { autocorrect } of details)
    for (const { line, column, corrected: right } of autocorrect) characters[line]![column] = right;
  return characters.map((line) => line.join(''));
}

function worth({ valid, parsed }: PlainMrz): number {
  return (valid ? 1000 : 0) + parsed.details.filter((detail) => detail.valid).length;
}
