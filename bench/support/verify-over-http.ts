/** A standard verification through the public API, without waiting for a reading before the next call. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Upload } from '../../demo/client.ts';
import type { StandardCase } from './standard-case.ts';

export interface Access {
  url: string;
  key: string;
}

/** Each look costs the API's CPU, which a measurement of throughput feels. */
const POLL_MS = 250;

/** Creates, uploads and submits; gives the id. Throws where the API refuses. */
export async function submitOverHttp(access: Access, { expected, uploads }: StandardCase): Promise<string> {
  const client = new Client(access.url, access.key);
  const { id } = await client.create('standard', expected, 'bench');
  for (const each of uploads) await upload(access, id, each);
  await client.submit(id);
  return id;
}

async function upload({ url, key }: Access, id: string, { type, kind, image }: Upload): Promise<void> {
  const form = new FormData();
  form.set('type', type);
  if (kind) form.set('kind', kind);
  form.set('file', new Blob([image as Uint8Array<ArrayBuffer>]), `${type}.jpg`);
  const response = await fetch(`${url}/v1/verifications/${id}/documents`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${key}` },
  });
  if (!response.ok) throw new Error(`upload: ${response.status} ${await response.text()}`);
}

/** Looks every `poll` milliseconds. Throws where it is not decided by `end`, of `performance.now()`. */
export async function outcomeOverHttp(
  { url, key }: Access,
  id: string,
  end: number,
  poll = POLL_MS,
): Promise<string> {
  const client = new Client(url, key);
  while (performance.now() < end) {
    const { decision } = await client.get(id);
    if (decision) return decision.outcome;
    await pause(poll);
  }
  throw new Error(`${id} was not decided`);
}
