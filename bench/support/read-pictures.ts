/** Pictures of scenarios read as an upload is, each once however many scenarios show it. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../../engine/document/read-document.ts';
import type { ExaminedCapture } from '../../engine/examine/step.ts';
import { readSelfie } from '../../engine/face/read-selfie.ts';
import type { Models } from '../../engine/ports.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import type { Picture } from '../../fixtures/scenarios/scenario.ts';
import { SCENARIO_DAY } from '../../fixtures/scenarios/scenario-day.ts';

export class PictureReader {
  private readonly readings = new Map<string, Promise<CaptureReading>>();
  private readonly models: Models;
  private readonly folder: string | null;

  /** With `folder` readings are kept there, too, and a later run does not make them again. */
  constructor(models: Models, folder: string | null) {
    this.models = models;
    this.folder = folder;
  }

  get count(): number {
    return this.readings.size;
  }

  async read(pictures: readonly Picture[]): Promise<ExaminedCapture[]> {
    const captures: ExaminedCapture[] = [];
    for (const picture of pictures) {
      const { type, side, kind } = picture;
      captures.push({ type, side, kind, reading: await this.once(picture) });
    }
    return captures;
  }

  private once(picture: Picture): Promise<CaptureReading> {
    const known = this.readings.get(picture.key) ?? this.kept(picture);
    this.readings.set(picture.key, known);
    return known;
  }

  private async kept(picture: Picture): Promise<CaptureReading> {
    const file = this.folder && join(this.folder, `${picture.key.replace(/[^\w-]+/g, '-')}.json`);
    if (file && existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as CaptureReading;
    const reading = await this.fresh(picture);
    if (file) {
      await mkdir(this.folder!, { recursive: true });
      await writeFile(file, JSON.stringify(reading));
    }
    return reading;
  }

  /** Ages and passive signs are measured for all, as a profile may ask for them. */
  private async fresh({ type, side, kind, draw }: Picture): Promise<CaptureReading> {
    const image = await draw();
    if (type === 'selfie') {
      return readSelfie(image, { today: SCENARIO_DAY, age: true, liveness: true }, this.models);
    }
    return readDocument(image, { declared: { type, side, kind }, today: SCENARIO_DAY }, this.models);
  }
}
