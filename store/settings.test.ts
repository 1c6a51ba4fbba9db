import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('readSettings', () => {
  it('has a default for everything', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      mode: 'live',
      webhookAllowPrivate: false,
    });
    expect(settings.webhookSchedule).toEqual([5e3, 3e5, 18e5, 72e5, 18e6, 36e6, 36e6]);
    expect(settings.imageBytes).toBe(15 * 1024 ** 2);
    expect(settings.databaseUrl).toBeUndefined();
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', REDIS_URL: ' ' })).toMatchObject({ port: 8080, redisUrl: undefined });
  });

  it('reads times and sizes', () => {
    const settings = readSettings({
      IDWELL_LOCK_DURATION: '1500ms',
      IDWELL_STALLED_INTERVAL: '1s',
      IDWELL_BODY_BYTES: '1GB',
    });
    expect(settings).toMatchObject({ lockDuration: 1500, stalledInterval: 1000, bodyBytes: 1024 ** 3 });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535. Mend it, or leave it out for 8080.'],
    [
      { IDWELL_LOCK_DURATION: '10' },
      'IDWELL_LOCK_DURATION must be a time such as 500ms, 30s, 5m, 2h or 30d. Mend it, or leave it out for 10s.',
    ],
    [
      { IDWELL_BODY_BYTES: '9GB' },
      'IDWELL_BODY_BYTES must be from 1KB to 1GB. Mend it, or leave it out for 25MB.',
    ],
    [
      { REDIS_URL: 'localhost:6379' },
      'REDIS_URL is not an address of the form redis://host:6379. Mend it, or leave it out.',
    ],
    [
      { IDWELL_WEBHOOK_SCHEDULE: '5s,soon' },
      'IDWELL_WEBHOOK_SCHEDULE must be a time such as 500ms, 30s, 5m, 2h or 30d. Mend it, or leave it out for 5s,5m,30m,2h,5h,10h,10h.',
    ],
    [
      { IDWELL_LOCK_DURATOIN: '10s' },
      'IDWELL_LOCK_DURATOIN is not a setting. Look for its right name in docs/settings.md, or remove it.',
    ],
    [
      { BLOB_URL: 's3://bucket' },
      'BLOB_URL names S3, which this version does not speak yet. Use file: and a folder, or leave it out.',
    ],
    [
      { BLOB_URL: '/var/blobs' },
      'BLOB_URL must begin with file: and name a folder, such as file:/var/lib/idwell/blobs. Mend it, or leave it out.',
    ],
    [
      { IDWELL_BLOB_KEYS: 'k1:c2hvcnQ=' },
      'IDWELL_BLOB_KEYS holds a key (k1) of 5 bytes in place of 32. Write id:base64 of 32 random bytes (openssl rand -base64 32), with commas between them.',
    ],
  ])('refuses %o and says how to mend it', (environment, message) => {
    expect(problems(environment as Record<string, string>)).toEqual([message]);
  });

  it('refuses settings that are wrong together', () => {
    expect(problems({ IDWELL_STALLED_INTERVAL: '30s' })[0]).toContain(
      'IDWELL_STALLED_INTERVAL is longer than IDWELL_LOCK_DURATION',
    );
    expect(problems({ IDWELL_IMAGE_BYTES: '30MB' })[0]).toContain(
      'IDWELL_IMAGE_BYTES is larger than IDWELL_BODY_BYTES',
    );
  });

  it('names every problem at once, and never a value that may be a secret', () => {
    const wrong = { PORT: 'x', HOST: 'y', DATABASE_URL: 'mysql://root:hunter2@db/x', IDWELL_WORKERS: '0' };
    expect(problems(wrong)).toHaveLength(3);
    expect(problems(wrong).join()).not.toContain('hunter2');
  });
});
