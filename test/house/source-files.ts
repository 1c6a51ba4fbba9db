/** The project's own TypeScript files and what each of them imports, read from the tree as it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const ROOMS = [
  'rules',
  'engine',
  'providers',
  'store',
  'workers',
  'api',
  'service',
  'cli',
  'web',
  'training',
  'fixtures',
  'demo',
  'examples',
  'bench',
  'test',
] as const;

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string;
  room: string;
  text: string;
  imports: Import[];
}

export interface Import {
  specifier: string;
  /** Path from the root for our own files, null for packages and node's modules. */
  own: string | null;
  typeOnly: boolean;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const own = specifier.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(path), specifier)).replaceAll('\\', '/')
      : null;
    found.push({ specifier, own, typeOnly });
  };
  for (const match of text.matchAll(IMPORT)) add(match[2] as string, match[1] !== undefined);
  for (const match of text.matchAll(DYNAMIC)) add(match[1] as string, false);
  return found;
}

export function sourceFiles(): SourceFile[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
      .map((name) => {
        const path = `${room}/${name.replaceAll('\\', '/')}`;
        const text = readFileSync(join(ROOT, path), 'utf8');
        return { path, room, text, imports: importsOf(path, text) };
      }),
  );
}
