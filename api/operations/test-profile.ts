import type { z } from 'zod';
import { decide } from '../../rules/decide.ts';
import { factsGiven } from '../../rules/given-facts.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { NewTrial } from '../../store/repositories/trials.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import { runTrialJob } from '../../workers/jobs.ts';
import type { ApiContext } from '../context.ts';
import { profileParams } from '../contract/profile.ts';
import { profileTestBody, profileTestResult } from '../contract/profile-test.ts';
import { Problem } from '../errors/problem.ts';
import { presentProfileTest, type TestedProfile } from '../present/profile-test.ts';
import { route } from '../route.ts';
import { checkFile } from '../uploads/check-file.ts';
import { decodeBase64 } from '../uploads/decode-base64.ts';
import { waitForReading } from '../uploads/wait-for-reading.ts';
import { checkedProfile, latestOf, versionOf } from './known-profiles.ts';

/** Four pictures take 3 s on two idle cores; readers may be busy with those of real people. */
const PATIENCE_MS = 60_000;

export const testProfile = route(
  {
    method: 'post',
    path: '/v1/profiles/{id}/test',
    id: 'testProfile',
    summary: 'Test a profile',
    description:
      'On sample files, which are read, examined and decided as those of a verification and then deleted; or on facts, by the rules alone. There is no verification, no event and no webhook, and earlier verifications are not searched for the same person. Specimens pass with a key of test mode, as ever.',
    tag: 'Profiles',
    scope: 'profiles:write',
    request: { params: profileParams, body: profileTestBody },
    status: 200,
    response: profileTestResult,
    errors: [
      'invalid_request',
      'invalid_json',
      'not_found',
      'invalid_base64',
      'file_empty',
      'unsupported_media',
      'body_too_large',
      'file_too_large',
      'too_many_pixels',
      'unavailable',
    ],
  },
  async ({ params, body, store }, context) => {
    const latest = await latestOf(params.id, store, context.profiles);
    const profile = body.profile
      ? checkedProfile(body.profile, params.id, latest.version + 1, 'body.profile')
      : await versionOf(latest, body.version, store);
    const tested = body.facts
      ? onFacts(profile, body.facts, store)
      : await onFiles(profile, body, store, context);
    return presentProfileTest(profile, tested);
  },
);

type Body = z.output<typeof profileTestBody>;

function onFacts(
  profile: LoadedProfile,
  facts: NonNullable<Body['facts']>,
  { scope }: ScopedStore,
): TestedProfile {
  const started = performance.now();
  const decision = decide(profile, factsGiven(facts), [], { models: {}, mode: scope.mode });
  return { decision, checks: [], ms: performance.now() - started };
}

async function onFiles(
  profile: LoadedProfile,
  { testData, expected = {}, attributes = {} }: Body,
  store: ScopedStore,
  { jobs, settings }: ApiContext,
): Promise<TestedProfile> {
  const captures = capturesOf(testData);
  for (const { content } of captures) checkFile(content, settings);
  const { id } = await store.trials.create({ profile, expected, attributes, captures });
  try {
    await jobs.add(runTrialJob(id));
    const result = await waitForReading(
      async () => (await store.trials.find(id))?.result ?? null,
      PATIENCE_MS,
    );
    if (result) return result;
    throw new Problem('unavailable', 'The files were not read in a minute.', {
      headers: { 'Retry-After': '60' },
    });
  } finally {
    await store.trials.delete(id);
  }
}

function capturesOf(data: Body['testData']): NewTrial['captures'] {
  if (!data) return [];
  const kind = data.kind ?? null;
  const given = [
    { type: 'photo_id', side: 'front', kind, file: data.document },
    { type: 'photo_id', side: 'back', kind, file: data.documentBack },
    { type: 'selfie', side: null, kind: null, file: data.selfie },
    { type: 'proof_of_address', side: null, kind: null, file: data.proofOfAddress },
  ] as const;
  return given.flatMap(({ file, ...capture }) =>
    file === undefined ? [] : [{ ...capture, content: decodeBase64(file) }],
  );
}
