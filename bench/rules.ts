/** Decisions a second on one core: `npx node bench/rules.ts [--seconds 3]`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decide } from '../rules/decide.ts';
import type { Facts, FactValue } from '../rules/facts.ts';
import { loadProfile } from '../rules/load-profile.ts';
import { BUNDLED_PROFILES } from '../rules/profile-files.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '3' } } });
const budget = Number(values.seconds) * 1000;
const loaded = loadProfile(readFileSync(BUNDLED_PROFILES.standard, 'utf8'), 'standard');
if (!loaded.ok) throw new Error(loaded.problems[0]?.problem);
const { profile } = loaded;
const context = { models: { mrz: '1', face: '1' }, mode: 'live' as const };
const known = (value: FactValue, findings: string[] = []) => ({ value, unknown: null, findings });

const APPROVED: Facts = {
  documentReadable: known(true),
  documentComplete: known(true),
  documentVisible: known(true),
  documentSourcesAgree: known(true),
  documentAllowed: known(true),
  documentExpired: known(false),
  documentFraudScore: known(0),
  documentSpecimen: known(false),
  documentResult: known('pass'),
  selfieUsable: known(true),
  selfieResult: known('pass'),
  faceMatchScore: known(93),
  faceMatchResult: known('pass'),
  expectedDataResult: known('match'),
  duplicateResult: known('pass'),
};
const CASES: Record<string, Facts> = {
  approved: APPROVED,
  rejected: {
    ...APPROVED,
    faceMatchScore: known(20, ['face_mismatch']),
    faceMatchResult: known('fail', ['face_mismatch']),
  },
  double_check: {
    ...APPROVED,
    faceMatchScore: { value: null, unknown: 'no portrait', findings: ['step_not_run'] },
  },
};
const FINDINGS = [
  { step: 'face_match', code: 'face_mismatch', capture: { type: 'selfie', side: null } },
] as const;

for (const [name, facts] of Object.entries(CASES)) {
  const started = performance.now();
  let decisions = 0;
  while (performance.now() - started < budget / 3) {
    for (let round = 0; round < 100; round++) {
      const { outcome } = decide(profile, facts, FINDINGS, context);
      if (outcome !== name) throw new Error(`${name} came out as ${outcome}`);
    }
    decisions += 100;
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ case: name, decisionsPerSecond: Math.round(decisions / seconds) }));
}
