import type { parseArgs } from 'node:util';
import { systemClock } from '../store/clock.ts';
import { DEFAULT_TENANT, openStore } from '../store/open-store.ts';
import { type ChangedDecision, replayDecisions } from '../store/replay-decisions.ts';
import { readSettings } from '../store/settings.ts';
import { print, printJson } from './json-lines.ts';
import { namedProfile } from './named-profile.ts';
import { parseOptions } from './parse-options.ts';
import { replayText } from './replay-text.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  profile: { type: 'string' },
  of: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  mode: { type: 'string', default: 'live' },
  limit: { type: 'string' },
  cases: { type: 'string', default: '20' },
  verify: { type: 'boolean' },
  json: { type: 'boolean' },
} as const satisfies NonNullable<Parameters<typeof parseArgs>[0]>['options'];

/** `idwell rules replay`: see its help in rules.ts. */
export async function replayRules(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  if (positionals.length > 0)
    throw new UsageError(`what is ${positionals[0]}? Name the profile by --profile`);
  if (!values.profile)
    throw new UsageError('name the new rules: idwell rules replay --profile my-profile.yaml');
  const { mode } = values;
  if (mode !== 'live' && mode !== 'test') throw new UsageError('--mode is live or test');
  const asked = {
    profileId: values.of,
    since: dayOption('since', values.since),
    until: dayOption('until', values.until),
    limit: values.limit === undefined ? Number.MAX_SAFE_INTEGER : countOption('limit', values.limit),
    verify: values.verify ?? false,
  };
  const shown = countOption('cases', values.cases);
  const profile = await namedProfile(values.profile);
  const store = await openStore(readSettings(), { clock: systemClock });
  try {
    const cases: ChangedDecision[] = [];
    const onChanged = async (changed: ChangedDecision) => {
      if (values.json) await printJson(changed);
      else if (cases.length < shown) cases.push(changed);
    };
    const scoped = store.in({ tenantId: DEFAULT_TENANT, mode });
    const report = await replayDecisions(scoped, profile, { ...asked, onChanged });
    await (values.json ? printJson(report) : print(replayText(report, cases, profile)));
    return report.verified && report.verified.different.length > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

/** A day, or a moment; both as ISO 8601. */
function dayOption(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const isWritten = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text);
  const date = new Date(text);
  if (!isWritten || Number.isNaN(date.getTime()))
    throw new UsageError(`--${name} is a day such as 2026-01-31, or a moment such as 2026-01-31T08:00:00Z`);
  return date;
}

function countOption(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} is a whole number, such as 1000`);
  return Number(text);
}
