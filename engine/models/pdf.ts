/** PDF files by PDFium: the first pages as pictures, with their text layer. */
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { type DecodedImage, MAX_PDF_PAGES, type Pixels, type UndecodableImage } from '../ports.ts';
import { textLinesOf } from './pdf-text.ts';

/** 300 dpi for the first page, 200 for the others; a PDF's unit is 1/72 inch. */
const FIRST_PAGE_SCALE = 300 / 72;
const OTHER_PAGE_SCALE = 200 / 72;
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
  for (let index = 0; index < Math.min(pages, MAX_PDF_PAGES); index++) {
    pageTexts.push(document.getPage(index).getText().slice(0, MAX_TEXT));
    const scale = index === 0 ? FIRST_PAGE_SCALE : OTHER_PAGE_SCALE;
    // Rendering closes the page, so that each use asks for it anew.
    rendered.push(await renderPage(document.getPage(index), scale, maxPixels));
  }
  const [pixels, ...otherPages] = rendered;
  const { width, height } = rendered[0]!;
  const textLines = textLinesOf(document.getPage(0), width, height);
  const facts = { pages, pageTexts, textLines, software: null, truncated: false };
  return { ok: true, type: 'pdf', pixels: pixels!, otherPages, ...facts };
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
