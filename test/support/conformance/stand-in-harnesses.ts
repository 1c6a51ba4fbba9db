/** Persona and Veriff, of which there is no facade here: against small servers written from their documentation. */
import { createHmac, randomUUID } from 'node:crypto';
import { createPersonaProvider } from '../../../providers/persona/create-persona-provider.ts';
import { createVeriffProvider } from '../../../providers/veriff/create-veriff-provider.ts';
import { personaStandIn } from '../persona-stand-in.ts';
import type { Later } from '../stand-in.ts';
import { veriffStandIn } from '../veriff-stand-in.ts';
import type { OpenHarness } from './open-harness.ts';

export async function personaHarness(later: Later): Promise<OpenHarness> {
  const { url, set } = await personaStandIn('key', later);
  const provider = createPersonaProvider({
    apiKey: 'key',
    templateId: 'itmpl_1',
    baseUrl: url,
    webhookSecrets: ['secret'],
  });
  return {
    provider,
    decide: async (id, outcome) => {
      set(id, { status: outcome === 'approved' ? 'approved' : 'declined' });
    },
    webhook: async (id) => {
      const payload = { data: { type: 'inquiry', id, attributes: { status: 'pending' } } };
      const attributes = { name: 'inquiry.started', payload };
      const body = Buffer.from(JSON.stringify({ data: { type: 'event', id: randomUUID(), attributes } }));
      const at = Math.floor(Date.now() / 1000);
      const v1 = createHmac('sha256', 'secret').update(`${at}.`).update(body).digest('hex');
      return { headers: { 'persona-signature': `t=${at},v1=${v1}` }, body };
    },
  };
}

const DECISIONS = {
  approved: { status: 'approved', code: 9001 },
  rejected_retry: {
    ...{ status: 'resubmission_requested', code: 9103 },
    ...{ reason: 'Face is not clearly visible', reasonCode: 201 },
  },
  rejected_final: { status: 'declined', code: 9102, reason: 'Document tampering', reasonCode: 106 },
};

export async function veriffHarness(later: Later): Promise<OpenHarness> {
  const { url, decide } = await veriffStandIn('shared', later);
  return {
    provider: createVeriffProvider({ apiKey: 'key', sharedSecret: 'shared', baseUrl: url }),
    decide: async (id, outcome) => decide(id, DECISIONS[outcome]),
    webhook: async (id) => {
      const body = Buffer.from(JSON.stringify({ id, action: 'started', code: 7001, feature: 'selfid' }));
      const signature = createHmac('sha256', 'shared').update(body).digest('hex');
      return { headers: { 'x-hmac-signature': signature }, body };
    },
  };
}
