import { z } from 'zod';
import type { LoadedProfile } from '../../rules/profile.ts';
import { route } from '../route.ts';

const profile = z
  .object({
    id: z.string(),
    version: z.int(),
    hash: z.string().describe('SHA-256 of its content; a decision names it.'),
    name: z.string(),
    description: z.string().nullable(),
    steps: z.array(z.string()),
  })
  .meta({ id: 'Profile' });

export const listProfiles = route(
  {
    method: 'get',
    path: '/v1/profiles',
    id: 'listProfiles',
    summary: 'List profiles',
    description: 'Those that come with idwell, and those that verifications were created with.',
    tag: 'Profiles',
    scope: 'profiles:read',
    request: {},
    status: 200,
    response: z.object({ data: z.array(profile) }).meta({ id: 'ProfileList' }),
    errors: [],
  },
  async ({ store }, { profiles }) => {
    const stored = (await store.profiles.list()).filter(({ id }) => !profiles.has(id));
    return { data: [...profiles.values(), ...stored].map(presentProfile) };
  },
);

function presentProfile({ id, version, hash, content }: LoadedProfile) {
  const { name, description, steps } = content;
  return { id, version, hash, name, description: description ?? null, steps: steps.map(({ type }) => type) };
}
