/** Who wrote a letter: large at the top, in the line above the window, in the foot, in the name of the site. */
import { labelOf } from '../viz/find-labels.ts';
import { keyOf } from '../viz/fold-text.ts';
import { type PlacedLine, rowOverlap } from '../viz/line-geometry.ts';
import { siteOf } from './find-addressee.ts';
import { kindOfTitle } from './kind-of-letter.ts';
import { isTitled, namesCompany } from './letter-words.ts';
import { readTown } from './town-line.ts';

export interface Issuer {
  text: string;
  line: PlacedLine;
  /** 0..1: that it is the issuer. */
  sure: number;
}

interface Candidate {
  text: string;
  key: string;
  line: PlacedLine;
  /** The line is the name and nothing else. */
  whole: boolean;
}

const LONGEST = 56;
/** Times the height of the running text that more says no more. */
const LARGEST = 2.4;

export function findIssuer(lines: readonly PlacedLine[]): Issuer | null {
  const candidates = lines.flatMap(candidatesOf);
  if (candidates.length === 0) return null;
  const normal = lines.map((line) => line.height).sort((a, b) => a - b)[Math.floor(lines.length / 2)]!;
  const sites = lines.flatMap((line) => siteOf(line.text));
  const top = Math.min(...lines.map((line) => line.box.y));
  const bottom = Math.max(...lines.map((line) => line.box.y + line.box.height));
  const scored = candidates.map((candidate) => {
    const { key, line, text, whole } = candidate;
    const said = candidates.filter((other) => other.line !== line && sameIssuer(other.key, key)).length;
    const place = (line.box.y - top) / Math.max(1, bottom - top);
    const score =
      1.3 * Math.min(LARGEST, line.height / normal) +
      (place < 0.25 ? 0.8 : 0) +
      (namesCompany(text) ? 1.2 : 0) +
      (sites.some((site) => sameIssuer(site.slice(0, 10), key.slice(0, 10))) ? 1.5 : 0) +
      Math.min(2, said) * 0.8 +
      (whole ? 0 : -0.8) +
      (isTitle(text) && said === 0 ? -2 : 0) +
      (hasAmount(line, lines) ? -2 : 0) -
      (text.match(/\d/g)?.length ?? 0) * 0.3;
    return { candidate, score };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  const { text, line } = best!.candidate;
  return { text, line, sure: Math.min(0.95, Math.max(0.4, best!.score / 5)) };
}

/** A row of the bill: what it is for, and what it costs. */
function hasAmount(line: PlacedLine, lines: readonly PlacedLine[]): boolean {
  return lines.some(
    (other) =>
      /^[\d.,\s€$£%-]+$/.test(other.text) &&
      other.box.x > line.box.x &&
      rowOverlap(other.box, line.box) > 0.5,
  );
}

/** `Your broadband invoice`, and no name that has a word of it. */
function isTitle(text: string): boolean {
  return (kindOfTitle(text)?.score ?? 0) >= 0.5;
}

function sameIssuer(one: string, other: string): boolean {
  return one.length >= 4 && other.length >= 4 && (one.startsWith(other) || other.startsWith(one));
}

/** The line, or what stands before the first mark of a sender's line. */
function candidatesOf(line: PlacedLine): Candidate[] {
  const text = line.text.trim();
  const parts = text.split(/\s*[·•|]\s*|\s*,\s+(?=.*\d{4})/);
  const whole = parts.length === 1;
  const first = parts[0]!.trim();
  if (!mayBeName(first) || (whole && readTown(first))) return [];
  return [{ text: first, key: keyOf(first), line, whole }];
}

/** Heads of columns. */
const COLUMN =
  /^(date|datum|fecha|data|debit|credit|soll|haben|debe|haber|dare|avere|amount|betrag|montant|importe|importo|balance|saldo|solde|total|totale|summe|operations?|description|details|libelle|concepto|quantity|price)$/i;

function mayBeName(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  return (
    text.length <= LONGEST &&
    keyOf(text).length >= 3 &&
    letters >= 0.6 * text.replace(/\s/g, '').length &&
    /^[\p{Lu}\d]|^[a-z]\p{Lu}/u.test(text) &&
    !/[:;]|www\.|@/.test(text) &&
    !isTitled(text) &&
    !COLUMN.test(keyOf(text)) &&
    !(/[.!?]$/.test(text.replace(/(\p{L}\.)+$/u, '')) && !namesCompany(text)) &&
    (namesCompany(text) || !labelOf(text))
  );
}
