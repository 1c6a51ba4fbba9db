/**
 * A reading process on a machine where files of the face models cannot be read, as after an installation that was cut
 * off. Everything else is real.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { ReadTask } from '../../workers/engine/reader.ts';

const MISSING = /(blazeface|facemesh|face_recognition)[^/]*\.(bin|json)$|face_recognition_model/;

const { readFile } = fs.promises;
fs.promises.readFile = (async (file: unknown, ...rest: unknown[]) => {
  if (MISSING.test(String(file))) throw new Error(`ENOENT: no such file or directory, open '${file}'`);
  return await (readFile as (...all: unknown[]) => Promise<unknown>)(file, ...rest);
}) as typeof readFile;
syncBuiltinESMExports();

const { default: read } = await import('../../workers/engine/read-task.ts');

export default (task: ReadTask) => read(task);
