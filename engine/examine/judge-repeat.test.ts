import { expect, it } from 'vitest';
import { outcome } from '../../test/support/decided.ts';
import { cardBack, cardFront, finding, selfie } from '../../test/support/made-readings.ts';
import type { TextLine } from '../reading.ts';
import { judgeRepeat } from './judge-repeat.ts';

const corner = { x: 0, y: 0 };
const lines = (words: readonly string[]): TextLine[] =>
  words.map((text) => ({ text, confidence: 0.95, quad: [corner, corner, corner, corner] }));
const FRONT = [
  'PERSONALAUSWEIS',
  'MUELLER',
  'JUERGEN PAUL',
  'DEUTSCH',
  '12.08.1974',
  'C01X00T47',
  '09.04.2031',
];
const BACK = [
  'MUENCHEN',
  '182 cm',
  'BRAUN',
  'HAUPTSTRASSE 5',
  'STADT MUENCHEN',
  'IDD<<C01X00T47',
  '7408122M3104',
];

it('sees the front uploaded twice: the back is asked for', () => {
  const front = cardFront({ reading: { text: lines(FRONT) } });
  const back = {
    ...cardFront({ reading: { text: lines(['X1', ...FRONT.toReversed()]) } }),
    side: 'back' as const,
  };
  expect(judgeRepeat(front, back)).toMatchObject([
    { code: 'document_side_differs', capture: { type: 'photo_id', side: 'back' } },
  ]);
  expect(outcome({ captures: [front, back, selfie()] })).toContain('WRONG_SIDE');
});

it('sees the back uploaded twice: the front is asked for', () => {
  const back = cardBack({ reading: { text: lines(BACK) } });
  expect(judgeRepeat({ ...back, side: 'front' }, back)).toMatchObject([{ capture: { side: 'front' } }]);
});

it('says nothing of two sides, of few lines, or of what was said already', () => {
  const front = cardFront({ reading: { text: lines(FRONT) } });
  const back = cardBack({ reading: { text: lines(BACK) } });
  expect(judgeRepeat(front, back)).toEqual([]);
  const few = lines(FRONT.slice(0, 4));
  expect(judgeRepeat(cardFront({ reading: { text: few } }), cardBack({ reading: { text: few } }))).toEqual(
    [],
  );
  const said = cardFront({ findings: [finding('document_side_differs')], reading: { text: lines(FRONT) } });
  expect(judgeRepeat(said, cardBack({ reading: { text: lines(FRONT) } }))).toEqual([]);
});
