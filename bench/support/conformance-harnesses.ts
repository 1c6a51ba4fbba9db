import { createClient } from '../../providers/idwell/create-client.ts';
import type { NativeApi } from '../../providers/idwell/native-api.ts';
import { startEmbedded } from '../../service/start-embedded.ts';
import { type Service, startService } from '../../service/start-service.ts';
import { systemClock } from '../../store/clock.ts';
import { readSettings } from '../../store/settings.ts';
import { onfidoHarness, sumsubHarness } from '../../test/support/conformance/facade-harnesses.ts';
import {
  failedOverHarness,
  fallbackHarness,
  idwellHarness,
  manualHarness,
} from '../../test/support/conformance/idwell-harnesses.ts';
import type { OpenHarness } from '../../test/support/conformance/open-harness.ts';
import { personaHarness, veriffHarness } from '../../test/support/conformance/stand-in-harnesses.ts';
import { madeReader } from '../../test/support/made-reader.ts';
import type { CleanUp } from './clean-up.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Name -> opens the provider with what the suite needs of it; closed by `later`. */
export const HARNESSES: Record<string, (later: CleanUp) => Promise<OpenHarness>> = {
  'idwell HTTP': async (later) => idwellHarness(await overHttp(later), later),
  'idwell embedded': async (later) => {
    const settings = { ...SETTINGS, IDWELL_DATA: await temporaryFolder(later) };
    const { api, close } = await startEmbedded({ settings, parts: { reader: madeReader } });
    later(close);
    return idwellHarness(api, later);
  },
  manual: async (later) => manualHarness(await overHttp(later)),
  fallback: async (later) => fallbackHarness(await overHttp(later), later),
  'fallback, first dead': async (later) => failedOverHarness(await overHttp(later), later),
  'Sumsub (our facade)': async (later) => {
    const { service, api } = await serve(later, 'sumsub');
    return sumsubHarness(service, api, later);
  },
  'Onfido (our facade)': async (later) => {
    const { service, api } = await serve(later, 'onfido');
    return onfidoHarness(service, api, later);
  },
  'Persona (stand-in)': personaHarness,
  'Veriff (stand-in)': veriffHarness,
};

const SETTINGS = {
  IDWELL_LOG_LEVEL: 'error',
  IDWELL_RATE_PER_MINUTE: '1000000',
  IDWELL_UPLOADS_PER_MINUTE: '1000000',
  IDWELL_WEBHOOK_ALLOW_PRIVATE: 'true',
};

async function overHttp(later: CleanUp): Promise<NativeApi> {
  return (await serve(later)).api;
}

async function serve(later: CleanUp, facades = ''): Promise<{ service: Service; api: NativeApi }> {
  const settings = readSettings({
    ...SETTINGS,
    IDWELL_DATA: await temporaryFolder(later),
    IDWELL_FACADES: facades,
    PORT: '0',
  });
  const parts = { reader: madeReader };
  const service = await startService(settings, { clock: systemClock, api: true, workers: true, parts });
  later(() => service.close());
  return { service, api: createClient({ url: service.url as string, key: service.firstKey as string }) };
}
