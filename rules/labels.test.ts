import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FACT_LABELS } from './fact-labels.ts';
import { FINDING_CODES } from './finding-codes.ts';
import { LABELS, labelOf } from './labels.ts';
import { loadLabels } from './load-labels.ts';

describe('labels', () => {
  it('labels.json is written from labels.yaml', () => {
    expect(LABELS).toEqual(loadLabels(readFileSync(new URL('./labels.yaml', import.meta.url), 'utf8')));
  });

  it('has every label that a finding or a fact can lead to', () => {
    const used = [...Object.values(FINDING_CODES).map((code) => code.label), ...Object.values(FACT_LABELS)];
    for (const code of used) if (code) expect(labelOf(code).message).not.toBe('');
  });

  it('says to the applicant what to do, in whole sentences', () => {
    for (const label of Object.values(LABELS)) {
      expect(label.message).toMatch(/^[A-Z].*\.$/);
      expect(label.message).not.toMatch(/fraud|forger|sanction|fake/i);
      expect(label.detail).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('refuses a catalogue that is wrong', () => {
    expect(() => loadLabels('BAD: { retry: perhaps, message: A, detail: B, vendors: {} }')).toThrow();
    expect(() => labelOf('NO_SUCH')).toThrow('labels.yaml has no label NO_SUCH');
  });
});
