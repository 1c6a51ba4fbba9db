/**
 * The ports through which the engine reaches native code. `engine/models/` implements them; nothing else
 * of the engine touches sharp, onnxruntime, pdfium or zxing.
 */
import type { Box } from '../rules/finding.ts';
import type { Point, TextLine } from './reading.ts';

/** Interleaved 8-bit pixels, row by row, no padding; 1 channel is grey, 3 is sRGB. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 3;
}

/** Pages of a PDF that are rendered; a bill's address and date are on the first. */
export const MAX_PDF_PAGES = 3;

/** A picture that was decoded once, upright by EXIF, sRGB, alpha over white. */
export interface DecodedImage {
  ok: true;
  type: 'jpeg' | 'png' | 'webp' | 'pdf';
  pixels: Pixels;
  pages: number;
  /** The text layer of every page of a PDF that was rendered (at most 3), the first is `pixels`. */
  pageTexts: string[];
  /** Painted lines of the text layer of each rendered page of a PDF, in pixels of it; none for pictures and scans. */
  pageLines?: TextLine[][];
  /** The second and third page of a PDF. */
  otherPages?: Pixels[];
  /** Software named in EXIF or XMP, null where none is. */
  software: string | null;
  truncated: boolean;
}
export interface UndecodableImage {
  ok: false;
  code: 'image_unreadable' | 'image_unsupported' | 'image_too_large' | 'pdf_encrypted';
  detail: string;
}

export interface Images {
  /** Never throws for what is wrong with the bytes. `maxPixels` caps width × height (50 million). */
  decode(bytes: Uint8Array, maxPixels?: number): Promise<DecodedImage | UndecodableImage>;
  /** Of the whole picture, or of a part of it in whole pixels that lies within. */
  resize(image: Pixels, width: number, height: number, part?: Box): Promise<Pixels>;
  grey(image: Pixels): Promise<Pixels>;
  /** Clockwise. */
  rotate(image: Pixels, degrees: 0 | 90 | 180 | 270): Promise<Pixels>;
  encodeJpeg(image: Pixels, quality?: number): Promise<Uint8Array>;
}

/** Our OCR-B reader; see training/mrz. */
export interface MrzNet {
  readonly version: string;
  /**
   * `lines`: grey crops, 32 px high, any width, dark text on light. Returns for each line its frames:
   * log-probabilities over the alphabet, blank first then `0-9A-Z<` (38 classes), row by row.
   */
  run(lines: Pixels[]): Promise<Lattice[]>;
}
export interface Lattice {
  frames: number;
  classes: number;
  /** frames × classes natural logarithms. */
  logp: Float32Array;
}

/** Rows of the crop that a reader of lines takes: those of the line's box, and above it where marks of capitals stand. */
export const LINE_ROWS = { box: 48, above: 8 } as const;

/** Text lines of a picture: PP-OCR finds them; ours, and where it doubts PP-OCR, reads them. */
export interface TextReader {
  readonly version: string;
  /** `side`: length in pixels to which the longer side is brought for looking (960). */
  detect(
    image: Pixels,
    options?: { side?: number },
  ): Promise<{ quad: [Point, Point, Point, Point]; confidence: number }[]>;
  /**
   * Crops of LINE_ROWS; others are taken to have the same part of their rows above the box. What `isKnown` says of a text
   * of which the reader was not sure, as of a printed label, needs no second opinion.
   */
  recognise(
    lines: Pixels[],
    isKnown?: (text: string) => boolean,
  ): Promise<{ text: string; confidence: number }[]>;
}

export interface BarcodeReader {
  /**
   * Every code of the picture. `quick` takes about 20 ms of CPU and finds what stands clear; without it the bars of a
   * PDF417 are looked for as long as some hundred ms, also where they are small, soft, turned or leaning.
   */
  read(image: Pixels, options?: { quick?: boolean }): Promise<FoundCode[]>;
}
export interface FoundCode {
  /** `PDF417`, `QRCode`, `DataMatrix`, `Aztec`, `Code128`, `Code39`. */
  format: string;
  text: string;
  /** Corners in pixels of the picture. */
  quad: [Point, Point, Point, Point] | null;
  /** Which way of reading it was, for those who measure. */
  by?: string;
}

/** Faces of a picture by the nets of human: box, mesh, pose. */
export interface FaceDetector {
  readonly version: string;
  /**
   * At most `maximum` faces (5), surest first. Works on 256 × 256 pixels of the whole picture, so a small face
   * wants a crop. 11 ms CPU for one face; with `signals` also antispoof and live (2 ms more), with `age` also
   * age (14 ms more); they are null where not asked for. With
   * `eyes` the lids are looked at once more (4 ms): without, the mesh hardly follows eyes that are shut.
   */
  detect(
    image: Pixels,
    options?: { maximum?: number; signals?: boolean; age?: boolean; eyes?: boolean },
  ): Promise<DetectedFace[]>;
}
export interface DetectedFace {
  box: { x: number; y: number; width: number; height: number };
  confidence: number;
  /** 468 or 478 points of the mesh, pixels of the picture given. */
  mesh: [number, number, number][];
  /** Degrees. */
  yaw: number;
  pitch: number;
  roll: number;
  antispoof: number | null;
  live: number | null;
  age: number | null;
}

/**
 * Describes aligned chips of faces by numbers that lie near for one person. The built-in one gives dlib's 128 numbers
 * of a chip of 150 × 150 pixels (`face/align-descriptor-chip.ts`).
 */
export interface FaceEmbedder {
  readonly version: string;
  embed(chips: Pixels[], how?: EmbedHow): Promise<Float32Array[]>;
}

export interface EmbedHow {
  /** What print put on the photo is taken off first, by a net (`models/portrait-restorer.ts`). An operator's model does not. */
  restore?: boolean;
}

/**
 * A recogniser of the operator's own beside the built-in one: takes chips of 112 × 112 pixels
 * (`face/align-arcface-chip.ts`) and gives any number of numbers, of which the direction counts. Rejects where the
 * model cannot be loaded, does not take such chips or answers what is no number; the message says how to mend it.
 */
export interface FaceRecogniser extends FaceEmbedder {
  /** What its distances mean. Rejects as `embed` does. */
  calibration(): Promise<RecogniserCalibration>;
}

export interface RecogniserCalibration {
  /** Share of the operator's model in the fused distance, 0..1. */
  weight: number;
  /**
   * Pairs of a cosine distance (0..2, ascending) and its score (0..100, descending) on the scale of `face/score-map.ts`:
   * from 85 on one person, below 60 two. Straight lines between them.
   */
  scores: readonly (readonly [distance: number, score: number])[];
}

export interface Models {
  images: Images;
  mrz: MrzNet;
  text: TextReader;
  barcodes: BarcodeReader;
  faces: FaceDetector;
  embedder: FaceEmbedder;
  /** Where the operator has one; absent otherwise. */
  recogniser?: FaceRecogniser;
  /** Milliseconds of a steady clock: time is handed in. */
  now(): number;
}
