/**
 * Asks the services of records that the operator has set, one for each method of the profile. A service gets one POST with the person
 * as JSON and answers `{"result": "match" | "partial" | "mismatch" | "unknown", "detail": "..."}`. Whatever else comes,
 * or nothing in time, is unknown. The same question has the same Idempotency-Key, as a job may run twice.
 */
import { z } from 'zod';
import type { RecordAnswer } from '../../engine/examine/records.ts';
import type { Fields } from '../../engine/reading.ts';
import type { Expected } from '../../rules/expected.ts';

export interface RecordQuestion {
  verificationId: string;
  submission: number;
  /** What was read, by field. */
  extracted: Fields;
  expected: Expected;
}

export interface RecordSources {
  /** By method. */
  sources: Readonly<Record<string, string>>;
  /** Milliseconds. */
  timeout: number;
}

const answer = z.object({
  result: z.enum(['match', 'partial', 'mismatch', 'unknown']),
  detail: z.string().max(500).optional(),
});
/** Longer answers are none. */
const MOST_BYTES = 65_536;

export async function askRecords(
  methods: readonly string[],
  question: RecordQuestion,
  { sources, timeout }: RecordSources,
): Promise<RecordAnswer[]> {
  return await Promise.all(
    [...new Set(methods)].map(async (method) => {
      const url = Object.hasOwn(sources, method) ? sources[method] : undefined;
      if (!url) return { method, result: null, detail: 'no source of records is configured' };
      return { method, ...(await ask(method, url, question, timeout)) };
    }),
  );
}

async function ask(
  method: string,
  url: string,
  question: RecordQuestion,
  timeout: number,
): Promise<Omit<RecordAnswer, 'method'>> {
  const { verificationId, submission, extracted, expected } = question;
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `${verificationId}.${submission}.${method}`,
      },
      body: JSON.stringify({ method, ...personOf(extracted, expected) }),
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) return { result: null, detail: `the service answered ${response.status}` };
    const text = await response.text();
    const read = answer.safeParse(text.length > MOST_BYTES ? null : parsed(text));
    if (!read.success) return { result: null, detail: 'the service answered something else than was agreed' };
    const { result, detail = '' } = read.data;
    const plain = detail.trim().replace(/\.$/, '');
    return result === 'unknown'
      ? { result: null, detail: plain || 'the service does not know the person' }
      : { result, detail: plain };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return {
      result: null,
      detail: late ? 'the service did not answer in time' : 'the service could not be reached',
    };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What was read goes before what is expected. */
function personOf(extracted: Fields, { person, address }: Expected) {
  const read = (name: keyof Fields) => extracted[name]?.value;
  return {
    person: {
      first_name: read('given_names') ?? person?.first_name ?? null,
      last_name: read('surname') ?? person?.last_name ?? null,
      full_name: read('full_name') ?? person?.full_name ?? null,
      date_of_birth: read('date_of_birth') ?? person?.date_of_birth ?? null,
      nationality: read('nationality') ?? person?.nationality ?? null,
      document_number: read('document_number') ?? null,
    },
    address: address ?? (read('address') ? { full: read('address') } : null),
  };
}
