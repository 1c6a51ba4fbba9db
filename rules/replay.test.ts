import { describe, expect, it } from 'vitest';
import { bundled, own } from '../test/support/decided.ts';
import { decisionOf, faceFacts, known, unknownFact } from '../test/support/made-facts.ts';
import { canonicalJson } from './canonical-json.ts';
import type { LoadedProfile, Profile } from './profile.ts';
import { createReplayTally, isReplayed, replayUnder } from './replay.ts';

const standard = bundled('standard');
const edit = (change: (content: Profile) => void): LoadedProfile => {
  const content = structuredClone(standard.content);
  change(content);
  return own(content);
};
/** Faces pass from 80 on, by the step and by the rule. */
const milder = edit(({ steps, autoApprove }) => {
  const match = steps.find((step) => step.type === 'face_match')!;
  match.minimumScore = 80;
  (autoApprove!.rules[0] as { checks: object[] }).checks[6] = { faceMatchScore: '>= 80' };
});

describe('a past decision under other rules', () => {
  it('ends as it did under its own', () => {
    const made = decisionOf(standard, faceFacts(82));
    const replayed = replayUnder(made, standard.content, standard);
    expect(canonicalJson(replayed.decision)).toBe(canonicalJson(made));
    expect([replayed.from, replayed.to]).toEqual(['double_check', 'double_check']);
  });

  it('says which rules no longer stand in the way', () => {
    const replayed = replayUnder(decisionOf(standard, faceFacts(82)), standard.content, milder);
    expect([replayed.from, replayed.to]).toEqual(['double_check', 'approved']);
    expect(replayed.before.map(({ path }) => path)).toEqual(['steps[2]', 'autoApprove.rules[0]']);
    expect(replayed.after).toEqual([]);
    expect(JSON.stringify(replayed.before)).not.toContain('"saw"');
  });

  it('says which rules come to speak, and which label they would carry', () => {
    const stricter = edit(({ autoReject }) => {
      autoReject!.rules.push({ documentFraudScore: '>= 20', label: 'FORGERY' });
    });
    const made = decisionOf(standard, { documentFraudScore: known(25) });
    const replayed = replayUnder(made, standard.content, stricter);
    expect([replayed.from, replayed.to]).toEqual(['approved', 'rejected_final']);
    expect(replayed.after).toEqual([
      { path: 'autoReject.rules[8]', effect: 'reject', verdict: 'met', text: 'documentFraudScore >= 20' },
    ]);
    expect(replayed.decision.labels.map(({ code }) => code)).toEqual(['FORGERY']);
  });

  it('tells a rejection for good from one that may be tried again', () => {
    const retry = (retry: 'retry' | 'final') =>
      edit(({ autoReject }) => {
        autoReject!.rules = [{ documentExpired: '== true', label: 'PROBLEMATIC_APPLICANT_DATA', retry }];
      });
    const made = decisionOf(retry('retry'), { documentExpired: known(true) });
    const replayed = replayUnder(made, retry('retry').content, retry('final'));
    expect([replayed.from, replayed.to]).toEqual(['rejected_retry', 'rejected_final']);
    expect(replayed.after).toHaveLength(1);
  });

  it('never approves by a step that was not examined, and names it', () => {
    const more = edit(({ steps }) => {
      steps.push(own({ steps: [{ type: 'aml_screening' }] }).content.steps[0]!);
    });
    const replayed = replayUnder(decisionOf(standard), standard.content, more);
    expect([replayed.from, replayed.to]).toEqual(['approved', 'double_check']);
    expect(replayed.unexamined).toEqual(['aml_screening']);
    const live = edit(({ steps }) => {
      const selfie = steps.find((step) => step.type === 'selfie')!;
      selfie.livenessType = 'active';
    });
    const other = replayUnder(decisionOf(standard), standard.content, live);
    expect([other.to, other.unexamined]).toEqual(['double_check', ['selfie']]);
    expect(other.decision.reasons.join()).toContain('the step selfie was examined with another livenessType');
  });

  it('does not ask for a step whose condition is known not to be met', () => {
    const more = edit(({ steps }) => {
      const [step] = own({
        steps: [{ type: 'aml_screening', conditions: { triggerIf: { documentCountry: ['RU'] } } }],
      }).content.steps;
      steps.push(step!);
    });
    const replayed = replayUnder(decisionOf(standard), standard.content, more);
    expect([replayed.to, replayed.unexamined]).toEqual(['approved', []]);
  });
});

describe('the tally', () => {
  it('adds up to the matrix, and counts each rule once for each decision that it changed', () => {
    const tally = createReplayTally();
    for (const score of [95, 82, 81, 70, 20]) {
      tally.add(replayUnder(decisionOf(standard, faceFacts(score)), standard.content, milder));
    }
    const { decisions, changed, matrix, differences, unexamined } = tally.sum();
    expect([decisions, changed, unexamined]).toEqual([5, 2, {}]);
    expect(matrix.double_check).toEqual({
      approved: 2,
      double_check: 1,
      rejected_retry: 0,
      rejected_final: 0,
    });
    expect(matrix.approved.approved + matrix.rejected_retry.rejected_retry).toBe(2);
    expect(differences).toHaveLength(2);
    expect(differences[0]).toMatchObject({ from: 'double_check', to: 'approved', decisions: 2 });
  });
});

describe('the same rules', () => {
  it('give the same bytes, and another record does not', () => {
    const made = decisionOf(standard, { documentExpired: unknownFact('it could not be read') });
    expect(isReplayed(made, standard)).toBe(true);
    // As it comes back from the database.
    expect(isReplayed(JSON.parse(JSON.stringify(made)), standard)).toBe(true);
    expect(isReplayed({ ...made, outcome: 'approved' }, standard)).toBe(false);
    expect(isReplayed(made, milder)).toBe(false);
  });
});
