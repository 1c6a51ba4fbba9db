import { readFile } from 'node:fs/promises';
import { FACTS, type FactDefinition } from '../rules/facts.ts';
import { LABELS } from '../rules/labels.ts';
import { loadProfile } from '../rules/load-profile.ts';
import type { Command } from './command.ts';
import { print } from './json-lines.ts';
import { replayRules } from './replay-rules.ts';
import { UsageError } from './usage.ts';

const help = `idwell rules check FILE...   check profiles; every mistake with its line, column and fix
idwell rules facts           the facts that a rule may ask for
idwell rules labels          the reasons that a rejection can carry
idwell rules replay --profile FILE [--of PROFILE] [--since DATE] [--until DATE] [--mode live|test]
                    [--limit N] [--cases N] [--verify] [--json]
                             past decisions under other rules: how many would end otherwise, which, and why

replay reads the facts that were stored with each automatic decision and alters nothing. --profile is a file, or one
that comes with idwell; --of takes only verifications that began with that profile (standard, prf_...); --limit is how many decisions
are looked at, the newest first (default all), --cases how many of those that change are shown (default 20). --verify
decides each once more by its own profile, which must give the same to the byte. --json prints one line for each case
that changes, all of them, and the sums last.

Exit code of check: 0 when every profile is right, 1 when one is not; of replay: 1 when --verify found a decision that
does not replay.`;

async function run([what, ...files]: string[]): Promise<number> {
  if (what === 'replay') return replayRules(files);
  if (what === 'facts') return printAll(Object.entries(FACTS).map(([name, fact]) => factLine(name, fact)));
  if (what === 'labels') {
    return printAll(
      Object.entries(LABELS).map(
        ([code, { retry, detail }]) => `${code.padEnd(30)} ${retry.padEnd(7)} ${detail}`,
      ),
    );
  }
  if (what !== 'check') throw new UsageError('idwell rules takes check, replay, facts or labels');
  if (files.length === 0)
    throw new UsageError('name at least one profile: idwell rules check my-profile.yaml');
  const results = [];
  for (const file of files) results.push(await check(file));
  return results.every(Boolean) ? 0 : 1;
}

async function printAll(lines: string[]): Promise<number> {
  await print(`${lines.join('\n')}\n`);
  return 0;
}

function factLine(name: string, { type, unit, range, values, meaning }: FactDefinition): string {
  const domain = values
    ? values.join(' | ')
    : [type, unit, range && `${range[0]}..${range[1]}`].filter(Boolean).join(' ');
  return `${name.padEnd(24)} ${domain.padEnd(28)} ${meaning}`;
}

async function check(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`cannot read ${file}`);
  });
  const loaded = loadProfile(text, file, { logic: true });
  if (loaded.ok) {
    await print(
      `${file}: right; ${loaded.profile.content.name}, version ${loaded.profile.version}, ${loaded.profile.hash.slice(0, 12)}\n`,
    );
    return true;
  }
  for (const { line, column, path, problem, fix } of loaded.problems) {
    await print(`${file}:${line}:${column}: ${path ? `${path}: ` : ''}${problem} ${fix}\n`);
  }
  return false;
}

export const rules: Command = {
  name: 'rules',
  summary: 'check profiles, replay past decisions under them, print the facts',
  help,
  run,
};
