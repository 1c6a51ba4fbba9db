import { readFile } from 'node:fs/promises';
import { loadProfile } from '../../rules/load-profile.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import { BUNDLED_PROFILES, type BundledProfile } from '../../rules/profile-files.ts';

export async function bundledProfile(id: BundledProfile): Promise<LoadedProfile> {
  const loaded = loadProfile(await readFile(BUNDLED_PROFILES[id], 'utf8'), id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.profile;
}
