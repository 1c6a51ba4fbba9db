import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import { openPool } from '../../store/open-pool.ts';
import type { Backend } from './backend.ts';

const SCHEMA = 'bullmq';
// Each worker keeps one connection to listen on; the others are for queries.
const CONNECTIONS = 10;

/** BullMQ on the database of the store, in a schema of its own. */
export async function openPostgresBackend(databaseUrl: string): Promise<Backend> {
  const search = `-c search_path=${SCHEMA}`;
  const pool = openPool({ connectionString: databaseUrl, max: CONNECTIONS, options: search });
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    client.release();
  }
  return {
    kind: 'postgres',
    queue: (name, options) =>
      new Queue(name, { ...options, connection: pool }, createPostgresBackend) as unknown as Queue,
    worker: (name, process, options) =>
      new Worker(name, process, { ...options, connection: pool }, createPostgresBackend) as unknown as Worker,
    close: () => pool.end(),
  };
}
