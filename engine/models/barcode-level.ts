import sharp from 'sharp';
import type { Pixels } from '../ports.ts';
import type { BarcodeRegion } from './barcode-region.ts';

/** The region alone, its bars upright. */
export async function cutLevel(grey: Pixels, { box, angle }: BarcodeRegion): Promise<Pixels> {
  const { data, info } = await sharp(grey.data, {
    raw: { width: grey.width, height: grey.height, channels: 1 },
    limitInputPixels: false,
  })
    .extract({ left: box.x, top: box.y, width: box.width, height: box.height })
    .rotate(-angle, { background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { data: bytes, width: info.width, height: info.height, channels: 1 };
}
