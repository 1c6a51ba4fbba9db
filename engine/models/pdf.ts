/** PDF files by PDFium: the first pages as pictures, with their text layer. */
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { type DecodedImage, MAX_PDF_PAGES, type Pixels, type UndecodableImage } from '../ports.ts';
import type { TextLine } from '../reading.ts';
import { largestPicture } from './pdf-pictures.ts';
import { textLinesOf } from './pdf-text.ts';

/** A PDF's unit is 1/72 inch. Of a scan 300 dpi for the first page, 200 for the others. */
const SCAN_SCALE = { first: 300 / 72, other: 200 / 72 };
/** A page that is text alone is read from it: its picture serves to see whether it shows the same. */
const TEXT_SCALE = { first: 130 / 72, other: 100 / 72 };
/** Fewer painted characters are a stamp or a page number on a scan. */
const LEAST_TEXT = 60;
/** A picture that fills more of the page than this may be what is to be read. */
const LARGE_PICTURE = 0.12;
/** The longer side of a rendered page in pixels: a page may claim to be kilometres wide. */
const MAX_PAGE_SIDE = 3600;
/** Characters of a page's text layer that are kept: a page of small print has about 8,000. */
const MAX_TEXT = 50_000;

/** Pages with more objects are drawings that take minutes to paint; a bill has some hundred. */
const MOST_OBJECTS = 40_000;
/** Fewer pixels on a side show nothing: a page may claim to be kilometres long and no wider than a hair. */
const LEAST_SIDE = 16;
/** Memory of PDFium that is given back after a file that needed more: it grows and never shrinks. */
const KEPT_MEMORY = 300_000_000;

let library: Promise<PDFiumLibrary> | null = null;

export async function decodePdf(
  bytes: Uint8Array,
  maxPixels: number,
): Promise<DecodedImage | UndecodableImage> {
  library ??= PDFiumLibrary.init();
  const pdfium = await library;
  try {
    const document = await pdfium.loadDocument(bytes);
    try {
      return await readPages(document, maxPixels);
    } finally {
      document.destroy();
      if (memoryOf(pdfium) > KEPT_MEMORY) library = null;
    }
  } catch (error) {
    // After a fault its memory is not to be relied on: the next file gets a new one.
    if (error instanceof Error && error.name === 'RuntimeError') library = null;
    return refusal(error);
  }
}

function memoryOf(pdfium: PDFiumLibrary): number {
  return (pdfium as unknown as { module: { HEAPU8: Uint8Array } }).module.HEAPU8.byteLength;
}

interface ReadPage {
  picture: Pixels;
  text: string;
  lines: TextLine[];
}

/** A first page that cannot be painted refuses the file; a later one is left out. */
async function readPages(
  document: PDFiumDocument,
  maxPixels: number,
): Promise<DecodedImage | UndecodableImage> {
  const pages = document.getPageCount();
  if (pages === 0) return { ok: false, code: 'image_unreadable', detail: 'The PDF has no page.' };
  const read: ReadPage[] = [];
  for (let index = 0; index < Math.min(pages, MAX_PDF_PAGES); index++) {
    const page = await readPage(document.getPage(index), index === 0 ? 'first' : 'other', maxPixels);
    if ('ok' in page && index === 0) return page;
    if (!('ok' in page)) read.push(page);
  }
  return {
    ok: true,
    type: 'pdf',
    pixels: read[0]!.picture,
    otherPages: read.slice(1).map(({ picture }) => picture),
    pages,
    pageTexts: read.map(({ text }) => text),
    pageLines: read.map(({ lines }) => lines),
    software: null,
    truncated: false,
  };
}

/** Rendering closes the page, so it comes last. */
async function readPage(
  page: PDFiumPage,
  place: 'first' | 'other',
  maxPixels: number,
): Promise<ReadPage | UndecodableImage> {
  const objects = page.getObjectCount();
  if (objects > MOST_OBJECTS) return unpaintable(`A page of the PDF is a drawing of ${objects} strokes.`);
  const text = page.getText().slice(0, MAX_TEXT);
  const lines = textLinesOf(page, 1, 1);
  const scale = (isTextAlone(page, lines) ? TEXT_SCALE : SCAN_SCALE)[place];
  const bounded = boundedScale(page, scale, maxPixels);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (Math.min(originalWidth, originalHeight) * bounded < LEAST_SIDE) {
    return unpaintable(`A page of the PDF is ${originalWidth} × ${originalHeight} points large.`);
  }
  const { data, width, height } = await page.render({ scale: bounded, render: 'bitmap' });
  const picture: Pixels = { data: withoutAlpha(data), width, height, channels: 3 };
  return { picture, text, lines: lines.map((line) => onPicture(line, picture)) };
}

function unpaintable(detail: string): UndecodableImage {
  return { ok: false, code: 'image_unreadable', detail };
}

function boundedScale(page: PDFiumPage, scale: number, maxPixels: number): number {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const side = Math.max(originalWidth, originalHeight, 1);
  const area = Math.max(originalWidth * originalHeight, 1);
  return Math.min(scale, MAX_PAGE_SIDE / side, Math.sqrt(maxPixels / area));
}

function isTextAlone(page: PDFiumPage, lines: TextLine[]): boolean {
  const characters = lines.reduce((sum, line) => sum + line.text.replace(/\s/g, '').length, 0);
  return characters >= LEAST_TEXT && largestPicture(page) < LARGE_PICTURE;
}

/** From shares of the page's sides to pixels of its picture. */
function onPicture(line: TextLine, { width, height }: Pixels): TextLine {
  return {
    ...line,
    quad: line.quad.map(({ x, y }) => ({ x: x * width, y: y * height })) as TextLine['quad'],
  };
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}

function refusal(error: unknown): UndecodableImage {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|security/i.test(message)) {
    return { ok: false, code: 'pdf_encrypted', detail: 'The PDF is locked with a password.' };
  }
  return { ok: false, code: 'image_unreadable', detail: 'The PDF could not be read; it is damaged.' };
}
