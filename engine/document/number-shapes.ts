/**
 * The shapes of document numbers that a state has in use: L a letter, 9 a digit, C a letter or digit but for those
 * that look like another (and no vowel), A any letter or digit; all else stands for itself. By PRADO's descriptions
 * of the documents of the Council of the European Union, and by what the states publish. A state and kind stands here
 * only where all that can still be valid are known: of others nothing is said.
 */
import type { DocumentKind } from '../../rules/finding.ts';

type Shapes = Partial<Record<DocumentKind, string>>;

const SHAPES: Readonly<Record<string, Shapes>> = {
  AU: { passport: 'L9999999 LL9999999' },
  BR: { passport: 'LL999999' },
  CA: { passport: 'LL999999 L999999LL' },
  // Cards of citizens have nine signs, provisional documents and those of children a letter and seven digits.
  DE: { passport: 'CCCCCCCCC L9999999', id_card: 'CCCCCCCCC L9999999' },
  // A card prints its own number and that of its holder.
  ES: { passport: 'LLL999999 LL999999', id_card: 'LLL999999 99999999L' },
  FR: { passport: '99LL99999', id_card: 'AAAAAAAAA 999999999999' },
  GB: { passport: '999999999' },
  IE: { passport: 'LL9999999 L99999999' },
  IT: { passport: 'LL9999999', id_card: 'LL99999LL LL9999999 LL9999999L' },
  NL: { passport: 'LLAAAAAA9', id_card: 'LLAAAAAA9' },
  PL: { passport: 'LL9999999', id_card: 'LLL999999' },
  PT: { passport: 'LL999999 L999999' },
  SE: { passport: '99999999 LL999999', id_card: '99999999 LL999999' },
  TR: { passport: 'L99999999', id_card: 'L99L99999' },
  US: { passport: '999999999 L99999999' },
};
const PLACES: Readonly<Record<string, RegExp>> = {
  L: /[A-Z]/,
  9: /\d/,
  C: /[CFGHJKLMNPRTVWXYZ\d]/,
  A: /[A-Z\d]/,
};
/** Signs that a reader takes for one another: a letter where a digit belongs, and the other way round. */
const ALIKE = ['O0QDU', 'I1L', 'B8', 'S5', 'Z27', 'G6', 'A4', 'T7', 'Y7'];

/**
 * null where the shapes of that state and kind are not known. `country` is ISO 3166-1 alpha-2. `isSure`: no sign can have been
 * taken for another.
 */
export function fitsItsState(
  number: string,
  kind: DocumentKind,
  country: string,
  isSure = false,
): boolean | null {
  const shapes = SHAPES[country]?.[kind]?.split(' ');
  if (!shapes) return null;
  const signs = [...number.toUpperCase()].filter((sign) => /[A-Z\d]/.test(sign));
  return shapes.some(
    (shape) => shape.length === signs.length && signs.every((sign, i) => mayBe(sign, shape[i]!, isSure)),
  );
}

/** Shapes as a reviewer reads them. */
export function shapesOf(kind: DocumentKind, country: string): string {
  return (SHAPES[country]?.[kind] ?? '').replaceAll(' ', ' or ').replace(/[CA]/g, 'x');
}

function mayBe(sign: string, place: string, isSure: boolean): boolean {
  const allowed = PLACES[place]!;
  if (isSure) return allowed.test(sign);
  return (
    allowed.test(sign) ||
    ALIKE.some((set) => set.includes(sign) && [...set].some((other) => allowed.test(other)))
  );
}
