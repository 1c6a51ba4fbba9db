/** Files that were made to be refused, to hang or to fill the memory. */
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { drawLetter } from '../../fixtures/letters/draw-letter.ts';
import { writeLetterPdf } from '../../fixtures/letters/letter-pdf.ts';
import { seededRandom } from '../../fixtures/random.ts';
import { assemblePdf, stream, writeScanPdf } from '../../fixtures/write-pdf.ts';
import { createImages } from './images.ts';

const images = createImages();
const letter = drawLetter(3, { layout: 'cover-first', locale: 'es' });
const CATALOGUE = '<</Type/Catalog/Pages 2 0 R>>';
const HELLO = 'BT /F1 12 Tf 72 700 Td (Hello) Tj ET';

const pdf = (objects: (string | Buffer)[]) =>
  assemblePdf(objects.map((object) => (typeof object === 'string' ? Buffer.from(object) : object)));

/** One page, with what is told apart. */
function onePage({
  box = '0 0 595 842',
  content = stream('', Buffer.from(HELLO)),
  catalogue = CATALOGUE,
} = {}) {
  return pdf([
    catalogue,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>`,
    content,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]);
}

it('refuses a file that is locked with a password, and reads one whose password is empty', async () => {
  const page = await letter.pages[0]!.render({ pxPerMm: 3 });
  const locked = await images.decode(await writeScanPdf([page], { password: 'secret' }));
  expect(locked).toMatchObject({ ok: false, code: 'pdf_encrypted' });
  const open = await images.decode(await writeScanPdf([page], { password: '' }));
  expect(open).toMatchObject({ ok: true, pages: 1 });
});

it.each([
  ['cut in the middle', (whole: Uint8Array) => whole.slice(0, whole.length / 2)],
  ['cut near the end', (whole: Uint8Array) => whole.slice(0, whole.length * 0.9)],
  ['a head alone', () => Buffer.from('%PDF-1.7\n')],
  ['a tree that holds itself', () => pdf([CATALOGUE, '<</Type/Pages/Kids[2 0 R]/Count 1>>'])],
  ['a page like a hair', () => onePage({ box: '0 0 2 200000' })],
  ['a page of a point', () => onePage({ box: '0 0 1 1' })],
])('refuses %s with a reason', async (_, make) => {
  const read = await images.decode(make(writeLetterPdf(letter.pages)));
  expect(read).toMatchObject({ ok: false, code: 'image_unreadable' });
});

it.each([
  ['a box without an area', onePage({ box: '0 0 0 0' })],
  ['a box the wrong way round', onePage({ box: '0 0 -500 -800' })],
  ['a box of kilometres', onePage({ box: '0 0 1000000 1000000' })],
  [
    'a script that never ends',
    onePage({ catalogue: '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while(true){})>>>>' }),
  ],
  [
    'a count that is no count',
    pdf([
      CATALOGUE,
      '<</Type/Pages/Kids[3 0 R]/Count 99999999>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    ]),
  ],
  ['half a million saved states', onePage({ content: stream('', Buffer.from('q '.repeat(500_000))) })],
])('reads %s', async (_, bytes) => {
  const read = await images.decode(bytes);
  if (!read.ok) throw new Error(read.detail);
  expect(Math.max(read.pixels.width, read.pixels.height)).toBeLessThanOrEqual(3600);
});

it('reads three pages of thousands, and says how many there are', async () => {
  const kids = Array.from({ length: 5000 }, (_, i) => `${3 + i} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
  const read = await images.decode(
    pdf([CATALOGUE, `<</Type/Pages/Kids[${kids}]/Count 5000>>`, ...Array(5000).fill(page)]),
  );
  expect(read).toMatchObject({ ok: true, pages: 5000 });
  expect(read.ok && read.otherPages?.length).toBe(2);
});

it('paints no drawing of a hundred thousand strokes', async () => {
  const strokes = Array.from({ length: 100_000 }, (_, i) => `${i % 595} 0 m 0 ${i % 842} l S`).join('\n');
  const read = await images.decode(onePage({ content: stream('', Buffer.from(strokes)) }));
  expect(read).toMatchObject({
    ok: false,
    code: 'image_unreadable',
    detail: expect.stringContaining('100000'),
  });
});

it('gives back the memory that a stream of spaces took', async () => {
  const bomb = stream('/Filter/FlateDecode', deflateSync(Buffer.alloc(150_000_000, 32)));
  await images.decode(onePage({ content: bomb }));
  const read = await images.decode(writeLetterPdf(letter.pages));
  expect(read).toMatchObject({ ok: true, pages: 2 });
});

it('answers files with bytes changed by chance', async () => {
  const random = seededRandom('changed');
  for (let round = 0; round < 12; round++) {
    const bytes = Buffer.from(writeLetterPdf(letter.pages));
    for (let i = 0; i < 30; i++) bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
    expect(typeof (await images.decode(bytes)).ok).toBe('boolean');
  }
});
