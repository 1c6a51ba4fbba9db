/** The software that a picture file names, from EXIF, XMP or a PNG's text chunks. */
import exifr from 'exifr';

/**
 * The first that is present wins: what IPTC says of the source (`trainedAlgorithmicMedia` where it was generated), then
 * what an editor writes, then what a camera writes.
 */
const TAGS = ['DigitalSourceType', 'CreatorTool', 'ProcessingSoftware', 'Software'] as const;
/** Of IPTC's sources these two say that a picture was generated, in whole or in part (cv.iptc.org/newscodes/digitalsourcetype). */
const GENERATED = /trainedAlgorithmicMedia/i;
/** Keywords under which generators keep their prompt in a PNG, and which generator it is. */
const PROMPTS: Readonly<Record<string, string>> = {
  parameters: 'Stable Diffusion (prompt in the file)',
  prompt: 'ComfyUI (prompt in the file)',
  workflow: 'ComfyUI (prompt in the file)',
  'sd-metadata': 'InvokeAI (prompt in the file)',
  invokeai_metadata: 'InvokeAI (prompt in the file)',
};

/** null where none is named, or where the metadata is broken (which is common and says nothing). */
export async function readSoftware(
  bytes: Uint8Array,
  comments: { keyword: string; text: string }[] = [],
): Promise<string | null> {
  const prompt = comments.map(({ keyword }) => PROMPTS[keyword.toLowerCase()]).find(Boolean);
  const named = prompt ?? (await readTags(bytes));
  if (named) return named;
  return comments.find(({ keyword }) => keyword.toLowerCase() === 'software')?.text ?? null;
}

/** Of the file's metadata; no `pick`, which would leave XMP out. */
const BLOCKS = { tiff: true, ifd0: {}, xmp: true, exif: false, gps: false, icc: false, iptc: false };

async function readTags(bytes: Uint8Array): Promise<string | null> {
  try {
    const tags = await exifr.parse(bytes, BLOCKS);
    for (const tag of TAGS) {
      const value: unknown = tags?.[tag];
      if (typeof value !== 'string' || value.trim() === '') continue;
      if (tag !== 'DigitalSourceType') return value.trim();
      // Photos, scans and edited photos have a source, too, and it says nothing of a program.
      if (GENERATED.test(value)) return value.trim();
    }
  } catch {
    // Broken metadata is no reason to refuse the picture.
  }
  return null;
}
