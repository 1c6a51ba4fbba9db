/** A service as it is deployed: the API in this process, every worker a process of its own. */
import { type Service, startService } from '../../service/start-service.ts';
import { systemClock } from '../../store/clock.ts';
import { readSettings } from '../../store/settings.ts';
import { startIdwell } from './child-process.ts';
import type { CleanUp } from './clean-up.ts';
import { startRedis } from './redis.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Deployment {
  queue: 'redis' | 'embedded';
  workers: number;
  /** Threads that read pictures, in each worker. */
  threads: number;
}

export interface Deployed {
  service: Service;
  /** Of the workers. */
  pids: number[];
}

export async function deploy({ queue, workers, threads }: Deployment, later: CleanUp): Promise<Deployed> {
  const folder = await temporaryFolder(later);
  const settings: Record<string, string> = {
    IDWELL_DATA: folder,
    IDWELL_MODE: 'test',
    IDWELL_LOG_LEVEL: 'error',
    IDWELL_THREADS: String(threads),
    IDWELL_RATE_PER_MINUTE: '1000000',
    IDWELL_UPLOADS_PER_MINUTE: '1000000',
    PORT: '0',
    ...(queue === 'redis' && { REDIS_URL: await startRedis(later) }),
  };
  const service = await startService(readSettings(process.env, settings), {
    clock: systemClock,
    api: true,
    workers: false,
  });
  later(() => service.close());
  const children = Array.from({ length: workers }, () => startIdwell(['worker'], settings, later));
  await Promise.all(children.map((child) => child.says(/idwell works/)));
  return { service, pids: children.map(({ pid }) => pid) };
}
