import { readFile } from 'node:fs/promises';
import { readDocument } from '../engine/document/read-document.ts';
import { examine } from '../engine/examine/examine.ts';
import type { ExaminedCapture } from '../engine/examine/step.ts';
import { readSelfie } from '../engine/face/read-selfie.ts';
import { closeModels, loadModels } from '../engine/models/load-models.ts';
import type { Models } from '../engine/ports.ts';
import { decide } from '../rules/decide.ts';
import { type Expected, expectedSchema } from '../rules/expected.ts';
import type { CaptureType, DocumentKind, Side } from '../rules/finding.ts';
import { loadProfile } from '../rules/load-profile.ts';
import type { LoadedProfile } from '../rules/profile.ts';
import { bundledProfiles } from '../store/bundled-profiles.ts';
import type { Command } from './command.ts';
import { print, printJson } from './json-lines.ts';
import { parseOptions } from './parse-options.ts';
import { readBytes } from './read-bytes.ts';
import { today } from './today.ts';
import { UsageError } from './usage.ts';
import { verificationText } from './verification-text.ts';

const help = `idwell verify --profile standard --document front.jpg [--back back.jpg] [--selfie me.jpg]
              [--proof-of-address bill.pdf] [--kind KIND] [--expected expected.json]
              [--mode live|test] [--today DATE] [--json]

One verification from files, with no server and no database.

  --profile P    express, standard, enhanced, or the path of a profile of yours (YAML or JSON)
  --kind KIND    what the document is said to be (passport, id_card, driving_license, ...)
  --expected F   what you expect, as the member "expected" of POST /v1/verifications
  --mode MODE    test approves specimens (issuing state UTO), live does not; default live
  --json         the decision as the API gives it

Exit code 0 when it was decided, whatever the outcome; 2 on wrong usage.`;

interface Asked {
  type: CaptureType;
  side: Side | null;
  kind: DocumentKind | null;
  file: string;
}

async function run(args: string[]): Promise<number> {
  const { values } = parseOptions(args, {
    profile: { type: 'string', default: 'standard' },
    document: { type: 'string' },
    back: { type: 'string' },
    selfie: { type: 'string' },
    'proof-of-address': { type: 'string' },
    kind: { type: 'string' },
    expected: { type: 'string' },
    mode: { type: 'string', default: 'live' },
    today: { type: 'string' },
    json: { type: 'boolean' },
  });
  const { document, back, selfie, mode } = values;
  if (!document) throw new UsageError('name the document: idwell verify --document front.jpg');
  if (mode !== 'live' && mode !== 'test') throw new UsageError('--mode is live or test');
  const kind = (values.kind ?? null) as DocumentKind | null;
  const asked: Asked[] = [{ type: 'photo_id', side: 'front', kind, file: document }];
  if (back) asked.push({ type: 'photo_id', side: 'back', kind, file: back });
  if (selfie) asked.push({ type: 'selfie', side: null, kind: null, file: selfie });
  const proof = values['proof-of-address'];
  if (proof) asked.push({ type: 'proof_of_address', side: null, kind: null, file: proof });
  const profile = await profileNamed(values.profile);
  const expected = values.expected ? await readExpected(values.expected) : null;
  const answer = await verifyFiles(asked, { profile, expected, mode, day: today(values.today) });
  await (values.json ? printJson(answer) : print(verificationText(answer)));
  return 0;
}

interface Terms {
  profile: LoadedProfile;
  expected: Expected | null;
  mode: 'live' | 'test';
  day: string;
}

async function verifyFiles(asked: readonly Asked[], { profile, expected, mode, day }: Terms) {
  const started = performance.now();
  const models = await loadModels({ now: () => performance.now() });
  try {
    const captures: ExaminedCapture[] = [];
    const { steps } = profile.content;
    const age = steps.some(({ type }) => type === 'age_estimation');
    for (const each of asked) captures.push(await readCapture(each, { day, age }, models));
    const now = models.now;
    const input = { steps, captures, expected, attributes: {}, today: day, mode, screening: null, now };
    const { checks, findings, facts, comparisons, extracted } = examine(input);
    const used = Object.assign({}, ...captures.map(({ reading }) => reading.models));
    const decision = decide(profile, facts, findings, { models: used, mode });
    const { outcome, labels } = decision;
    const ms = Math.round(performance.now() - started);
    return { status: outcome, decision, labels, checks, comparisons, extracted, expected, ms };
  } finally {
    await closeModels(models);
  }
}

export type FileVerification = Awaited<ReturnType<typeof verifyFiles>>;

async function readCapture(
  { type, side, kind, file }: Asked,
  { day, age }: { day: string; age: boolean },
  models: Models,
): Promise<ExaminedCapture> {
  const { bytes, problem } = await readBytes(file);
  if (problem) throw new UsageError(`cannot read ${file}: ${problem}`);
  const reading =
    type === 'selfie'
      ? await readSelfie(bytes, { today: day, age }, models)
      : await readDocument(bytes, { declared: { type, side, kind }, today: day }, models);
  return { type, side, kind, reading };
}

async function profileNamed(name: string): Promise<LoadedProfile> {
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

async function readExpected(file: string): Promise<Expected> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`cannot read ${file}`);
  });
  try {
    const parsed = expectedSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new UsageError(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

export const verify: Command = { name: 'verify', summary: 'one verification from files', help, run };
