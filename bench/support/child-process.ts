/** Processes of the bench: told to stop when it ends, and ended where they do not. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CleanUp } from './clean-up.ts';

/** Milliseconds that a process may take to stop. */
const GRACE = 20_000;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Child {
  pid: number;
  /** The first match of a line on its standard output; rejects where it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

/** `idwell ...`, with settings beside those of the environment. */
export function startIdwell(args: string[], settings: Record<string, string>, later: CleanUp): Child {
  return startChild(process.execPath, ['cli/main.ts', ...args], settings, later);
}

export function startChild(
  command: string,
  args: string[],
  settings: Record<string, string>,
  later: CleanUp,
): Child {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  later(() => endChild(child));
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const tell of listeners) tell();
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${command} ${args[0]} ended: ${signal ?? code}`)));
  });
  ended.catch(() => undefined);
  const says = (pattern: RegExp) =>
    Promise.race([ended, firstMatch(pattern, lines, listeners)]) as Promise<RegExpExecArray>;
  return { pid: child.pid ?? 0, says };
}

function firstMatch(pattern: RegExp, lines: string[], listeners: Set<() => void>): Promise<RegExpExecArray> {
  return new Promise((resolve) => {
    const look = () => {
      for (const line of lines) {
        const match = pattern.exec(line);
        if (!match) continue;
        listeners.delete(look);
        resolve(match);
        return;
      }
    };
    listeners.add(look);
    look();
  });
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await ended.finally(() => clearTimeout(timer));
}
