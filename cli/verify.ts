import { readFile } from 'node:fs/promises';
import { type Expected, expectedSchema } from '../rules/expected.ts';
import type { Command } from './command.ts';
import { print, printJson } from './json-lines.ts';
import { kindOption } from './kind-option.ts';
import { namedProfile } from './named-profile.ts';
import { parseOptions } from './parse-options.ts';
import { today } from './today.ts';
import { UsageError } from './usage.ts';
import { verificationText } from './verification-text.ts';
import { type AskedFile, verifyFiles } from './verify-files.ts';

const help = `idwell verify --profile standard --document front.jpg [--back back.jpg] [--selfie me.jpg]...
              [--proof-of-address bill.pdf] [--kind KIND] [--expected expected.json]
              [--mode live|test] [--today DATE] [--json]

One verification from files, with no server and no database: no earlier verifications are kept in which the same person
could be found again.

  --profile P    express, standard, enhanced or another that comes with idwell (gaming, bank, usps-1583...),
                 or the path of a profile of yours (YAML or JSON)
  --kind KIND    what the document is said to be (passport, id_card, driving_license, ...)
  --expected F   what you expect, as the member "expected" of POST /v1/verifications
  --mode MODE    test approves specimens (issuing state UTO), live does not; default live
  --json         the decision as the API gives it

Exit code 0 when it was decided, whatever the outcome; 2 on wrong usage.`;

async function run(args: string[]): Promise<number> {
  const { values } = parseOptions(args, {
    profile: { type: 'string', default: 'standard' },
    document: { type: 'string' },
    back: { type: 'string' },
    selfie: { type: 'string', multiple: true },
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
  const kind = kindOption(values.kind);
  const asked: AskedFile[] = [{ type: 'photo_id', side: 'front', kind, file: document }];
  if (back) asked.push({ type: 'photo_id', side: 'back', kind, file: back });
  for (const file of selfie ?? []) asked.push({ type: 'selfie', side: null, kind: null, file });
  const proof = values['proof-of-address'];
  if (proof) asked.push({ type: 'proof_of_address', side: null, kind: null, file: proof });
  const profile = await namedProfile(values.profile);
  const expected = values.expected ? await readExpected(values.expected) : null;
  const answer = await verifyFiles(asked, { profile, expected, mode, today: today(values.today) });
  await (values.json ? printJson(answer) : print(verificationText(answer)));
  return 0;
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
