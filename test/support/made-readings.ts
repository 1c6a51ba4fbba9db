/** Readings made by hand, for tests: a true passport, its card, its holder's selfie, a bill. */

import { emptyReading } from '../../engine/empty-reading.ts';
import type { ExaminedCapture } from '../../engine/examine/step.ts';
import type {
  CaptureReading,
  FaceReading,
  Field,
  FieldName,
  Fields,
  MrzReading,
} from '../../engine/reading.ts';
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';

const EMPTY: CaptureReading = {
  ...emptyReading(),
  image: { type: 'jpeg', width: 1600, height: 1200, pages: 1, rotation: 0 },
};

export function fields(values: Partial<Record<FieldName, string>>, source: Field['source'] = 'mrz'): Fields {
  const entries = Object.entries(values).map(([name, value]) => [name, { value, confidence: 0.98, source }]);
  return Object.fromEntries(entries) as Fields;
}

/** The holder of all these documents: a citizen of Germany, not of Utopia. */
export const HOLDER = {
  surname: 'MUELLER',
  given_names: 'JUERGEN PAUL',
  document_number: 'C01X00T47',
  date_of_birth: '1974-08-12',
  expiry_date: '2031-04-09',
  sex: 'M',
  nationality: 'D',
  issuing_state: 'D',
};

/** `seed` is the person: the distance of two seeds' faces is their difference. */
export function face(seed: number, changes: Partial<FaceReading> = {}): FaceReading {
  return {
    box: { x: 100, y: 100, width: 220, height: 260 },
    confidence: 0.97,
    embedding: Array.from({ length: 128 }, (_, index) => (index === 0 ? seed : 0)),
    yaw: 2,
    pitch: 1,
    roll: 0,
    quality: { pixels: 220, sharpness: 0.8, brightness: 130, glare: 0, colour: 1 },
    antispoof: 0.9,
    live: 0.9,
    passive: { grid: 0.9, border: 0 },
    age: 49,
    ...changes,
  };
}

export function finding(code: FindingCode, more: Partial<Finding> = {}): Finding {
  return { step: 'document', code, confidence: 0.9, detail: `${code}.`, ...more };
}

function zone(format: MrzReading['format'], valid: boolean): MrzReading {
  return {
    format,
    lines: [],
    valid,
    confidence: valid ? 0.99 : 0.4,
    corrections: [],
    fields: {},
    findings: [],
  };
}

function leave(read: Fields, without: readonly FieldName[]): Fields {
  const entries = Object.entries(read).filter(([name]) => !(without as readonly string[]).includes(name));
  return Object.fromEntries(entries) as Fields;
}

export interface Changes {
  values?: Partial<Record<FieldName, string>>;
  without?: FieldName[];
  findings?: Finding[];
  mrzValid?: boolean;
  reading?: Partial<CaptureReading>;
}

export function passport({
  values,
  without = [],
  findings = [],
  mrzValid = true,
  reading,
}: Changes = {}): ExaminedCapture {
  const read = leave(fields({ ...HOLDER, ...values }), without);
  return {
    type: 'photo_id',
    side: 'front',
    kind: 'passport',
    reading: {
      ...EMPTY,
      document: { kind: 'passport', country: 'DE', side: 'front', confidence: 0.97 },
      mrz: zone('TD3', mrzValid),
      fields: read,
      face: face(0),
      faces: 1,
      findings,
      ...reading,
    },
  };
}

const CARD_FRONT = [
  'surname',
  'given_names',
  'document_number',
  'date_of_birth',
  'expiry_date',
  'nationality',
] as const;

export function cardFront({ values, without = [], findings = [], reading }: Changes = {}): ExaminedCapture {
  const all = { ...HOLDER, ...values };
  return {
    type: 'photo_id',
    side: 'front',
    kind: 'id_card',
    reading: {
      ...EMPTY,
      document: { kind: 'id_card', country: 'DE', side: 'front', confidence: 0.9 },
      fields: leave(fields(Object.fromEntries(CARD_FRONT.map((name) => [name, all[name]])), 'viz'), without),
      face: face(0),
      faces: 1,
      findings,
      ...reading,
    },
  };
}

export function cardBack({
  values,
  without = [],
  findings = [],
  mrzValid = true,
  reading,
}: Changes = {}): ExaminedCapture {
  return {
    type: 'photo_id',
    side: 'back',
    kind: 'id_card',
    reading: {
      ...EMPTY,
      document: { kind: 'id_card', country: 'DE', side: 'back', confidence: 0.95 },
      mrz: zone('TD1', mrzValid),
      fields: leave(fields({ ...HOLDER, ...values }), without),
      findings,
      ...reading,
    },
  };
}

/** `distance` from the person on the documents above. */
export function selfie(distance = 0.42, { findings = [], reading }: Changes = {}): ExaminedCapture {
  const found = findings.map((one): Finding => ({ ...one, step: 'selfie' }));
  return {
    type: 'selfie',
    side: null,
    kind: null,
    reading: { ...EMPTY, face: face(distance), faces: 1, findings: found, ...reading },
  };
}

export function bill({ values, without = [], findings = [] }: Changes = {}): ExaminedCapture {
  const read = fields(
    {
      full_name: 'Jürgen Müller',
      address: 'Hauptstr. 5, 80331 München',
      issue_date: '2026-03-01',
      ...values,
    },
    'viz',
  );
  return {
    type: 'proof_of_address',
    side: null,
    kind: 'utility_bill',
    reading: {
      ...EMPTY,
      document: { kind: 'utility_bill', country: null, side: 'front', confidence: 0.8 },
      fields: leave(read, without),
      findings,
    },
  };
}
