/** Runs in a process of the pool: loads the models once, then reads one picture after the other. */
import { readDocument } from '../../engine/document/read-document.ts';
import { readSelfie } from '../../engine/face/read-selfie.ts';
import type { FrameMeasure } from '../../engine/liveness/frame.ts';
import { measureFrame } from '../../engine/liveness/measure-frame.ts';
import { loadModels } from '../../engine/models/load-models.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import type { MeasureTask, ReadTask } from './reader.ts';

const models = await loadModels({ recogniser: process.argv[3] });

export default async function read(task: ReadTask | MeasureTask): Promise<CaptureReading | FrameMeasure[]> {
  if (task.type === 'frames') return await measureAll(task.frames);
  const { bytes, type, side, kind, age, liveness, today } = task;
  return type === 'selfie'
    ? await readSelfie(bytes, { today, age, liveness }, models)
    : await readDocument(bytes, { declared: { type, side, kind }, today }, models);
}

async function measureAll(frames: readonly Uint8Array[]): Promise<FrameMeasure[]> {
  const measured: FrameMeasure[] = [];
  for (const frame of frames) measured.push(await measureFrame(frame, models));
  return measured;
}
