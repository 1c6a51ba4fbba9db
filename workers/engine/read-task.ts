/** Runs in a process of the pool: loads the models once, then reads one picture after the other. */
import { readDocument } from '../../engine/document/read-document.ts';
import { readSelfie } from '../../engine/face/read-selfie.ts';
import { loadModels } from '../../engine/models/load-models.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import type { ReadTask } from './reader.ts';

const models = await loadModels();

export default async function read(task: ReadTask): Promise<CaptureReading> {
  const { bytes, type, side, kind, age, today } = task;
  return type === 'selfie'
    ? await readSelfie(bytes, { today, age }, models)
    : await readDocument(bytes, { declared: { type, side, kind }, today }, models);
}
