import { expect, it } from 'vitest';
import { startService } from '../../service/start-service.ts';
import { systemClock } from '../../store/clock.ts';
import { readSettings } from '../../store/settings.ts';
import { tinyRecogniser, writeRecogniser } from '../../test/support/tiny-recogniser.ts';
import { checkFaceModel } from './check-face-model.ts';

it('says nothing of a model that can be used', async () => {
  await expect(checkFaceModel(await writeRecogniser())).resolves.toBeUndefined();
});

it('keeps the service from starting with one that cannot, and says how to mend it', async () => {
  const file = await writeRecogniser(tinyRecogniser({ side: 160 }));
  const settings = readSettings({ IDWELL_FACE_MODEL: file, IDWELL_DATA: '/nowhere' });
  const started = startService(settings, { clock: systemClock, api: false, workers: true });
  await expect(started).rejects.toThrow(
    /cannot start with these settings:\n {2}- IDWELL_FACE_MODEL: .*does not take a face of 1 × 3 × 112 × 112.*Export it with that input/,
  );
});
