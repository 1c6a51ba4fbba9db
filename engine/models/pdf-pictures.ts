/** How much of a PDF's page a picture fills: a scan fills all of it, a logo next to nothing. */
import type { PDFiumPage } from '@hyzyla/pdfium';

/** What PDFium's WebAssembly exports and its package does not type; pointers are numbers. */
interface Pdfium {
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  wasmExports: { malloc(size: number): number; free(pointer: number): void };
  HEAPU8: Uint8Array;
}

/** FPDF_PAGEOBJ_IMAGE and FPDF_PAGEOBJ_FORM, a page within the page that may hold one. */
const PICTURE = 3;
const FORM = 5;
/** Objects that are looked at; drawings have tens of thousands. */
const MOST = 5000;

/** 0..1: share of the page that the largest picture fills. */
export function largestPicture(page: PDFiumPage): number {
  const { module, pageIdx } = page as unknown as { module: Pdfium; pageIdx: number };
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const memory = module.wasmExports.malloc(16);
  let largest = 0;
  try {
    const count = Math.min(MOST, module._FPDFPage_CountObjects(pageIdx));
    for (let i = 0; i < count; i++) {
      const object = module._FPDFPage_GetObject(pageIdx, i);
      if (!isPicture(module, object)) continue;
      if (!module._FPDFPageObj_GetBounds(object, memory, memory + 4, memory + 8, memory + 12)) continue;
      const view = new DataView(module.HEAPU8.buffer);
      const [left, bottom, right, top] = [0, 4, 8, 12].map((at) => view.getFloat32(memory + at, true));
      largest = Math.max(largest, (right! - left!) * (top! - bottom!));
    }
  } finally {
    module.wasmExports.free(memory);
  }
  return largest / Math.max(1, originalWidth * originalHeight);
}

/** A form counts as large as it is where any picture stands in it, or another form. */
function isPicture(module: Pdfium, object: number): boolean {
  const type = module._FPDFPageObj_GetType(object);
  if (type !== FORM) return type === PICTURE;
  const count = Math.min(MOST, module._FPDFFormObj_CountObjects(object));
  const within = Array.from({ length: count }, (_, i) => module._FPDFFormObj_GetObject(object, i));
  return within.some((part) => [PICTURE, FORM].includes(module._FPDFPageObj_GetType(part)));
}
