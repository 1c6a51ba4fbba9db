import { type Logger, pino } from 'pino';

/** Logs carry ids, counts and times; never names, numbers of documents, pictures or bodies. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export function createLog({ logLevel }: { logLevel: string }): Logger {
  return pino({ level: logLevel, base: { app: 'idwell' }, serializers: { err: describeError } });
}

/** Without the further properties of an error: PostgreSQL puts the values of rows there. */
export function describeError(error: unknown): { name: string; message: string; stack?: string } {
  if (!(error instanceof Error)) return { name: 'unknown', message: String(error) };
  return { name: error.name, message: error.message, stack: error.stack };
}
