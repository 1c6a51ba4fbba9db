import pg from 'pg';
import { DEFAULT_TENANT } from '../../store/open-store.ts';

const ID = (prefix: string, number: string, profile: string) =>
  `'${prefix}_' || lpad(${number}::text, 16, '0') || substr(md5(${profile} || ${number}::text), 1, 10)`;

// One in ten is left before it is submitted; of the others 70 % are approved, 22 % go to a person, 8 % are rejected.
const VERIFICATIONS = `
  insert into verifications (tenant_id, mode, id, status, profile_id, profile_version, expected, attributes, metadata,
    submission, created_at, updated_at, submitted_at, decided_at, expires_at)
  select $1, 'live', ${ID('ver', 'n', '$2::text')},
    case when n % 10 = 0 then (case when n % 20 = 0 then 'expired' else 'started' end)
      when n % 100 < 78 then 'approved' when n % 100 < 92 then 'double_check' else 'rejected' end,
    $2::text, 1 + (n % 2), '{}', '{}', '{}', 1, at, at,
    case when n % 10 > 0 then at + interval '40 s' * (0.5 + random()) end, case when n % 10 > 0 then at + interval '63 s' end,
    at + interval '7 days'
  from (select n, now() - interval '29 days' * (n::float8 / $3::int) as at from generate_series(1, $3::int) n) each`;

const DOCUMENTS = `
  insert into documents (tenant_id, mode, id, verification_id, type, side, blob_key, media_type, bytes, sha256, sequence,
    submission, read_attempts, created_at)
  select v.tenant_id, v.mode, replace(v.id, 'ver_', 'doc_' || substr(type, 1, 1)), v.id, type,
    case type when 'photo_id' then 'front' end, v.id || type, 'image/jpeg', 1, '', row, 1, 1, v.created_at
  from verifications v
  cross join (values ('photo_id', 1), ('selfie', 2)) of (type, row)
  where v.profile_id = $1 and (v.submitted_at is not null or (type = 'photo_id' and random() < 0.6))`;

const FIGURES = `
  insert into decision_figures (tenant_id, mode, verification_id, submission, profile_id, profile_version, outcome, retry,
    steps, step_ms, causes, labels, credits, created_at, duration_ms, examination_ms, decided_at)
  select tenant_id, mode, id, 1, profile_id, profile_version, outcome,
    case outcome when 'rejected' then 'retry' end,
    array['document passed', 'selfie passed',
      'face_match ' || case outcome when 'approved' then 'passed' when 'rejected' then 'failed' else 'review' end,
      'expected_data passed', 'duplicates passed'],
    array[1100 + 400 * random(), 300 + 100 * random(), 1.2, 0.4, 3.1]::real[],
    case outcome when 'double_check' then array['approve not_met faceMatchResult == pass',
      'approve not_met faceMatchScore >= 85 and documentFraudScore < 30',
      'review met riskScore >= ' || (10 * floor(random() * 10))] else '{}' end,
    case outcome when 'rejected' then array['BAD_FACE_MATCHING'] else '{}' end,
    1, created_at, extract(epoch from decided_at - created_at) * 1000,
    extract(epoch from decided_at - submitted_at) * 1000, decided_at
  from (select *, case status when 'approved' then 'approved' when 'rejected' then 'rejected' else 'double_check' end
    as outcome from verifications where profile_id = $1 and submitted_at is not null) v`;

/** Writes `count` live verifications of a profile over 30 days, with documents and figures, without their records. */
export async function fillVerifications(url: string, profile: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const text of [VERIFICATIONS, DOCUMENTS, FIGURES]) {
      await client.query(text, text === VERIFICATIONS ? [DEFAULT_TENANT, profile, count] : [profile]);
    }
    for (const table of ['verifications', 'documents', 'decision_figures']) {
      await client.query(`vacuum analyze ${table}`);
    }
  } finally {
    await client.end();
  }
}
