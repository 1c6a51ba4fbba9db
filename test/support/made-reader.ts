/** A reader that makes its reading of what the picture says behind its first bytes, so that no model is needed. */
import type { CaptureReading } from '../../engine/reading.ts';
import type { Upload } from '../../providers/provider.ts';
import type { Reader } from '../../workers/engine/reader.ts';
import { PNG } from './api.ts';
import { finding, passport, selfie } from './made-readings.ts';

export type MadePicture = 'document' | 'forged document' | 'selfie' | 'no face';

export const madeReader: Reader = {
  read: async ({ bytes }) => madeReading(Buffer.from(bytes).toString('latin1')),
  measure: async () => [],
  close: async () => {},
};

function madeReading(text: string): CaptureReading {
  if (text.includes('no face')) {
    const { reading } = selfie(0);
    const missing = finding('face_not_found', { step: 'selfie' });
    return { ...reading, face: null, faces: 0, findings: [missing] };
  }
  if (text.includes('selfie')) return selfie(0).reading;
  if (!text.includes('forged')) return passport().reading;
  return passport({ findings: [finding('mrz_check_digit_failed'), finding('image_edited')] }).reading;
}

export function madePicture(text: MadePicture): Uint8Array {
  return Buffer.concat([PNG, Buffer.from(text)]);
}

export const GOOD: readonly Upload[] = [
  { type: 'photo_id', kind: 'passport', content: madePicture('document') },
  { type: 'selfie', content: madePicture('selfie') },
];
export const BAD: readonly Upload[] = [
  GOOD[0] as Upload,
  { type: 'selfie', content: madePicture('no face') },
];
export const FORGED: readonly Upload[] = [
  { type: 'photo_id', kind: 'passport', content: madePicture('forged document') },
  GOOD[1] as Upload,
];

/** What a harness of the conformance suite needs of these: everybody shows the same passport, so nobody asks for duplicates. */
export const MADE_PROFILE = {
  name: 'Made',
  steps: [{ type: 'document' }, { type: 'selfie' }, { type: 'face_match' }],
  autoApprove: {
    rules: [{ documentResult: '== pass' }, { faceMatchScore: '>= 85' }, { selfieUsable: '== true' }],
  },
  autoReject: {
    rules: [
      { documentFraudScore: '>= 70', label: 'FORGERY' },
      { selfieUsable: '== false', label: 'BAD_SELFIE' },
    ],
  },
};
