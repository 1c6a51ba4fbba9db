/** The one reader of the environment. */
import { resolve } from 'node:path';
import { checkSettings } from './settings-checks.ts';
import { SETTINGS_TABLE, type SettingName, type Settings } from './settings-table.ts';

export type { Settings } from './settings-table.ts';
export type Environment = Record<string, string | undefined>;

/** idwell cannot start as it is set: each line names the variable, what is wrong and how to mend it. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`idwell cannot start with these settings:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads every setting; `overrides` win over the environment and are written as the environment writes them. */
export function readSettings(environment: Environment = process.env, overrides: Environment = {}): Settings {
  const values = { ...environment, ...overrides };
  const problems: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const name of Object.keys(SETTINGS_TABLE) as SettingName[]) {
    settings[name] = readSetting(name, values, problems);
  }
  problems.push(...unknownNames(values));
  if (problems.length > 0) throw new SettingsError(problems);
  const read = { ...settings, dataFolder: resolve(settings.dataFolder as string) } as Settings;
  const conflicts = checkSettings(read);
  if (conflicts.length > 0) throw new SettingsError(conflicts);
  return read;
}

/** One setting alone, for commands that need no service: the others may be wrong. */
export function readOneSetting<K extends SettingName>(
  name: K,
  environment: Environment = process.env,
): Settings[K] {
  const problems: string[] = [];
  const value = readSetting(name, environment, problems);
  if (problems.length > 0) throw new SettingsError(problems);
  return value as Settings[K];
}

function readSetting(name: SettingName, values: Environment, problems: string[]): unknown {
  const { env, type, fallback } = SETTINGS_TABLE[name];
  const given = values[env]?.trim();
  // An empty variable is one that was not set: that is how compose files leave a setting out.
  const result = type.safeParse(given || fallback || undefined);
  if (result.success) return result.data;
  problems.push(`${env} ${result.error.issues[0]?.message ?? 'is wrong'}.${example(fallback)}`);
  return undefined;
}

function example(fallback: string | null): string {
  return fallback === null ? ' Mend it, or leave it out.' : ` Mend it, or leave it out for ${fallback}.`;
}

/** A misspelt name would silently leave the default in force. */
function unknownNames(values: Environment): string[] {
  const known = new Set<string>(Object.values(SETTINGS_TABLE).map(({ env }) => env));
  return Object.keys(values)
    .filter((name) => name.startsWith('IDWELL_') && values[name] !== undefined && !known.has(name))
    .map((name) => `${name} is not a setting. Look for its right name in docs/settings.md, or remove it.`);
}
