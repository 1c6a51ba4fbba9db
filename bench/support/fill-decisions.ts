import pg from 'pg';
import { decide } from '../../rules/decide.ts';
import type { Facts, FactValue } from '../../rules/facts.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import { newId } from '../../store/ids.ts';
import { DEFAULT_TENANT } from '../../store/open-store.ts';

const BATCH = 1000;
const known = (value: FactValue, findings: string[] = []) => ({ value, unknown: null, findings });

/** A standard verification whose faces are alike by `score` of 100. */
function factsOf(score: number): Facts {
  const codes = score >= 85 ? [] : [score >= 60 ? 'face_uncertain' : 'face_mismatch'];
  return {
    documentReadable: known(true),
    documentComplete: known(true),
    documentVisible: known(true),
    documentKind: known('passport'),
    documentAllowed: known(true),
    documentExpired: known(false),
    documentFraudScore: known(0),
    documentSourcesAgree: known(true),
    documentSpecimen: known(false),
    documentCountry: known('DE'),
    nationality: known('DE'),
    age: known(40),
    mrzValid: known(true),
    documentResult: known('pass'),
    selfieUsable: known(true),
    livenessResult: known('not_given'),
    livenessMethod: known('none'),
    selfieResult: known('pass'),
    faceMatchScore: known(score, codes),
    faceMatchResult: known(score >= 85 ? 'pass' : score >= 60 ? 'review' : 'fail', codes),
    expectedDataResult: known('not_given'),
    duplicateResult: known('pass'),
  };
}

/** Writes `count` live verifications that the profile decided, with their whole records. Scores lie evenly in 50..99. */
export async function fillDecisions(url: string, profile: LoadedProfile, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `insert into profiles (tenant_id, mode, id, version, hash, content, created_at)
       values ($1, 'live', $2, $3, $4, $5, now())`,
      [DEFAULT_TENANT, profile.id, profile.version, profile.hash, JSON.stringify(profile.content)],
    );
    for (let done = 0; done < count; done += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, count - done) }, (_, n) => rowOf(profile, done + n));
      await client.query(VERIFICATIONS, [DEFAULT_TENANT, profile.id, profile.version, JSON.stringify(rows)]);
      await client.query(DECISIONS, [DEFAULT_TENANT, JSON.stringify(rows)]);
    }
    // As autovacuum would have done long ago; without statistics each page reads all.
    for (const table of ['verifications', 'decisions']) await client.query(`vacuum analyze ${table}`);
  } finally {
    await client.end();
  }
}

function rowOf(profile: LoadedProfile, number: number) {
  const now = new Date();
  const decision = decide(profile, factsOf(50 + (number % 50)), [], { models: { mrz: '1' }, mode: 'live' });
  const { outcome, retry, labels } = decision;
  const ids = { verification: newId('verification', now), decision: newId('decision', now) };
  return { ...ids, outcome, retry, labels: JSON.stringify(labels), record: JSON.stringify(decision) };
}

const VERIFICATIONS = `
  insert into verifications (tenant_id, mode, id, status, profile_id, profile_version, expected, attributes, metadata,
    submission, created_at, updated_at, submitted_at, decided_at, expires_at)
  select $1, 'live', row ->> 'verification', row ->> 'outcome', $2, $3, '{}', '{}', '{}', 1, now(), now(), now(), now(), now()
  from json_array_elements($4::json) row`;

const DECISIONS = `
  insert into decisions (tenant_id, mode, id, verification_id, submission, source, outcome, retry, labels, decision, checks,
    comparisons, extracted, who, created_at)
  select $1, 'live', row ->> 'decision', row ->> 'verification', 1, 'automatic', row ->> 'outcome', row ->> 'retry',
    (row ->> 'labels')::json, (row ->> 'record')::json, '[]', '[]', '{}', 'service', now()
  from json_array_elements($2::json) row`;
