/** Facts of verifications under the bundled profiles, and decisions made from them, for tests of the rules alone. */
import { decide } from '../../rules/decide.ts';
import type { Decision, DecisionFinding, Mode } from '../../rules/decision.ts';
import type { Fact, Facts, FactValue } from '../../rules/facts.ts';
import type { LoadedProfile } from '../../rules/profile.ts';

export function known(value: FactValue, findings: string[] = []): Fact {
  return { value, unknown: null, findings };
}

export function unknownFact(reason: string): Fact {
  return { value: null, unknown: reason, findings: [] };
}

/** What the standard profile approves. */
export const GOOD_FACTS: Facts = {
  documentReadable: known(true),
  documentComplete: known(true),
  documentVisible: known(true),
  documentSourcesAgree: known(true),
  documentKind: known('passport'),
  documentAllowed: known(true),
  documentExpired: known(false),
  documentFraudScore: known(0),
  documentSpecimen: known(false),
  documentCountry: known('DE'),
  documentResult: known('pass'),
  age: known(40),
  selfieUsable: known(true),
  selfieResult: known('pass'),
  livenessMethod: known('none'),
  livenessResult: known('not_given'),
  faceMatchScore: known(93),
  faceMatchResult: known('pass'),
  expectedDataResult: known('match'),
  duplicateResult: known('pass'),
};

/** A face score in the bands of the standard profile: 60 and 85. */
export function faceFacts(score: number): Facts {
  const codes = score >= 85 ? [] : [score >= 60 ? 'face_uncertain' : 'face_mismatch'];
  const result = score >= 85 ? 'pass' : score >= 60 ? 'review' : 'fail';
  return { faceMatchScore: known(score, codes), faceMatchResult: known(result, codes) };
}

export function decisionOf(
  profile: LoadedProfile,
  facts: Facts = {},
  { mode = 'live' as Mode, findings = [] as DecisionFinding[] } = {},
): Decision {
  return decide(profile, { ...GOOD_FACTS, ...facts }, findings, { models: { mrz: '1' }, mode });
}
