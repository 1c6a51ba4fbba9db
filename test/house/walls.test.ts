/**
 * The walls of the house (docs/architecture.md): which room may import from which, and what no room but one
 * may touch. Tests are proof, not rooms: they may look anywhere.
 */
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles();
const code = files.filter((file) => !file.path.endsWith('.test.ts') && file.room !== 'test');
const within = (...rooms: string[]) => code.filter((file) => rooms.includes(file.room));
const isTypes = (file: SourceFile, own: string) => file.imports.some((i) => i.own === own && i.typeOnly);

/** Room -> rooms of ours that it may import code from. Types may cross every wall but the api/engine one. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  rules: [],
  engine: ['rules'],
  providers: ['rules'],
  store: ['rules'],
  workers: ['engine', 'rules', 'store', 'providers'],
  api: ['store', 'workers', 'rules', 'providers'],
  cli: ['engine', 'rules', 'store', 'workers', 'providers', 'service'],
  web: [],
  training: [],
  fixtures: [],
};

const roomOf = (path: string) => path.split('/')[0] as string;
const describeAll = (found: string[]) => found.sort();

describe('walls', () => {
  it('every room imports code only from the rooms that it may', () => {
    const broken = code.flatMap((file) => {
      const allowed = MAY_IMPORT[file.room];
      if (!allowed) return [];
      return file.imports
        .filter((i) => i.own !== null && !i.typeOnly)
        .map((i) => i.own as string)
        .filter((own) => roomOf(own) !== file.room && !allowed.includes(roomOf(own)))
        .map((own) => `${file.path} -> ${own}`);
    });
    expect(describeAll(broken)).toEqual([]);
  });

  it('the api accepts and authorises, never examines: no engine, no processors', () => {
    const broken = within('api').flatMap((file) =>
      file.imports
        .map((i) => i.own)
        .filter((own): own is string => own !== null)
        .filter((own) => roomOf(own) === 'engine' || (roomOf(own) === 'workers' && !isAllowedOfWorkers(own)))
        .filter((own) => !isTypes(file, own))
        .map((own) => `${file.path} -> ${own}`),
    );
    expect(describeAll(broken)).toEqual([]);
  });

  it('engine and rules know no environment, clock, disk, network or logger', () => {
    const pure = within('engine', 'rules').filter((file) => !file.path.startsWith('engine/models/'));
    const forbidden = [
      /\bprocess\.(env|cwd|hrtime|stdout|stderr)\b/,
      /\bDate\.now\(|new Date\(\)/,
      /\bperformance\.now\(/,
      /\bMath\.random\(/,
      /\bconsole\./,
      /\bfetch\(/,
      /from '(node:(?!crypto|url|path)[^']*|pino|pg|ioredis|bullmq|express)'/,
    ];
    const broken = pure.flatMap((file) =>
      forbidden.filter((rule) => rule.test(stripComments(file.text))).map((rule) => `${file.path}: ${rule}`),
    );
    expect(describeAll(broken)).toEqual([]);
  });

  it('native code is reached through engine/models alone', () => {
    const native =
      /from '(sharp|onnxruntime-node|tesseract\.js|@vladmandic\/[^']*|@hyzyla\/pdfium|zxing-wasm[^']*|@zxing\/library|@tensorflow\/[^']*)'/;
    const broken = within('engine', 'rules', 'store', 'workers', 'api', 'cli', 'providers')
      .filter((file) => !file.path.startsWith('engine/models/'))
      .filter((file) => native.test(file.text))
      .map((file) => file.path);
    expect(describeAll(broken)).toEqual([]);
  });

  it('only store/settings.ts reads the environment', () => {
    const broken = code
      .filter((file) => !['store/settings.ts'].includes(file.path))
      .filter((file) => !['bench', 'scripts', 'examples'].includes(file.room))
      .filter((file) => /process\.env/.test(stripComments(file.text)))
      .map((file) => file.path);
    expect(describeAll(broken)).toEqual([]);
  });

  it('no import circles', () => {
    const graph = new Map(
      code.map((file) => [
        file.path,
        file.imports.filter((i) => i.own && !i.typeOnly).map((i) => i.own as string),
      ]),
    );
    expect(circles(graph)).toEqual([]);
  });
});

/** The queue's contract and its sending end are all that the api may know of the workers. */
function isAllowedOfWorkers(own: string): boolean {
  return /^workers\/(jobs|queue)[^/]*\.ts$/.test(own) || own.startsWith('workers/queue/');
}

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function circles(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
