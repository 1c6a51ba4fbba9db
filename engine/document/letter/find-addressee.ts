/**
 * Who a letter is for: of all addresses on it the one below a person's name. Others stand on it too: the sender's in
 * the head, above the window and in the foot, the bank's, that of the meter.
 */
import { countryOf } from '../../compare/country-of.ts';
import { keyOf } from '../viz/fold-text.ts';
import { isNextBelow, type PlacedLine } from '../viz/line-geometry.ts';
import { type ReadAddress, readAddressLines } from './address-parts.ts';
import { isTitled } from './letter-words.ts';
import { isGluedName, personName } from './person-name.ts';
import { readStreet } from './street-line.ts';
import { readTown } from './town-line.ts';

export interface Addressee {
  /** null where the address stands without one. */
  name: { text: string; line: PlacedLine; glued: boolean } | null;
  /** The lines of the address, below the name, without the country's. */
  lines: PlacedLine[];
  address: ReadAddress;
  /** ISO 3166-1 alpha-2 that the block itself names. */
  country: string | null;
}

export interface LetterPage {
  lines: readonly PlacedLine[];
  /** Text of the issuer, whose address it is not. */
  issuer: string | null;
}

/** Between two lines of a block, in heights of a line. */
const MOST_GAP = 1.2;
/** Lines of a block, the country's among them. */
const MOST_LINES = 8;
const CONTACTS = /www\.|@|https?:|\btel\b|tel\.|\biban\b|\+\d\d|\bvat\b|\btva\b|\bp\. ?iva|ust-?id|\bfax\b/i;
const CARE_OF = /^(c\/o|z\.? ?hd\.?|att?n|chez|p\/a|presso|a\/c)\b/iu;
const SERVICE =
  /(supply|service|site|premises|property|billing for)\s?(address)?|verbrauchsstelle|lieferstelle|lieferanschrift|abnahmestelle|lieu de consommation|adresse du logement|point de livraison|suministro|fornitura|leveringsadres|local de consumo|fornecimento|punktu poboru|objekt/iu;

/** What an address without a name loses where the issuer's name stands above the same town elsewhere. */
const OF_ISSUER = 3;

