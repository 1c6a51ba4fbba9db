import { readFileSync } from 'node:fs';

/** Of package.json, which lies one folder up in a checkout and in the compiled package alike. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
