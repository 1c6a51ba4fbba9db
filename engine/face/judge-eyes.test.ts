import { beforeAll, describe, expect, it } from 'vitest';
import { meshedFace } from '../../bench/support/meshed-face.ts';
import { type MeshedFace, spoilSelfie } from '../../fixtures/flaws/spoil-selfie.ts';
import { seededRandom } from '../../fixtures/random.ts';
import { type FaceTestModels, loadFaceModels } from '../../test/face-samples.ts';
import { face } from '../../test/support/made-readings.ts';
import { judgeEyes, mayBeShut } from './judge-eyes.ts';
import { measureEyes } from './measure-eyes.ts';
import { readSelfie } from './read-selfie.ts';

const SHUT = { edges: 0.6, strongEdges: 0.45, iris: 0.02 };
const OPEN = { edges: 0.45, strongEdges: 0.7, iris: 0.15 };

describe('judgeEyes', () => {
  const codes = (
    changes: Parameters<typeof face>[1],
    eyes = { looks: SHUT, opening: 0.15 as number | null },
  ) => judgeEyes(face(0, changes), eyes).map(({ code }) => code);

  it('says that eyes are shut where the chip and the mesh of the iris say so', () => {
    expect(mayBeShut(SHUT)).toBe(true);
    expect(codes({})).toEqual(['face_eyes_closed']);
    expect(codes({}, { looks: SHUT, opening: 0.31 })).toEqual([]);
    expect(mayBeShut(OPEN)).toBe(false);
    expect(codes({}, { looks: OPEN, opening: 0.25 })).toEqual([]);
    expect(codes({}, { looks: SHUT, opening: null })).toEqual([]);
  });

  it('says nothing of a face that is soft, small or turned', () => {
    expect(codes({ quality: { pixels: 220, sharpness: 0.2, brightness: 130, glare: 0, colour: 1 } })).toEqual(
      [],
    );
    expect(codes({ quality: { pixels: 70, sharpness: 0.8, brightness: 130, glare: 0, colour: 1 } })).toEqual(
      [],
    );
    expect(codes({ yaw: -24 })).toEqual([]);
  });
});

describe('measureEyes', () => {
  /** A chip of skin with something drawn where the eyes are. */
  const chip = (draw: (x: number, y: number) => boolean) => {
    const data = new Uint8Array(150 * 150 * 3).fill(190);
    for (const centre of [47, 103])
      for (let y = -14; y < 14; y += 1)
        for (let x = -15; x < 15; x += 1)
          if (draw(x, y))
            data.fill(50, ((48 + y) * 150 + centre + x) * 3, ((48 + y) * 150 + centre + x + 1) * 3);
    return { data, width: 150, height: 150, channels: 3 as const };
  };

  it('sees an iris where there is a dark disk, and none in a line', () => {
    const disk = measureEyes(chip((x, y) => Math.hypot(x, y) < 4));
    const line = measureEyes(chip((x, y) => Math.abs(y) < 1 && Math.abs(x) < 12));
    expect(disk.iris).toBeGreaterThan(0.5);
    expect(line.iris).toBeLessThan(0.1);
    expect(disk.strongEdges).toBeGreaterThan(3 * line.strongEdges);
  });

  it('gives numbers for a plain surface, too', () => {
    expect(measureEyes(chip(() => false))).toEqual({ edges: 0, strongEdges: 0, iris: 0 });
  });
});

describe('a selfie', () => {
  let models: FaceTestModels;
  let person: MeshedFace;
  beforeAll(async () => {
    models = await loadFaceModels();
    person = await meshedFace('woman-k', models);
  });
  const said = async (flaw: 'eyes_closed' | null) => {
    const image = await spoilSelfie(flaw, person, seededRandom(`eyes ${flaw}`));
    const { findings } = await readSelfie(image, { today: '2026-11-26', age: false }, models);
    return findings.map(({ code }) => code).filter((code) => code.startsWith('face_'));
  };

  it('with shut eyes is told', async () => expect(await said('eyes_closed')).toEqual(['face_eyes_closed']));
  it('with open ones is not', async () => expect(await said(null)).toEqual([]));
});
