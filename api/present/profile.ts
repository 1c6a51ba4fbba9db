import type { LoadedProfile } from '../../rules/profile.ts';
import { logicIssues } from '../../rules/profile-logic.ts';
import type { presentRollout } from './rollout.ts';

export function summarizeProfile({ id, version, hash, content }: LoadedProfile) {
  const { name, description, steps } = content;
  return { id, version, hash, name, description: description ?? null, steps: steps.map(({ type }) => type) };
}

/** `versions`: all that are kept of it. */
export function presentProfile(
  profile: LoadedProfile,
  versions: number[],
  rollout: ReturnType<typeof presentRollout>,
) {
  const warnings = logicIssues(profile.content).map(({ path, problem, fix }) => ({ path, problem, fix }));
  return { ...summarizeProfile(profile), content: profile.content, versions, rollout, warnings };
}
