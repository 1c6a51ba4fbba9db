import { dirname, resolve } from 'node:path';
import { matchFaces } from '../engine/face/match-faces.ts';
import { readPortrait } from '../engine/face/read-portrait.ts';
import { loadModels } from '../engine/models/load-models.ts';
import type { Models } from '../engine/ports.ts';
import type { FaceReading } from '../engine/reading.ts';
import { readOneSetting } from '../store/settings.ts';
import type { Command } from './command.ts';
import { print, printJson, progress } from './json-lines.ts';
import { parseOptions } from './parse-options.ts';
import { readBytes } from './read-bytes.ts';
import { readCsv } from './read-pairs.ts';
import { UsageError } from './usage.ts';

const help = `idwell match [--json] --pairs FILE.csv
idwell match [--json] A.jpg B.jpg

Compares the faces of two pictures. FILE.csv has the columns a and b (others are ignored); paths are
relative to the file. The largest face of each picture is taken. A face recogniser of your own
(IDWELL_FACE_MODEL) counts beside the built-in one.

  --json   one JSON object per line and pair: a, b, distance, score (0..100), result
           (pass, review, fail, unknown), ms

Exit code 0 when every pair was answered, 2 on wrong usage.`;

interface Pair {
  a: string;
  b: string;
  /** Where a and b lie. */
  base: string;
}

async function pairsOf(file: string | undefined, files: string[]): Promise<Pair[]> {
  if (file === undefined) {
    if (files.length !== 2) throw new UsageError('give --pairs FILE.csv, or two pictures');
    return [{ a: files[0] as string, b: files[1] as string, base: '.' }];
  }
  if (files.length > 0) throw new UsageError('give --pairs or two pictures, not both');
  const { columns, rows } = await readCsv(file);
  if (!columns.includes('a') || !columns.includes('b')) {
    throw new UsageError(`${file} needs the columns a and b; it has ${columns.join(', ')}`);
  }
  return rows.map((row) => ({ a: row.a ?? '', b: row.b ?? '', base: dirname(file) }));
}

/** Faces by path: a picture that stands in many pairs is looked at once. */
function faceReader(models: Models): (path: string) => Promise<FaceReading | null> {
  const known = new Map<string, FaceReading | null>();
  return async (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const face = await faceOf(path, models);
    known.set(path, face);
    return face;
  };
}

async function faceOf(path: string, models: Models): Promise<FaceReading | null> {
  const { bytes } = await readBytes(path);
  const image = await models.images.decode(bytes);
  if (!image.ok) return null;
  return (await readPortrait(image.pixels, models)).face;
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    json: { type: 'boolean' },
    pairs: { type: 'string' },
  });
  const pairs = await pairsOf(values.pairs, positionals);
  const models = await loadModels({
    now: () => performance.now(),
    recogniser: readOneSetting('faceModel'),
  });
  // Otherwise every pair would be unknown, without a word.
  await models.recogniser?.calibration();
  const faceAt = faceReader(models);
  for (const [index, { a, b, base }] of pairs.entries()) {
    progress(index, pairs.length, `${a} ${b}`);
    const started = performance.now();
    const left = await faceAt(resolve(base, a));
    const right = await faceAt(resolve(base, b));
    const match = left && right ? matchFaces(left, right) : null;
    const answer = {
      a,
      b,
      distance: match ? match.distance : null,
      score: match ? match.score : null,
      result: match ? match.result : 'unknown',
      ms: Math.round((performance.now() - started) * 10) / 10,
    };
    await (values.json
      ? printJson(answer)
      : print(
          `${a}  ${b}  ${answer.result}  score ${answer.score ?? '-'}  distance ${answer.distance ?? '-'}\n`,
        ));
  }
  progress(pairs.length, pairs.length, 'matched');
  return 0;
}

export const match: Command = { name: 'match', summary: 'compare the faces of two pictures', help, run };
