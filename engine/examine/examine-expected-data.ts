/**
 * What the caller expected against what was read.
 *
 * | what                                     | expectedDataResult | status   |
 * |------------------------------------------|--------------------|----------|
 * | nothing expected, and it is optional     | not_given          | left out |
 * | nothing expected, and it is required     | unknown            | not_run  |
 * | anything differs                         | mismatch           | failed   |
 * | anything expected could not be read      | unknown            | not_run  |
 * | anything fits in part                    | partial            | review   |
 * | all is the same                          | match              | passed   |
 */
import type { CheckStatus } from '../../rules/check.ts';
import type { Fact, FactName, Facts } from '../../rules/facts.ts';
import type { Finding } from '../../rules/finding.ts';
import { capturesOf, sideOf } from './capture-findings.ts';
import { compareAddress } from './expected-address.ts';
import type { ExpectedComparison } from './expected-comparison.ts';
import { compareDocuments } from './expected-documents.ts';
import { comparePerson } from './expected-person.ts';
import { known, unknown } from './facts-of.ts';
import type { Board, ExamineInput, ExamineStep, StepReport } from './step.ts';

const MATCHES = [
  'nameMatch',
  'dateOfBirthMatch',
  'documentNumberMatch',
  'documentTypeMatch',
  'documentCountryMatch',
  'addressMatch',
] as const satisfies readonly FactName[];

export const expectedDataStep: ExamineStep<'expected_data'> = {
  type: 'expected_data',
  needs: ['extracted', 'proof'],
  gives: ['expectedDataResult', 'nameScore', 'addressScore', ...MATCHES],
  run({ required, input, board }): StepReport {
    const compared = compareAll(input, board);
    const findings = compared.flatMap(findingOf);
    const status = statusOf(compared, required);
    const scores = compared.map(({ comparison }) => comparison.score).filter((score) => score !== null);
    return {
      status,
      score: scores.length > 0 ? Math.min(...scores) : null,
      confidence: null,
      findings,
      facts: { ...factsOf(compared), expectedDataResult: resultOf(status, compared, findings) },
      comparisons: compared.map(({ comparison }) => comparison),
    };
  },
};

function compareAll(input: ExamineInput, board: Board): ExpectedComparison[] {
  const { person, address, documents } = input.expected ?? {};
  const photoIds = capturesOf(input, 'photo_id');
  const front = photoIds.find((capture) => sideOf(capture) === 'front') ?? photoIds[0];
  return [
    ...(person ? comparePerson(person, board.extracted) : []),
    ...(documents ? compareDocuments(documents, board.extracted, front?.reading.document?.kind ?? null) : []),
    ...(address ? [compareAddress(address, board.proof, board.extracted)] : []),
  ];
}

function findingOf({ comparison, codes, capture }: ExpectedComparison): Finding[] {
  const { result, field, extracted, detail } = comparison;
  if (result === 'match') return [];
  const code = result === 'unknown' ? 'expected_unread' : codes[result];
  const value = extracted === null ? {} : { value: extracted };
  return [{ step: 'expected_data', code, field, ...value, confidence: 1, detail, capture }];
}

function statusOf(compared: readonly ExpectedComparison[], required: boolean): CheckStatus | 'left_out' {
  const results = compared.map(({ comparison }) => comparison.result);
  if (results.length === 0) return required ? 'not_run' : 'left_out';
  if (results.includes('mismatch')) return 'failed';
  if (results.includes('unknown')) return 'not_run';
  return results.includes('partial') ? 'review' : 'passed';
}

function resultOf(
  status: CheckStatus | 'left_out',
  compared: readonly ExpectedComparison[],
  findings: Finding[],
): Fact {
  switch (status) {
    case 'left_out':
      return known('not_given');
    case 'passed':
      return known('match');
    case 'review':
      return known('partial', findings);
    case 'failed':
      return known('mismatch', findings);
    case 'not_run':
      return compared.length === 0
        ? unknown('nothing was expected, and the profile asks for it')
        : unknown('something was expected and could not be read', findings);
  }
}

/** Known as `not_given` where nothing was expected, so that rules need not guess why it is unknown. */
function factsOf(compared: readonly ExpectedComparison[]): Facts {
  const facts: Facts = Object.fromEntries(MATCHES.map((name) => [name, known('not_given')]));
  for (const { comparison, fact, score, ...rest } of compared) {
    const findings = findingOf({ comparison, fact, ...rest });
    const { result } = comparison;
    const unread = unknown(`the ${comparison.field.replaceAll('_', ' ')} could not be read`, findings);
    if (fact) facts[fact] = result === 'unknown' ? unread : known(result, findings);
    if (score) facts[score] = comparison.score === null ? unread : known(comparison.score, findings);
  }
  return facts;
}
