/**
 * Writes docs/accuracy/reading.md, or with `--page faces` faces.md: runs the commands of bench/accuracy-sections.ts (or
 * accuracy-faces.ts) one after the other and sets down what they print, section by section, so that a run that is broken off
 * loses only what it was at.
 *
 *   npx node bench/write-accuracy.ts [--only NAME[,NAME]] [--mrz-labels FILE.csv] [--aamva-strings FILE.json]
 *     [--date 2026-11-25] [--out FILE.md]
 *   npx node bench/write-accuracy.ts --page faces [--only NAME[,NAME]] [--face-pairs FILE.csv] [--small-pairs FILE.csv]
 *     [--people FOLDER] [--photos FOLDER] [--ages FILE.csv]
 *
 * `--only` redoes these sections and keeps the others. Sections whose data set is not given are left out of a whole
 * run. A section whose command fails keeps what it said before, and the exit code is 1.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { type AccuracySection, type DataSet, setsOf } from './accuracy-sections.ts';
import {
  type AccuracyPage,
  PAGES,
  type PageName,
  readPage,
  type Stamp,
  writePage,
  writeSection,
} from './support/accuracy-page.ts';
import { withCleanUp } from './support/clean-up.ts';
import { machine } from './support/machine.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const run = promisify(execFile);

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    'mrz-labels': { type: 'string' },
    'aamva-strings': { type: 'string' },
    'face-pairs': { type: 'string' },
    'small-pairs': { type: 'string' },
    people: { type: 'string' },
    photos: { type: 'string' },
    ages: { type: 'string' },
    page: { type: 'string', default: 'reading' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    out: { type: 'string' },
  },
});
const page: AccuracyPage | undefined = PAGES[values.page as PageName];
if (!page) {
  console.error(`no page ${values.page}; there are ${Object.keys(PAGES).join(', ')}`);
  process.exit(2);
}
const out = values.out ?? join(ROOT, 'docs/accuracy', `${values.page}.md`);
const only = values.only?.split(',') ?? null;
const unknown = only?.filter((name) => page.sections.every((section) => section.name !== name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `no section ${unknown.join(', ')}; there are ${page.sections.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
const stamp = stampNow();
const chosen = page.sections.filter((section) => (only ? only.includes(section.name) : true));
const texts = existsSync(out) ? readPage(await readFile(out, 'utf8')) : new Map<string, string>();
for (const section of chosen) await redo(section);

async function redo(section: AccuracySection): Promise<void> {
  const absent = setsOf(section).filter((set) => !values[set]);
  if (absent.length > 0) {
    console.error(`${section.name}: left out, without --${absent.join(', --')}`);
    if (!only) texts.delete(section.name);
  } else {
    console.error(`${section.name} ...`);
    try {
      texts.set(section.name, writeSection(section, await outputsOf(section), stamp));
    } catch (error) {
      console.error(`${section.name}: failed, and says what it said before\n${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
  // A page that is broken off in the middle would lose what the sections before it said.
  await writeFile(`${out}.part`, writePage(texts, page!, stamp));
  await rename(`${out}.part`, out);
}

/** Commands run in an empty folder: what one draws another reads, and no output names a path. */
function outputsOf({ commands }: AccuracySection): Promise<string[]> {
  return withCleanUp(async (later) => {
    const cwd = await temporaryFolder(later);
    const outputs: string[] = [];
    for (const command of commands) {
      const [script, ...args] = command.split(' ').map(withPath);
      const { stdout } = await run(process.execPath, [join(ROOT, script!), ...args], {
        cwd,
        maxBuffer: 2 ** 24,
      });
      outputs.push(stdout);
    }
    return outputs;
  });
}

function withPath(part: string): string {
  const set = /^\{(.+)\}$/.exec(part)?.[1] as DataSet | undefined;
  return set ? resolve(values[set]!) : part;
}

function stampNow(): Stamp {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const { cores, cpu } = machine();
  // The page itself changes while it is written.
  const changed = git('status', '--porcelain', '--', '.', ':!docs') !== '';
  const commit = `${git('rev-parse', '--short', 'HEAD')}${changed ? ' (changed)' : ''}`;
  return { date: values.date, commit, cores, cpu };
}
