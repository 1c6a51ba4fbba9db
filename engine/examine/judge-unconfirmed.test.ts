import { expect, it } from 'vitest';
import { decided } from '../../test/support/decided.ts';
import { cardBack, cardFront, fields, HOLDER, passport, selfie } from '../../test/support/made-readings.ts';
import type { FieldName } from '../reading.ts';
import { judgeUnconfirmed } from './judge-unconfirmed.ts';
import type { ExaminedCapture } from './step.ts';

const PRINT = {
  surname: 'Müller',
  given_names: 'Jürgen Paul',
  document_number: 'C01X00T47',
  date_of_birth: '1974-08-12',
  expiry_date: '2031-04-09',
} as const;

/** A passport whose zone states its holder, and whose print says so of these fields alone. */
function printed(print: Partial<Record<FieldName, string>>): ExaminedCapture {
  const page = passport();
  const stated = fields(HOLDER);
  page.reading.mrz = { ...page.reading.mrz!, fields: stated };
  for (const [name, value] of Object.entries(print)) {
    page.reading.fields[name as FieldName]!.others = [{ source: 'viz', value, confidence: 0.95 }];
  }
  return page;
}

const said = (...sides: ExaminedCapture[]) => judgeUnconfirmed(sides).map(({ field }) => field);

it('says nothing where the print states all that the zone does, in its own spelling', () => {
  expect(said(printed(PRINT))).toEqual([]);
  expect(said(printed({ ...PRINT, document_number: 'C01X00T41' }))).toEqual([]);
});

it('names what no print states, and what a finger left a part of', () => {
  const { expiry_date: _, ...rest } = PRINT;
  expect(said(printed({ ...rest, document_number: 'C01X' }))).toEqual(['document_number', 'expiry_date']);
});

it('takes the print of the other side', () => {
  const [front, back] = [cardFront(), cardBack()];
  front.reading.fields = fields({ ...HOLDER, ...PRINT }, 'viz');
  back.reading.mrz = { ...back.reading.mrz!, fields: fields(HOLDER) };
  expect(said(front, back)).toEqual([]);
  delete front.reading.fields.date_of_birth;
  expect(said(front, back)).toEqual([]);
  delete front.reading.fields.expiry_date;
  expect(said(front, back)).toEqual(['date_of_birth', 'expiry_date']);
});

it('says nothing of a zone that is not relied on', () => {
  const page = printed({});
  page.reading.mrz!.valid = false;
  expect(said(page)).toEqual([]);
});

it('leaves it unknown whether the places agree, and a person decides', () => {
  const whole = decided({ captures: [printed(PRINT), selfie()] });
  expect(whole.decision.outcome).toBe('approved');
  expect(whole.examination.facts.documentSourcesAgree?.value).toBe(true);
  const hidden = decided({ captures: [printed({ ...PRINT, document_number: 'C01X' }), selfie()] });
  expect(hidden.examination.facts.documentSourcesAgree).toMatchObject({
    value: null,
    findings: ['field_unconfirmed'],
  });
  expect(hidden.decision.outcome).toBe('double_check');
});
