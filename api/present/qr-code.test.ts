import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createBarcodeReader } from '../../engine/models/barcodes.ts';
import { createImages } from '../../engine/models/images.ts';
import { qrCode } from './qr-code.ts';

describe('the QR code of a verification', () => {
  it('reads back as the url', async () => {
    const url = `https://id.example.com/v/ver_01jd3h8kqe5n2v7w4x9y0z1a2b#idv_ver_01jd3h8kqe5n2v7w4x9y0z1a2b.${'Ab-_9'.repeat(13)}`;
    const svg = Buffer.from(qrCode(url).split(',')[1] as string, 'base64');
    const images = createImages();
    const png = await images.decode(await sharp(svg).png().toBuffer());
    if (!png.ok) throw new Error(png.detail);
    const [code] = await createBarcodeReader(images).read(png.pixels);
    expect(code?.text).toBe(url);
  });
});
