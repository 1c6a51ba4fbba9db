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

export type Rotation = 0 | 90 | 180 | 270;

export interface DocumentRequest {
  declared: { type: CaptureType; side: Side | null; kind: DocumentKind | null };
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
  /** The painted text of a PDF's first page, in pixels of `image`. */
  textLayer: TextLine[];
  mrz: MrzReading | null;
  mrzRotation: Rotation;
  mrzFindings: Finding[];
  lines: TextLine[];
  visual: Fields;
  visualFindings: Finding[];
  /** The first page as a person would hold it, and the clockwise turn that made it so. */
  upright: Pixels;
  rotation: Rotation;
  qualityFindings: Finding[];
  barcode: BarcodeReading | null;
  aamva: AamvaReading | null;
  barcodeFindings: Finding[];
  fields: Fields;
  fieldFindings: Finding[];
  face: FaceReading | null;
  faces: number;
  /** null where nobody looked for one. */
  portrait: boolean | null;
  faceFindings: Finding[];
  borderFindings: Finding[];
  document: CaptureReading['document'];
  documentFindings: Finding[];
}

/** What is known before the first step: the pages. */
export const GIVEN = ['image', 'otherPages', 'textLayer'] as const satisfies (keyof ReadingState)[];

export function startState(image: Pixels, otherPages: Pixels[], textLayer: TextLine[] = []): ReadingState {
  return {
    image,
    otherPages,
    textLayer,
    mrz: null,
    mrzRotation: 0,
    mrzFindings: [],
    lines: [],
    visual: {},
    visualFindings: [],
    upright: image,
    rotation: 0,
    qualityFindings: [],
    barcode: null,
    aamva: null,
    barcodeFindings: [],
    fields: {},
    fieldFindings: [],
    face: null,
    faces: 0,
    portrait: null,
    faceFindings: [],
    borderFindings: [],
    document: null,
    documentFindings: [],
  };
}
