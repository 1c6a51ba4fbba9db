import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { createImages, MAX_SIDE } from './images.ts';

const images = createImages();

/** Left half red, right half blue. */
async function redBlue(width = 60, height = 40): Promise<Buffer> {
  const half = { width: width / 2, height, channels: 3 as const };
  const blue = await sharp({ create: { ...half, background: '#0000ff' } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: blue, left: width / 2, top: 0 }])
    .png()
    .toBuffer();
}

async function noise(width: number, height: number): Promise<Sharp> {
  const create = { width, height, channels: 3 as const, background: '#808080' };
  const png = await sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    .png()
    .toBuffer();
  return sharp(png);
}

async function decoded(bytes: Uint8Array) {
  const image = await images.decode(bytes);
  if (!image.ok) throw new Error(`${image.code}: ${image.detail}`);
  return image;
}

function at(image: { data: Uint8Array; width: number; channels: number }, x: number, y: number): number[] {
  const from = (y * image.width + x) * image.channels;
  return [...image.data.subarray(from, from + image.channels)];
}

describe('decode', () => {
  it('gives 8-bit sRGB for CMYK, 16-bit, grey, palette and transparent pictures', async () => {
    const source = await redBlue();
    const variants = {
      cmyk: await sharp(source).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
      deep: await sharp(source).toColourspace('rgb16').png().toBuffer(),
      palette: await sharp(source).png({ palette: true }).toBuffer(),
      webp: await sharp(source).webp({ lossless: true }).toBuffer(),
    };
    for (const [name, bytes] of Object.entries(variants)) {
      const { pixels, truncated } = await decoded(bytes);
      expect([name, pixels.width, pixels.height, pixels.channels, truncated]).toEqual([
        name,
        60,
        40,
        3,
        false,
      ]);
      const [red, , blue] = at(pixels, 5, 20);
      expect(red! - blue!, name).toBeGreaterThan(150);
    }
    const grey = await decoded(await sharp(source).greyscale().png().toBuffer());
    expect([grey.pixels.channels, grey.pixels.data.length]).toEqual([3, 60 * 40 * 3]);
    const clear = { width: 8, height: 8, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } };
    const white = await decoded(await sharp({ create: clear }).png().toBuffer());
    expect(at(white.pixels, 4, 4)).toEqual([255, 255, 255]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns EXIF orientation %i upright', async (orientation) => {
    // The stored picture is turned the other way round (sharp mirrors before it rotates): red must end at the left.
    const undo: Record<number, (s: Sharp) => Sharp> = {
      1: (s) => s,
      2: (s) => s.flop(),
      3: (s) => s.rotate(180),
      4: (s) => s.flip(),
      5: (s) => s.flop().rotate(270),
      6: (s) => s.rotate(270),
      7: (s) => s.flop().rotate(90),
      8: (s) => s.rotate(90),
    };
    const stored = await undo[orientation]!(sharp(await redBlue()))
      .png()
      .toBuffer();
    const jpeg = await sharp(stored).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const { pixels } = await decoded(jpeg);
    expect([pixels.width, pixels.height]).toEqual([60, 40]);
    expect(at(pixels, 5, 20)[0]).toBeGreaterThan(200);
    expect(at(pixels, 55, 20)[2]).toBeGreaterThan(200);
  });

  it('takes the first frame of an animated WebP and counts the frames', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const animated = await sharp(frames, { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer();
    const image = await decoded(animated);
    expect([image.pages, image.pixels.height]).toEqual([3, 20]);
    expect(at(image.pixels, 10, 10)).toEqual([255, 0, 0]);
  });

  it('decodes truncated files as far as they go', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const whole = await (await noise(300, 300)).toFormat(format).toBuffer();
      const image = await images.decode(whole.subarray(0, Math.floor(whole.length * 0.6)));
      if (format === 'webp') {
        // libwebp gives nothing of a broken file.
        expect(image).toMatchObject({ ok: false, code: 'image_unreadable' });
        continue;
      }
      expect(image, format).toMatchObject({ ok: true, truncated: true });
    }
  });

  it('makes very large pictures smaller and keeps their shape', async () => {
    const { pixels } = await decoded(
      await sharp({ create: { width: 8000, height: 2000, channels: 3, background: '#fff' } })
        .jpeg()
        .toBuffer(),
    );
    expect([pixels.width, pixels.height]).toEqual([MAX_SIDE, MAX_SIDE / 4]);
  });

  it('reads one pixel', async () => {
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    expect((await decoded(dot)).pixels).toMatchObject({ width: 1, height: 1 });
  });

  it('refuses a bomb by its header, before it is unpacked', async () => {
    const png = await redBlue();
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(await images.decode(bomb)).toMatchObject({ ok: false, code: 'image_too_large' });
    expect(await images.decode(png, 1000)).toMatchObject({ ok: false, code: 'image_too_large' });
  });

  it.each([
    ['', 'empty'],
    ['PK\x03\x04 rest of an archive', 'zip'],
    ['GIF89a......', 'GIF'],
    ['\0\0\0\x18ftypheic', 'HEIC'],
    ['II*\0....', 'TIFF'],
    ['BM......', 'BMP'],
    ['<!doctype html><p>404', 'web page'],
    ['just some words', 'unknown type'],
  ])('names what %j is', async (text, name) => {
    const answer = await images.decode(Buffer.from(text, 'latin1'));
    expect(answer).toMatchObject({ ok: false, code: 'image_unsupported' });
    expect(answer.ok ? '' : answer.detail).toContain(name);
  });

  it('never throws for bytes that only begin like a picture', async () => {
    for (const head of ['\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', 'RIFF\x10\0\0\0WEBPVP8 ', '%PDF-1.7\n']) {
      const answer = await images.decode(Buffer.from(`${head}${'\x01garbage\xff'.repeat(40)}`, 'latin1'));
      expect(answer).toMatchObject({ ok: false, code: 'image_unreadable' });
    }
  });

  it('names the software of EXIF', async () => {
    const jpeg = await sharp(await redBlue())
      .withExif({ IFD0: { Software: 'Adobe Photoshop 25.0' } })
      .jpeg()
      .toBuffer();
    expect((await decoded(jpeg)).software).toBe('Adobe Photoshop 25.0');
    expect((await decoded(await redBlue())).software).toBeNull();
  });

  it('names the generator that left its prompt in a PNG', async () => {
    const png = await sharp(await redBlue())
      .png()
      .toBuffer();
    const drawn = await decoded(withText(png, 'parameters', 'a portrait, photo, Steps: 20'));
    expect(drawn.software).toContain('Stable Diffusion');
    expect((await decoded(withText(png, 'Comment', 'holiday'))).software).toBeNull();
  });

  it('reads what IPTC says of the source only where it was generated', async () => {
    const saying = async (source: string) => {
      const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${source}"/></rdf:RDF></x:xmpmeta>`;
      const jpeg = await sharp(await redBlue())
        .withXmp(xmp)
        .jpeg()
        .toBuffer();
      return (await decoded(jpeg)).software;
    };
    expect(await saying('trainedAlgorithmicMedia')).toContain('trainedAlgorithmicMedia');
    expect(await saying('digitalCapture')).toBeNull();
  });
});

/** With a text chunk behind the header of the PNG. */
function withText(png: Buffer, keyword: string, text: string): Buffer {
  const body = Buffer.from(`tEXt${keyword}\0${text}`, 'latin1');
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  const header = 33;
  return Buffer.concat([png.subarray(0, header), length, body, sum, png.subarray(header)]);
}

describe('turning and scaling', () => {
  it('rotates clockwise, scales, greys and writes JPEG', async () => {
    const { pixels } = await decoded(await redBlue());
    const turned = await images.rotate(pixels, 90);
    expect([turned.width, turned.height]).toEqual([40, 60]);
    expect(at(turned, 20, 5)).toEqual([255, 0, 0]);
    const small = await images.resize(pixels, 30, 10);
    expect([small.width, small.height, small.channels]).toEqual([30, 10, 3]);
    const grey = await images.grey(pixels);
    expect(grey.channels).toBe(1);
    expect((await images.resize(grey, 30, 10)).channels).toBe(1);
    expect((await images.rotate(grey, 270)).data.length).toBe(60 * 40);
    expect((await decoded(await images.encodeJpeg(grey))).pixels.width).toBe(60);
  });
});