/** The likeliest, null where no address is on the page. */
export function findAddressee(page: LetterPage): Addressee | null {
  const found = page.lines
    .filter((line) => readTown(line.text) !== null)
    .flatMap((line) => addresseeAt(line, page.lines));
  const issuers = new Set(found.filter((one) => isOfIssuer(one, page)).map(townKey));
  const scored = found.map((one) => ({
    one,
    score: scoreOf(one, page) - (!one.name && issuers.has(townKey(one)) ? OF_ISSUER : 0),
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.one ?? null;
}

function isOfIssuer({ name, lines }: Addressee, page: LetterPage): boolean {
  const above = name?.line ?? next(lines[0]!, page.lines, 'above');
  return above !== null && isIssuer(above.text, page);
}

function townKey({ lines }: Addressee): string {
  return keyOf(lines.at(-1)!.text);
}

function addresseeAt(town: PlacedLine, lines: readonly PlacedLine[]): Addressee[] {
  const above = linesAbove(town, lines);
  const below = next(town, lines, 'below');
  const country = below ? countryNamed(below.text) : null;
  const whole = [...above, town];
  const at = nameAt(above);
  const body = whole
    .slice(at === null ? firstOfAddress(above) : at + 1)
    .filter((line) => !CARE_OF.test(line.text));
  const address = readAddressLines(body.map((line) => line.text.trim()));
  if (!address) return [];
  const line = at === null ? null : above[at]!;
  const text = line && (personName(line.text) ?? line.text.trim());
  const name = line && text ? { text, line, glued: personName(line.text) === null } : null;
  return [{ name, lines: body, address, country }];
}

/** A line that is a country's name and nothing else. */
function countryNamed(text: string): string | null {
  const plain = text.trim().replace(/[.,]$/, '');
  return plain.length >= 2 &&
    /^[\p{L} .'-]+$/u.test(plain) &&
    (plain.length > 3 || plain === plain.toUpperCase())
    ? countryOf(plain)
    : null;
}

function linesAbove(town: PlacedLine, lines: readonly PlacedLine[]): PlacedLine[] {
  const block = [town];
  while (block.length < MOST_LINES) {
    const above = next(block[0]!, lines, 'above');
    if (!above || /:\s*$/.test(above.text)) break;
    block.unshift(above);
  }
  return block.slice(0, -1);
}

/** Where the name stands: the first line that is one and is followed by a street; null where none is. */
function nameAt(above: readonly PlacedLine[]): number | null {
  const names = above.findIndex(
    (line, i) => personName(line.text) !== null && mayFollowName(above.slice(i + 1)),
  );
  if (names >= 0) return names;
  const glued = above.findIndex(
    (line, i) => isGluedName(line.text) && mayFollowName(above.slice(i + 1)) && i < above.length - 1,
  );
  return glued < 0 ? null : glued;
}

function mayFollowName(rest: readonly PlacedLine[]): boolean {
  return rest.some((line) => /\d/.test(line.text));
}

/** Without a name: the street's line and a dwelling's above it. */
function firstOfAddress(above: readonly PlacedLine[]): number {
  const street = above.findLastIndex(
    (line) => /\d/.test(line.text) && /\p{L}{2}/u.test(line.text) && !line.text.includes(':'),
  );
  if (street < 0) return above.length;
  const { unit, street: name } = readStreet([above[street - 1]?.text ?? '']);
  return unit && !name ? street - 1 : street;
}

function scoreOf({ name, lines, address }: Addressee, page: LetterPage): number {
  const town = lines.at(-1)!;
  const tallest = middle(page.lines.map((line) => line.height));
  const foot = Math.max(...page.lines.map((line) => line.box.y + line.box.height));
  const top = Math.min(...page.lines.map((line) => line.box.y));
  const place = (town.box.y - top) / Math.max(1, foot - top);
  const around = page.lines.filter((line) => isClose(line, lines));
  const all = [...(name ? [name.line] : []), ...lines];
  let score = 1 + 1.5 * Math.min(1, town.height / tallest);
  if (name && !name.glued) score += 2;
  if (name?.glued) score += 1;
  if (name && isTitled(name.line.text)) score += 1;
  if (name && isSaidAgain(name.text, all, page.lines)) score += 0.7;
  if (name && isIssuer(name.text, page)) score -= 4;
  if (readStreet(address.streetLines).house_number) score += 1;
  if (around.some((line) => CONTACTS.test(line.text))) score -= 1;
  if (around.some((line) => SERVICE.test(line.text) && line.box.y < town.box.y)) score -= 1.5;
  if (place > 0.9) score -= 1;
  return score;
}

/** Just above or below the block, in its column. */
function isClose(line: PlacedLine, block: readonly PlacedLine[]): boolean {
  const [first, last] = [block[0]!, block.at(-1)!];
  const size = last.height;
  const inColumn = Math.abs(line.box.x - last.box.x) < 3 * size;
  return inColumn && line.box.y > first.box.y - 4 * size && line.box.y < last.box.y + 3 * size;
}

function isSaidAgain(name: string, own: readonly PlacedLine[], lines: readonly PlacedLine[]): boolean {
  const last = keyOf(name.split(' ').at(-1)!);
  return last.length >= 3 && lines.some((line) => !own.includes(line) && keyOf(line.text).includes(last));
}

function isIssuer(name: string, { issuer, lines }: LetterPage): boolean {
  const key = keyOf(name);
  if (issuer && (keyOf(issuer).includes(key) || key.includes(keyOf(issuer)))) return true;
  return lines.some((line) =>
    siteOf(line.text).some((site) => site.length >= 5 && key.startsWith(site.slice(0, 12))),
  );
}

/** Names of the sites and mail hosts in a line, folded. */
export function siteOf(text: string): string[] {
  const hosts = text.matchAll(
    /(?:www\.|@|https?:\/\/(?:www\.)?)([\p{L}\d-]{3,})|(?<![\p{L}\d.@-])([\p{L}\d-]{4,})\.(?:com|net|org|co\.uk|de|fr|es|it|nl|pl|at|ch|be|pt|eu|ie|ca)(?![\p{L}\d])/giu,
  );
  return [...hosts].map((match) => keyOf((match[1] ?? match[2])!));
}

/** The nearest line of the same column and size, no further than a line and a half. */
function next(line: PlacedLine, lines: readonly PlacedLine[], where: 'above' | 'below'): PlacedLine | null {
  const near = lines.filter((other) =>
    where === 'above' ? isNextBelow(other, line, MOST_GAP) : isNextBelow(line, other, MOST_GAP),
  );
  const sorted = near.sort((a, b) => a.box.y - b.box.y);
  return (where === 'above' ? sorted.at(-1) : sorted[0]) ?? null;
}

function middle(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1;
}
