/** What a file is, by its first bytes; names and declared types are never believed. */
export type ImageType = 'jpeg' | 'png' | 'webp' | 'pdf';

interface Signature {
  /** Latin-1 text at `at`; `.` stands for any byte. */
  starts: string;
  at?: number;
}
const READABLE: (Signature & { type: ImageType })[] = [
  { type: 'jpeg', starts: '\xff\xd8\xff' },
  { type: 'png', starts: '\x89PNG\r\n\x1a\n' },
  { type: 'webp', starts: 'RIFF....WEBP' },
];

/** Named so that the applicant hears what was sent, not only that it is wrong. */
const UNREADABLE: (Signature & { name: string })[] = [
  { name: 'a zip archive (or an office document)', starts: 'PK\x03\x04' },
  { name: 'an empty zip archive', starts: 'PK\x05\x06' },
  { name: 'a gzip archive', starts: '\x1f\x8b' },
  { name: 'a RAR archive', starts: 'Rar!' },
  { name: 'a 7z archive', starts: '7z\xbc\xaf\x27\x1c' },
  { name: 'a GIF picture', starts: 'GIF8' },
  { name: 'a TIFF picture', starts: 'II*\0' },
  { name: 'a TIFF picture', starts: 'MM\0*' },
  { name: 'a BMP picture', starts: 'BM' },
  { name: 'a HEIC picture', starts: 'ftyphei', at: 4 },
  { name: 'a HEIC picture', starts: 'ftyphev', at: 4 },
  { name: 'a HEIF picture', starts: 'ftypmif1', at: 4 },
  { name: 'an AVIF picture', starts: 'ftypavi', at: 4 },
  { name: 'a video', starts: 'ftyp', at: 4 },
  { name: 'a video', starts: '\x1aE\xdf\xa3' },
  { name: 'a JPEG XL picture', starts: '\xff\x0a' },
  { name: 'a JPEG 2000 picture', starts: '\0\0\0\x0cjP  ' },
  { name: 'a program', starts: 'MZ' },
  { name: 'a program', starts: '\x7fELF' },
];

/** Readers of PDF look for its header in the first kilobyte, and so do we. */
const PDF_HEADER_WITHIN = 1024;

export function sniffImage(bytes: Uint8Array): { type: ImageType } | { type: null; detail: string } {
  if (bytes.length === 0) return { type: null, detail: 'The file is empty.' };
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString('latin1');
  const readable = READABLE.find((signature) => fits(head, signature));
  if (readable) return { type: readable.type };
  if (/^[\s\0]*%PDF-/.test(head) || /\n%PDF-/.test(head)) return { type: 'pdf' };
  return {
    type: null,
    detail: `The file is ${nameOf(head)}; JPEG, PNG, WebP and PDF are read.`,
  };
}

function nameOf(head: string): string {
  const known = UNREADABLE.find((signature) => fits(head, signature));
  if (known) return known.name;
  const text = head.trimStart().toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'a web page';
  if (text.startsWith('<svg') || text.includes('<svg ')) return 'an SVG drawing';
  if (text.startsWith('<?xml')) return 'an XML file';
  return 'of an unknown type';
}

function fits(head: string, { starts, at = 0 }: Signature): boolean {
  for (let i = 0; i < starts.length; i++) {
    if (starts[i] !== '.' && head[at + i] !== starts[i]) return false;
  }
  return true;
}
