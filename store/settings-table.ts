/**
 * Every setting: the variable that it is read from, its type with its default, and a sentence.
 * docs/settings.md is written from this table.
 */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import type { FacadeName } from '../providers/facades/facade.ts';
import { duration, flag, list, names, size, sources, whole } from './setting-types.ts';

interface Setting<T extends z.ZodType> {
  env: string;
  type: T;
  /** Default as it would be written in the environment; null where there is none. */
  fallback: string | null;
  sentence: string;
  /** Never printed. */
  secret?: boolean;
}

function setting<T extends z.ZodType>(
  env: string,
  type: T,
  fallback: string | null,
  sentence: string,
  secret = false,
): Setting<T> {
  return { env, type, fallback, sentence, secret };
}

const url = (protocols: RegExp, hint: string) =>
  z.url({ protocol: protocols, error: `is not an address of the form ${hint}` }).optional();

const FACADES = ['atlas', 'provide', 'veriplus', 'sumsub', 'onfido'] as const satisfies readonly FacadeName[];

export const SETTINGS_TABLE = {
  dataFolder: setting(
    'IDWELL_DATA',
    z.string().min(1),
    './data',
    'Folder for the embedded database, the pictures and the keys.',
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/database'),
    null,
    'PostgreSQL to use in place of the embedded one.',
    true,
  ),
  databasePool: setting(
    'IDWELL_DATABASE_POOL',
    whole(2, 200),
    '10',
    'Connections that one process opens to PostgreSQL at most, those of the queue apart.',
  ),
  redisUrl: setting(
    'REDIS_URL',
    url(/^rediss?$/, 'redis://host:6379'),
    null,
    'Redis for the queue, in place of PostgreSQL; its maxmemory-policy must be noeviction.',
    true,
  ),
  blobUrl: setting(
    'BLOB_URL',
    z.string().optional(),
    null,
    'Where pictures are kept: `file:` and a folder; by default `blobs` in the data folder.',
  ),
  blobKeys: setting(
    'IDWELL_BLOB_KEYS',
    z.string().optional(),
    null,
    'Keys that seal pictures and secrets, `id:base64,...` of 32 bytes each; the first seals, all of them open. By default a key file is made in the data folder on the first start.',
    true,
  ),
  host: setting(
    'HOST',
    z.string().min(1),
    '127.0.0.1',
    'Address that the service listens on; 0.0.0.0 for every network.',
  ),
  port: setting('PORT', whole(0, 65535), '8080', 'Port that the service listens on; 0 takes a free one.'),
  publicUrl: setting(
    'IDWELL_PUBLIC_URL',
    url(/^https?$/, 'https://id.example.com'),
    null,
    'Address under which applicants reach the service, for the links given to them; by default host and port.',
  ),
  mode: setting(
    'IDWELL_MODE',
    z.enum(['live', 'test']),
    'live',
    'Mode of the API key that is created on the first start: live or test.',
  ),
  logLevel: setting(
    'IDWELL_LOG_LEVEL',
    z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    'info',
    'How much is logged.',
  ),
  workers: setting(
    'IDWELL_WORKERS',
    whole(1, 256),
    '4',
    'Jobs that one process works on at the same time; those that read pictures wait for a reader.',
  ),
  threads: setting(
    'IDWELL_THREADS',
    whole(1, 64),
    String(Math.max(1, Math.min(4, availableParallelism() - 1))),
    'Processes that read pictures for a worker, one picture each at a time; each holds its own models (about 700 MB).',
  ),
  threadReadings: setting(
    'IDWELL_THREAD_READINGS',
    whole(1, 100000),
    '200',
    'Readings after which such a process is replaced by a fresh one, so that memory stays flat.',
  ),
  readTimeout: setting(
    'IDWELL_READ_TIMEOUT',
    duration('1s', '10m'),
    '60s',
    'Longest time for reading one picture.',
  ),
  faceModel: setting(
    'IDWELL_FACE_MODEL',
    z.string().optional(),
    null,
    'An ONNX face recogniser of your own (112 × 112, as ArcFace) that counts beside the built-in one, with its JSON beside it; docs/faces.md says how to calibrate it.',
  ),
  queuePrefix: setting(
    'IDWELL_QUEUE_PREFIX',
    z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, { error: 'must be 1 to 31 of a-z, 0-9 and -' }),
    'idwell',
    'First part of the names of the queues, for several installations on one Redis.',
  ),
  jobAttempts: setting('IDWELL_JOB_ATTEMPTS', whole(1, 20), '3', 'Times that a failing job is tried.'),
  lockDuration: setting(
    'IDWELL_LOCK_DURATION',
    duration('1s', '10m'),
    '10s',
    'Time after which a job of a silent worker is given to another.',
  ),
  stalledInterval: setting(
    'IDWELL_STALLED_INTERVAL',
    duration('500ms', '10m'),
    '5s',
    'How often silent workers are looked for; give every worker the same.',
  ),
  sweepInterval: setting(
    'IDWELL_SWEEP_INTERVAL',
    duration('1s', '1h'),
    '30s',
    'How often work that the queue has lost is looked for in the database.',
  ),
  heartbeatInterval: setting(
    'IDWELL_HEARTBEAT_INTERVAL',
    duration('1s', '10m'),
    '15s',
    'How often a job shows that the workers still work.',
  ),
  webhookSchedule: setting(
    'IDWELL_WEBHOOK_SCHEDULE',
    list(duration('10ms', '7d')),
    '5s,5m,30m,2h,5h,10h,10h',
    'Waits before each new attempt to deliver a webhook; after the last it is kept as dead and can be replayed.',
  ),
  webhookJitter: setting(
    'IDWELL_WEBHOOK_JITTER',
    z.coerce.number().min(0).max(1),
    '0.1',
    'Share by which a wait is stretched or shortened at random.',
  ),
  webhookTimeout: setting(
    'IDWELL_WEBHOOK_TIMEOUT',
    duration('100ms', '2m'),
    '15s',
    'Longest time for one attempt.',
  ),
  webhookConcurrency: setting(
    'IDWELL_WEBHOOK_CONCURRENCY',
    whole(1, 1000),
    '32',
    'Attempts to deliver webhooks that one process makes at the same time; they wait for receivers, and cost little.',
  ),
  webhookPerEndpoint: setting(
    'IDWELL_WEBHOOK_PER_ENDPOINT',
    whole(1, 1000),
    '4',
    'Attempts to one endpoint at the same time, over all processes; one after a failure, until one succeeds. So no receiver takes all of IDWELL_WEBHOOK_CONCURRENCY.',
  ),
  webhookAllowPrivate: setting(
    'IDWELL_WEBHOOK_ALLOW_PRIVATE',
    flag(),
    'false',
    'Whether webhooks may go to private, loopback and link-local addresses.',
  ),
  listMaxAge: setting(
    'IDWELL_LIST_MAX_AGE',
    duration('1m', '3650d'),
    '30d',
    'Time after its last import from which on a screening list is too old to clear anybody: the result is unknown.',
  ),
  recordSources: setting(
    'IDWELL_RECORD_SOURCES',
    sources(),
    null,
    'Services that are asked for records (credit, registers): `method=https://...` for each method of a profile’s step non_document, with commas between them; docs/screening.md says what they answer. Without one the method is unknown.',
    true,
  ),
  recordTimeout: setting(
    'IDWELL_RECORD_TIMEOUT',
    duration('100ms', '2m'),
    '10s',
    'Longest time for one such service to answer.',
  ),
  facades: setting(
    'IDWELL_FACADES',
    names(FACADES),
    null,
    `Other vendors’ APIs that are answered beside our own, with commas between them: ${FACADES.join(', ')}; docs/facades.md tells what each offers.`,
  ),
  bodyBytes: setting('IDWELL_BODY_BYTES', size('1KB', '1GB'), '25MB', 'Largest request.'),
  imageBytes: setting('IDWELL_IMAGE_BYTES', size('1KB', '1GB'), '15MB', 'Largest file of one document.'),
  imagePixels: setting(
    'IDWELL_IMAGE_PIXELS',
    whole(10_000, 500_000_000),
    '50000000',
    'Most pixels of one picture.',
  ),
  documentsPerVerification: setting(
    'IDWELL_DOCUMENTS_PER_VERIFICATION',
    whole(1, 1000),
    '30',
    'Most uploads of one verification, replaced ones included.',
  ),
  verificationExpiry: setting(
    'IDWELL_VERIFICATION_EXPIRY',
    duration('1m', '3650d'),
    '30d',
    'Time after which a verification that was not submitted expires.',
  ),
  idempotencyExpiry: setting(
    'IDWELL_IDEMPOTENCY_EXPIRY',
    duration('1m', '30d'),
    '24h',
    'How long the answer to an Idempotency-Key is kept.',
  ),
  ratePerMinute: setting(
    'IDWELL_RATE_PER_MINUTE',
    whole(1, 1_000_000),
    '600',
    'Requests that one API key may send in a minute.',
  ),
  uploadsPerMinute: setting(
    'IDWELL_UPLOADS_PER_MINUTE',
    whole(1, 1_000_000),
    '120',
    'Uploads that one API key may send in a minute.',
  ),
} as const satisfies Record<string, Setting<z.ZodType>>;

export type SettingName = keyof typeof SETTINGS_TABLE;

/** Durations in milliseconds, sizes in bytes. */
export type Settings = {
  readonly [K in SettingName]: z.output<(typeof SETTINGS_TABLE)[K]['type']>;
};
