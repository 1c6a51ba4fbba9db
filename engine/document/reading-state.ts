/** What the steps of reading find out, piece by piece. */
import type { CaptureType, DocumentKind, Finding, Side } from '../../rules/finding.ts';
import type { Models, Pixels } from '../ports.ts';
import type {
  BarcodeReading,
  CaptureReading,
  FaceReading,
  Fields,
  MrzReading,
  TextLine,
} from '../reading.ts';
import type { AamvaReading } from './barcode/parse-aamva.ts';
import type { ReadLetter } from './letter/read-letter-text.ts';
import type { Outline } from './outline/find-outlines.ts';

export type Rotation = 0 | 90 | 180 | 270;

export interface DocumentRequest {
  declared: { type: CaptureType; side: Side | null; kind: DocumentKind | null };
  /** Nobody said what it is: declared as a photo ID it may be a letter as well, which its lines tell. */
  open?: boolean;
  /** ISO 8601. */
  today: string;
}

export interface ReadingContext {
  request: DocumentRequest;
  models: Models;
}

export interface ReadingState {
  /** The first page, upright by EXIF. */
  image: Pixels;
  /** The second and third page of a PDF. */
  otherPages: Pixels[];
  /** The painted text of each page of a PDF, in pixels of its picture. */
  pageLines: TextLine[][];
  /** The letter that a PDF's text says; null where its picture has to be read. */
  letterText: ReadLetter | null;
  textFindings: Finding[];
  mrz: MrzReading | null;
  mrzRotation: Rotation;
  mrzFindings: Finding[];
  /** Whether it is a letter that proves an address, and no photo ID. */
  letter: boolean;
  /** Of a letter the page that names the addressee, counted from 1. */
  page: number;
  lines: TextLine[];
  visual: Fields;
  visualFindings: Finding[];
  /** The page that was read as a person would hold it, and the clockwise turn that made it so. */
  upright: Pixels;
  rotation: Rotation;
  qualityFindings: Finding[];
  barcode: BarcodeReading | null;
  /** Every code, `barcode` first. */
  codes: BarcodeReading[];
  aamva: AamvaReading | null;
  barcodeFindings: Finding[];
  fields: Fields;
  fieldFindings: Finding[];
  printFindings: Finding[];
  face: FaceReading | null;
  faces: number;
  /** null where nobody looked for one. */
  portrait: boolean | null;
  faceFindings: Finding[];
  ghostFindings: Finding[];
  /** Cards and pages in the picture, surest first; in pixels of `upright`. Empty where none shows its edges. */
  outlines: Outline[];
  /** What one document of several in the picture says; all lines and `visual` where there is one, or one person's. */
  ownLines: TextLine[];
  ownFields: Fields;
  severalFindings: Finding[];
  borderFindings: Finding[];
  document: CaptureReading['document'];
  documentFindings: Finding[];
}

/** What is known before the first step: the pages. */
export const GIVEN = ['image', 'otherPages', 'pageLines'] as const satisfies (keyof ReadingState)[];

export function startState(image: Pixels, otherPages: Pixels[], pageLines: TextLine[][] = []): ReadingState {
  return {
    image,
    otherPages,
    pageLines,
    letterText: null,
    textFindings: [],
    mrz: null,
    mrzRotation: 0,
    mrzFindings: [],
    letter: false,
    page: 1,
    lines: [],
    visual: {},
    visualFindings: [],
    upright: image,
    rotation: 0,
    qualityFindings: [],
    barcode: null,
    codes: [],
    aamva: null,
    barcodeFindings: [],
    fields: {},
    fieldFindings: [],
    printFindings: [],
    face: null,
    faces: 0,
    portrait: null,
    faceFindings: [],
    ghostFindings: [],
    outlines: [],
    ownLines: [],
    ownFields: {},
    severalFindings: [],
    borderFindings: [],
    document: null,
    documentFindings: [],
  };
}
