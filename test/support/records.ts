/** Records as tests need them, each with only what the test is about. */
import type { CaptureReading } from '../../engine/reading.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { NewDecision } from '../../store/repositories/status-change.ts';
import type { NewVerification } from '../../store/repositories/verifications.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';

export const WHO = 'key_00000000000000000000000000';

export const PROFILE: LoadedProfile = {
  id: 'standard',
  version: 1,
  hash: 'a'.repeat(64),
  content: {
    name: 'Standard',
    version: 1,
    steps: [],
    allowSpecimens: false,
  },
};

export function createVerification(store: ScopedStore, more: Partial<NewVerification> = {}) {
  return store.verifications.create({ profile: PROFILE, who: WHO, ...more });
}

export function addPhoto(store: ScopedStore, verificationId: string, content = 'a picture') {
  return store.documents.add({
    verificationId,
    type: 'photo_id',
    side: 'front',
    kind: 'passport',
    mediaType: 'image/jpeg',
    content: Buffer.from(content),
  });
}

export function reading(findings: CaptureReading['findings'] = []): CaptureReading {
  return {
    image: { type: 'jpeg', width: 1200, height: 800, pages: 1, rotation: 0 },
    document: { kind: 'passport', country: 'UTO', side: 'front', confidence: 0.9 },
    mrz: null,
    barcode: null,
    fields: {},
    text: [],
    face: null,
    faces: 0,
    findings,
    models: { mrz: '1' },
    timings: { decode: 3 },
  };
}

export function decision(
  outcome: NewDecision['outcome'] = 'approved',
  more: Partial<NewDecision> = {},
): NewDecision {
  return {
    source: 'automatic',
    outcome,
    retry: outcome === 'rejected' ? 'retry' : null,
    labels: [],
    ...more,
  };
}
