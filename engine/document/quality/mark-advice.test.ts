import { expect, it } from 'vitest';
import type { FindingCode } from '../../../rules/finding-codes.ts';
import { decided, outcome } from '../../../test/support/decided.ts';
import { bill, cardBack, cardFront, finding, passport, selfie } from '../../../test/support/made-readings.ts';
import type { ExaminedCapture } from '../../examine/step.ts';
import { markAdvice, wasAllRead } from './mark-advice.ts';

const LOOKS: FindingCode[] = [
  'image_blurred',
  'image_dark',
  'image_overexposed',
  'image_low_resolution',
  'image_compressed',
  'image_black_and_white',
  'image_screenshot',
  'image_of_screen',
];
/** With these nobody can see a part of the document. */
const HIDING: FindingCode[] = ['image_glare', 'document_cut_off', 'document_covered'];

/** The capture as reading leaves it: with its findings marked. */
function marked(capture: ExaminedCapture): ExaminedCapture {
  const { document, mrz, fields, findings } = capture.reading;
  const read = { document, mrz, aamva: null, fields };
  return { ...capture, reading: { ...capture.reading, findings: markAdvice(findings, read) } };
}

it.each(LOOKS)('%s refuses no passport from which everything was read', (code) => {
  const seen = marked(passport({ findings: [finding(code)] }));
  expect(seen.reading.findings).toMatchObject([{ code, advice: true }]);
  // A copy, a screenshot or the photo of a screen may be read whole, and speak of forgery all the same.
  const isCopy = ['image_black_and_white', 'image_screenshot', 'image_of_screen'].includes(code);
  expect(outcome({ captures: [seen, selfie()] })).toBe(isCopy ? 'double_check' : 'approved');
});

it.each(HIDING)('%s asks for another photo, though everything was read', (code) => {
  const seen = marked(passport({ findings: [finding(code)] }));
  expect(seen.reading.findings[0]!.advice).toBeUndefined();
  const { decision, examination } = decided({ captures: [seen, selfie()] });
  expect([decision.outcome, decision.retry]).toEqual(['rejected', 'retry']);
  expect(decision.labels.flatMap((label) => label.findings)).toContain(code);
  expect(examination.facts.documentVisible?.value).toBe(false);
});

it.each(HIDING)('%s on a letter from which everything was read is advice', (code) => {
  const letter = bill({ findings: [finding(code)] });
  expect(marked(letter).reading.findings).toMatchObject([{ code, advice: true }]);
});

it('a veil under which all print can be told apart hides nothing', () => {
  const seen = marked(passport({ findings: [finding('image_glare', { confidence: 0.5 })] }));
  expect(seen.reading.findings[0]!.advice).toBe(true);
  expect(outcome({ captures: [seen, selfie()] })).toBe('approved');
});

it.each([...LOOKS, ...HIDING])('%s is told where a field could not be read', (code) => {
  const missing = finding('field_missing', { field: 'document_number' });
  const seen = marked(passport({ without: ['document_number'], findings: [finding(code), missing] }));
  expect(seen.reading.findings[0]!.advice).toBeUndefined();
  const { decision } = decided({ captures: [seen, selfie()] });
  expect(decision.outcome).toBe('rejected');
  expect(decision.labels.flatMap((label) => label.findings)).toEqual(expect.arrayContaining([code]));
});

it('asks for the side again that could not be read, not for the one that only looks bad', () => {
  const missing = finding('field_missing', { field: 'date_of_birth' });
  const front = marked(
    cardFront({ without: ['date_of_birth'], findings: [finding('image_glare'), missing] }),
  );
  const back = marked(cardBack({ without: ['date_of_birth'], findings: [finding('image_blurred')] }));
  const { decision } = decided({ captures: [front, back, selfie()] });
  expect(decision.outcome).toBe('rejected');
  expect(decision.labels.map(({ code }) => code)).toEqual(['GLARE_ON_DOCUMENT', 'NOT_READABLE']);
});

it('a document on the wrong side is no matter of looks', () => {
  const seen = marked(cardFront({ findings: [finding('document_side_differs')] }));
  expect(outcome({ captures: [seen, cardBack(), selfie()] })).toBe('rejected retry WRONG_SIDE');
});

it('counts as read only what is relied on', () => {
  const read = (capture: ExaminedCapture) => wasAllRead({ ...capture.reading, aamva: null });
  expect(read(passport())).toBe(true);
  expect(read(passport({ mrzValid: false }))).toBe(false);
  expect(read(passport({ without: ['nationality'] }))).toBe(false);
  expect(read(passport({ reading: { document: null } }))).toBe(false);
  expect(read(cardFront())).toBe(true);
  const unsure = cardFront();
  unsure.reading.fields.document_number!.confidence = 0.5;
  expect(read(unsure)).toBe(false);
  expect(read(cardBack())).toBe(true);
  expect(read(cardBack({ mrzValid: false }))).toBe(false);
});
