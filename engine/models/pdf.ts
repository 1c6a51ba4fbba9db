/** PDF files by PDFium: the first pages as pictures, with their text layer. */
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { type DecodedImage, MAX_PDF_PAGES, type Pixels, type UndecodableImage } from '../ports.ts';

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
      return await renderPages([...firstPages(document)], document.getPageCount(), maxPixels);
    } finally {
      document.destroy();
    }
  } catch (error) {
    return refusal(error);
  }
}

function* firstPages(document: { getPageCount(): number; getPage(index: number): PDFiumPage }) {
  const count = Math.min(document.getPageCount(), MAX_PDF_PAGES);
  for (let index = 0; index < count; index++) yield document.getPage(index);
}

async function renderPages(
  pages: PDFiumPage[],
  pageCount: number,
  maxPixels: number,
): Promise<DecodedImage | UndecodableImage> {
  const [first, ...others] = pages;
  if (!first) return { ok: false, code: 'image_unreadable', detail: 'The PDF has no page.' };
  const otherPages: Pixels[] = [];
  const pixels = await renderPage(first, FIRST_PAGE_SCALE, maxPixels);
  for (const page of others) otherPages.push(await renderPage(page, OTHER_PAGE_SCALE, maxPixels));
  return {
    ok: true,
    type: 'pdf',
    pixels,
    otherPages,
    pages: pageCount,
    pageTexts: pages.map((page) => page.getText().slice(0, MAX_TEXT)),
    software: null,
    truncated: false,
  };
}

async function renderPage(page: PDFiumPage, scale: number, maxPixels: number): Promise<Pixels> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const side = Math.max(originalWidth, originalHeight, 1);
  const area = Math.max(originalWidth * originalHeight, 1);
  const bounded = Math.min(scale, MAX_PAGE_SIDE / side, Math.sqrt(maxPixels / area));
  const { data, width, height } = await page.render({ scale: bounded, renderFormFields: true });
  return { data: bgraToRgb(data), width, height, channels: 3 };
}

function bgraToRgb(bgra: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((bgra.length / 4) * 3);
  for (let from = 0, to = 0; from < bgra.length; from += 4, to += 3) {
    rgb[to] = bgra[from + 2]!;
    rgb[to + 1] = bgra[from + 1]!;
    rgb[to + 2] = bgra[from]!;
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
