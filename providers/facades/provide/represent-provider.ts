/** `provider_representation`: the job as Vouched shows it, made of what idwell examined. Pictures are never shown. */
import { LABELS } from '../../../rules/labels.ts';
import type { NativeVerification } from '../../idwell/native-api.ts';
import type { ApplicationContent } from './application-record.ts';
import { identifierOf } from './present-application.ts';

interface VouchedError {
  type: string;
  message: string;
  suggestion: string | null;
}

const DOCUMENT_TYPES: Record<string, string> = {
  passport: 'passport',
  id_card: 'identification',
  driving_license: 'drivers-license',
  residence_permit: 'residence-permit',
  visa: 'visa',
};

export function representProvider({ params }: ApplicationContent, ours: NativeVerification) {
  const decided = ours.decision !== null;
  return {
    errors: errorsOf(ours),
    id: identifierOf(ours),
    request: {
      callbackURL: params.webhook_url ?? null,
      parameters: {
        firstName: params.first_name ?? null,
        lastName: params.last_name ?? null,
        dob: params.date_of_birth ?? null,
        idPhoto: '',
        idPhotoBack: hasPicture(ours, 'photo_id', 'back') ? '' : null,
        userPhoto: hasPicture(ours, 'selfie', null) ? '' : null,
      },
      type: params.type,
    },
    result: decided ? resultOf(ours) : null,
    status: decided ? 'completed' : 'active',
    submitted: ours.submitted_at,
  };
}

function resultOf(ours: NativeVerification) {
  const read = (name: string) => ours.extracted[name]?.value ?? null;
  const kind = pictureOf(ours, 'photo_id', 'front')?.reading?.document?.kind;
  return {
    success: ours.status === 'approved',
    type: kind ? (DOCUMENT_TYPES[kind] ?? kind) : null,
    country: read('issuing_state'),
    state: null,
    id: read('document_number'),
    firstName: read('given_names'),
    lastName: read('surname'),
    dob: read('date_of_birth'),
    confidences: confidencesOf(ours),
    errors: null,
  };
}

/** 0..1; null is unknown, never sure. */
function confidencesOf(ours: NativeVerification) {
  return {
    id: pictureOf(ours, 'photo_id', 'front')?.reading?.document?.confidence ?? null,
    backId: pictureOf(ours, 'photo_id', 'back')?.reading?.document?.confidence ?? null,
    selfie: shareOf(ours, 'selfie'),
    idMatch: idMatchOf(ours),
    faceMatch: shareOf(ours, 'face_match'),
  };
}

function shareOf({ checks }: NativeVerification, type: string): number | null {
  const check = checks.find((each) => each.type === type);
  return check?.score == null ? null : check.score / 100;
}

/** As the worst field that was expected agrees with what was read. */
function idMatchOf({ comparisons }: NativeVerification): number | null {
  const scores = comparisons.map(({ score }) => score);
  if (scores.length === 0 || scores.includes(null)) return null;
  return Math.min(...(scores as number[])) / 100;
}

/** Labels have a name at Provide; doubts that led to no label are told by what did not agree. */
function errorsOf(ours: NativeVerification): VouchedError[] {
  const found = new Map<string, VouchedError>();
  for (const { code, detail, message } of ours.labels) {
    const type = LABELS[code as keyof typeof LABELS]?.vendors.provide ?? 'InvalidRequestError';
    if (!found.has(type)) found.set(type, { type, message: detail, suggestion: message });
  }
  for (const { field, result, detail } of ours.comparisons) {
    const type = /name/.test(field)
      ? 'NameMatchError'
      : field === 'date_of_birth'
        ? 'BirthDateMatchError'
        : null;
    if (type && result !== 'match' && !found.has(type))
      found.set(type, { type, message: detail, suggestion: null });
  }
  return [...found.values()];
}

function pictureOf({ documents }: NativeVerification, type: string, side: string | null) {
  return documents.find((each) => each.type === type && each.side === side);
}

function hasPicture(ours: NativeVerification, type: string, side: string | null): boolean {
  return pictureOf(ours, type, side) !== undefined;
}
