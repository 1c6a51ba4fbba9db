import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import type { Environment } from '../../store/settings.ts';

export interface ServiceOrder {
  environment: Environment;
  /** Workers alone, or with the API. */
  api: boolean;
  /** False where the test reads no picture: the models, which take long to load, are left out. */
  reads?: boolean;
}

export interface ServiceProcess {
  url: string;
  firstKey: string;
  databaseUrl: string;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts service-process.ts and waits until it works. */
export async function startServiceProcess(order: ServiceOrder): Promise<ServiceProcess> {
  const file = new URL('./service-process.ts', import.meta.url);
  const child: ChildProcess = fork(file, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  child.send(order);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process ended with ${code} before it worked.`);
  });
  ended.catch(() => undefined);
  const [told] = await Promise.race([once(child, 'message'), ended]);
  return { ...told, kill };
}
