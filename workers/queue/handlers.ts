import type { JobData, JobName } from '../jobs.ts';
import { JOB_CONTRACT, JOB_NAMES } from '../jobs.ts';

/** What every kind of job does. Each may run twice for the same data, and must then change nothing. */
export type Handlers = { [N in JobName]: (data: JobData<N>) => Promise<void> };

/** A kind of job that nobody handles would wait for ever: the worker refuses to start. */
export function checkHandlers(handlers: Partial<Handlers>): asserts handlers is Handlers {
  const missing = JOB_NAMES.filter((name) => typeof handlers[name] !== 'function');
  if (missing.length > 0) throw new Error(`No handler for the jobs ${missing.join(', ')}.`);
}

/** Throws for a job that is not of the contract: made by another version, or not by us. */
export async function handle(handlers: Handlers, name: string, data: unknown): Promise<void> {
  if (!Object.hasOwn(JOB_CONTRACT, name)) throw new Error(`The job ${name} is not of the contract.`);
  const known = name as JobName;
  const run = handlers[known] as (data: unknown) => Promise<void>;
  await run(JOB_CONTRACT[known].parse(data));
}
