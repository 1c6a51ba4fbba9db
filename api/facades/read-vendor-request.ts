import type { Request } from 'express';
import type { VendorFile, VendorRequest } from '../../providers/facades/facade.ts';
import { Problem } from '../errors/problem.ts';

/** `request.body` holds the bytes as they came. Throws the Problems `invalid_json` and `invalid_request`. */
export async function readVendorRequest(request: Request): Promise<VendorRequest> {
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const target = request.originalUrl;
  return {
    method: request.method,
    target,
    params: request.params as Record<string, string>,
    query: new URL(target, 'http://localhost').searchParams,
    header: (name) => request.get(name),
    raw,
    ...(request.is('multipart/form-data')
      ? await readForm(raw, request.get('content-type') as string)
      : { body: readJson(raw), files: {} }),
  };
}

function readJson(raw: Buffer): unknown {
  if (raw.length === 0) return undefined;
  try {
    return JSON.parse(raw.toString());
  } catch (error) {
    throw new Problem('invalid_json', (error as Error).message);
  }
}

async function readForm(raw: Buffer, type: string): Promise<Pick<VendorRequest, 'body' | 'files'>> {
  const body: Record<string, string> = {};
  const files: Record<string, VendorFile> = {};
  for (const [name, value] of await parseForm(raw, type)) {
    if (typeof value === 'string') body[name] = value;
    else
      files[name] = { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { body, files };
}

async function parseForm(raw: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(raw as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': type },
    }).formData();
  } catch {
    throw new Problem('invalid_request', 'The multipart body is not well formed.');
  }
}
