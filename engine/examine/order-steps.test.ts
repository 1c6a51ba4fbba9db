import { describe, expect, it } from 'vitest';
import { STEP_TYPES } from '../../rules/step-types.ts';
import { EXAMINE_STEPS } from './examine-steps.ts';
import { orderSteps } from './order-steps.ts';

type Given = Parameters<typeof orderSteps>[0][number];
const step = (type: Given['type'], needs: Given['needs'], gives: Given['gives']): Given => ({
  type,
  needs,
  gives,
});

describe('orderSteps', () => {
  it('puts each step after those that give what it needs', () => {
    const ordered = orderSteps([
      step('face_match', ['portrait', 'selfieFace'], ['faceMatchScore']),
      step('selfie', [], ['selfieFace']),
      step('document', [], ['portrait']),
    ]);
    expect(ordered.map(({ type }) => type)).toEqual(['selfie', 'document', 'face_match']);
  });

  it('refuses a need that nobody gives, and a circle', () => {
    expect(() => orderSteps([step('face_match', ['portrait'], [])])).toThrow(
      'nothing gives what face_match needs',
    );
    const circle = [
      step('document', ['proof'], ['extracted']),
      step('proof_of_address', ['extracted'], ['proof']),
    ];
    expect(() => orderSteps(circle)).toThrow('nothing gives what document, proof_of_address needs');
  });

  it('refuses two givers of one thing', () => {
    const two = [step('document', [], ['age']), step('age_estimation', [], ['age'])];
    expect(() => orderSteps(two)).toThrow('document and age_estimation both give age');
  });
});

describe('the table of steps', () => {
  it('holds every type of step once', () => {
    expect(EXAMINE_STEPS.map(({ type }) => type).sort()).toEqual([...STEP_TYPES].sort());
  });
});
