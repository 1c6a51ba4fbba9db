/** Files that were made to keep a reader busy or to bring it down. */
import sharp from 'sharp';

export interface HostileFile {
  name: string;
  make(): Promise<Uint8Array>;
}

type Tone = (x: number, y: number) => number;

const hash = (a: number, b: number) => (Math.imul(a * 374761393 + b * 668265263, 1274126177) >>> 16) & 255;

export const HOSTILE_FILES: readonly HostileFile[] = [
  { name: 'one pixel', make: () => tones(1, 1, () => 0) },
  { name: 'a thread of 1 × 20000', make: () => tones(1, 20_000, () => 128) },
  { name: 'a thread of 20000 × 1', make: () => tones(20_000, 1, (x) => (x % 2) * 255) },
  { name: 'a ribbon of 20000 × 20', make: () => tones(20_000, 20, (x, y) => ((x + y) % 7) * 36) },
  { name: 'black', make: () => tones(2000, 1500, () => 0) },
  { name: 'white', make: () => tones(2000, 1500, () => 255) },
  { name: 'noise', make: () => tones(3000, 2000, hash) },
  { name: 'a checkerboard', make: () => tones(2000, 1500, (x, y) => (((x >> 3) + (y >> 3)) % 2) * 255) },
  { name: 'bars', make: () => tones(3000, 2000, (x) => (hash(x >> 1, 7) > 127 ? 255 : 0)) },
  {
    name: 'rows of bars',
    make: () => tones(3000, 2000, (x, y) => (hash(Math.floor(x / 3), Math.floor(y / 9)) > 127 ? 255 : 0)),
  },
  { name: '108 megapixels', make: () => tones(12_000, 9000, () => 200) },
  {
    name: 'long lines of text',
    make: () =>
      page(180, 14, (i) => `Line ${i} the quick brown fox jumps over the lazy dog 0123456789 `.repeat(4)),
  },
  {
    name: 'an MRZ on every line',
    make: () => page(180, 24, () => '&lt;&lt;UTOERIKSSON&lt;&lt;ANNA&lt;MARIA'.padEnd(140, '&lt;')),
  },
  {
    name: 'a label on every line',
    make: () =>
      page(60, 20, (i) => `Surname Nom Apellidos ${i} Date of birth 01.01.19${10 + i} No. AB${i} `.repeat(2)),
  },
  { name: 'no page', make: () => pdf('<</Type/Pages/Kids[]/Count 0>>') },
  { name: 'pages in a circle', make: () => pdf('<</Type/Pages/Kids[2 0 R]/Count 3>>') },
  { name: 'a page of kilometres', make: () => pdf(kids('[0 0 9000000 9000000]')) },
  { name: 'a page as thin as a hair', make: () => pdf(kids('[0 0 0.01 9000000]')) },
  { name: 'half a header', make: async () => Buffer.from('%PDF-1.7\n%') },
];

function tones(width: number, height: number, tone: Tone): Promise<Uint8Array> {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[y * width + x] = tone(x, y);
  return sharp(data, { raw: { width, height, channels: 1 }, limitInputPixels: false })
    .png()
    .toBuffer();
}

function page(rows: number, size: number, text: (row: number) => string): Promise<Uint8Array> {
  const [width, height] = [2000, 2800];
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `<text x="10" y="${(i + 1) * (height / rows)}" font-family="monospace" font-size="${size}">${text(i)}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function kids(box: string): string {
  return `<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox${box}>>`;
}

/** Without a table of its objects, which a reader then has to search for. */
async function pdf(pages: string): Promise<Uint8Array> {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj${pages}endobj\ntrailer<</Root 1 0 R>>\n`,
  );
}
