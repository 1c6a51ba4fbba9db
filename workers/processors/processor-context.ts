import type { Store } from '../../store/open-store.ts';
import type { Settings } from '../../store/settings-table.ts';
import type { Decider } from '../decider.ts';
import type { TraceGalleries } from '../duplicates/trace-galleries.ts';
import type { Reader } from '../engine/reader.ts';
import type { Jobs } from '../jobs.ts';
import type { Log } from '../log.ts';
import type { ScreeningLists } from '../screening/screening-lists.ts';
import type { Resolve } from '../webhooks/resolve-target.ts';

/** What processors work with. */
export interface ProcessorContext {
  store: Store;
  settings: Settings;
  jobs: Jobs;
  reader: Reader;
  decide: Decider;
  galleries: TraceGalleries;
  lists: ScreeningLists;
  log: Log;
  /** 0..1, for jitter. */
  random: () => number;
  /** Looks up names of receivers; the system's where absent. */
  resolve?: Resolve;
}

/** ISO 8601 day in UTC. */
export function today({ store }: ProcessorContext): string {
  return store.clock.now().toISOString().slice(0, 10);
}
