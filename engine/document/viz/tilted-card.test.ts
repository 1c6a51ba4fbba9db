import { expect, test } from 'vitest';
import { createImages } from '../../models/images.ts';
import type { Pixels } from '../../ports.ts';
import type { Point, TextLine } from '../../reading.ts';
import { readVisualZone } from './read-visual-zone.ts';

const CARD: [text: string, x: number, y: number, width: number, height: number][] = [
  ['Adresse / Address', 100, 300, 200, 26],
  ['92 AVENUE FOCH', 100, 332, 330, 36],
  ['87973 LYON', 100, 376, 230, 36],
  ['Lieu de naissance / Place of birth', 100, 440, 340, 26],
  ['NÎMES', 100, 472, 110, 36],
  ['Date de délivrance / Date of issue', 100, 536, 345, 26],
  ['15/06/2022', 100, 568, 220, 36],
];
const PICTURE: Pixels = { data: new Uint8Array(1200 * 800).fill(200), width: 1200, height: 800, channels: 1 };

/** Finds the card's lines turned by the angle, and reads them in the order in which they are asked for. */
function readerOf(degrees: number) {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const turned = (x: number, y: number): Point => ({
    x: 500 + (x - 500) * cos - (y - 400) * sin,
    y: 400 + (x - 500) * sin + (y - 400) * cos,
  });
  const lines = CARD.map(([text, x, y, width, height]) => {
    const corners = [
      turned(x, y),
      turned(x + width, y),
      turned(x + width, y + height),
      turned(x, y + height),
    ];
    return { text, width, quad: corners as TextLine['quad'] };
  });
  // The longest are read first.
  const asked = [...lines].sort((a, b) => b.width - a.width).slice(0, 5);
  const order = [...asked, ...lines.filter((line) => !asked.includes(line))];
  return {
    version: 'lines of the test',
    detect: async () => lines.map(({ quad }) => ({ quad, confidence: 1 })),
    recognise: async (crops: Pixels[]) =>
      crops.map(() => ({ text: order.shift()?.text ?? '', confidence: 0.98 })),
  };
}

test.each([-9, -5, 0, 5, 9])(
  'labels and their values belong together on a card tilted by %i degrees',
  async (degrees) => {
    const models = { text: readerOf(degrees), images: createImages(), now: () => 0 };
    const read = await readVisualZone(PICTURE, { kind: 'id_card', mrz: null, today: '2026-11-21' }, models);
    expect(read.lines.map(({ text }) => text)).toEqual(CARD.map(([text]) => text));
    expect(read.fields.address?.value).toBe('92 AVENUE FOCH, 87973 LYON');
    expect(read.fields.place_of_birth?.value).toBe('NÎMES');
    expect(read.fields.issue_date?.value).toBe('2022-06-15');
  },
);
