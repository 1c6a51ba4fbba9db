import { readFile } from 'node:fs/promises';
import { loadProfile } from '../rules/load-profile.ts';
import type { LoadedProfile } from '../rules/profile.ts';
import { bundledProfiles } from '../store/bundled-profiles.ts';
import { UsageError } from './usage.ts';

/** One that comes with idwell, by name, or a file. */
export async function namedProfile(name: string): Promise<LoadedProfile> {
  const bundled = await bundledProfiles();
  const known = bundled.get(name);
  if (known) return known;
  const text = await readFile(name, 'utf8').catch(() => {
    throw new UsageError(
      `there is no profile ${name}; there are ${[...bundled.keys()].join(', ')}, or name a file`,
    );
  });
  const loaded = loadProfile(text, name);
  if (loaded.ok) return loaded.profile;
  const [first] = loaded.problems;
  throw new UsageError(`${name}:${first?.line}:${first?.column}: ${first?.problem} ${first?.fix}`);
}
