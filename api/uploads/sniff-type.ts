/** The media type of an upload, by its first bytes: names and headers may say anything. */
const SIGNATURES: { type: MediaType; at: number; bytes: number[] }[] = [
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

/** What people send instead, so that the answer can name it. */
const OTHERS: { name: string; at: number; text: string }[] = [
  { name: 'a ZIP archive (or an Office document)', at: 0, text: 'PK\u0003\u0004' },
  { name: 'a GIF', at: 0, text: 'GIF8' },
  { name: 'a HEIC or AVIF picture', at: 4, text: 'ftyp' },
  { name: 'a TIFF', at: 0, text: 'II*\u0000' },
  { name: 'a TIFF', at: 0, text: 'MM\u0000*' },
  { name: 'a BMP', at: 0, text: 'BM' },
  { name: 'an HTML page', at: 0, text: '<!' },
  { name: 'an XML or SVG file', at: 0, text: '<?xml' },
  { name: 'an SVG', at: 0, text: '<svg' },
];

export function sniffType(bytes: Uint8Array): MediaType | null {
  const found = SIGNATURES.find(({ at, bytes: signature }) =>
    signature.every((byte, i) => bytes[at + i] === byte),
  );
  return found?.type ?? null;
}

/** What the file seems to be, for the answer's `detail`. */
export function describeUnknown(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return (
    OTHERS.find(({ at, text }) => start.startsWith(text, at))?.name ?? 'of a type that is not known here'
  );
}
