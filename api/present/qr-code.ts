import { toDataURL } from 'qrcode';

/** A PNG as `data:` address, black on white, with the quiet zone that readers need. */
export function qrCode(text: string): Promise<string> {
  return toDataURL(text, { errorCorrectionLevel: 'L', margin: 4, scale: 4 });
}
