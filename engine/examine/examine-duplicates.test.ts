import { describe, expect, it } from 'vitest';
import { decided, outcome, own } from '../../test/support/decided.ts';
import { passport, selfie } from '../../test/support/made-readings.ts';
import { type DuplicateKind, NOTHING_KEPT, notSearched } from './duplicates.ts';

const steps = [{ type: 'document' as const }, { type: 'selfie' as const }, { type: 'duplicates' as const }];
const profile = own({ steps, autoApprove: {} });
const captures = [passport(), selfie()];
const EARLIER = `ver_${'1'.repeat(26)}`;

const found = (kind: DuplicateKind, agreed = 'the face') => {
  const capture = { type: 'selfie', side: null } as const;
  const match = { verification: EARLIER, agreed, capture };
  return { ...NOTHING_KEPT, [kind]: { found: [match], unknown: null } };
};

describe('the same person twice', () => {
  it.each([
    ['face', 'duplicate_face', 'duplicateFace'],
    ['documentNumber', 'duplicate_document_number', 'duplicateDocumentNumber'],
    ['image', 'duplicate_image', 'duplicateImage'],
    ['person', 'duplicate_person', 'duplicatePerson'],
  ] as const)('found by %s goes to a person, and the other verification is named', (kind, code, fact) => {
    const { decision, examination } = decided({ profile, captures, duplicates: found(kind) });
    expect(decision.outcome).toBe('double_check');
    expect(decision.facts[fact]).toMatchObject({ value: true, findings: [code] });
    const check = examination.checks.find(({ type }) => type === 'duplicates');
    expect(check).toMatchObject({ status: 'review', findings: [{ code, value: EARLIER }] });
    expect(check?.findings[0]?.detail).toContain(`in common with the earlier verification ${EARLIER}`);
  });

  it('is approved where nothing was found', () => {
    const { decision } = decided({ profile, captures });
    expect(decision.outcome).toBe('approved');
    expect(decision.facts.duplicateFace).toMatchObject({ value: false });
  });

  it('is rejected for good where the profile says so', () => {
    const rules = [{ duplicateDocumentNumber: '== true' }];
    const strict = own({ steps, autoApprove: {}, autoReject: { rules } });
    const given = { profile: strict, captures };
    expect(outcome({ ...given, duplicates: found('documentNumber') })).toBe('rejected final DUPLICATE');
    expect(outcome({ ...given, duplicates: found('face') })).toBe('double_check');
    expect(outcome(given)).toBe('approved');
  });

  it('is never approved where nobody searched, or not everywhere', () => {
    expect(outcome({ profile, captures, duplicates: null })).toBe('double_check');
    const { decision } = decided({ profile, captures, duplicates: notSearched('the key is gone') });
    expect(decision.outcome).toBe('double_check');
    expect(decision.facts.duplicateResult?.unknown).toContain('the key is gone');
    expect(decision.reasons.join(' ')).toContain('the key is gone');
  });

  it('asks for a face that can be searched only where there is a selfie', () => {
    const blind = { ...NOTHING_KEPT, face: { found: [], unknown: 'the face is too weak' } };
    const papers = own({ steps: [{ type: 'document' }, { type: 'duplicates' }], autoApprove: {} });
    expect(outcome({ profile: papers, captures: [passport()], duplicates: blind })).toBe('approved');
    expect(outcome({ profile, captures, duplicates: blind })).toBe('double_check');
  });

  it('finds what it can where another part could not be searched', () => {
    const partly = { ...found('face'), person: { found: [], unknown: 'the name could not be read' } };
    const { decision } = decided({ profile, captures, duplicates: partly });
    expect(decision.facts.duplicateFace?.value).toBe(true);
    expect(decision.facts.duplicatePerson?.value).toBeNull();
    expect(decision.facts.duplicateResult?.value).toBe('review');
  });
});
