import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import type { Environment } from '../../store/settings.ts';

export interface ServiceOrder {
  environment: Environment;
  /** `engine` is the real one. */
  reader: 'engine' | 'never' | 'quick';
  /** Makes a verification with this photo and submits it; `photo` is base64. */
  create?: { photo: string; webhook?: string };
}

export interface Service {
  told: { verificationId: string; documentId: string; databaseUrl: string };
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts service-process.ts and waits until it works. */
export async function startService(order: ServiceOrder): Promise<Service> {
  const file = new URL('./service-process.ts', import.meta.url);
  const child: ChildProcess = fork(file, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  child.send(order);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`The process ended with ${code} before it worked.`);
  });
  gone.catch(() => undefined);
  const [told] = await Promise.race([once(child, 'message'), gone]);
  return { told, kill };
}
