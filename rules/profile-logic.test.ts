import { describe, expect, it } from 'vitest';
import { type LoadResult, loadProfile } from './load-profile.ts';

const DOCUMENT = 'steps:\n  - type: document\n  - type: selfie\n  - type: face_match\n    minimumScore: 85\n';

function problems(text: string): string[] {
  const loaded: LoadResult = loadProfile(`name: Checked\n${text}`, 'checked', { logic: true });
  return loaded.ok ? [] : loaded.problems.map(({ line, path, problem }) => `${line} ${path}: ${problem}`);
}

describe('rules that can never fire', () => {
  it.each([
    ['{ ALL: [{ faceMatchScore: "< 40" }, { faceMatchScore: "> 60" }] }', 'faceMatchScore < 40'],
    ['{ ALL: [{ documentReadable: true }, { NOT: { documentReadable: true } }] }', 'documentReadable'],
    ['{ ALL: [{ documentKind: [passport, visa] }, { documentKind: id_card }] }', 'documentKind in'],
    ['{ faceMatchScore: "< 0" }', 'faceMatchScore < 0'],
  ])('%s', (rule, text) => {
    const [problem, ...more] = problems(`${DOCUMENT}autoReject:\n  rules:\n    - ${rule}\n`);
    expect(problem).toMatch(/^9 autoReject.rules\[0\]: This can never be met: /);
    expect(problem).toContain(text);
    expect(more).toEqual([]);
  });

  it('are those on what no step gives, too', () => {
    expect(problems(`${DOCUMENT}autoReject:\n  rules:\n    - { amlHits: "> 0" }\n`)).toEqual([
      '9 autoReject.rules[0]: This can never be met: no step of the profile gives amlHits.',
    ]);
    const either = '{ ANY: [{ amlHits: "> 0" }, { documentFraudScore: "> 70" }] }';
    expect(problems(`${DOCUMENT}autoReject:\n  rules:\n    - ${either}\n`)).toEqual([]);
  });

  it('may stand in a condition', () => {
    const step =
      '  - type: manual_review\n    conditions: { triggerIf: { age: "> 60", ALL: { age: "< 18" } } }\n';
    expect(problems(`${DOCUMENT}${step}`)).toEqual([
      '8 steps[3].conditions.triggerIf: This can never be met: age > 60 and (age < 18).'.replace(
        '(age < 18)',
        'age < 18',
      ),
    ]);
  });
});

describe('rules that contradict each other', () => {
  it('two approving ones of which one can be met', () => {
    const rules =
      'autoApprove:\n  rules:\n    - { faceMatchScore: ">= 90" }\n    - { faceMatchScore: "< 80" }\n';
    expect(problems(`${DOCUMENT}${rules}`)).toEqual([
      '10 autoApprove.rules[1]: This and autoApprove.rules[0] can never both be met (faceMatchScore >= 90), so nobody is ever approved.',
    ]);
  });

  it('one that rejects whomever another approves', () => {
    const rules =
      'autoReject:\n  rules:\n    - { faceMatchScore: ">= 50" }\nautoApprove:\n  rules:\n    - { faceMatchScore: ">= 90" }\n';
    expect(problems(`${DOCUMENT}${rules}`)).toEqual([
      '9 autoReject.rules[0]: Everybody whom autoApprove would approve is rejected by this: faceMatchScore >= 50.',
    ]);
  });

  it('one that rejects whomever the steps let pass, without a rule', () => {
    const everybody = 'autoApprove: {}\nautoReject:\n  rules:\n    - documentResult: "== pass"\n';
    expect(problems(`${DOCUMENT}${everybody}`)).toEqual([
      '10 autoReject.rules[0]: Everybody whom autoApprove would approve is rejected by this: documentResult == pass.',
    ]);
    const nobody = 'autoApprove: {}\nautoReject:\n  rules:\n    - documentResult: "== fail"\n';
    expect(problems(`${DOCUMENT}${nobody}`)).toEqual([]);
  });
});

describe('approval without any document', () => {
  const selfie = 'steps:\n  - type: selfie\nautoApprove:\n  rules:\n    - { selfieUsable: true }\n';

  it('is told, with an example', () => {
    expect(problems(selfie)).toEqual([
      '5 autoApprove: Somebody could be approved without any document, with selfieResult pass, selfieUsable true.',
    ]);
  });

  it.each([
    ['a document is asked for', selfie.replace('steps:', 'steps:\n  - type: document')],
    [
      'who is no specimen has one',
      selfie.replace('steps:', 'steps:\n  - { type: document, required: false }'),
    ],
    ['a person decides', `${selfie}manualReview: { always: true }\n`],
    ['nothing is approved automatically', selfie.replace('autoApprove:', 'autoApprove:\n  enabled: false')],
    ['a bill is asked for', selfie.replace('steps:', 'steps:\n  - type: proof_of_address')],
  ])('cannot be where %s', (_, text) => expect(problems(text)).toEqual([]));

  it('can be where the document is optional and specimens are accepted', () => {
    const optional = selfie.replace(
      'steps:',
      'allowSpecimens: true\nsteps:\n  - { type: document, required: false }',
    );
    expect(problems(optional)).toHaveLength(1);
  });
});
