/** What the engine gives for one uploaded picture. Plain JSON: it is stored and replayed. */
import type { Box, Correction, DocumentKind, Finding, Side } from '../rules/finding.ts';

export type FieldSource = 'mrz' | 'viz' | 'barcode';

/**
 * One value that was read. Dates are ISO 8601 (`2031-04-09`); countries are as printed (ICAO alpha-3). An `address`
 * is one string, its printed lines joined by `, ` (street, then postcode and town), without a line that names the
 * country alone.
 */
export interface Field {
  value: string;
  /** 0..1. */
  confidence: number;
  source: FieldSource;
  box?: Box;
  /** The document had no room for the rest of it (a name in an MRZ that fills its field). */
  truncated?: true;
  /** Of the `address` on a letter: what it is made of. */
  parts?: AddressParts;
  /** What the other places of the document state, where they state it. */
  others?: { source: FieldSource; value: string; confidence: number }[];
}

/** Parts of an address as they are printed; each is left out where the address has none. */
export interface AddressParts {
  street?: string;
  /** With its letters: `12a`, `12 bis`, `12/3`. */
  house_number?: string;
  /** The dwelling: `Apt 4B`, `3º Izq.`, `2. OG`. */
  unit?: string;
  postcode?: string;
  city?: string;
  /** State, province or county, where it is printed. */
  region?: string;
  /** ISO 3166-1 alpha-2, as printed or as the form of the address and the rest of the letter tell. */
  country?: string;
}

