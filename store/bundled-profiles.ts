import { readFile } from 'node:fs/promises';
import { loadProfile } from '../rules/load-profile.ts';
import type { LoadedProfile } from '../rules/profile.ts';
import { BUNDLED_PROFILES } from '../rules/profile-files.ts';

/** The profiles that come with idwell, by id. One that does not load is our mistake: it throws. */
export async function bundledProfiles(): Promise<Map<string, LoadedProfile>> {
  const profiles = new Map<string, LoadedProfile>();
  for (const [id, url] of Object.entries(BUNDLED_PROFILES)) {
    const loaded = loadProfile(await readFile(url, 'utf8'), id);
    if (!loaded.ok) throw new Error(`the bundled profile ${id}: ${loaded.problems[0]?.problem}`);
    profiles.set(id, loaded.profile);
  }
  return profiles;
}
