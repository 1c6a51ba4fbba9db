/** The `Images` port by sharp (libvips). Every picture that idwell looks at comes through `decode`. */
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import type { Box } from '../../rules/finding.ts';
import type { DecodedImage, Images, Pixels, UndecodableImage } from '../ports.ts';
import { decodePdf } from './pdf.ts';
import { readSoftware } from './read-software.ts';
import { sniffImage } from './sniff-image.ts';

/** Width × height that is decoded at most: 50 megapixels, beyond any phone's ordinary picture. */
export const MAX_PIXELS = 50_000_000;
/** The longer side of what is worked on; an A4 page at 300 dpi has 3508. Larger pictures are made smaller. */
export const MAX_SIDE = 4000;
/** Seconds after which libvips gives up a picture. */
const DECODE_SECONDS = 20;

// Every picture is another one: a cache only holds on to people's documents.
sharp.cache(false);

export function createImages(): Images {
  return { decode, resize, grey, rotate, encodeJpeg };
}

async function decode(bytes: Uint8Array, maxPixels = MAX_PIXELS): Promise<DecodedImage | UndecodableImage> {
  const sniffed = sniffImage(bytes);
  if (sniffed.type === null) return { ok: false, code: 'image_unsupported', detail: sniffed.detail };
  if (sniffed.type === 'pdf') return decodePdf(bytes, maxPixels);
  const header = await readHeader(bytes, maxPixels);
  if ('ok' in header) return header;
  const picture = await decodePixels(bytes, maxPixels);
  if ('ok' in picture) return picture;
  return {
    ok: true,
    type: sniffed.type,
    pixels: picture.pixels,
    pages: header.pages,
    pageTexts: [],
    software: await readSoftware(bytes, header.comments),
    truncated: picture.truncated,
  };
}

/** Only the header is read here, so that a bomb is refused before a pixel of it is unpacked. */
async function readHeader(
  bytes: Uint8Array,
  maxPixels: number,
): Promise<{ pages: number; comments: { keyword: string; text: string }[] } | UndecodableImage> {
  try {
    const meta = await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata();
    // With `pages` libvips gives the height of one frame as pageHeight and of the roll as height.
    if (meta.width * (meta.pageHeight ?? meta.height) > maxPixels) {
      return tooLarge(`${meta.width} × ${meta.height}`, maxPixels);
    }
    return { pages: meta.pages ?? 1, comments: meta.comments ?? [] };
  } catch (error) {
    return unreadable(error);
  }
}

/** Strict first; what ends too early is then decoded as far as it goes. */
async function decodePixels(
  bytes: Uint8Array,
  maxPixels: number,
): Promise<{ pixels: Pixels; truncated: boolean } | UndecodableImage> {
  for (const failOn of ['error', 'none'] as const) {
    try {
      return { pixels: await toWorkingPixels(bytes, { failOn, maxPixels }), truncated: failOn === 'none' };
    } catch (error) {
      if (String(error).includes('pixel limit')) return tooLarge('its size', maxPixels);
      if (failOn === 'none') return unreadable(error);
    }
  }
  throw new Error('unreachable');
}

async function toWorkingPixels(
  bytes: Uint8Array,
  options: { failOn: SharpOptions['failOn']; maxPixels: number },
): Promise<Pixels> {
  const picture = sharp(bytes, {
    failOn: options.failOn,
    limitInputPixels: options.maxPixels,
    autoOrient: true,
    pages: 1,
  });
  return toPixels(
    picture
      .flatten({ background: '#ffffff' })
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true }),
  );
}

/** Runs a pipeline to 8-bit pixels. */
async function toPixels(pipeline: Sharp, channels: 1 | 3 = 3): Promise<Pixels> {
  const { data, info } = await pipeline
    .removeAlpha()
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .timeout({ seconds: DECODE_SECONDS })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const given = { data: bytes, width: info.width, height: info.height };
  if (info.channels === channels) return { ...given, channels };
  // libvips keeps a grey file grey, whatever colour space is asked for.
  if (info.channels === 1) return { ...given, data: threeTimes(bytes), channels: 3 };
  throw new Error(`${info.channels} channels`);
}

function threeTimes(grey: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(grey.length * 3);
  for (let from = 0, to = 0; from < grey.length; from++, to += 3) rgb.fill(grey[from]!, to, to + 3);
  return rgb;
}

function fromPixels(image: Pixels): Sharp {
  const { width, height, channels } = image;
  return sharp(image.data, { raw: { width, height, channels }, limitInputPixels: false });
}

/** Any scale; the shape is not kept. */
async function resize(image: Pixels, width: number, height: number, part?: Box): Promise<Pixels> {
  const size = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
  if (!part && size.width === image.width && size.height === image.height) return image;
  const from = fromPixels(image);
  if (part) from.extract({ left: part.x, top: part.y, width: part.width, height: part.height });
  return toPixels(from.resize({ ...size, fit: 'fill' }), image.channels);
}

async function grey(image: Pixels): Promise<Pixels> {
  if (image.channels === 1) return image;
  return toPixels(fromPixels(image).greyscale(), 1);
}

async function rotate(image: Pixels, degrees: 0 | 90 | 180 | 270): Promise<Pixels> {
  if (degrees === 0) return image;
  return toPixels(fromPixels(image).rotate(degrees), image.channels);
}

async function encodeJpeg(image: Pixels, quality = 85): Promise<Uint8Array> {
  return new Uint8Array(await fromPixels(image).jpeg({ quality }).toBuffer());
}

function tooLarge(size: string, maxPixels: number): UndecodableImage {
  const detail = `The picture has more pixels (${size}) than the ${Math.round(maxPixels / 1e6)} million that are accepted.`;
  return { ok: false, code: 'image_too_large', detail };
}

function unreadable(error: unknown): UndecodableImage {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
  return { ok: false, code: 'image_unreadable', detail: `The picture could not be decoded: ${reason}` };
}
