/** Whether the operator's own face recogniser can be used, before anything is started. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { SettingsError } from '../../store/settings.ts';

/** `.ts` in a checkout, `.js` when compiled. */
const MAIN = new URL(`./check-face-model-main${extname(new URL(import.meta.url).pathname)}`, import.meta.url);
/** Milliseconds. The largest recognisers load in a few seconds. */
const TIMEOUT = 120_000;

/**
 * Loads and tries it in a process of its own, which gives its memory back and may break. Rejects with a SettingsError
 * that says what is wrong and how to mend it.
 */
export async function checkFaceModel(file: string): Promise<void> {
  const child = fork(MAIN, [file], { execArgv: [], timeout: TIMEOUT, killSignal: 'SIGKILL' });
  const problem = await answerOf(child, file);
  if (problem !== null) throw new SettingsError([`IDWELL_FACE_MODEL: ${problem}`]);
}

/** What is wrong; null where nothing is. */
async function answerOf(child: ChildProcess, file: string): Promise<string | null> {
  let told: { problem: string | null } | undefined;
  child.on('message', (message) => {
    told = message as { problem: string | null };
  });
  const [code, signal] = await once(child, 'exit');
  if (told) return told.problem;
  return `The face recogniser ${file} ended the process that tried it (${signal ?? code}). Name another model, or none.`;
}
