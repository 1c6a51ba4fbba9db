/** What BullMQ runs on. Both backends give the same queues; the rest of the workers does not know which it is. */
import type { Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq';

export type Process = (job: { id?: string; name: string; data: unknown }) => Promise<void>;

export interface Backend {
  readonly kind: 'redis' | 'postgres';
  queue(name: string, options: Omit<QueueOptions, 'connection'>): Queue;
  worker(name: string, process: Process, options: Omit<WorkerOptions, 'connection'>): Worker;
  close(): Promise<void>;
}
