import { expect, it } from 'vitest';
import { createFaceDetector } from './face-detector.ts';
import { createFaceEmbedder } from './face-embedder.ts';
import { loadModels } from './load-models.ts';
import { openMrzNet } from './mrz-net.ts';
import { createTextReader } from './text-reader.ts';

it('names the version of every model before it is loaded, and names it right', async () => {
  const models = await loadModels({ now: () => 7 });
  expect(models.now()).toBe(7);
  expect(models.mrz.version).toBe((await openMrzNet()).version);
  expect(models.text.version).toBe((await createTextReader()).version);
  expect(models.faces.version).toBe((await createFaceDetector()).version);
  expect(models.embedder.version).toBe((await createFaceEmbedder()).version);
});
