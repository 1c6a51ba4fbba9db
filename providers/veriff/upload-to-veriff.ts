import type { Upload, Uploaded } from '../provider.ts';
import type { AskVendor } from '../vendor/vendor-http.ts';

export async function uploadToVeriff(ask: AskVendor, id: string, upload: Upload): Promise<Uploaded> {
  const { content, mediaType = 'image/jpeg' } = upload;
  const base64 = Buffer.from(content).toString('base64');
  const image = { context: contextOf(upload), content: `data:${mediaType};base64,${base64}` };
  const path = `/v1/sessions/${encodeURIComponent(id)}/media`;
  const { body } = await ask({ action: 'upload', method: 'POST', path, json: { image } });
  return { id: body.image.id, problems: [] };
}

function contextOf({ type, side }: Upload): string {
  if (type === 'selfie') return 'face';
  if (type === 'proof_of_address') return 'address-front';
  return side === 'back' ? 'document-back' : 'document-front';
}
