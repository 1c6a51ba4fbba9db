/** The number of a house, and what may follow it. */
export interface HouseNumber {
  /** The number itself, `12`. */
  base: string;
  /** `a`, `bis`; empty where there is none. */
  suffix: string;
  /** The end of a range, `14` of `12-14`; empty where there is none. */
  rangeEnd: string;
  /** Stair and door behind slashes: `3`, `12` of `147/3/12`. */
  doors: string[];
}

/** null where it is none. */
export function readHouseNumber(text: string): HouseNumber | null {
  const plain = text.toLowerCase().replace(/\s+/g, '');
  const found = /^(?:nr|no|n)?0*(\d{1,6})-?((?:bis|ter|quater|[a-z])?)([-/].+)?$/.exec(plain);
  if (!found) return null;
  const [, base, suffix, rest = ''] = found;
  const range = /^[-/](\d+)$/.exec(rest)?.[1] ?? '';
  const isRange = rest.startsWith('-') && Number(range) > Number(base);
  // `85-12 37th Ave`: in some towns the number of the block stands before the house's.
  if (!isRange && /^-\d+$/.test(rest))
    return { base: base + range, suffix: suffix!, rangeEnd: '', doors: [] };
  const doors = isRange ? [] : rest.split(/[-/]/).filter(Boolean);
  return { base: base!, suffix: suffix!, rangeEnd: isRange ? range : '', doors };
}

export type PartRelation = 'same' | 'part' | 'different';

/** Without the doors. `part`: one says more than the other (12a and 12, 12-14 and 12). */
export function compareHouseNumbers(one: HouseNumber, other: HouseNumber): PartRelation {
  if (one.base !== other.base) return isWithin(one, other) || isWithin(other, one) ? 'part' : 'different';
  if (one.suffix !== other.suffix) return one.suffix && other.suffix ? 'different' : 'part';
  if (one.rangeEnd !== other.rangeEnd) return one.rangeEnd && other.rangeEnd ? 'different' : 'part';
  return 'same';
}

/** 12 lies in 10-14. */
function isWithin(range: HouseNumber, single: HouseNumber): boolean {
  const [low, high, number] = [range.base, range.rangeEnd, single.base].map(Number);
  return range.rangeEnd !== '' && low! <= number! && number! <= high!;
}
