import type { Case } from './cases.ts';
import type { Client, Reading, Verification } from './client.ts';
import type { Receiver } from './receiver.ts';
import type { Show } from './show.ts';

const DECIDED = ['verification.approved', 'verification.rejected', 'verification.double_check'];
const PATIENCE_MS = 60_000;

export interface CaseResult {
  asked: Case;
  /** As the decision gave it: `rejected retry`. */
  got: string;
  labels: string[];
  /** What the applicant is told, or the reviewer. */
  words: string;
  right: boolean;
  seconds: number;
}

/** One verification over the public API, from creation to the signed webhook. */
export async function runCase(
  asked: Case,
  client: Client,
  receiver: Receiver,
  show: Show,
): Promise<CaseResult> {
  show.title(asked.title, asked.profile);
  const { expected, uploads } = await show.step(
    'draw',
    () => asked.prepare(),
    ({ uploads: all }) => `${all.length} pictures`,
  );
  const started = performance.now();
  const { id } = await show.step(
    'create',
    () => client.create(asked.profile, expected, asked.applicant ?? 'anna'),
    (made) => made.id,
  );
  for (const upload of uploads) {
    const name = ['upload', upload.type, upload.side].filter(Boolean).join(' ');
    await show.step(
      name,
      () => client.upload(id, upload),
      ({ reading }) => readingText(reading),
    );
  }
  await show.step(
    'submit',
    () => client.submit(id),
    ({ status }) => status,
  );
  const event = await show.step(
    'webhook',
    () => receiver.waitFor(id, DECIDED, PATIENCE_MS),
    ({ type }) => `${type}, signature verified`,
  );
  const seconds = (performance.now() - started) / 1000;
  const verification = await client.get(id);
  return judge(asked, verification, event.data.status, seconds);
}

function judge(asked: Case, verification: Verification, told: string, seconds: number): CaseResult {
  const { decision, labels } = verification;
  const got = [decision?.outcome ?? verification.status, decision?.retry].filter(Boolean).join(' ');
  const codes = labels.map(({ code }) => code);
  const right =
    got === asked.wanted && told === verification.status && (!asked.label || codes.includes(asked.label));
  const words = labels[0]?.message ?? decision?.reasons[0] ?? '';
  return { asked, got, labels: codes, words, right, seconds };
}

function readingText(reading: Reading | null): string {
  if (!reading) return 'not read yet';
  const seen = reading.document ? `${reading.document.kind} ${reading.document.country ?? ''}`.trim() : null;
  const problems = reading.problems.map(({ code }) => code).join(', ');
  return [seen ?? 'read', problems && `problems: ${problems}`].filter(Boolean).join('; ');
}
