import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { TINY_CARD, tinyRecogniser, writeRecogniser } from '../../test/support/tiny-recogniser.ts';
import { cosineDistance } from '../face/face-distance.ts';
import type { Pixels } from '../ports.ts';
import { lazyRecogniser, openRecogniser } from './recogniser.ts';

/** Levels of red, green and blue from the column and the row. */
function chip(levels: (x: number, y: number) => [number, number, number], side = 112): Pixels {
  const data = new Uint8Array(side * side * 3);
  for (let i = 0; i < side * side; i += 1) data.set(levels(i % side, Math.floor(i / side)), i * 3);
  return { data, width: side, height: side, channels: 3 };
}
const SLOPE = chip((x) => [2 * x, 40, 220]);

describe('a recogniser of one’s own', () => {
  it('gives the same descriptor for the same chip, and another for another', async () => {
    const recogniser = await openRecogniser(await writeRecogniser());
    const [one, again, other] = await recogniser.embed([SLOPE, SLOPE, chip((_, y) => [2 * y, 40, 220])]);
    expect(one).toHaveLength(32);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(await recogniser.calibration()).toEqual({ weight: 0.5, scores: TINY_CARD.scores });
  });

  it('is named with a hash of the model and of its card', async () => {
    const versionOf = async (...files: Parameters<typeof writeRecogniser>) =>
      (await openRecogniser(await writeRecogniser(...files))).version;
    const version = await versionOf();
    expect(version).toMatch(/^tiny [0-9a-f]{12}$/);
    expect(await versionOf()).toBe(version);
    expect(await versionOf(tinyRecogniser({ fill: undefined }), { ...TINY_CARD, weight: 0.4 })).not.toBe(
      version,
    );
  });

  it('is given (level - mean) / std, in the order of colours of its card', async () => {
    const swapped = chip((x) => [220, 40, 2 * x]);
    const rgb = await openRecogniser(await writeRecogniser());
    const bgr = await openRecogniser(
      await writeRecogniser(tinyRecogniser(), { ...TINY_CARD, colour: 'bgr' }),
    );
    const [asRgb] = await rgb.embed([SLOPE]);
    const [asBgr] = await bgr.embed([swapped]);
    expect(asBgr).toEqual(asRgb);
    const half = await openRecogniser(await writeRecogniser(tinyRecogniser(), { ...TINY_CARD, std: 255 }));
    const [asHalf] = await half.embed([SLOPE]);
    for (const [i, value] of asHalf!.entries()) expect(value * 2).toBeCloseTo(asRgb![i]!, 3);
    const plain = await openRecogniser(
      await writeRecogniser(tinyRecogniser(), { ...TINY_CARD, mean: 0, std: 1 }),
    );
    const [asLevels] = await plain.embed([SLOPE]);
    expect(cosineDistance([...asLevels!], [...asRgb!])).not.toBeCloseTo(1);
  });

  it('refuses a chip of another size', async () => {
    const recogniser = await openRecogniser(await writeRecogniser());
    await expect(recogniser.embed([chip(() => [0, 0, 0], 150)])).rejects.toThrow('112 × 112 × 3');
  });
});

describe('what is wrong with a model is said, and how to mend it', () => {
  const problemOf = async (...files: Parameters<typeof writeRecogniser>) => {
    const file = await writeRecogniser(...files);
    const error = await openRecogniser(file).then(
      () => new Error('it opened'),
      (thrown: Error) => thrown,
    );
    expect(error.name).toBe('RecogniserError');
    return error.message;
  };

  it.each<[string, Parameters<typeof writeRecogniser>, RegExp]>([
    ['no ONNX', ['hello'], /cannot be loaded as an ONNX model .* Name an \.onnx file/],
    ['cut off', [tinyRecogniser().slice(0, 900)], /cannot be loaded as an ONNX model/],
    [
      'another size',
      [tinyRecogniser({ side: 160 })],
      /does not take a face of 1 × 3 × 112 × 112 .*Export it/,
    ],
    ['two inputs', [tinyRecogniser({ twoInputs: true })], /takes 2 inputs \(face, light\)/],
    ['NaN', [tinyRecogniser({ fill: Number.NaN })], /not finite, or zeros alone\. Check mean and std/],
    ['zeros', [tinyRecogniser({ fill: 0 })], /not finite, or zeros alone/],
    ['one answer for all', [tinyRecogniser({ fill: 1 })], /same descriptor for two different pictures/],
    [
      'no card',
      [tinyRecogniser(), null],
      /is not calibrated.*bench\/faces\.ts --pairs PAIRS\.csv --recogniser/,
    ],
    ['no scores', [tinyRecogniser(), { name: 'x' }], /is not calibrated/],
    ['no JSON', [tinyRecogniser(), '{'], /tiny\.json is not JSON/],
    ['a misspelt member', [tinyRecogniser(), { ...TINY_CARD, wieght: 1 }], /wieght/],
    [
      'scores that ascend',
      [
        tinyRecogniser(),
        {
          scores: [
            [0, 10],
            [1, 20],
          ],
        },
      ],
      /scores: needs scores that descend/,
    ],
    [
      'distances that descend',
      [
        tinyRecogniser(),
        {
          scores: [
            [1, 90],
            [0, 20],
          ],
        },
      ],
      /distances that ascend/,
    ],
    [
      'nobody ever two people',
      [
        tinyRecogniser(),
        {
          scores: [
            [0, 100],
            [2, 90],
          ],
        },
      ],
      /last pair whose score is below 60/,
    ],
    ['std of zero', [tinyRecogniser(), { ...TINY_CARD, std: 0 }], /std: /],
  ])('%s', async (_, files, message) => {
    expect(await problemOf(...files)).toMatch(message);
  });

  it('no file', async () => {
    await expect(openRecogniser('/nowhere/model.onnx')).rejects.toThrow(
      'The face recogniser /nowhere/model.onnx cannot be read: there is no such file. Name an ONNX file',
    );
  });
});

describe('opened at the first face', () => {
  it('has its name before, and fails only when it is used', async () => {
    const recogniser = await lazyRecogniser('/nowhere/model.onnx');
    expect(recogniser.version).toBe('model.onnx (cannot be read)');
    await expect(recogniser.calibration()).rejects.toThrow('there is no such file');
    const file = await writeRecogniser();
    expect((await lazyRecogniser(file)).version).toBe((await openRecogniser(file)).version);
  });

  it('refuses a model that was exchanged meanwhile', async () => {
    const file = await writeRecogniser();
    const recogniser = await lazyRecogniser(file);
    await rm(file);
    await writeFile(file, tinyRecogniser({ fill: 1 }));
    await expect(recogniser.embed([SLOPE])).rejects.toThrow();
    await writeFile(
      file,
      tinyRecogniser().map((byte, i) => (i === 5000 ? byte ^ 1 : byte)),
    );
    await expect(recogniser.embed([SLOPE])).rejects.toThrow('was changed while idwell runs');
  });
});
