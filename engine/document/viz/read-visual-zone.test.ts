import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { textPath } from '../../../fixtures/text-path.ts';
import { createImages } from '../../models/images.ts';
import { createTextReader } from '../../models/text-reader.ts';
import type { Models, Pixels } from '../../ports.ts';
import { readVisualZone } from './read-visual-zone.ts';

const TODAY = '2026-11-21';
let models: Pick<Models, 'text' | 'images' | 'now'>;

beforeAll(async () => {
  models = { text: await createTextReader(), images: createImages(), now: () => 0 };
});

const CARD: [text: string, x: number, y: number, size: number][] = [
  ['BUNDESREPUBLIK DEUTSCHLAND', 40, 60, 34],
  ['Name / Surname', 330, 130, 22],
  ['KÖSTER', 330, 168, 34],
  ['Vornamen / Given names', 330, 220, 22],
  ['JÜRGEN', 330, 258, 34],
  ['Geburtsdatum / Date of birth', 330, 310, 22],
  ['12.08.1964', 330, 348, 34],
  ['Geschlecht / Sex', 700, 310, 22],
  ['M', 700, 348, 34],
  ['Dokument-Nr. / Document No.', 330, 400, 22],
  ['L01X00T47', 330, 438, 34],
];

async function draw(turn: 0 | 90 | 180 | 270): Promise<Pixels> {
  const paths = CARD.map(
    ([text, x, y, size]) => `<path d="${textPath(text, x, y, { font: 'arimo', size })}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="500">
    <rect width="1000" height="500" fill="#e8eef2"/>${paths.join('')}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const upright: Pixels = { data, width: info.width, height: info.height, channels: 3 };
  return models.images.rotate(upright, turn);
}

const VALUES = {
  surname: 'KÖSTER',
  given_names: 'JÜRGEN',
  date_of_birth: '1964-08-12',
  sex: 'M',
  document_number: 'L01X00T47',
};

test.each([
  [0, 0],
  [90, 270],
  [180, 180],
  [270, 90],
] as const)('a card that lies turned by %i degrees is read after a turn by %i', async (turn, back) => {
  const read = await readVisualZone(await draw(turn), { kind: 'id_card', mrz: null, today: TODAY }, models);
  expect(read.rotation).toBe(back);
  const values = Object.fromEntries(Object.entries(read.fields).map(([name, field]) => [name, field.value]));
  expect(values).toEqual(VALUES);
  for (const field of Object.values(read.fields)) expect(field.confidence).toBeGreaterThan(0.6);
  expect(read.words).toContain('Vornamen');
  const { box } = read.fields.document_number!;
  expect(box!.x).toBeGreaterThan(300);
  expect(box!.y).toBeGreaterThan(390);
  expect(box!.y + box!.height).toBeLessThan(460);
});

test('a grey picture is read as well', async () => {
  const grey = await models.images.grey(await draw(0));
  const read = await readVisualZone(grey, { kind: 'id_card', mrz: null, today: TODAY }, models);
  expect(read.fields.document_number?.value).toBe('L01X00T47');
});

test('an empty picture gives a finding and no fields', async () => {
  const blank: Pixels = {
    data: new Uint8Array(400 * 300 * 3).fill(230),
    width: 400,
    height: 300,
    channels: 3,
  };
  const read = await readVisualZone(blank, { kind: null, mrz: null, today: TODAY }, models);
  expect(read).toMatchObject({ lines: [], fields: {}, rotation: 0 });
  expect(read.findings.map((finding) => finding.code)).toEqual(['document_unreadable']);
});
