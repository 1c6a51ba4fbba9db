import { describe, expect, it } from 'vitest';
import { decideJob, deliverJob, JOB_CONTRACT, JOB_NAMES, jobId, queueOf, readDocumentJob } from './jobs.ts';
import { checkHandlers, type Handlers, handle } from './queue/handlers.ts';

const DOCUMENT = 'doc_00000000000000000000000000';

describe('the contract of jobs', () => {
  it('gives the same id for the same work and cause, and another for another', () => {
    expect(jobId(readDocumentJob(DOCUMENT))).toBe(`read-document.${DOCUMENT}`);
    expect(jobId(decideJob('ver_1', 2, 'sweep'))).toBe('decide-verification.ver_1.2.sweep');
    expect(jobId(deliverJob('dlv_1'))).not.toBe(jobId(deliverJob('dlv_1', 'after1')));
    // BullMQ has other uses for colons.
    expect(jobId(readDocumentJob(DOCUMENT))).not.toContain(':');
  });

  it('puts slow work where it holds up nothing else', () => {
    expect(queueOf(readDocumentJob(DOCUMENT))).toBe('readings');
    expect(queueOf(decideJob('ver_1', 1, 'x'))).toBe('decisions');
    expect(queueOf(deliverJob('dlv_1'))).toBe('webhooks');
    expect(queueOf({ name: 'heartbeat', data: { queue: 'webhooks' } })).toBe('webhooks');
  });

  it('carries ids only, and its version', () => {
    expect(JOB_CONTRACT['read-document'].parse({ documentId: DOCUMENT })).toEqual({
      v: 1,
      documentId: DOCUMENT,
    });
    for (const wrong of [
      { documentId: 'John' },
      { documentId: DOCUMENT, name: 'John' },
      { documentId: DOCUMENT, v: 2 },
      {},
    ]) {
      expect(JOB_CONTRACT['read-document'].safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});

describe('the handlers', () => {
  const all = Object.fromEntries(JOB_NAMES.map((name) => [name, async () => {}])) as unknown as Handlers;

  it('are refused at start when one is missing', () => {
    expect(() => checkHandlers(all)).not.toThrow();
    const { sweep: _, ...others } = all;
    expect(() => checkHandlers(others)).toThrow('No handler for the jobs sweep.');
  });

  it('get checked data, and refuse what is not of the contract', async () => {
    const seen: unknown[] = [];
    const handlers = { ...all, 'read-document': async (data: unknown) => void seen.push(data) };
    await handle(handlers, 'read-document', { documentId: DOCUMENT });
    expect(seen).toEqual([{ v: 1, documentId: DOCUMENT }]);
    await expect(handle(handlers, 'read-document', { documentId: 7 })).rejects.toThrow();
    await expect(handle(handlers, 'toString', {})).rejects.toThrow('not of the contract');
  });
});
