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
    }
  } catch (error) {
    // After a fault its memory is not to be relied on: the next file gets a new one.
    if (error instanceof Error && error.name === 'RuntimeError') library = null;
    return refusal(error);
  }
}

async function readPages(
  document: PDFiumDocument,
  maxPixels: number,
): Promise<DecodedImage | UndecodableImage> {
  const pages = document.getPageCount();
  if (pages === 0) return { ok: false, code: 'image_unreadable', detail: 'The PDF has no page.' };
  const rendered: Pixels[] = [];
  const pageTexts: string[] = [];
  const pageLines: TextLine[][] = [];
  for (let index = 0; index < Math.min(pages, MAX_PDF_PAGES); index++) {
    pageTexts.push(document.getPage(index).getText().slice(0, MAX_TEXT));
    const lines = textLinesOf(document.getPage(index), 1, 1);
    const scales = isTextAlone(document.getPage(index), lines) ? TEXT_SCALE : SCAN_SCALE;
    // Rendering closes the page, so that each use asks for it anew.
    const page = await renderPage(
      document.getPage(index),
      index === 0 ? scales.first : scales.other,
      maxPixels,
    );
    rendered.push(page);
    pageLines.push(lines.map((line) => onPicture(line, page)));
  }
  const [pixels, ...otherPages] = rendered;
  const facts = { pages, pageTexts, pageLines, software: null, truncated: false };
  return { ok: true, type: 'pdf', pixels: pixels!, otherPages, ...facts };
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

async function renderPage(page: PDFiumPage, scale: number, maxPixels: number): Promise<Pixels> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const side = Math.max(originalWidth, originalHeight, 1);
  const area = Math.max(originalWidth * originalHeight, 1);
  const bounded = Math.min(scale, MAX_PAGE_SIDE / side, Math.sqrt(maxPixels / area));
  const { data, width, height } = await page.render({ scale: bounded, render: 'bitmap' });
  return { data: withoutAlpha(data), width, height, channels: 3 };
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
