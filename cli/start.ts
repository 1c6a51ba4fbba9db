import { type Service, startService } from '../service/start-service.ts';
import { systemClock } from '../store/clock.ts';
import { readSettings } from '../store/settings.ts';
import type { Command } from './command.ts';
import { print } from './json-lines.ts';
import { parseOptions } from './parse-options.ts';

const help = `idwell start     API, workers and pages in one process
idwell api       the API alone
idwell worker    workers alone, as many processes as you like

Settings come from the environment; docs/settings.md names them all. Without any, everything is kept in ./data
and the API listens on http://127.0.0.1:8080. The first start makes an API key and shows it once.`;

function command(name: string, summary: string, parts: { api: boolean; workers: boolean }): Command {
  return {
    name,
    summary,
    help,
    async run(args) {
      parseOptions(args, {});
      const stopped = stopSignal();
      const service = await startService(readSettings(), { clock: systemClock, ...parts });
      await print(greeting(service));
      await stopped;
      await service.close();
      return 0;
    },
  };
}

function greeting({ url, firstKey }: Service): string {
  if (url === null) return 'idwell works; stop it with Ctrl-C\n';
  const lines = [`idwell listens on ${url}`, `docs at        ${url}/docs`];
  if (firstKey)
    lines.push(
      `API key        ${firstKey}`,
      '               (shown this once; idwell keys create makes more)',
    );
  return `${lines.join('\n')}\n`;
}

/**
 * Resolves on Ctrl-C and on a supervisor's word; a second one ends at once. Asked for before anything is started:
 * a signal that came during the start would else leave the embedded database behind.
 */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) process.exit(1);
      stopping = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

export const start = command('start', 'API, workers and pages in one process', { api: true, workers: true });
export const api = command('api', 'the API alone', { api: true, workers: false });
export const worker = command('worker', 'workers alone', { api: false, workers: true });
