import { availableParallelism, cpus, loadavg } from 'node:os';

/** What figures depend on beside the code: without it a figure says little. */
export interface Machine {
  cpu: string;
  cores: number;
  node: string;
  /** Average of the last minute when the bench began: well above 0.5 it was not idle. */
  load: number;
}

export function machine(): Machine {
  const [load = 0] = loadavg();
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    node: process.version,
    load: Math.round(load * 10) / 10,
  };
}

export function machineText({ cpu, cores, node, load }: Machine): string {
  return `${cores} cores of ${cpu}, Node ${node}, load ${load} at the start`;
}
