import busboy from 'busboy';
import type { Request } from 'express';
import type { VendorFile, VendorRequest } from '../../providers/facades/facade.ts';
import { Problem } from '../errors/problem.ts';

const MOST_PARTS = 50;

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

/** Parts with a file name, and those that are said to be bytes: some clients send a picture without a name. */
function readForm(raw: Buffer, type: string): Promise<Pick<VendorRequest, 'body' | 'files'>> {
  const body: Record<string, string> = {};
  const files: Record<string, VendorFile> = {};
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Problem('invalid_request', 'The multipart body is not well formed.'));
    try {
      const form = busboy({ headers: { 'content-type': type }, limits: { parts: MOST_PARTS } });
      form.on('field', (name, value) => {
        body[name] = value;
      });
      form.on('file', (field, stream, { filename, mimeType }) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          files[field] = {
            name: filename ?? '',
            type: mimeType,
            bytes: new Uint8Array(Buffer.concat(parts)),
          };
        });
      });
      form.on('error', refuse);
      form.on('close', () => resolve({ body, files }));
      form.end(raw);
    } catch {
      refuse();
    }
  });
}
