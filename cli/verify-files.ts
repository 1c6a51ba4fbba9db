import { readDocument } from '../engine/document/read-document.ts';
import { NOTHING_KEPT } from '../engine/examine/duplicates.ts';
import type { ExaminedCapture } from '../engine/examine/examine.ts';
import { readSelfie } from '../engine/face/read-selfie.ts';
import { loadModels } from '../engine/models/load-models.ts';
import type { Models } from '../engine/ports.ts';
import type { Fields } from '../engine/reading.ts';
import type { Expected } from '../rules/expected.ts';
import type { CaptureType, DocumentKind, Side } from '../rules/finding.ts';
import type { LoadedProfile } from '../rules/profile.ts';
import { readOneSetting } from '../store/settings.ts';
import { decideCaptures } from '../workers/decide-captures.ts';
import { selfieRequest } from '../workers/selfie-request.ts';
import { readBytes } from './read-bytes.ts';
import { UsageError } from './usage.ts';

export interface AskedFile {
  type: CaptureType;
  side: Side | null;
  kind: DocumentKind | null;
  file: string;
}

export interface Terms {
  profile: LoadedProfile;
  expected: Expected | null;
  mode: 'live' | 'test';
  /** ISO 8601. */
  today: string;
}

export type FileVerification = Awaited<ReturnType<typeof verifyFiles>>;

/** One verification from files, in this process. */
export async function verifyFiles(asked: readonly AskedFile[], terms: Terms) {
  const started = performance.now();
  const models = await loadModels({
    now: () => performance.now(),
    recogniser: readOneSetting('faceModel'),
  });
  const request = { today: terms.today, ...selfieRequest(terms.profile.content.steps) };
  const captures: ExaminedCapture[] = [];
  for (const each of asked) captures.push(await readCapture(each, request, models));
  const decided = decideCaptures({
    ...terms,
    attributes: {},
    captures,
    duplicates: NOTHING_KEPT,
    screening: null,
  });
  const { outcome: status, labels } = decided.decision;
  const extracted = decided.extracted as Fields;
  const ms = Math.round(performance.now() - started);
  return { status, labels, ...decided, extracted, expected: terms.expected, ms };
}

async function readCapture(
  { type, side, kind, file }: AskedFile,
  request: { today: string; age: boolean; liveness: boolean },
  models: Models,
): Promise<ExaminedCapture> {
  const { bytes, problem } = await readBytes(file);
  if (problem) throw new UsageError(`cannot read ${file}: ${problem}`);
  const reading =
    type === 'selfie'
      ? await readSelfie(bytes, request, models)
      : await readDocument(bytes, { declared: { type, side, kind }, today: request.today }, models);
  return { type, side, kind, reading };
}
