import { expect, it } from 'vitest';
import { calibrated } from '../engine/face/face-distance.ts';
import { SCORE_MAP } from '../engine/face/score-map.ts';
import { parseCard } from '../engine/models/recogniser-card.ts';
import { calibrateRecogniser, calibrationText, type MeasuredPair } from './calibrate-recogniser.ts';

/** Evenly spread: pairs of one person from 0 to 0.5, of different people from 0.4 to 1.2. */
function spread(genuine: number, impostor: number): MeasuredPair[] {
  const pair = (same: boolean, i: number, own: number) => ({
    a: `${same}${i}`,
    b: 'x',
    same,
    dlib: own,
    own,
  });
  return [
    ...Array.from({ length: genuine }, (_, i) => pair(true, i, (0.5 * i) / genuine)),
    ...Array.from({ length: impostor }, (_, i) => pair(false, i, 0.4 + (0.8 * i) / impostor)),
  ];
}

it('gives each anchor the distance at which the model errs as often', () => {
  const { scores, doubt, own } = calibrateRecogniser(spread(1000, 20_000));
  const at = (score: number) => scores.find((anchor) => anchor[1] === score)![0];
  // FAR 0.14 %: 0.0014 of the way from 0.4 to 1.2.
  expect(at(72)).toBeCloseTo(0.4011, 3);
  expect(at(60)).toBeCloseTo(0.4128, 3);
  expect(at(15)).toBeCloseTo(0.592, 2);
  expect(at(98)).toBeCloseTo(0.075, 2);
  expect(doubt).toBeNull();
  expect(own.eer).toBeGreaterThan(0);
  for (const { distance, far } of SCORE_MAP.filter((anchor) => anchor.far >= 0.001)) {
    const accepted = spread(1, 20_000).filter(
      ({ same, own: d }) => !same && calibrated(d, scores) <= distance,
    );
    expect(accepted.length / 20_000).toBeCloseTo(far, 2);
    expect(accepted.length / 20_000).toBeLessThanOrEqual(far);
  }
});

it('with few pairs never passes anybody at or beyond the nearest pair of different people, and says so', () => {
  const { scores, doubt } = calibrateRecogniser(spread(3, 40));
  const passes = (distance: number) => calibrated(distance, scores) <= 0.55;
  expect(passes(0.399)).toBe(true);
  expect(passes(0.4)).toBe(false);
  expect(doubt).toContain('3 pairs of one person and 40 of different people are few');
});

it('gives what the JSON beside the model takes', () => {
  for (const pairs of [spread(1000, 20_000), spread(3, 40), spread(2, 10)]) {
    const { scores } = calibrateRecogniser(pairs);
    expect(parseCard(JSON.stringify({ scores }), 'x.json').scores).toEqual(scores);
  }
});

it('refuses what tells nothing', () => {
  expect(() => calibrateRecogniser(spread(1, 9))).toThrow('too few to calibrate');
});

it('prints the line for the JSON', () => {
  const text = calibrationText({ model: 'a 01', ...calibrateRecogniser(spread(300, 15_000)) });
  expect(text).toMatch(/equal error rate .* %/);
  expect(text).toContain('"scores": [[0,100],');
});
