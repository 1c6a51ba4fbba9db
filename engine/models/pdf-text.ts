/** The lines of a PDF page's text layer, where they stand on the picture of the page. */
import type { PDFiumPage } from '@hyzyla/pdfium';
import type { TextLine } from '../reading.ts';

/** What PDFium's WebAssembly exports and its package does not type; pointers are numbers. */
interface Pdfium {
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDF_PageToDevice(
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    turn: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ): number;
  wasmExports: { malloc(size: number): number; free(pointer: number): void };
  HEAPU8: Uint8Array;
}
interface Character {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Characters that are looked at: a page of small print has about 8,000. */
const MOST = 20_000;
/** PDF 32000-1, table 106: text that is not painted, as scanners put it over their picture. */
const UNPAINTED = [3, 7];
/** Wider than this, in heights of the line, is a gap between columns. */
const COLUMN_GAP = 1.2;
/** PageToDevice gives whole numbers: the page is taken this large, then brought to the picture's size. */
const FINE = 100_000;

/** In the page's own order; `width` × `height` is the picture's size. Empty where the page has no text layer. */
export function textLinesOf(page: PDFiumPage, width: number, height: number): TextLine[] {
  const { module, pageIdx } = page as unknown as { module: Pdfium; pageIdx: number };
  const text = module._FPDFText_LoadPage(pageIdx);
  if (!text) return [];
  const memory = module.wasmExports.malloc(24);
  try {
    const lines: Character[][] = [[]];
    for (let i = 0; i < Math.min(MOST, module._FPDFText_CountChars(text)); i++) {
      const next = characterAt(module, pageIdx, text, i, memory);
      const line = lines.at(-1)!;
      if (!next || (line.length > 0 && !follows(line, next))) lines.push(next ? [next] : []);
      else line.push(next);
    }
    return lines.flatMap((line) => lineOf(line, width / FINE, height / FINE));
  } finally {
    module.wasmExports.free(memory);
    module._FPDFText_ClosePage(text);
  }
}

/** null for the end of a line and for what is not painted. */
function characterAt(
  module: Pdfium,
  page: number,
  text: number,
  index: number,
  memory: number,
): Character | null {
  const code = module._FPDFText_GetUnicode(text, index);
  if (code < 32) return null;
  const object = module._FPDFText_GetTextObject(text, index);
  if (object && UNPAINTED.includes(module._FPDFTextObj_GetTextRenderMode(object))) return null;
  if (!module._FPDFText_GetLooseCharBox(text, index, memory)) return null;
  const view = new DataView(module.HEAPU8.buffer);
  // FS_RECTF: left, top, right, bottom in points, the y axis up.
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => view.getFloat32(memory + at, true));
  const device = (x: number, y: number) => {
    module._FPDF_PageToDevice(page, 0, 0, FINE, FINE, 0, x, y, memory + 16, memory + 20);
    const now = new DataView(module.HEAPU8.buffer);
    return [now.getInt32(memory + 16, true), now.getInt32(memory + 20, true)] as const;
  };
  const [x0, y0] = device(left!, top!);
  const [x1, y1] = device(right!, bottom!);
  return {
    text: String.fromCodePoint(code),
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    right: Math.max(x0, x1),
    bottom: Math.max(y0, y1),
  };
}

/** In one row and close; spaces that PDFium made up have no box of their own. */
function follows(line: Character[], next: Character): boolean {
  const last = line.at(-1)!;
  if (next.text === ' ') return true;
  const placed = line.findLast((character) => character.text !== ' ') ?? last;
  const height = placed.bottom - placed.top;
  const level = Math.abs(next.top + next.bottom - placed.top - placed.bottom) < height;
  // Widths and heights are shares of their own sides; A4's sides differ by 1.41.
  return level && next.left - placed.right < COLUMN_GAP * height * Math.SQRT2 && next.right > placed.left;
}

function lineOf(line: Character[], scaleX: number, scaleY: number): TextLine[] {
  const text = line
    .map((character) => character.text)
    .join('')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
  const inked = line.filter((character) => character.text.trim() !== '');
  if (text === '' || inked.length === 0) return [];
  const left = Math.min(...inked.map((character) => character.left)) * scaleX;
  const right = Math.max(...inked.map((character) => character.right)) * scaleX;
  const top = Math.min(...inked.map((character) => character.top)) * scaleY;
  const bottom = Math.max(...inked.map((character) => character.bottom)) * scaleY;
  const quad: TextLine['quad'] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return [{ text, confidence: 1, quad }];
}
