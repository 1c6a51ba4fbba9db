import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SealBrokenError } from '../errors.ts';
import { createFolderBlobs } from './folder-blobs.ts';
import { createSeal } from './seal.ts';

async function openBlobs() {
  const folder = await mkdtemp(join(tmpdir(), 'idwell-blobs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, blobs: createFolderBlobs(folder, createSeal([{ id: 'k1', key: randomBytes(32) }])) };
}

describe('blobs in a folder', () => {
  it('gives back what was put, and null for what was not', async () => {
    const { blobs } = await openBlobs();
    const picture = randomBytes(200_000);
    await blobs.put('ten_a/live/ver_a/doc_a', picture);
    expect(await blobs.get('ten_a/live/ver_a/doc_a')).toEqual(picture);
    expect(await blobs.get('ten_a/live/ver_a/doc_b')).toBeNull();
  });

  it('puts anew, deletes, and lists by prefix', async () => {
    const { blobs } = await openBlobs();
    await blobs.put('ten_a/live/ver_a/doc_a', Buffer.from('old'));
    await blobs.put('ten_a/live/ver_a/doc_a', Buffer.from('new'));
    await blobs.put('ten_a/live/ver_b/doc_b', Buffer.from('other'));
    expect((await blobs.get('ten_a/live/ver_a/doc_a'))?.toString()).toBe('new');
    expect(await blobs.list('ten_a/live/ver_a/')).toEqual(['ten_a/live/ver_a/doc_a']);
    await blobs.delete('ten_a/live/ver_a/doc_a');
    await blobs.delete('ten_a/live/ver_a/doc_a');
    expect(await blobs.list('')).toEqual(['ten_a/live/ver_b/doc_b']);
  });

  it('writes nothing in the clear, for the owner alone, and leaves nothing aside', async () => {
    const { folder, blobs } = await openBlobs();
    await blobs.put('ten_a/live/ver_a/doc_a', Buffer.from('JOHN SPECIMEN'));
    const file = join(folder, 'ten_a/live/ver_a/doc_a');
    expect((await readFile(file)).includes('SPECIMEN')).toBe(false);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'ten_a/live/ver_a'))).toEqual(['doc_a']);
  });

  it('refuses a picture that was changed, or swapped with another', async () => {
    const { folder, blobs } = await openBlobs();
    await blobs.put('ten_a/live/ver_a/doc_a', Buffer.from('one'));
    await blobs.put('ten_a/live/ver_a/doc_b', Buffer.from('two'));
    const swapped = await readFile(join(folder, 'ten_a/live/ver_a/doc_b'));
    await writeFile(join(folder, 'ten_a/live/ver_a/doc_a'), swapped);
    await expect(blobs.get('ten_a/live/ver_a/doc_a')).rejects.toThrow(SealBrokenError);
  });

  it.each(['../outside', '/etc/passwd', 'a/../../b', '', 'a//b', 'A'])('refuses the key %j', async (key) => {
    const { blobs } = await openBlobs();
    expect(() => blobs.put(key, Buffer.from('x'))).toThrow('is not a key of a blob');
  });
});
