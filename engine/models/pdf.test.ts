import { expect, it } from 'vitest';
import { createImages } from './images.ts';

const images = createImages();

interface PdfOptions {
  /** One text a page. */
  pages: string[];
  /** Points. */
  size?: [number, number];
  /** Whether the file claims to be locked with a password. */
  locked?: boolean;
}

/** A PDF written by hand: Helvetica 24 and a red field on white pages. */
function pdf({ pages, size = [595, 842], locked = false }: PdfOptions): Uint8Array {
  const first = 4;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((text, i) => {
      const stream = `1 0 0 rg 72 500 200 100 re f 0 g BT /F1 24 Tf 72 700 Td (${text}) Tj ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]/Contents ${first + 2 * i + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  // Keys that no password fits.
  const key = 'ab'.repeat(32);
  const lock = `<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>`;
  if (locked) objects.push(lock);
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((object, i) => {
    offsets.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = locked ? `/Encrypt ${objects.length} 0 R/ID[<00><00>]` : '';
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${encrypt}>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

it('renders the first three pages with their text', async () => {
  const pages = ['First bill', 'Second page', 'Third page', 'Fourth page'];
  const image = await images.decode(pdf({ pages }));
  if (!image.ok) throw new Error(image.detail);
  expect(image.type).toBe('pdf');
  expect([image.pixels.width, image.pixels.height]).toEqual([2479, 3508]);
  expect(image.otherPages?.map((page) => page.width)).toEqual([1652, 1652]);
  expect(image.pages).toBe(4);
  expect(image.pageTexts.map((text) => text.trim())).toEqual(pages.slice(0, 3));
  expect(image.pageLines?.[0]?.map((line) => line.text)).toEqual(['First bill']);
  const [left, , right] = image.pageLines![0]![0]!.quad;
  // Helvetica 24 at 72, 700 points from the bottom left.
  expect(left.x).toBeCloseTo(72 * (300 / 72), -1);
  expect(left.y).toBeGreaterThan((842 - 700 - 26) * (300 / 72));
  expect(right.y).toBeLessThan((842 - 700 + 12) * (300 / 72));
  const darkest = image.pixels.data.reduce((least, value) => Math.min(least, value), 255);
  expect(darkest).toBeLessThan(30);
  expect(image.pixels.data[0]).toBe(255);
  const middle =
    (Math.round((842 - 550) * (300 / 72)) * image.pixels.width + Math.round(172 * (300 / 72))) * 3;
  expect([...image.pixels.data.subarray(middle, middle + 3)]).toEqual([255, 0, 0]);
});

it('keeps a page that claims to be kilometres wide small', async () => {
  const image = await images.decode(pdf({ pages: ['x'], size: [14_000, 9000] }));
  if (!image.ok) throw new Error(image.detail);
  expect(Math.max(image.pixels.width, image.pixels.height)).toBeLessThanOrEqual(3600);
});

it('says that a PDF is locked, damaged or without pages', async () => {
  const locked = await images.decode(pdf({ pages: ['secret'], locked: true }));
  expect(locked).toMatchObject({ ok: false, code: 'pdf_encrypted' });
  const damaged = await images.decode(Buffer.from('%PDF-1.7\nnothing of a document'));
  expect(damaged).toMatchObject({ ok: false, code: 'image_unreadable' });
  const empty = await images.decode(pdf({ pages: [] }));
  expect(empty).toMatchObject({ ok: false, code: 'image_unreadable' });
});
