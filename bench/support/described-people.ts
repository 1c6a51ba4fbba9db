/** Descriptors of photos in folders, one for each person. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPortrait } from '../../engine/face/read-portrait.ts';
import { loadFaceModels } from '../../test/face-samples.ts';

export interface DescribedPhoto {
  /** `person/file`. */
  picture: string;
  /** null where no face was found. */
  embedding: number[] | null;
}

/** The largest face of each photo. With `cache` (JSON lines) what was described before is read from it. */
export async function describePeople(folder: string, cache: string | undefined): Promise<DescribedPhoto[]> {
  const known = new Map<string, DescribedPhoto>();
  if (cache && existsSync(cache))
    for (const line of readFileSync(cache, 'utf8').split('\n').filter(Boolean)) {
      const one = JSON.parse(line) as DescribedPhoto;
      known.set(one.picture, one);
    }
  const models = await loadFaceModels();
  const all: DescribedPhoto[] = [];
  for (const person of (await readdir(folder)).sort())
    for (const file of (await readdir(path.join(folder, person))).sort()) {
      const picture = `${person}/${file}`;
      const one = known.get(picture) ?? { picture, embedding: await embeddingOf(path.join(folder, picture)) };
      if (cache && !known.has(picture)) appendFileSync(cache, `${JSON.stringify(one)}\n`);
      all.push(one);
    }
  return all;

  async function embeddingOf(file: string): Promise<number[] | null> {
    const decoded = await models.images.decode(await readFile(file));
    return decoded.ok ? ((await readPortrait(decoded.pixels, models)).face?.embedding ?? null) : null;
  }
}
