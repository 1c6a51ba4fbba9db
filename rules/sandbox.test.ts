import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundled } from '../test/support/decided.ts';
import { faceFacts } from '../test/support/made-facts.ts';
import { canonicalJson } from './canonical-json.ts';
import { capturesToRepeat } from './captures-to-repeat.ts';
import { decide, replay } from './decide.ts';
import type { Decision, Mode } from './decision.ts';
import { LABELS } from './labels.ts';
import { SANDBOX_OUTCOMES, type Sandbox, sandboxIssues, sandboxOf, withSandboxName } from './sandbox.ts';

const PROFILE = bundled('standard');
const decided = (sandbox: Sandbox | null, mode: Mode = 'test', facts = faceFacts(70)) =>
  decide(PROFILE, facts, [], { models: {}, mode, sandbox });

const anything = fc.record({
  outcome: fc.constantFrom(...SANDBOX_OUTCOMES),
  labels: fc.uniqueArray(fc.constantFrom(...Object.keys(LABELS)), { maxLength: 3 }),
});

describe('what is asked for', () => {
  it.each([
    [{}, []],
    [{ other: 'a' }, []],
    [{ sandbox_outcome: 'approved' }, []],
    [{ sandbox_outcome: 'rejected_retry, approved', sandbox_labels: 'DOCUMENT_DAMAGED,BAD_SELFIE' }, []],
    [{ sandbox_outcome: 'rejected_final', sandbox_labels: 'FORGERY,LOW_QUALITY' }, []],
    [{ sandbox_outcome: 'rejected_final', sandbox_labels: 'PROBLEMATIC_APPLICANT_DATA' }, []],
    [{ sandbox_outcome: 'maybe' }, ['sandbox_outcome']],
    [{ sandbox_outcome: '' }, ['sandbox_outcome']],
    [{ sandbox_outcome: true }, ['sandbox_outcome']],
    [{ sandbox_labels: 'FORGERY' }, ['sandbox_labels']],
    [{ sandbox_outcome: 'approved', sandbox_labels: 'FORGERY' }, ['sandbox_labels']],
    [{ sandbox_outcome: 'rejected_retry', sandbox_labels: 'NO_SUCH' }, ['sandbox_labels']],
    [{ sandbox_outcome: 'rejected_retry', sandbox_labels: 'FORGERY' }, ['sandbox_labels']],
    [{ sandbox_outcome: 'rejected_final', sandbox_labels: 'LOW_QUALITY' }, ['sandbox_labels']],
  ] as const)('%j', (metadata, paths) => {
    expect(sandboxIssues(metadata, 'test').map(({ path }) => path)).toEqual(paths);
  });

  it('is refused in live mode, however it is written', () => {
    expect(sandboxIssues({ sandbox_outcome: 'approved', sandbox_labels: 1 }, 'live')).toHaveLength(2);
    expect(sandboxIssues({ other: 'a' }, 'live')).toEqual([]);
  });

  it('goes by submission, and the last one stays', () => {
    const metadata = { sandbox_outcome: 'rejected_retry,approved', sandbox_labels: 'BAD_SELFIE' };
    const asked = [1, 2, 3].map((submission) => sandboxOf(metadata, 'test', submission));
    expect(asked).toEqual([
      { outcome: 'rejected_retry', labels: ['BAD_SELFIE'] },
      { outcome: 'approved', labels: [] },
      { outcome: 'approved', labels: [] },
    ]);
    expect(sandboxOf(metadata, 'live', 1)).toBeNull();
    expect(sandboxOf({}, 'test', 1)).toBeNull();
  });

  it('can be asked for by the name, in test mode, where nothing else is asked for', () => {
    const named = (first_name: string, last_name: string) => ({ person: { first_name, last_name } });
    const kept = (metadata: object, expected: object, mode: Mode = 'test') =>
      withSandboxName({ ...metadata }, expected, mode);
    expect(kept({ a: 1 }, named('SANDBOX', 'Retry'))).toEqual({ a: 1, sandbox_outcome: 'rejected_retry' });
    expect(kept({}, { person: { full_name: 'Sandbox Timeout' } })).toEqual({ sandbox_outcome: 'timeout' });
    expect(kept({}, named('Anna', 'Final'))).toEqual({});
    expect(kept({}, named('Sandbox', 'Smith'))).toEqual({});
    expect(kept({}, named('Sandbox', 'Final'), 'live')).toEqual({});
    const asked = { sandbox_outcome: 'approved' };
    expect(kept(asked, named('Sandbox', 'Final'))).toEqual(asked);
  });
});

describe('a forced outcome', () => {
  it.each([
    ['approved', 'approved', null, []],
    ['rejected_retry', 'rejected', 'retry', ['LOW_QUALITY']],
    ['rejected_final', 'rejected', 'final', ['FORGERY']],
    ['double_check', 'double_check', null, []],
  ] as const)('%s', (outcome, decision, retry, labels) => {
    const made = decided({ outcome, labels: [] });
    expect(made).toMatchObject({ outcome: decision, retry, sandbox: { outcome, labels: [] } });
    expect(made.labels.map(({ code }) => code)).toEqual(labels);
    // It names itself, and what the rules say stays beside it.
    expect(made.rules.at(-1)).toMatchObject({ path: 'sandbox', text: expect.stringContaining(outcome) });
    expect(made.reasons[0]).toBe(
      `Forced in the sandbox: metadata.sandbox_outcome asks for ${outcome}. By the rules it would be ${decided(null).outcome}.`,
    );
    expect(made.rules.slice(0, -1)).toEqual(decided(null).rules);
  });

  it('asks again for what its labels speak of', () => {
    const repeated = (...labels: string[]) =>
      capturesToRepeat(decided({ outcome: 'rejected_retry', labels }));
    expect(repeated('BAD_SELFIE')).toEqual([{ type: 'selfie', side: null }]);
    expect(repeated('DOCUMENT_DAMAGED')).toEqual([{ type: 'photo_id', side: 'front' }]);
    expect(repeated('BACK_SIDE_MISSING')).toEqual([{ type: 'photo_id', side: 'back' }]);
  });

  it('replays to the same bytes from its record', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 100 }), (sandbox, score) => {
        const made = decided(sandbox, 'test', faceFacts(score));
        const stored = JSON.parse(JSON.stringify(made)) as Decision;
        expect(canonicalJson(replay(stored, PROFILE))).toBe(canonicalJson(made));
      }),
    );
  });

  it('is never made in live mode, whatever is asked for', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 100 }), (sandbox, score) => {
        const facts = faceFacts(score);
        expect(decided(sandbox, 'live', facts)).toEqual(decided(null, 'live', facts));
      }),
    );
  });
});
