import pg from 'pg';

/**
 * A pool that outlives its connections. PostgreSQL may end any of them at any moment (a restart, a failover); one
 * that is in use then tells it on itself and not on the pool, and without a listener that would end the process.
 * `lost` is told of each.
 */
export function openPool(config: pg.PoolConfig, lost: () => void = () => undefined): pg.Pool {
  const pool = new pg.Pool({ keepAlive: true, ...config });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
