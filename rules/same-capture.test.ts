import { expect, it } from 'vitest';
import { captureNames, isSameCapture } from './same-capture.ts';

it.each([
  [{ type: 'photo_id', side: 'front' }, { type: 'photo_id', side: null }, true],
  [{ type: 'photo_id', side: null }, { type: 'photo_id', side: 'back' }, true],
  [{ type: 'photo_id', side: 'back' }, { type: 'photo_id', side: null }, false],
  [{ type: 'photo_id', side: 'back' }, { type: 'photo_id', side: 'front' }, false],
  [{ type: 'selfie', side: null }, { type: 'selfie', side: null }, true],
  [{ type: 'selfie', side: null }, { type: 'photo_id', side: null }, false],
])('%j wants %j: %s', (want, have, same) => expect(isSameCapture(want, have)).toBe(same));

it('names them with their sides', () => {
  const captures = [
    { type: 'photo_id', side: 'front' },
    { type: 'selfie', side: null },
  ];
  expect(captureNames(captures)).toBe('photo_id front, selfie');
});
