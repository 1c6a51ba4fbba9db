/** The software that a picture file names, from EXIF, XMP or a PNG's text chunks. */
import exifr from 'exifr';

/** The first that is present wins: an editor writes CreatorTool, a camera writes Software. */
const TAGS = ['CreatorTool', 'ProcessingSoftware', 'Software'] as const;

/** null where none is named, or where the metadata is broken (which is common and says nothing). */
export async function readSoftware(
  bytes: Uint8Array,
  comments: { keyword: string; text: string }[] = [],
): Promise<string | null> {
  const fromExif = await readTags(bytes);
  if (fromExif) return fromExif;
  return comments.find(({ keyword }) => keyword.toLowerCase() === 'software')?.text ?? null;
}

async function readTags(bytes: Uint8Array): Promise<string | null> {
  try {
    const tags = await exifr.parse(bytes, { tiff: true, xmp: true, pick: [...TAGS] });
    for (const tag of TAGS) {
      const value: unknown = tags?.[tag];
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
  } catch {
    // Broken metadata is no reason to refuse the picture.
  }
  return null;
}
