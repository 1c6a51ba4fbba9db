import { type CheckDigit, type Layout, type Span, spanText } from './layouts.ts';

const WEIGHTS = [7, 3, 1];

/** ICAO 9303-3, 4.9: digits are themselves, A is 10 to Z is 35, `<` is 0; weights 7, 3, 1; modulo 10. */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const value = character === '<' ? 0 : Number.parseInt(character, 36);
    sum += value * WEIGHTS[i % 3]!;
  }
  return String(sum % 10);
}

export interface CheckResult {
  name: CheckDigit['name'];
  ok: boolean;
  read: string;
  computed: string;
}

/** All check digits of a layout over lines of its lengths. */
export function checkAll(layout: Layout, lines: readonly string[]): CheckResult[] {
  return layout.checks.map((check) => {
    const runsOn = check.name === 'document_number' ? overflow(layout, lines) : null;
    return runsOn ? overflowResult(runsOn) : result(check, lines);
  });
}

function result(check: CheckDigit, lines: readonly string[]): CheckResult {
  const text = joined(lines, check.over);
  const read = spanText(lines, check.digit);
  const computed = checkDigit(text);
  const leftOut = check.optional === true && read === '<' && /^<*$/.test(text);
  return { name: check.name, ok: leftOut || read === computed, read, computed };
}

export interface Overflow {
  /** The whole number. */
  number: string;
  first: string;
  tail: string;
  digit: string;
}

/**
 * A number longer than nine characters: its check digit's place holds `<`, the rest and the check digit stand at the start of
 * the optional data, up to the next `<` (ICAO 9303-5, 4.2.2.1, note j). Null where it does not run on.
 */
export function overflow(layout: Layout, lines: readonly string[]): Overflow | null {
  if (!layout.overflow || !layout.parts.document_number) return null;
  if (spanText(lines, layout.overflow.digit) !== '<') return null;
  const more = /^[^<]+/.exec(spanText(lines, layout.overflow.from))?.[0];
  if (!more || more.length < 2) return null;
  const first = spanText(lines, layout.parts.document_number);
  const tail = more.slice(0, -1);
  return { number: first + tail, first, tail, digit: more.slice(-1) };
}

/** 9303 does not say whether the `<` between the halves counts: states do both, so both are right. */
function overflowResult({ first, tail, digit }: Overflow): CheckResult {
  const computed = checkDigit(`${first}<${tail}`);
  const ok = digit === computed || digit === checkDigit(first + tail);
  return { name: 'document_number', ok, read: digit, computed };
}

function joined(lines: readonly string[], spans: readonly Span[]): string {
  return spans.map((span) => spanText(lines, span)).join('');
}

/** Whether a character stands under some check digit, or is one. */
export function isCovered(layout: Layout, line: number, column: number): boolean {
  const within = (span: Span) => span.line === line && column >= span.from && column < span.to;
  return layout.checks.some((check) => within(check.digit) || check.over.some(within));
}