export const FIELD_NAMES = [
  'surname',
  'given_names',
  'full_name',
  'document_number',
  'date_of_birth',
  'expiry_date',
  'issue_date',
  'sex',
  'nationality',
  'issuing_state',
  'personal_number',
  'place_of_birth',
  'issuing_authority',
  'issuer',
  'address',
  'optional_data',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
export type Fields = Partial<Record<FieldName, Field>>;

export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | 'FRENCH-ID' | 'DRIVING-LICENSE';

export interface MrzReading {
  format: MrzFormat;
  lines: string[];
  /** idwell would rely on it. */
  valid: boolean;
  /** 0..1: probability of the whole string under the format. */
  confidence: number;
  corrections: Correction[];
  fields: Fields;
  findings: Finding[];
}

export interface BarcodeReading {
  /** `PDF417`, `QRCode`, `DataMatrix`, `Code128`... */
  format: string;
  text: string;
  box?: Box;
  /** Where it is that of an American or Canadian licence. */
  licence?: LicenceData;
}

/**
 * What the barcode of a licence says by the AAMVA card design standard, beside the fields of the reading. What the
 * card does not state is left out; dates are ISO 8601.
 */
export interface LicenceData {
  /** Of the standard: 1 (2000) to 10 (2020); 0 is from before it. */
  version: number;
  /** Issuer identification number, 6 digits. */
  iin: string;
  /** Postal abbreviation of who has that number; null where nobody has. */
  jurisdiction: string | null;
  /** Licence, identification card, enhanced licence. */
  subfile: 'DL' | 'ID' | 'EN';
  /** With the REAL ID Act. */
  compliance?: 'full' | 'materially' | 'none';
  /** The right to stay of its holder ends. */
  limited_term?: boolean;
  organ_donor?: boolean;
  veteran?: boolean;
  name_suffix?: string;
  class?: string;
  restrictions?: string;
  endorsements?: string;
  height_cm?: number;
  weight_kg?: number;
  /** Codes of ANSI D20 (`BRO`, `HAZ`), or as written. */
  eyes?: string;
  hair?: string;
  discriminator?: string;
  inventory_number?: string;
  /** Design of the card. */
  card_revised?: string;
  hazmat_expiry?: string;
  under_18_until?: string;
  under_19_until?: string;
  under_21_until?: string;
  /** Every element as written, by its three letters; the issuer's own begin with Z. */
  elements: Record<string, string>;
}

export interface TextLine {
  text: string;
  /** 0..1. */
  confidence: number;
  /** Corners in pixels of the upright image: top left, top right, bottom right, bottom left. */
  quad: [Point, Point, Point, Point];
}
export interface Point {
  x: number;
  y: number;
}

/** A face as it was measured on one picture. */
export interface FaceReading {
  box: Box;
  /** Detector's confidence, 0..1. */
  confidence: number;
  /** 128 numbers, dlib's; null when the face could not be described. */
  embedding: number[] | null;
  /** Left out where the operator has no recogniser of his own. */
  own?: OwnDescription;
  /**
   * 64 hexadecimal digits that stay nearly the same when the same picture is printed, scaled or compressed
   * once more, and differ between two pictures of one person; null where the face could not be described.
   */
  print?: string | null;
  /** Degrees; positive yaw turns to the right of the picture. */
  yaw: number;
  pitch: number;
  roll: number;
  quality: FaceQuality;
  /** human's antispoof and live, 0..1: weak signals, never evidence; null where not computed. */
  antispoof: number | null;
  live: number | null;
  /** Left out where nobody asked for liveness. */
  passive?: PassiveSigns;
  /** Years, mean error about 11; null where not computed. */
  age: number | null;
}

/** Signs of a screen or a print in place of a person. */
export interface PassiveSigns {
  /** How far one frequency stands out all over the face, natural logarithm of power; null where the face is too small. */
  grid: number | null;
  /** How much is seen of the worst side of four that enclose the face, 0..1; 0 where there are none. */
  border: number;
}

/** A face as the operator's own recogniser describes it, and what its distances meant then: a decision is replayed. */
export interface OwnDescription {
  /** Its name and a hash of the model and its settings: two faces are compared only where these are the same. */
  model: string;
  /** Of length 1; null where the model failed, and `problem` says why. */
  embedding: number[] | null;
  problem: string | null;
  /** Share of the fused distance, 0..1. */
  weight: number;
  /** Distance and score, see `RecogniserCalibration`. */
  scores: readonly (readonly [number, number])[];
}

export interface FaceQuality {
  /** Width of the face in pixels of the picture. */
  pixels: number;
  /** 0..1, 1 is sharp. */
  sharpness: number;
  /** Mean grey level of the face, 0..255. */
  brightness: number;
  /** Share of the face that is blown out, 0..1. */
  glare: number;
  /** 1 colour, 0 grey. */
  colour: number;
}

export interface CaptureReading {
  image: {
    /** By magic bytes; `unknown` where it is none of these. */
    type: 'jpeg' | 'png' | 'webp' | 'pdf' | 'unknown';
    /** Of the upright picture. */
    width: number;
    height: number;
    /** Pages of a PDF, frames of an animated picture; 1 otherwise. */
    pages: number;
    /** Of a PDF the page that was read and that boxes lie on, counted from 1: a letter may begin with a cover. */
    page?: number;
    /** Clockwise turn that made it upright, beyond EXIF. */
    rotation: 0 | 90 | 180 | 270;
  } | null;
  document: { kind: DocumentKind; country: string | null; side: Side | null; confidence: number } | null;
  /**
   * Cards and pages whose edges show in the picture, surest first: corners clockwise in pixels of the upright picture
   * (outside it where the document is cut off), confidence 0..1. Empty where the document fills the picture, or there is
   * none.
   */
  outlines?: { quad: [Point, Point, Point, Point]; confidence: number }[];
  mrz: MrzReading | null;
  /** Of several codes the one that is a licence, otherwise the longest. */
  barcode: BarcodeReading | null;
  /** Every code of the picture, `barcode` first; readings that were stored by earlier versions lack it. */
  codes?: BarcodeReading[];
  fields: Fields;
  /** Lines of the visual zone, in reading order. */
  text: TextLine[];
  /** The person on the document, or on the selfie; null where none was found or looked for. */
  face: FaceReading | null;
  /** How many faces were found. */
  faces: number;
  /**
   * Base64 of 256 levels that stay nearly the same in a copy of the picture (picture/print-picture.ts). Only where it
   * shows a face: others are too much alike from person to person.
   */
  picturePrint?: string | null;
  findings: Finding[];
  /** Name to version of every model that was used. */
  models: Record<string, string>;
  /** Milliseconds by step. */
  timings: Record<string, number>;
}
