import { expect, test } from 'vitest';
import type { Pixels } from '../ports.ts';
import { alignDescriptorChip } from './align-descriptor-chip.ts';

/** dlib's mean shape on a chip of 150 pixels with a quarter of the face around it. */
const place = (value: number) => ((0.25 + value) / 1.5) * 150;

test('the base of the nose, not its tip, comes where dlib has it', () => {
  // A face twice the size of the chip, shifted: the points that the test looks at, the others where dlib has them too.
  const at = (x: number, y: number): [number, number] => [2 * place(x) + 50, 2 * place(y) + 30];
  const known: Record<number, [number, number]> = {
    168: at(0.490127, 0.203352),
    197: at(0.490127, 0.307009),
    5: at(0.490127, 0.409805),
    4: at(0.490127, 0.515625),
    75: at(0.36688, 0.587326),
    97: at(0.426036, 0.609345),
    2: at(0.490127, 0.628106),
    326: at(0.554217, 0.609345),
    305: at(0.613373, 0.587326),
    33: at(0.121737, 0.216423),
    160: at(0.187122, 0.178758),
    158: at(0.265825, 0.179852),
    133: at(0.334606, 0.231733),
    153: at(0.260918, 0.245099),
    144: at(0.182743, 0.244077),
    362: at(0.645647, 0.231733),
    385: at(0.714428, 0.179852),
    387: at(0.793132, 0.178758),
    263: at(0.858516, 0.216423),
    373: at(0.79751, 0.244077),
    380: at(0.719335, 0.245099),
    61: at(0.254149, 0.780233),
    39: at(0.340985, 0.745405),
    37: at(0.428858, 0.727388),
    0: at(0.490127, 0.742578),
    267: at(0.551395, 0.727388),
    269: at(0.639268, 0.745405),
    291: at(0.726104, 0.780233),
  };
  // Points that are not looked at lie far away: were one used, nothing would fit.
  const mesh = Array.from({ length: 468 }, (_, i) => known[i] ?? [-900, 1700]);
  const picture: Pixels = { data: new Uint8Array(500 * 500 * 3), width: 500, height: 500, channels: 3 };
  const [x, y] = known[2]!.map(Math.round) as [number, number];
  for (let row = y - 4; row < y + 4; row += 1)
    picture.data.fill(255, (row * 500 + x - 4) * 3, (row * 500 + x + 4) * 3);
  const chip = alignDescriptorChip(picture, mesh);
  const levelAt = (u: number, v: number) => chip.data[(Math.floor(v) * 150 + Math.floor(u)) * 3]!;
  expect(chip).toMatchObject({ width: 150, height: 150, channels: 3 });
  expect(levelAt(place(0.490127), place(0.628106))).toBeGreaterThan(200);
  expect(levelAt(place(0.490127), place(0.515625))).toBe(0);
});
